/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-episode-query.h"
#include "diary-period.h"

G_BEGIN_DECLS

#define DIARY_TYPE_HISTORY_FILTER (diary_history_filter_get_type ())
G_DECLARE_FINAL_TYPE (DiaryHistoryFilter, diary_history_filter, DIARY, HISTORY_FILTER, GObject)

/* What the person looks for in the history: text, site, kind, and a period or a single day. The
 * property "query" is what to ask the diary for it, and "active" whether anything is left out. */
DiaryHistoryFilter *diary_history_filter_new (void);

const char *diary_history_filter_get_text   (DiaryHistoryFilter *self);
void        diary_history_filter_set_text   (DiaryHistoryFilter *self,
                                             const char         *text);
const char *diary_history_filter_get_site   (DiaryHistoryFilter *self);
void        diary_history_filter_set_site   (DiaryHistoryFilter *self,
                                             const char         *site);
const char *diary_history_filter_get_kind   (DiaryHistoryFilter *self);
void        diary_history_filter_set_kind   (DiaryHistoryFilter *self,
                                             const char         *kind);
DiaryPeriod diary_history_filter_get_period (DiaryHistoryFilter *self);
void        diary_history_filter_set_period (DiaryHistoryFilter *self,
                                             DiaryPeriod         period);
DiaryDate   diary_history_filter_get_day    (DiaryHistoryFilter *self);
void        diary_history_filter_set_day    (DiaryHistoryFilter *self,
                                             DiaryDate           day);

gboolean           diary_history_filter_get_active (DiaryHistoryFilter *self);
DiaryEpisodeQuery *diary_history_filter_get_query  (DiaryHistoryFilter *self);
void               diary_history_filter_clear      (DiaryHistoryFilter *self);

G_END_DECLS
