/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"

G_BEGIN_DECLS

#define DIARY_TYPE_HISTORY_ITEM (diary_history_item_get_type ())
G_DECLARE_FINAL_TYPE (DiaryHistoryItem, diary_history_item, DIARY, HISTORY_ITEM, GObject)

/* One row of the history, in a section: that of a day, for episodes. Empty until its record has
 * been read.
 *
 * Signal "changed": the row says something else now. */
DiaryHistoryItem *diary_history_item_new (DiaryRecord *record);

DiaryRecord *diary_history_item_get_record         (DiaryHistoryItem *self);
gboolean     diary_history_item_get_starts_section (DiaryHistoryItem *self);
int          diary_history_item_get_section_count  (DiaryHistoryItem *self);
void         diary_history_item_set_section_count  (DiaryHistoryItem *self,
                                                    int               n_records);
gboolean     diary_history_item_get_ends_section   (DiaryHistoryItem *self);
void         diary_history_item_set_ends_section   (DiaryHistoryItem *self,
                                                    gboolean          ends_section);

gboolean diary_history_item_is_same (DiaryHistoryItem *self,
                                     DiaryHistoryItem *other);
void     diary_history_item_assign  (DiaryHistoryItem *self,
                                     DiaryHistoryItem *other);

G_END_DECLS
