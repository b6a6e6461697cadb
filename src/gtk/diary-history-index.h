/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-history-slice.h"

G_BEGIN_DECLS

/* The items of a history that are in memory, by their positions. It holds none of them: an item
 * that nobody holds any more leaves the index by itself. */
typedef struct _DiaryHistoryIndex DiaryHistoryIndex;

DiaryHistoryIndex *diary_history_index_new  (void);
void               diary_history_index_free (DiaryHistoryIndex *index);

guint             diary_history_index_get_n_rows (DiaryHistoryIndex *index);
guint             diary_history_index_get_n_held (DiaryHistoryIndex *index);
DiaryHistoryItem *diary_history_index_get_item   (DiaryHistoryIndex *index,
                                                  guint              position);

void       diary_history_index_find_change    (DiaryHistoryIndex       *index,
                                               const DiaryHistorySlice *slice,
                                               guint                   *kept_above,
                                               guint                   *kept_below);
void       diary_history_index_resize         (DiaryHistoryIndex       *index,
                                               guint                    kept_above,
                                               guint                    kept_below,
                                               guint                    n_rows);
GPtrArray *diary_history_index_fill           (DiaryHistoryIndex       *index,
                                               const DiaryHistorySlice *slice);
void       diary_history_index_get_range      (DiaryHistoryIndex       *index,
                                               guint                    around,
                                               guint                    reach,
                                               guint                   *first,
                                               guint                   *n_rows);
GArray    *diary_history_index_list_positions (DiaryHistoryIndex       *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryHistoryIndex, diary_history_index_free)

G_END_DECLS
