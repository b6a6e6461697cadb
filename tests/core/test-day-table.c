/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-day-table.h"

#include <math.h>

#include "diary-vocabulary.h"
#include "test-database.h"
#include "test-sheets.h"

#define EPISODES                                                                                   \
  "started_at,duration_s,site,side,intensity\n"                                                    \
  "2026-03-01T23:30:00-09:30,60,calf,left,2\n"                                                     \
  "2026-03-02T00:10:00+13:00,,calf,right,\n"                                                       \
  "2026-03-04T08:00:00+01:00,90,eyelid,,4\n"                                                       \
  "2026-03-04T08:59:59+01:00,30,calf,left,3\n"                                                     \
  "2026-03-04T09:00:00+01:00,0,calf,left,\n"

#define DAYS                                                                                       \
  "date,complete,caffeine_mg,sleep_h,own:tea [cups],own:nap,note\n"                                \
  "2026-03-03,yes,0,7.25,,1,\n"                                                                    \
  "2026-03-04,no,,,2,,\n"                                                                          \
  "2026-03-06,,,,,,\n"

typedef TestDatabaseFixture Fixture;

static const DiaryDayRow ROWS[] = {
  { .n_episodes = 1, .n_durations = 1, .twitching_s = 60, .highest_intensity = 2 },
  { .n_episodes = 1 },
  { .complete = TRUE, .has_entry = TRUE },
  { .has_entry = TRUE,
    .n_episodes = 3,
    .n_durations = 3,
    .twitching_s = 120,
    .highest_intensity = 4 },
  { .n_episodes = 0 },
  { .has_entry = TRUE },
};

static const int COUNTS[] = { 1, 1, 0, 3, -1, -1 };

static DiaryDayTable *
load (Fixture *fixture, DiaryDate from, DiaryDate to)
{
  g_autoptr (GError) error = NULL;
  DiaryDayTable *table = diary_day_table_load (fixture->database, from, to, &error);

  g_assert_no_error (error);

  return table;
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDayTable) table = NULL;

  test_sheets_add (fixture->database, EPISODES);
  test_sheets_add (fixture->database, DAYS);
  table = load (fixture, DIARY_DATE_NONE, DIARY_DATE_NONE);

  g_assert_cmpint (diary_day_table_get_n_days (table), ==, G_N_ELEMENTS (ROWS));
  for (int i = 0; i < (int) G_N_ELEMENTS (ROWS); i++)
    {
      const DiaryDayRow *row = diary_day_table_get_row (table, i);

      g_assert_cmpint (row->date, ==, diary_date_new (2026, 3, 1 + i));
      g_assert_cmpint (row->complete, ==, ROWS[i].complete);
      g_assert_cmpint (row->has_entry, ==, ROWS[i].has_entry);
      g_assert_cmpint (row->n_episodes, ==, ROWS[i].n_episodes);
      g_assert_cmpint (row->n_durations, ==, ROWS[i].n_durations);
      g_assert_cmpint (row->twitching_s, ==, ROWS[i].twitching_s);
      g_assert_cmpint (row->highest_intensity, ==, ROWS[i].highest_intensity);
      g_assert_cmpint (diary_day_row_get_count (row), ==, COUNTS[i]);
    }
}

static int
find_factor (DiaryDayTable *table, const char *column)
{
  for (int i = 0; i < diary_day_table_get_n_factors (table); i++)
    if (g_str_equal (diary_day_table_get_factor_column (table, i), column))
      return i;

  g_assert_not_reached ();
}

static void
assert_values (DiaryDayTable *table, const char *column, const double *expected)
{
  const double *values = diary_day_table_get_values (table, find_factor (table, column));

  for (int i = 0; i < diary_day_table_get_n_days (table); i++)
    {
      if (isnan (expected[i]))
        g_assert_true (isnan (values[i]));
      else
        g_assert_cmpfloat (values[i], ==, expected[i]);
    }
}

static void
test_factors (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDayTable) table = NULL;
  size_t n_terms;
  const DiaryFactorTerm *terms = diary_vocabulary_get_factors (&n_terms);

  test_sheets_add (fixture->database, EPISODES);
  test_sheets_add (fixture->database, DAYS);
  table = load (fixture, DIARY_DATE_NONE, DIARY_DATE_NONE);

  g_assert_cmpint (diary_day_table_get_n_factors (table), ==, n_terms + 2);
  for (int i = 0; i < (int) n_terms; i++)
    g_assert_cmpstr (diary_day_table_get_factor_key (table, i), ==, terms[i].key);
  g_assert_cmpint (find_factor (table, "own:nap"), ==, n_terms);
  g_assert_cmpint (find_factor (table, "own:tea [cups]"), ==, n_terms + 1);
  g_assert_true (g_uuid_string_is_valid (diary_day_table_get_factor_key (table, (int) n_terms)));

  assert_values (table, "caffeine_mg", (double[]){ NAN, NAN, 0, NAN, NAN, NAN });
  assert_values (table, "sleep_h", (double[]){ NAN, NAN, 7.25, NAN, NAN, NAN });
  assert_values (table, "stress", (double[]){ NAN, NAN, NAN, NAN, NAN, NAN });
  assert_values (table, "own:tea [cups]", (double[]){ NAN, NAN, NAN, 2, NAN, NAN });
  assert_values (table, "own:nap", (double[]){ NAN, NAN, 1, NAN, NAN, NAN });
}

