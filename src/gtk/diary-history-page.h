/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-history-filter.h"
#include "diary-history-model.h"

G_BEGIN_DECLS

#define DIARY_TYPE_HISTORY_PAGE (diary_history_page_get_type ())
G_DECLARE_FINAL_TYPE (DiaryHistoryPage, diary_history_page, DIARY, HISTORY_PAGE, AdwBin)

/* The episodes by day, newest first: to look for, open, edit and delete. */
DiaryStore *diary_history_page_get_store (DiaryHistoryPage *self);
void        diary_history_page_set_store (DiaryHistoryPage *self,
                                          DiaryStore       *store);

DiaryHistoryModel  *diary_history_page_get_model    (DiaryHistoryPage *self);
DiaryHistoryFilter *diary_history_page_get_filter   (DiaryHistoryPage *self);
void                diary_history_page_show_day     (DiaryHistoryPage *self,
                                                     DiaryDate         date);
void                diary_history_page_start_search (DiaryHistoryPage *self);

G_END_DECLS
