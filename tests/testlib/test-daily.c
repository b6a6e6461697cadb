/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-daily.h"

#include "diary-number.h"

/**
 * test_daily_read_lines:
 * @file_name: the name of a file in tests/data/trends
 *
 * Returns: (transfer full): its lines
 */
char **
test_daily_read_lines (const char *file_name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "trends", file_name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return g_strsplit (g_strchomp (text), "\n", -1);
}

/* The columns after "date,episodes": factors of the vocabulary by their key, and others. */
static GPtrArray *
add_factors (DiaryTrendsInput *input, const char *heading)
{
  g_auto (GStrv) names = g_strsplit (heading, ",", -1);
  GPtrArray *columns = g_ptr_array_new ();

  for (int i = 2; names[i] != NULL; i++)
    {
      const DiaryFactorTerm *term = diary_vocabulary_find_factor (names[i]);
      double *values = term != NULL ? diary_trends_input_add_factor (input, term)
                                    : diary_trends_input_add_own_factor (input, names[i], NULL,
                                                                         DIARY_SCALE_AMOUNT);

      g_ptr_array_add (columns, values);
    }

  return columns;
}

static void
read_day (DiaryTrendsInput *input, GPtrArray *columns, const char *line, int day)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", -1);
  double count;

  if (diary_number_parse (cells[1], &count))
    diary_trends_input_set_count (input, day, count);

  for (guint i = 0; i < columns->len; i++)
    {
      double *values = g_ptr_array_index (columns, i);

      diary_number_parse (cells[2 + i], &values[day]);
    }
}

static DiaryRegion *
find_region (GPtrArray *regions, GHashTable *known, const char *name)
{
  DiaryRegion *region = g_hash_table_lookup (known, name);
  g_auto (GStrv) words = g_strsplit (name, " ", 2);
  DiaryPlace place;

  if (region != NULL)
    return region;

  place.site = diary_vocabulary_canonical (DIARY_TERMS_SITES, words[0]);
  place.side = diary_vocabulary_canonical (DIARY_TERMS_SIDES, words[1]);
  region = diary_region_new (&place);
  g_ptr_array_add (regions, region);
  g_hash_table_insert (known, g_strdup (name), region);

  return region;
}

/* Lines "date,region" in the order of dates; a region is the key of a site, and of a side. */
static void
read_regions (DiaryTrendsInput *input, char **lines)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *regions = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_region_free);

  for (int i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 2);
      DiaryRegion *region = find_region (regions, known, cells[1]);
      DiaryDate date = diary_date_parse (cells[0]);
      guint n = region->dates->len;

      if (n == 0 || g_array_index (region->dates, DiaryDate, n - 1) < date)
        diary_region_add_date (region, date, 1);
    }

  diary_trends_input_take_regions (input, regions);
}

/**
 * test_daily_load:
 * @name: the name of a series in tests/data/trends, with a line for each of its days
 *
 * Returns: (transfer full): the series, with its list of places if it has one
 */
DiaryTrendsInput *
test_daily_load (const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".csv", NULL);
  g_autofree char *regions_name = g_strconcat (name, ".regions.csv", NULL);
  g_autofree char *regions_path = g_test_build_filename (G_TEST_DIST, "data", "trends",
                                                         regions_name, NULL);
  g_auto (GStrv) lines = test_daily_read_lines (file_name);
  int n_days = (int) g_strv_length (lines) - 1;
  g_autofree char *first = g_strndup (lines[1], strlen ("2025-01-06"));
  DiaryTrendsInput *input = diary_trends_input_new (diary_date_parse (first), n_days);
  g_autoptr (GPtrArray) columns = add_factors (input, lines[0]);

  for (int day = 0; day < n_days; day++)
    read_day (input, columns, lines[1 + day], day);

  if (g_file_test (regions_path, G_FILE_TEST_EXISTS))
    {
      g_auto (GStrv) regions = test_daily_read_lines (regions_name);

      read_regions (input, regions);
    }

  return input;
}
