/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-place-chart.h"

#include <math.h>

#include "diary-region.h"
#include "diary-vocabulary.h"

/* A Monday. */
#define FIRST  (diary_date_new (2026, 3, 2))
#define N_DAYS 28

/* Days are counted from FIRST; a count of 0 ends the list. */
typedef struct
{
  const char *site;
  const char *side;
  struct
  {
    int day;
    int count;
  } days[4];
} Place;

static GPtrArray *
new_regions (const Place *places, size_t n_places)
{
  GPtrArray *regions = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_region_free);

  for (size_t i = 0; i < n_places; i++)
    {
      const DiaryPlace place = {
        diary_vocabulary_canonical (DIARY_TERMS_SITES, places[i].site),
        diary_vocabulary_canonical (DIARY_TERMS_SIDES, places[i].side),
      };
      DiaryRegion *region = diary_region_new (&place);

      for (int j = 0; j < 4 && places[i].days[j].count > 0; j++)
        diary_region_add_date (region, FIRST + places[i].days[j].day, places[i].days[j].count);
      g_ptr_array_add (regions, region);
    }
  return regions;
}

/* A diary of which no day is complete; @first and @last are days from FIRST. */
static DiaryChartData *
new_chart (const Place *places, size_t n_places, int first, int last)
{
  g_autoptr (GPtrArray) regions = new_regions (places, n_places);
  int n_days = last - first + 1;
  g_autofree double *counts = g_new (double, n_days);

  for (int i = 0; i < n_days; i++)
    counts[i] = NAN;
  return diary_place_chart_new (regions, counts, FIRST + first, FIRST + first, FIRST + last);
}

/* The cells of a row: numbers, and "?" where nothing is recorded. */
static char *
tell_row (DiaryChartData *chart, int point)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s:", diary_chart_data_get_point (chart, point));
  for (int i = 0; i < diary_chart_data_get_n_columns (chart); i++)
    {
      double value = diary_series_get_value (diary_chart_data_get_series (chart, i), point);

      if (isnan (value))
        g_string_append (text, " ?");
      else
        g_string_append_printf (text, " %d", (int) value);
    }
  return g_string_free (text, FALSE);
}

static void
assert_rows (DiaryChartData *chart, const char *const *rows, int n_rows)
{
  g_assert_cmpint (diary_chart_data_get_n_points (chart), ==, n_rows);
  for (int i = 0; i < n_rows; i++)
    {
      g_autofree char *row = tell_row (chart, i);

      g_assert_cmpstr (row, ==, rows[i]);
    }
}

/* Rows come in the order in which the places first came up; both sides count for either, and where
 * no side was recorded is a place of its own. */
static void
test_place_chart_rows (void)
{
  static const Place places[] = {
    { "calf", "both", { { 8, 2 } } },
    { "calf", "left", { { 1, 1 }, { 6, 1 }, { 7, 3 } } },
    { "calf", NULL, { { 9, 1 } } },
    { "foot", "right", { { 27, 1 } } },
  };
  static const char *const rows[] = {
    "Calf, left: 2 5 ? 0",
    "Calf, right: 0 2 ? 0",
    "Calf: 0 1 ? 0",
    "Foot, right: 0 0 ? 1",
  };
  g_autoptr (DiaryChartData) chart = new_chart (places, G_N_ELEMENTS (places), 0, N_DAYS - 1);

  g_assert_cmpstr (diary_chart_data_get_title (chart), ==, "Episodes by place and week");
  assert_rows (chart, rows, G_N_ELEMENTS (rows));
  g_assert_cmpfloat (diary_chart_data_get_place (chart, 3), ==, FIRST + 27);
}

static void
test_place_chart_words (void)
{
  static const Place places[] = {
    { "calf", "left", { { -70, 1 }, { 6, 1 }, { 7, 3 } } },
    { "foot", "right", { { 27, 1 } } },
    { "hand", "left", { { 21, 1 }, { 22, 1 } } },
  };
  static const char *const remarks[] = {
    "first in the week of 22 December 2025 · in 2 of 3 recorded weeks · 4 episodes · most: 3 in the "
    "week of 9 March 2026",
    "first in the week of 23 March 2026 · in 1 of 3 recorded weeks · 2 episodes",
    "first in the week of 23 March 2026 · in 1 of 3 recorded weeks · 1 episode",
  };
  g_autoptr (DiaryChartData) chart = new_chart (places, G_N_ELEMENTS (places), 0, N_DAYS - 1);
  const DiarySeries *week = diary_chart_data_get_series (chart, 1);

  g_assert_cmpstr (diary_series_get_name (week), ==, "Week of 9 March 2026");
  g_assert_cmpstr (diary_chart_data_get_summary (chart), ==,
                   "3 places · the newest: Foot, right, since the week of 23 March 2026");
  for (int i = 0; i < 3; i++)
    g_assert_cmpstr (diary_chart_data_get_remark (chart, i), ==, remarks[i]);
}

