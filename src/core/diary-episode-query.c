/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-episode-query.h"

G_DEFINE_BOXED_TYPE (DiaryEpisodeQuery,
                     diary_episode_query,
                     diary_episode_query_copy,
                     diary_episode_query_free)

/**
 * diary_episode_query_copy:
 * @query: (nullable): a query
 *
 * Returns: (nullable) (transfer full): a copy
 */
DiaryEpisodeQuery *
diary_episode_query_copy (const DiaryEpisodeQuery *query)
{
  DiaryEpisodeQuery *copy;

  if (query == NULL)
    return NULL;

  copy = g_new (DiaryEpisodeQuery, 1);
  *copy = *query;
  copy->text = g_strdup (query->text);

  return copy;
}

/**
 * diary_episode_query_free:
 * @query: (nullable) (transfer full): a query from diary_episode_query_copy()
 */
void
diary_episode_query_free (DiaryEpisodeQuery *query)
{
  if (query == NULL)
    return;

  g_free (query->text);
  g_free (query);
}

/**
 * diary_episode_query_equal:
 * @a: a query
 * @b: another one
 *
 * Returns: whether both want the same episodes
 */
gboolean
diary_episode_query_equal (const DiaryEpisodeQuery *a, const DiaryEpisodeQuery *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return a->from == b->from && a->to == b->to && g_strcmp0 (a->site, b->site) == 0 &&
         g_strcmp0 (a->kind, b->kind) == 0 && g_strcmp0 (a->text, b->text) == 0;
}
