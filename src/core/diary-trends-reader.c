/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-reader.h"

#include <math.h>

#include "diary-day-table.h"
#include "diary-factor.h"

static gboolean
has_value (const double *values, int n_days)
{
  for (int i = 0; i < n_days; i++)
    {
      if (!isnan (values[i]))
        return TRUE;
    }

  return FALSE;
}

static DiaryFactor *
find_own_factor (GPtrArray *own_factors, const char *id)
{
  for (guint i = 0; i < own_factors->len; i++)
    {
      DiaryRecord *record = g_ptr_array_index (own_factors, i);

      if (g_str_equal (diary_record_get_id (record), id))
        return DIARY_FACTOR (record);
    }

  return NULL;
}

/* A factor that every diary knows is looked at once it was used; one that the person made, always. */
static void
copy_factor (DiaryTrendsInput *input, DiaryDayTable *table, int factor, GPtrArray *own_factors)
{
  int n_days = diary_day_table_get_n_days (table);
  const char *key = diary_day_table_get_factor_key (table, factor);
  const double *values = diary_day_table_get_values (table, factor);
  const DiaryFactorTerm *term = diary_vocabulary_find_factor (key);
  DiaryFactor *own = term == NULL ? find_own_factor (own_factors, key) : NULL;
  double *copy = NULL;

  if (term != NULL && has_value (values, n_days))
    copy = diary_trends_input_add_factor (input, term);
  else if (own != NULL)
    copy = diary_trends_input_add_own_factor (input, diary_factor_get_name (own),
                                              diary_factor_get_unit (own),
                                              diary_factor_get_scale (own));

  if (copy != NULL)
    memcpy (copy, values, n_days * sizeof *copy);
}

static void
copy_table (DiaryTrendsInput *input, DiaryDayTable *table, GPtrArray *own_factors)
{
  for (int day = 0; day < diary_day_table_get_n_days (table); day++)
    {
      int count = diary_day_row_get_count (diary_day_table_get_row (table, day));

      if (count >= 0)
        diary_trends_input_set_count (input, day, count);
    }

  for (int factor = 0; factor < diary_day_table_get_n_factors (table); factor++)
    copy_factor (input, table, factor, own_factors);
}

/**
 * diary_trends_reader_load:
 * @database: a diary
 * @error: where to put the error
 *
 * Reads what the trends are computed from: all days from the first entry to the last.
 *
 * Returns: (transfer full): the input, or %NULL with @error set
 */
DiaryTrendsInput *
diary_trends_reader_load (DiaryDatabase *database, GError **error)
{
  g_autoptr (DiaryTrendsInput) input = NULL;
  g_autoptr (DiaryDayTable) table = NULL;
  g_autoptr (GPtrArray) own_factors = NULL;
  g_autoptr (GPtrArray) regions = NULL;
  DiaryDate first, last;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), NULL);

  if (!diary_database_get_span (database, &first, &last, error))
    return NULL;

  if (first == DIARY_DATE_NONE)
    return diary_trends_input_new (DIARY_DATE_NONE, 0);

  table = diary_day_table_load (database, first, last, error);
  own_factors = table == NULL ? NULL
                              : diary_database_list (database, DIARY_TYPE_FACTOR, DIARY_DATE_NONE,
                                                     DIARY_DATE_NONE, error);
  regions = own_factors == NULL ? NULL : diary_database_list_regions (database, error);

  if (regions == NULL)
    return NULL;

  input = diary_trends_input_new (first, diary_day_table_get_n_days (table));
  copy_table (input, table, own_factors);
  diary_trends_input_take_regions (input, g_steal_pointer (&regions));

  return g_steal_pointer (&input);
}
