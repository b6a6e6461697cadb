/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-day-table.h"

#include <math.h>

#include "diary-columns.h"
#include "diary-database-private.h"
#include "diary-statement.h"
#include "diary-vocabulary.h"

#define HOURS_A_DAY 24

struct _DiaryDayTable
{
  GObject parent_instance;

  DiaryDate from;
  DiaryDate to;
  GArray *rows; /* of DiaryDayRow */
  DiaryColumns *columns;
  GPtrArray *factors; /* of const DiaryColumn, which the columns own */
  GHashTable *values; /* factor → its value on each day; the columns own the keys */
  GArray *places;     /* of DiaryPlaceCount */
  int hours[HOURS_A_DAY];
};

G_DEFINE_FINAL_TYPE (DiaryDayTable, diary_day_table, G_TYPE_OBJECT)

static DiaryDayRow *
find_row (DiaryDayTable *self, DiaryStatement *statement)
{
  DiaryDate date = diary_statement_get_date (statement, 0);

  g_assert (date >= self->from && date <= self->to);

  return &g_array_index (self->rows, DiaryDayRow, date - self->from);
}

static void
take_episodes (DiaryDayTable *self, DiaryStatement *statement)
{
  DiaryDayRow *row = find_row (self, statement);

  row->n_episodes = (int) diary_statement_get_int (statement, 1);
  row->n_durations = (int) diary_statement_get_int (statement, 2);
  row->twitching_s = diary_statement_get_int (statement, 3);
  row->highest_intensity = (int) diary_statement_get_int (statement, 4);
}

static void
take_day (DiaryDayTable *self, DiaryStatement *statement)
{
  DiaryDayRow *row = find_row (self, statement);

  row->has_entry = TRUE;
  row->complete = diary_statement_get_int (statement, 1) != 0;
}

static void
take_value (DiaryDayTable *self, DiaryStatement *statement)
{
  DiaryDayRow *row = find_row (self, statement);
  double *values = g_hash_table_lookup (self->values, diary_statement_get_text (statement, 1));

  /* A factor of a newer version of the program is none of ours. */
  if (values != NULL)
    values[row->date - self->from] = diary_statement_get_double (statement, 2);
}

static void
take_place (DiaryDayTable *self, DiaryStatement *statement)
{
  DiaryPlaceCount count = {
    .place.site = diary_vocabulary_canonical (DIARY_TERMS_SITES,
                                              diary_statement_get_text (statement, 0)),
    .place.side = diary_vocabulary_canonical (DIARY_TERMS_SIDES,
                                              diary_statement_get_text (statement, 1)),
    .n_episodes = (int) diary_statement_get_int (statement, 2),
  };

  if (count.place.site != NULL)
    g_array_append_val (self->places, count);
}

static void
take_hour (DiaryDayTable *self, DiaryStatement *statement)
{
  gint64 hour = diary_statement_get_int (statement, 0);

  g_assert (hour >= 0 && hour < HOURS_A_DAY);
  self->hours[hour] = (int) diary_statement_get_int (statement, 1);
}

static const struct
{
  const char *query;
  void (*take) (DiaryDayTable *self, DiaryStatement *statement);
} queries[] = {
  { "day_table-episodes", take_episodes }, { "day_table-days", take_day },
  { "day_table-values", take_value },      { "day_table-places", take_place },
  { "day_table-hours", take_hour },
};

static gboolean
run_query (DiaryDayTable *self, DiaryDatabase *database, size_t index, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_query (diary_database_get_sqlite (database),
                                                             queries[index].query, error);
  DiaryStep step;

  if (statement == NULL)
    return FALSE;

  diary_statement_bind_date (statement, ":from", self->from);
  diary_statement_bind_date (statement, ":to", self->to);
  while ((step = diary_statement_step (statement, error)) == DIARY_STEP_ROW)
    queries[index].take (self, statement);

  return step == DIARY_STEP_DONE;
}

static gboolean
find_period (DiaryDayTable *self, DiaryDatabase *database, GError **error)
{
  DiaryDate first;
  DiaryDate last;

  if (self->from != DIARY_DATE_NONE && self->to != DIARY_DATE_NONE)
    return TRUE;
  if (!diary_database_get_span (database, &first, &last, error))
    return FALSE;

  if (self->from == DIARY_DATE_NONE)
    self->from = first;
  if (self->to == DIARY_DATE_NONE)
    self->to = last;

  return TRUE;
}

