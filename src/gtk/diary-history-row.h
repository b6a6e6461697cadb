/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-history-item.h"

G_BEGIN_DECLS

#define DIARY_TYPE_HISTORY_ROW (diary_history_row_get_type ())
G_DECLARE_FINAL_TYPE (DiaryHistoryRow, diary_history_row, DIARY, HISTORY_ROW, GtkBox)

/* An episode of the history, below its day's heading if it is the first of the day.
 *
 * Property "label": all that the row says, to be spoken (notified).
 * Signals "edit" and "delete": the person chose so in the row's menu. */
DiaryHistoryRow *diary_history_row_new (void);

DiaryHistoryItem *diary_history_row_get_item  (DiaryHistoryRow  *self);
void              diary_history_row_set_item  (DiaryHistoryRow  *self,
                                               DiaryHistoryItem *item);
const char       *diary_history_row_get_label (DiaryHistoryRow  *self);
void              diary_history_row_open_menu (DiaryHistoryRow  *self);

G_END_DECLS
