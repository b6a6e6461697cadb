/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-episode-query.h"
#include "diary-sqlite.h"

G_BEGIN_DECLS

/* What is asked of episodes beyond what is asked of every table. */

gboolean   diary_episode_table_count        (DiarySqlite             *sqlite,
                                             const DiaryEpisodeQuery *query,
                                             gint64                  *count,
                                             GError                 **error);
GPtrArray *diary_episode_table_list         (DiarySqlite             *sqlite,
                                             const DiaryEpisodeQuery *query,
                                             gint64                   offset,
                                             gint64                   limit,
                                             GError                 **error);
GArray    *diary_episode_table_list_places  (DiarySqlite             *sqlite,
                                             int                      limit,
                                             GError                 **error);
GPtrArray *diary_episode_table_list_regions (DiarySqlite             *sqlite,
                                             GError                 **error);

G_END_DECLS