static gboolean
load_factors (DiaryDayTable *self, DiaryDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) own = diary_database_list (database, DIARY_TYPE_FACTOR, DIARY_DATE_NONE,
                                                   DIARY_DATE_NONE, error);

  if (own == NULL)
    return FALSE;

  self->columns = diary_columns_new (DIARY_SHEET_DAYS, own);
  for (int i = 0; i < diary_columns_get_n (self->columns); i++)
    {
      const DiaryColumn *column = diary_columns_get (self->columns, i);
      double *values;

      if (column->type != DIARY_COLUMN_FACTOR)
        continue;
      values = g_new (double, self->rows->len);
      for (guint day = 0; day < self->rows->len; day++)
        values[day] = NAN;
      g_ptr_array_add (self->factors, (gpointer) column);
      g_hash_table_insert (self->values, (gpointer) column->factor, values);
    }

  return TRUE;
}

static void
add_rows (DiaryDayTable *self)
{
  for (DiaryDate date = self->from; date != DIARY_DATE_NONE && date <= self->to; date++)
    {
      DiaryDayRow row = { .date = date };

      g_array_append_val (self->rows, row);
    }
}

static gboolean
load (DiaryDayTable *self, DiaryDatabase *database, GError **error)
{
  if (!find_period (self, database, error))
    return FALSE;

  add_rows (self);
  if (!load_factors (self, database, error))
    return FALSE;

  for (size_t i = 0; self->rows->len > 0 && i < G_N_ELEMENTS (queries); i++)
    if (!run_query (self, database, i, error))
      return FALSE;

  return TRUE;
}

static void
diary_day_table_finalize (GObject *object)
{
  DiaryDayTable *self = DIARY_DAY_TABLE (object);

  g_array_unref (self->rows);
  g_clear_object (&self->columns);
  g_ptr_array_unref (self->factors);
  g_hash_table_unref (self->values);
  g_array_unref (self->places);

  G_OBJECT_CLASS (diary_day_table_parent_class)->finalize (object);
}

static void
diary_day_table_class_init (DiaryDayTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_day_table_finalize;
}

static void
diary_day_table_init (DiaryDayTable *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (DiaryDayRow));
  self->factors = g_ptr_array_new ();
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (DiaryPlaceCount));
}

/**
 * diary_day_table_load:
 * @database: a diary
 * @from: the first date, or %DIARY_DATE_NONE for the first on which anything was recorded
 * @to: the last date, or %DIARY_DATE_NONE for the last on which anything was recorded
 * @error: where to put the error
 *
 * Loads a period of a diary, as it is at one moment.
 *
 * Returns: (transfer full): the table, without rows if the period has no days, or %NULL with @error
 *   set
 */
DiaryDayTable *
diary_day_table_load (DiaryDatabase *database, DiaryDate from, DiaryDate to, GError **error)
{
  g_autoptr (DiaryDayTable) self = NULL;
  gboolean loaded;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), NULL);

  if (!diary_database_begin_reading (database, error))
    return NULL;

  self = g_object_new (DIARY_TYPE_DAY_TABLE, NULL);
  self->from = from;
  self->to = to;
  loaded = load (self, database, error);
  diary_database_rollback (database);

  return loaded ? g_steal_pointer (&self) : NULL;
}

/**
 * diary_day_table_get_n_days:
 * @self: a table
 *
 * Returns: how many rows it has, one a calendar day
 */
int
diary_day_table_get_n_days (DiaryDayTable *self)
{
  g_return_val_if_fail (DIARY_IS_DAY_TABLE (self), 0);

  return (int) self->rows->len;
}

/**
 * diary_day_table_get_row:
 * @self: a table
 * @index: a day, from 0
 *
 * Returns: (transfer none): its row
 */
const DiaryDayRow *
diary_day_table_get_row (DiaryDayTable *self, int index)
{
  g_return_val_if_fail (DIARY_IS_DAY_TABLE (self), NULL);
  g_return_val_if_fail (index >= 0 && index < (int) self->rows->len, NULL);

  return &g_array_index (self->rows, DiaryDayRow, index);
}

