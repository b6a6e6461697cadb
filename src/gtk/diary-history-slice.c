/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-history-slice.h"

#include "diary-episode.h"

/* An entry or two more or fewer move the rows by so many; where more moved, the old rows are not
 * worth finding again. */
#define MOST_MOVED 100

typedef struct
{
  DiaryEpisodeQuery *query;
  gint64 first;
  gint64 n_rows;
  gint64 known;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  diary_episode_query_free (request->query);
  g_free (request);
}

/* The rows wanted may have moved by as many places as the history has grown or shrunk. */
static void
widen (Request *request, gint64 n_episodes)
{
  gint64 moved = ABS (n_episodes - request->known);
  gint64 above;

  if (request->known < 0 || moved > MOST_MOVED)
    return;

  above = MIN (moved, request->first);
  request->first -= above;
  request->n_rows += above + moved;
}

static gboolean
count_day (DiaryDatabase *database,
           const DiaryEpisodeQuery *query,
           DiaryHistoryItem *item,
           GError **error)
{
  g_autoptr (DiaryEpisodeQuery) day = diary_episode_query_copy (query);
  gint64 n_episodes;

  day->from = diary_episode_get_date (DIARY_EPISODE (diary_history_item_get_record (item)));
  day->to = day->from;
  n_episodes = diary_database_count_episodes (database, day, error);
  if (n_episodes < 0)
    return FALSE;

  diary_history_item_set_section_count (item, (int) MIN (n_episodes, G_MAXINT));

  return TRUE;
}

static DiaryDate
get_date (GPtrArray *episodes, gint64 i)
{
  if (i < 0 || i >= episodes->len)
    return DIARY_DATE_NONE;

  return diary_episode_get_date (g_ptr_array_index (episodes, i));
}

/* @episodes have one more than was asked for at each end, where there is one: it tells where a day
 * starts and ends. */
static gboolean
add_items (DiaryHistorySlice *slice,
           DiaryDatabase *database,
           const Request *request,
           GPtrArray *episodes,
           GError **error)
{
  gint64 start = MIN (slice->first, 1);
  gint64 end = MIN (start + request->n_rows, episodes->len);

  for (gint64 i = start; i < end; i++)
    {
      g_autoptr (DiaryHistoryItem) item = NULL;
      DiaryDate date = get_date (episodes, i);

      item = diary_history_item_new (g_ptr_array_index (episodes, i));
      diary_history_item_set_ends_section (item, date != get_date (episodes, i + 1));
      if (date != get_date (episodes, i - 1) && !count_day (database, request->query, item, error))
        return FALSE;
      g_ptr_array_add (slice->items, g_steal_pointer (&item));
    }

  return TRUE;
}

static gpointer
load (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (DiaryHistorySlice) slice = g_new0 (DiaryHistorySlice, 1);
  g_autoptr (GPtrArray) episodes = NULL;
  Request *request = data;
  gint64 above;

  slice->items = g_ptr_array_new_with_free_func (g_object_unref);
  slice->n_episodes = diary_database_count_episodes (database, request->query, error);
  if (slice->n_episodes < 0)
    return NULL;

  widen (request, slice->n_episodes);
  slice->first = request->first;
  above = MIN (slice->first, 1);
  episodes = diary_database_list_episodes (database, request->query, slice->first - above,
                                           request->n_rows + above + 1, error);
  if (episodes == NULL || !add_items (slice, database, request, episodes, error))
    return NULL;

  return g_steal_pointer (&slice);
}

static void
free_result (gpointer slice)
{
  diary_history_slice_free (slice);
}

/**
 * diary_history_slice_free:
 * @slice: (transfer full): a slice
 *
 * Frees a slice and its rows.
 */
void
diary_history_slice_free (DiaryHistorySlice *slice)
{
  g_clear_pointer (&slice->items, g_ptr_array_unref);
  g_free (slice);
}

/**
 * diary_history_slice_load_async:
 * @query: which episodes the history shows
 * @first: the position of the first row wanted
 * @n_rows: how many rows are wanted from there
 * @known: how many rows the history was last known to have, or -1. Where a few more or fewer are
 *   found, as many more rows are read on both sides, so that the known ones can be found again.
 *
 * Reads a run of rows of the history, newest first, and counts the whole.
 */
void
diary_history_slice_load_async (DiaryStore *store,
                                const DiaryEpisodeQuery *query,
                                gint64 first,
                                gint64 n_rows,
                                gint64 known,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Request *request;

  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (query != NULL);
  g_return_if_fail (first >= 0 && n_rows >= 0);

  request = g_new (Request, 1);
  request->query = diary_episode_query_copy (query);
  request->first = first;
  request->n_rows = n_rows;
  request->known = known;

  diary_store_run_async (store, load, request, request_free, free_result, cancellable, callback,
                         user_data);
}

/**
 * diary_history_slice_load_finish:
 *
 * Returns: (transfer full): the rows, or %NULL with @error set
 */
DiaryHistorySlice *
diary_history_slice_load_finish (DiaryStore *store, GAsyncResult *result, GError **error)
{
  return diary_store_run_finish (store, result, error);
}
