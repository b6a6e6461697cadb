/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-history-item.h"
#include "diary-store.h"

G_BEGIN_DECLS

/**
 * DiaryHistorySlice:
 * @n_episodes: how many rows the whole history has
 * @first: the position of the first of @items
 * @items: (element-type DiaryHistoryItem): the rows read, in order
 *
 * A run of rows of the history, and the length of the whole, as they were at one moment.
 */
typedef struct
{
  gint64 n_episodes;
  gint64 first;
  GPtrArray *items;
} DiaryHistorySlice;

void diary_history_slice_free (DiaryHistorySlice *slice);

void               diary_history_slice_load_async  (DiaryStore              *store,
                                                    const DiaryEpisodeQuery *query,
                                                    gint64                   first,
                                                    gint64                   n_rows,
                                                    gint64                   known,
                                                    GCancellable            *cancellable,
                                                    GAsyncReadyCallback      callback,
                                                    gpointer                 user_data);
DiaryHistorySlice *diary_history_slice_load_finish (DiaryStore              *store,
                                                    GAsyncResult            *result,
                                                    GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryHistorySlice, diary_history_slice_free)

G_END_DECLS
