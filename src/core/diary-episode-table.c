/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-episode-table.h"

#include "diary-episode.h"
#include "diary-field.h"
#include "diary-place.h"
#include "diary-region.h"
#include "diary-table.h"

enum
{
  COLUMN_STARTED_AT = DIARY_TABLE_OWN_COLUMN,
  COLUMN_UTC_OFFSET,
  COLUMN_DURATION,
  COLUMN_RUNNING,
  COLUMN_KIND,
  COLUMN_SITE,
  COLUMN_SIDE,
  COLUMN_INTENSITY,
  COLUMN_HELPED,
  COLUMN_NOTE,
};

static void
read_helped (DiaryEpisode *self, const char *text)
{
  g_auto (GStrv) remedies = NULL;

  if (text == NULL)
    return;

  remedies = g_strsplit (text, ";", -1);
  diary_episode_set_helped (self, (const char *const *) remedies);
}

static void
bind_unless (DiaryStatement *statement, const char *parameter, gint64 value, gint64 not_recorded)
{
  if (value != not_recorded)
    diary_statement_bind_int (statement, parameter, value);
  else
    diary_statement_bind_null (statement, parameter);
}

/* Prepares @head with the filter behind it, and binds what @query wants. */
static DiaryStatement *
prepare_filtered (DiarySqlite *sqlite,
                  const char *head,
                  const char *tail,
                  const DiaryEpisodeQuery *query,
                  GError **error)
{
  static const DiaryEpisodeQuery all = { 0 };
  g_autofree char *sql = g_strconcat (head, "\n", diary_sql_get ("episode-filter"), tail, NULL);
  g_autoptr (DiaryStatement) statement = diary_sqlite_prepare (sqlite, sql, error);

  if (statement == NULL)
    return NULL;

  if (query == NULL)
    query = &all;
  diary_statement_bind_date (statement, ":from", query->from);
  diary_statement_bind_date (statement, ":to", query->to);
  diary_statement_bind_text (statement, ":site", query->site);
  diary_statement_bind_text (statement, ":kind", query->kind);
  diary_statement_bind_text (statement, ":text", query->text);

  return g_steal_pointer (&statement);
}

static DiaryRecord *
read_record (DiaryStatement *row)
{
  DiaryInstant started_at = {
    .unix_seconds = diary_statement_get_int (row, COLUMN_STARTED_AT),
    .utc_offset = (int) diary_statement_get_int (row, COLUMN_UTC_OFFSET),
  };
  DiaryEpisode *self = diary_episode_new (diary_statement_get_text (row, COLUMN_SITE),
                                          diary_statement_get_text (row, COLUMN_SIDE), &started_at);

  if (!diary_statement_is_null (row, COLUMN_DURATION))
    diary_episode_set_duration (self, diary_statement_get_int (row, COLUMN_DURATION));
  diary_episode_set_running (self, diary_statement_get_int (row, COLUMN_RUNNING) != 0);
  diary_episode_set_kind (self, diary_statement_get_text (row, COLUMN_KIND));
  diary_episode_set_intensity (self, (int) diary_statement_get_int (row, COLUMN_INTENSITY));
  read_helped (self, diary_statement_get_text (row, COLUMN_HELPED));
  diary_episode_set_note (self, diary_statement_get_text (row, COLUMN_NOTE));

  return DIARY_RECORD (self);
}

static void
bind_record (DiaryStatement *statement, DiaryRecord *record)
{
  DiaryEpisode *self = DIARY_EPISODE (record);
  const DiaryInstant *started_at = diary_episode_get_started_at (self);
  g_autofree char *helped = g_strjoinv (";", (char **) diary_episode_get_helped (self));

  diary_statement_bind_int (statement, ":started_at", started_at->unix_seconds);
  diary_statement_bind_int (statement, ":utc_offset", started_at->utc_offset);
  bind_unless (statement, ":duration_s", diary_episode_get_duration (self),
               DIARY_EPISODE_NO_DURATION);
  diary_statement_bind_int (statement, ":running", diary_episode_get_running (self));
  diary_statement_bind_text (statement, ":kind", diary_episode_get_kind (self));
  diary_statement_bind_text (statement, ":site", diary_episode_get_site (self));
  diary_statement_bind_text (statement, ":side", diary_episode_get_side (self));
  bind_unless (statement, ":intensity", diary_episode_get_intensity (self),
               DIARY_EPISODE_NO_INTENSITY);
  diary_statement_bind_text (statement, ":helped", helped);
  diary_statement_bind_text (statement, ":note", diary_episode_get_note (self));
}