static int
get_place_count (DiaryDayTable *table, const char *site, const char *side)
{
  DiaryPlace place = { site, side };
  int n_counts;
  const DiaryPlaceCount *counts = diary_day_table_get_place_counts (table, &n_counts);

  for (int i = 0; i < n_counts; i++)
    if (diary_place_compare (&counts[i].place, &place) == 0)
      return counts[i].n_episodes;

  return 0;
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDayTable) table = NULL;
  int n_episodes = 0;

  test_sheets_add (fixture->database, EPISODES);
  table = load (fixture, DIARY_DATE_NONE, DIARY_DATE_NONE);

  g_assert_cmpint (diary_day_table_get_site_count (table, "calf"), ==, 4);
  g_assert_cmpint (diary_day_table_get_site_count (table, "eyelid"), ==, 1);
  g_assert_cmpint (diary_day_table_get_site_count (table, "toe"), ==, 0);
  g_assert_cmpint (get_place_count (table, "calf", "left"), ==, 3);
  g_assert_cmpint (get_place_count (table, "calf", "right"), ==, 1);
  g_assert_cmpint (get_place_count (table, "calf", NULL), ==, 0);
  g_assert_cmpint (get_place_count (table, "eyelid", NULL), ==, 1);
  g_assert_cmpint (diary_day_table_get_hour_count (table, 23), ==, 1);
  g_assert_cmpint (diary_day_table_get_hour_count (table, 0), ==, 1);
  g_assert_cmpint (diary_day_table_get_hour_count (table, 8), ==, 2);
  g_assert_cmpint (diary_day_table_get_hour_count (table, 9), ==, 1);
  for (int hour = 0; hour < 24; hour++)
    n_episodes += diary_day_table_get_hour_count (table, hour);
  g_assert_cmpint (n_episodes, ==, 5);
}

/* A period may begin before the diary and end after it, or be a part of it. */
static void
test_period (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDayTable) wide = NULL;
  g_autoptr (DiaryDayTable) narrow = NULL;
  g_autoptr (DiaryDayTable) open = NULL;
  g_autoptr (DiaryDayTable) none = NULL;

  test_sheets_add (fixture->database, EPISODES);
  test_sheets_add (fixture->database, DAYS);
  wide = load (fixture, diary_date_new (2026, 2, 27), diary_date_new (2026, 3, 9));
  narrow = load (fixture, diary_date_new (2026, 3, 2), diary_date_new (2026, 3, 2));
  open = load (fixture, diary_date_new (2026, 3, 4), DIARY_DATE_NONE);
  none = load (fixture, diary_date_new (2026, 3, 4), diary_date_new (2026, 3, 3));

  g_assert_cmpint (diary_day_table_get_n_days (wide), ==, 11);
  g_assert_cmpint (diary_day_row_get_count (diary_day_table_get_row (wide, 1)), ==, -1);
  g_assert_cmpint (diary_day_row_get_count (diary_day_table_get_row (wide, 2)), ==, 1);
  g_assert_cmpint (diary_day_table_get_n_days (narrow), ==, 1);
  g_assert_cmpint (diary_day_table_get_site_count (narrow, "calf"), ==, 1);
  g_assert_cmpint (diary_day_table_get_n_days (open), ==, 3);
  g_assert_cmpint (diary_day_table_get_n_days (none), ==, 0);
  g_assert_cmpint (diary_day_table_get_site_count (none, "calf"), ==, 0);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDayTable) table = load (fixture, DIARY_DATE_NONE, DIARY_DATE_NONE);

  g_assert_cmpint (diary_day_table_get_n_days (table), ==, 0);
}

/* Before 1970 as well, an hour is that of the clock on the wall. */
static void
test_before_1970 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDayTable) table = NULL;

  test_sheets_add (fixture->database, "started_at,site\n1969-07-20T21:56:15-05:00,foot\n");
  table = load (fixture, DIARY_DATE_NONE, DIARY_DATE_NONE);

  g_assert_cmpint (diary_day_table_get_n_days (table), ==, 1);
  g_assert_cmpint (diary_day_table_get_hour_count (table, 21), ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } TESTS[] = {
    { "/day-table/rows", test_rows },     { "/day-table/factors", test_factors },
    { "/day-table/counts", test_counts }, { "/day-table/period", test_period },
    { "/day-table/empty", test_empty },   { "/day-table/before-1970", test_before_1970 },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Fixture, NULL, test_database_set_up, TESTS[i].test,
                test_database_tear_down);

  return g_test_run ();
}
