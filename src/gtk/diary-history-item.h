/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-episode.h"

G_BEGIN_DECLS

#define DIARY_TYPE_HISTORY_ITEM (diary_history_item_get_type ())
G_DECLARE_FINAL_TYPE (DiaryHistoryItem, diary_history_item, DIARY, HISTORY_ITEM, GObject)

/* One row of the history: empty until its episode has been read.
 *
 * Signal "changed": the row says something else now. */
DiaryHistoryItem *diary_history_item_new (DiaryEpisode *episode);

DiaryEpisode *diary_history_item_get_episode    (DiaryHistoryItem *self);
gboolean      diary_history_item_get_starts_day (DiaryHistoryItem *self);
int           diary_history_item_get_day_count  (DiaryHistoryItem *self);
void          diary_history_item_set_day_count  (DiaryHistoryItem *self,
                                                 int               n_episodes);
gboolean      diary_history_item_get_ends_day   (DiaryHistoryItem *self);
void          diary_history_item_set_ends_day   (DiaryHistoryItem *self,
                                                 gboolean          ends_day);

gboolean diary_history_item_is_same (DiaryHistoryItem *self,
                                     DiaryHistoryItem *other);
void     diary_history_item_assign  (DiaryHistoryItem *self,
                                     DiaryHistoryItem *other);

G_END_DECLS