/* Where two came last on the same day, none is the newest. */
static void
test_place_chart_together (void)
{
  static const Place places[] = {
    { "calf", "left", { { 1, 1 } } },
    { "foot", "both", { { 7, 3 } } },
  };
  static const char *const rows[] = { "Calf, left: 1 0", "Foot, left: 0 3", "Foot, right: 0 3" };
  g_autoptr (DiaryChartData) chart = new_chart (places, 2, 0, 13);

  assert_rows (chart, rows, 3);
  g_assert_cmpstr (diary_chart_data_get_summary (chart), ==, "3 places");
}

/* Weeks are those of the calendar: the first is whole also where the period begins within it. A
 * week is recorded if one of its days is, with or without episodes. What is later has to wait. */
static void
test_place_chart_weeks (void)
{
  static const Place places[] = { { "calf", "left", { { 0, 1 }, { 5, 1 }, { 20, 1 }, { 25, 9 } } } };
  static const char *const rows[] = { "Calf, left: 2 0 1 ?" };
  g_autoptr (GPtrArray) regions = new_regions (places, 1);
  g_autoptr (DiaryChartData) chart = NULL;
  double counts[N_DAYS];

  for (int i = 0; i < N_DAYS; i++)
    counts[i] = i == 13 ? 0 : NAN;
  chart = diary_place_chart_new (regions, counts, FIRST, FIRST + 4, FIRST + 24);

  assert_rows (chart, rows, 1);
  g_assert_cmpfloat (diary_chart_data_get_column_start (chart, 0), ==, FIRST);
  g_assert_cmpfloat (diary_chart_data_get_column_start (chart, 4), ==, FIRST + N_DAYS);
}

/* The longer the time, the longer the periods. */
static void
test_place_chart_units (void)
{
  static const struct
  {
    int n_days;
    const char *title;
    const char *first_column;
  } rows[] = {
    { 7, "Episodes by place and week", "Week of 2 March 2026" },
    { 366, "Episodes by place and week", "Week of 2 March 2026" },
    { 60 * 7, "Episodes by place and week", "Week of 2 March 2026" },
    { 60 * 7 + 1, "Episodes by place and month", "March 2026" },
    { 5 * 365 - 30, "Episodes by place and month", "March 2026" },
    { 5 * 365 + 32, "Episodes by place and quarter", "January to March 2026" },
    { 14 * 365, "Episodes by place and quarter", "January to March 2026" },
    { 16 * 365, "Episodes by place and year", "2026" },
  };
  static const Place places[] = { { "calf", "left", { { 3, 2 } } } };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DiaryChartData) chart = new_chart (places, 1, 0, rows[i].n_days - 1);
      const DiarySeries *first = diary_chart_data_get_series (chart, 0);

      g_assert_cmpstr (diary_chart_data_get_title (chart), ==, rows[i].title);
      g_assert_cmpstr (diary_series_get_name (first), ==, rows[i].first_column);
      g_assert_cmpfloat (diary_series_get_value (first, 0), ==, 2);
      g_assert_cmpint (diary_chart_data_get_n_columns (chart), <=, DIARY_PLACE_CHART_MAX_COLUMNS);
    }
}

/* Places that twitched before the time are no rows, and without any there is no chart. */
static void
test_place_chart_empty (void)
{
  static const Place places[] = { { "calf", "left", { { -30, 1 } } } };

  g_assert_null (new_chart (places, 1, 0, N_DAYS - 1));
  g_assert_null (new_chart (places, 0, 0, N_DAYS - 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-chart/rows", test_place_chart_rows);
  g_test_add_func ("/place-chart/words", test_place_chart_words);
  g_test_add_func ("/place-chart/together", test_place_chart_together);
  g_test_add_func ("/place-chart/weeks", test_place_chart_weeks);
  g_test_add_func ("/place-chart/units", test_place_chart_units);
  g_test_add_func ("/place-chart/empty", test_place_chart_empty);

  return g_test_run ();
}