const DiaryTable diary_episode_table = {
  .get_type = diary_episode_get_type,
  .name = "episode",
  .key = "id",
  .date = "date",
  .order = "started_at, id",
  .read = read_record,
  .bind = bind_record,
};

/**
 * diary_episode_table_count:
 * @sqlite: the connection
 * @query: (nullable): which episodes, all if %NULL
 * @count: (out): how many there are
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_episode_table_count (DiarySqlite *sqlite,
                           const DiaryEpisodeQuery *query,
                           gint64 *count,
                           GError **error)
{
  g_autoptr (DiaryStatement)
      statement = prepare_filtered (sqlite, "SELECT count (*) FROM episode", "", query, error);

  return statement != NULL && diary_statement_get_one (statement, count, error);
}

/**
 * diary_episode_table_list:
 * @sqlite: the connection
 * @query: (nullable): which episodes, all if %NULL
 * @offset: how many to leave out from the start
 * @limit: how many at most, or -1 for all
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryEpisode): the episodes, day by day from the newest,
 * or %NULL with @error set
 */
GPtrArray *
diary_episode_table_list (DiarySqlite *sqlite,
                          const DiaryEpisodeQuery *query,
                          gint64 offset,
                          gint64 limit,
                          GError **error)
{
  g_autoptr (DiaryStatement)
      statement = prepare_filtered (sqlite, diary_sql_get ("episode-read"),
                                    diary_sql_get ("episode-newest-first"), query, error);

  if (statement == NULL)
    return NULL;

  diary_statement_bind_int (statement, ":offset", offset);
  diary_statement_bind_int (statement, ":limit", limit);

  return diary_table_collect (&diary_episode_table, sqlite, statement, error);
}

static void
read_place (DiaryStatement *statement, DiaryPlace *place)
{
  *place = (DiaryPlace){ 0 };
  diary_field_set_term (&place->site, DIARY_TERMS_SITES, diary_statement_get_text (statement, 0));
  diary_field_set_term (&place->side, DIARY_TERMS_SIDES, diary_statement_get_text (statement, 1));
}

/**
 * diary_episode_table_list_places:
 * @sqlite: the connection
 * @limit: how many at most, or -1 for all
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryPlace): the different places, that of the latest
 *   episode first, or %NULL with @error set
 */
GArray *
diary_episode_table_list_places (DiarySqlite *sqlite, int limit, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_query (sqlite, "episode-places", error);
  g_autoptr (GArray) places = NULL;
  DiaryStep step;

  if (statement == NULL)
    return NULL;

  places = g_array_new (FALSE, FALSE, sizeof (DiaryPlace));
  diary_statement_bind_int (statement, ":limit", limit);
  while ((step = diary_statement_step (statement, error)) == DIARY_STEP_ROW)
    {
      DiaryPlace place;

      read_place (statement, &place);
      g_array_append_val (places, place);
    }

  return step == DIARY_STEP_DONE ? g_steal_pointer (&places) : NULL;
}

/**
 * diary_episode_table_list_regions:
 * @sqlite: the connection
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryRegion): each place with the days of its episodes, or
 *   %NULL with @error set
 */
GPtrArray *
diary_episode_table_list_regions (DiarySqlite *sqlite, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_query (sqlite, "episode-regions", error);
  g_autoptr (GPtrArray) regions = NULL;
  DiaryRegion *region = NULL;
  DiaryStep step;

  if (statement == NULL)
    return NULL;

  regions = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_region_free);
  while ((step = diary_statement_step (statement, error)) == DIARY_STEP_ROW)
    {
      DiaryPlace place;

      read_place (statement, &place);
      if (region == NULL || region->place.site != place.site || region->place.side != place.side)
        {
          region = diary_region_new (&place);
          g_ptr_array_add (regions, region);
        }
      diary_region_add_date (region, diary_statement_get_date (statement, 2),
                             (int) diary_statement_get_int (statement, 3));
    }

  return step == DIARY_STEP_DONE ? g_steal_pointer (&regions) : NULL;
}
