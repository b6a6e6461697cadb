/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-database-private.h"

#include "diary-episode-table.h"
#include "diary-statement.h"
#include "diary-table.h"

/**
 * diary_database_get_newest:
 * @self: a diary
 * @modified_at: (out): the instant in Unix seconds, or 0 if the diary is empty
 * @error: where to put the error
 *
 * Finds the newest modified instant of all records; deletions don't count.
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_database_get_newest (DiaryDatabase *self, gint64 *modified_at, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (modified_at != NULL, FALSE);

  return diary_sqlite_get_int (diary_database_get_sqlite (self), diary_sql_get ("newest"),
                               modified_at, error);
}

/**
 * diary_database_get_span:
 * @self: a diary
 * @first: (out): the first date on which anything was recorded, or %DIARY_DATE_NONE
 * @last: (out): the last one, or %DIARY_DATE_NONE
 * @error: where to put the error
 *
 * Episodes, days, signs and visits count; medicines, which are taken over a time, don't.
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_database_get_span (DiaryDatabase *self, DiaryDate *first, DiaryDate *last, GError **error)
{
  g_autoptr (DiaryStatement) statement = NULL;

  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (first != NULL, FALSE);
  g_return_val_if_fail (last != NULL, FALSE);

  statement = diary_sqlite_query (diary_database_get_sqlite (self), "span", error);
  if (statement == NULL || diary_statement_step (statement, error) != DIARY_STEP_ROW)
    return FALSE;

  *first = diary_statement_get_date (statement, 0);
  *last = diary_statement_get_date (statement, 1);

  return TRUE;
}

/**
 * diary_database_count_episodes:
 * @self: a diary
 * @query: (nullable): which episodes, all if %NULL
 * @error: where to put the error
 *
 * Returns: how many there are, or -1 with @error set
 */
gint64
diary_database_count_episodes (DiaryDatabase *self, const DiaryEpisodeQuery *query, GError **error)
{
  gint64 count;

  g_return_val_if_fail (DIARY_IS_DATABASE (self), -1);

  return diary_episode_table_count (diary_database_get_sqlite (self), query, &count, error) ? count
                                                                                            : -1;
}

/**
 * diary_database_list_episodes:
 * @self: a diary
 * @query: (nullable): which episodes, all if %NULL
 * @offset: how many to leave out from the start
 * @limit: how many at most, or -1 for all
 * @error: where to put the error
 *
 * Lists a slice of the history: local dates from the newest, and within a date the latest episode
 * first.
 *
 * Returns: (transfer full) (element-type DiaryEpisode): the episodes, or %NULL with @error set
 */
GPtrArray *
diary_database_list_episodes (DiaryDatabase *self,
                              const DiaryEpisodeQuery *query,
                              gint64 offset,
                              gint64 limit,
                              GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), NULL);
  g_return_val_if_fail (offset >= 0, NULL);

  return diary_episode_table_list (diary_database_get_sqlite (self), query, offset, limit, error);
}

/**
 * diary_database_list_places:
 * @self: a diary
 * @limit: how many at most, or -1 for all
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryPlace): the different places of episodes, that of the
 *   latest one first, or %NULL with @error set
 */
GArray *
diary_database_list_places (DiaryDatabase *self, int limit, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), NULL);

  return diary_episode_table_list_places (diary_database_get_sqlite (self), limit, error);
}

/**
 * diary_database_list_regions:
 * @self: a diary
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryRegion): each place of episodes with their days, or
 *   %NULL with @error set
 */
GPtrArray *
diary_database_list_regions (DiaryDatabase *self, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), NULL);

  return diary_episode_table_list_regions (diary_database_get_sqlite (self), error);
}

/**
 * diary_database_is_empty:
 * @self: a diary
 * @empty: (out): whether it holds no record of any type; tombstones don't count
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_database_is_empty (DiaryDatabase *self, gboolean *empty, GError **error)
{
  gint64 count = 0;

  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (empty != NULL, FALSE);

  for (const DiaryTable *const *table = diary_table_get_all (); *table != NULL && count == 0;
       table++)
    if (!diary_table_count (*table, diary_database_get_sqlite (self), &count, error))
      return FALSE;

  *empty = count == 0;

  return TRUE;
}