/**
 * diary_day_row_get_count:
 * @row: a row
 *
 * Returns: how many episodes the day had, or -1 if that is not known: an empty day has none only if
 *   the person said that it is complete
 */
int
diary_day_row_get_count (const DiaryDayRow *row)
{
  g_return_val_if_fail (row != NULL, -1);

  return row->n_episodes > 0 || row->complete ? row->n_episodes : -1;
}

/**
 * diary_day_table_get_n_factors:
 * @self: a table
 *
 * Returns: how many factors there are, recorded or not
 */
int
diary_day_table_get_n_factors (DiaryDayTable *self)
{
  g_return_val_if_fail (DIARY_IS_DAY_TABLE (self), 0);

  return (int) self->factors->len;
}

/**
 * diary_day_table_get_factor_key:
 * @self: a table
 * @factor: a factor, from 0
 *
 * Returns: (transfer none): a key of the vocabulary, or the id of one of the person's own factors
 */
const char *
diary_day_table_get_factor_key (DiaryDayTable *self, int factor)
{
  g_return_val_if_fail (DIARY_IS_DAY_TABLE (self), NULL);
  g_return_val_if_fail (factor >= 0 && factor < (int) self->factors->len, NULL);

  return ((const DiaryColumn *) g_ptr_array_index (self->factors, factor))->factor;
}

/**
 * diary_day_table_get_factor_column:
 * @self: a table
 * @factor: a factor, from 0
 *
 * Returns: (transfer none): its heading in days.csv
 */
const char *
diary_day_table_get_factor_column (DiaryDayTable *self, int factor)
{
  g_return_val_if_fail (DIARY_IS_DAY_TABLE (self), NULL);
  g_return_val_if_fail (factor >= 0 && factor < (int) self->factors->len, NULL);

  return ((const DiaryColumn *) g_ptr_array_index (self->factors, factor))->name;
}

/**
 * diary_day_table_get_values:
 * @self: a table
 * @factor: a factor, from 0
 *
 * Returns: (transfer none): its value on each day, NAN where it was not recorded
 */
const double *
diary_day_table_get_values (DiaryDayTable *self, int factor)
{
  g_return_val_if_fail (DIARY_IS_DAY_TABLE (self), NULL);
  g_return_val_if_fail (factor >= 0 && factor < (int) self->factors->len, NULL);

  return g_hash_table_lookup (self->values, diary_day_table_get_factor_key (self, factor));
}

/**
 * diary_day_table_get_place_counts:
 * @self: a table
 * @n_counts: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_counts): how many episodes were at each place that comes
 *   up, as it was recorded: those at both sides are neither with the left ones nor with the right
 */
const DiaryPlaceCount *
diary_day_table_get_place_counts (DiaryDayTable *self, int *n_counts)
{
  g_return_val_if_fail (DIARY_IS_DAY_TABLE (self), NULL);
  g_return_val_if_fail (n_counts != NULL, NULL);

  *n_counts = (int) self->places->len;

  return (const DiaryPlaceCount *) (void *) self->places->data;
}

/**
 * diary_day_table_get_site_count:
 * @self: a table
 * @site: a key of the vocabulary
 *
 * Returns: how many episodes were there, on either side
 */
int
diary_day_table_get_site_count (DiaryDayTable *self, const char *site)
{
  int count = 0;

  g_return_val_if_fail (DIARY_IS_DAY_TABLE (self), 0);

  for (guint i = 0; i < self->places->len; i++)
    {
      const DiaryPlaceCount *place = &g_array_index (self->places, DiaryPlaceCount, i);

      if (g_strcmp0 (place->place.site, site) == 0)
        count += place->n_episodes;
    }

  return count;
}

/**
 * diary_day_table_get_hour_count:
 * @self: a table
 * @hour: an hour, 0 to 23
 *
 * Returns: how many episodes began within it, by the clock they were written by
 */
int
diary_day_table_get_hour_count (DiaryDayTable *self, int hour)
{
  g_return_val_if_fail (DIARY_IS_DAY_TABLE (self), 0);
  g_return_val_if_fail (hour >= 0 && hour < HOURS_A_DAY, 0);

  return self->hours[hour];
}
