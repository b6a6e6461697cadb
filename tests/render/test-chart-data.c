/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-data.h"

#include <math.h>

static DiaryChartData *
new_data (const double *values, int n_values)
{
  DiaryChartData *data = diary_chart_data_new ("Episodes a day", "Day", NULL);

  for (int i = 0; i < n_values; i++)
    {
      g_autofree char *label = g_strdup_printf ("Day %d", i + 1);

      diary_chart_data_add_point (data, label);
    }
  diary_chart_data_add_series (data,
                               diary_series_new ("Episodes", DIARY_SERIES_BARS, values, n_values));
  return data;
}

static void
test_chart_data_content (void)
{
  static const double values[] = { 3, 0 };
  g_autoptr (DiaryChartData) data = new_data (values, 2);

  g_assert_cmpstr (diary_chart_data_get_title (data), ==, "Episodes a day");
  g_assert_cmpstr (diary_chart_data_get_points_title (data), ==, "Day");
  g_assert_null (diary_chart_data_get_axis (data));
  g_assert_cmpint (diary_chart_data_get_n_points (data), ==, 2);
  g_assert_cmpstr (diary_chart_data_get_point (data, 1), ==, "Day 2");
  g_assert_cmpint (diary_chart_data_get_n_series (data), ==, 1);
  g_assert_cmpfloat (diary_series_get_value (diary_chart_data_get_series (data, 0), 0), ==, 3);
  g_assert_false (diary_chart_data_get_has_gaps (data));

  g_assert_null (diary_chart_data_get_summary (data));
  diary_chart_data_set_summary (data, "Three episodes");
  g_assert_cmpstr (diary_chart_data_get_summary (data), ==, "Three episodes");
}

static void
test_chart_data_gaps (void)
{
  static const double values[] = { 3, NAN, 0 };
  static const double mean[] = { NAN, NAN, 1.25 };
  g_autoptr (DiaryChartData) data = new_data (values, 3);
  g_autofree char *known = NULL;
  g_autofree char *gap = NULL;
  DiarySeries *line = diary_series_new ("Mean", DIARY_SERIES_LINE, mean, 3);

  diary_series_set_digits (line, 1);
  diary_series_set_gap_name (line, "Too few days");
  diary_chart_data_add_series (data, line);

  g_assert_true (diary_chart_data_get_has_gaps (data));
  known = diary_chart_data_describe_point (data, 2);
  g_assert_cmpstr (known, ==, "Day 3 · Episodes: 0 · Mean: 1.2");
  gap = diary_chart_data_describe_point (data, 1);
  g_assert_cmpstr (gap, ==, "Day 2 · Episodes: Not recorded · Mean: Too few days");
}

static void
test_chart_data_amounts (void)
{
  static const double values[] = { 3, NAN };
  static const double higher[] = { 7.5, NAN };
  static const double none[] = { NAN, NAN };
  g_autoptr (DiaryChartData) data = new_data (values, 2);
  g_autoptr (DiaryChartData) empty = new_data (none, 2);
  g_autoptr (DiaryAxis) one = diary_chart_data_get_amounts (data);
  g_autoptr (DiaryAxis) both = NULL;
  g_autoptr (DiaryAxis) nothing = diary_chart_data_get_amounts (empty);

  diary_chart_data_add_series (data, diary_series_new ("Mean", DIARY_SERIES_LINE, higher, 2));
  both = diary_chart_data_get_amounts (data);

  g_assert_cmpfloat (diary_axis_get_upper (one), ==, 4);
  g_assert_cmpfloat (diary_axis_get_upper (both), ==, 8);
  g_assert_cmpfloat (diary_axis_get_upper (nothing), ==, 4);
}

static DiaryChartData *
new_ranges (double high)
{
  static const double ratio = 1.2, low = 0.3, detectable = 9;
  DiaryChartData *data = diary_chart_data_new_ranges ("Looked at", "What");

  diary_chart_data_add_point (data, "Sleep");
  diary_chart_data_add_series (data, diary_series_new ("Times", DIARY_SERIES_DOTS, &ratio, 1));
  diary_chart_data_add_series (data, diary_series_new ("From", DIARY_SERIES_FROM, &low, 1));
  diary_chart_data_add_series (data, diary_series_new ("To", DIARY_SERIES_TO, &high, 1));
  diary_chart_data_add_series (data, diary_series_new ("Band", DIARY_SERIES_BAND, &detectable, 1));
  return data;
}

/* The scale holds the ranges; what could have been noticed makes it no wider. */
static void
test_chart_data_ratios (void)
{
  g_autoptr (DiaryChartData) data = new_ranges (1.5);
  g_autoptr (DiaryAxis) ratios = diary_chart_data_get_ratios (data);

  g_assert_cmpint (diary_chart_data_get_kind (data), ==, DIARY_CHART_RANGES);
  g_assert_cmpfloat_with_epsilon (diary_axis_normalise (ratios, 0.25), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (diary_axis_normalise (ratios, 2), 1, 1e-9);
}

static void
test_chart_data_find_series (void)
{
  g_autoptr (DiaryChartData) data = new_ranges (1.5);

  g_assert_true (diary_chart_data_find_series (data, DIARY_SERIES_FROM) ==
                 diary_chart_data_get_series (data, 1));
  g_assert_null (diary_chart_data_find_series (data, DIARY_SERIES_LINE));
}

/* Dots have places of their own; how many days they stand for is no height. */
static void
test_chart_data_dots (void)
{
  static const double episodes = 3, days = 40;
  g_autoptr (DiaryChartData)
      data = diary_chart_data_new_dots ("Days", "Hours slept", diary_axis_new_range (4, 8));
  g_autoptr (DiaryAxis) amounts = NULL;
  g_autofree char *described = NULL;

  diary_chart_data_add_point_at (data, "6.5", 6.5);
  diary_chart_data_add_series (data,
                               diary_series_new ("Episodes", DIARY_SERIES_DOTS, &episodes, 1));
  diary_chart_data_add_series (data, diary_series_new ("Days", DIARY_SERIES_DAYS, &days, 1));
  amounts = diary_chart_data_get_amounts (data);

  g_assert_cmpint (diary_chart_data_get_kind (data), ==, DIARY_CHART_DOTS);
  g_assert_cmpfloat (diary_chart_data_get_place (data, 0), ==, 6.5);
  g_assert_cmpfloat (diary_axis_get_upper (amounts), ==, 4);
  described = diary_chart_data_describe_point (data, 0);
  g_assert_cmpstr (described, ==, "Hours slept: 6.5 · Episodes: 3 · Days: 40");
}

static void
test_chart_data_equal (void)
{
  g_autoptr (DiaryChartData) one = new_ranges (1.5);
  g_autoptr (DiaryChartData) same = new_ranges (1.5);
  g_autoptr (DiaryChartData) other_number = new_ranges (4);
  g_autoptr (DiaryChartData) other_summary = new_ranges (1.5);

  diary_chart_data_set_summary (other_summary, "Something else");
  g_assert_true (diary_chart_data_equal (one, same));
  g_assert_false (diary_chart_data_equal (one, other_number));
  g_assert_false (diary_chart_data_equal (one, other_summary));
  g_assert_false (diary_chart_data_equal (one, NULL));
  g_assert_true (diary_chart_data_equal (NULL, NULL));
}

/* Two places in three periods, the second of which isn't recorded. */
static DiaryChartData *
new_grid (double last)
{
  static const char *const names[] = { "March", "April", "May" };
  const double values[][2] = { { 3, 0 }, { NAN, NAN }, { 1, last } };
  DiaryChartData *data = diary_chart_data_new_grid ("By place", "Place", "Month",
                                                    diary_axis_new_periods (101, 190, 30));

  diary_chart_data_add_point_at (data, "Calf", 101);
  diary_chart_data_add_point_at (data, "Foot", 170);
  diary_chart_data_set_remark (data, 1, "first in May");
  for (int i = 0; i < 3; i++)
    diary_chart_data_add_column (data,
                                 diary_series_new (names[i], DIARY_SERIES_CELLS, values[i], 2),
                                 101 + 30 * i);
  return data;
}

static void
test_chart_data_grid (void)
{
  g_autoptr (DiaryChartData) data = new_grid (2);
  g_autoptr (DiaryChartData) bars = new_data ((const double[]){ 1 }, 1);

  g_assert_cmpint (diary_chart_data_get_kind (data), ==, DIARY_CHART_GRID);
  g_assert_cmpstr (diary_chart_data_get_columns_title (data), ==, "Month");
  g_assert_cmpint (diary_chart_data_get_n_columns (data), ==, 3);
  g_assert_cmpfloat (diary_chart_data_get_column_start (data, 1), ==, 131);
  g_assert_cmpfloat (diary_chart_data_get_column_start (data, 3), ==, 191);
  g_assert_cmpfloat (diary_chart_data_get_place (data, 1), ==, 170);
  /* The gap is in another column than the first. */
  g_assert_true (diary_chart_data_get_has_gaps (data));

  g_assert_cmpint (diary_chart_data_get_n_columns (bars), ==, 0);
  g_assert_null (diary_chart_data_get_columns_title (bars));
  g_assert_null (diary_chart_data_get_remark (bars, 0));
}

static void
test_chart_data_grid_words (void)
{
  static const struct
  {
    int point;
    int column;
    gboolean with_point;
    const char *text;
  } rows[] = {
    { 0, 0, TRUE, "Calf · March: 3 episodes" },
    { 0, 2, FALSE, "May: 1 episode" },
    { 1, 0, TRUE, "Foot · March: none" },
    { 1, 1, FALSE, "April: Not recorded" },
  };
  g_autoptr (DiaryChartData) data = new_grid (2);
  g_autofree char *point = diary_chart_data_describe_point (data, 1);

  g_assert_cmpstr (point, ==, "Foot · first in May");
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = diary_chart_data_describe_cell (data, rows[i].point, rows[i].column,
                                                              rows[i].with_point);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_chart_data_grid_table (void)
{
  static const char *const rows[] = { "March · Calf: 3", "April · Not recorded",
                                      "May · Calf: 1 · Foot: 2" };
  g_autoptr (DiaryChartData) data = new_grid (2);
  g_autofree char *name = diary_chart_data_format_row (data, 2, 0);
  g_autofree char *places = diary_chart_data_format_row (data, 2, 1);
  g_autofree char *cell = diary_chart_data_describe_table_cell (data, 2, 1);

  g_assert_cmpint (diary_chart_data_get_n_rows (data), ==, 3);
  g_assert_cmpint (diary_chart_data_get_n_headings (data), ==, 2);
  g_assert_cmpstr (diary_chart_data_get_heading (data, 0), ==, "Month");
  g_assert_cmpstr (diary_chart_data_get_heading (data, 1), ==, "Episodes");
  g_assert_true (diary_chart_data_get_heading_is_text (data, 1));
  g_assert_cmpstr (name, ==, "May");
  g_assert_cmpstr (places, ==, "Calf: 1 · Foot: 2");
  g_assert_cmpstr (cell, ==, "Episodes: Calf: 1 · Foot: 2");
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *row = diary_chart_data_describe_row (data, i);

      g_assert_cmpstr (row, ==, rows[i]);
    }
}

/* A period in which the diary knows of none at all says so. */
static void
test_chart_data_grid_none (void)
{
  static const double none[] = { 0 };
  g_autoptr (DiaryChartData) data =
      diary_chart_data_new_grid ("By place", "Place", "Week", diary_axis_new_periods (101, 107, 7));
  g_autofree char *row = NULL;

  diary_chart_data_add_point (data, "Calf");
  diary_chart_data_add_column (data, diary_series_new ("Week 1", DIARY_SERIES_CELLS, none, 1), 101);
  row = diary_chart_data_describe_row (data, 0);
  g_assert_cmpstr (row, ==, "Week 1 · None");
}

static void
test_chart_data_table (void)
{
  static const double values[] = { 3, NAN };
  g_autoptr (DiaryChartData) data = new_data (values, 2);
  g_autofree char *name = diary_chart_data_format_row (data, 1, 0);
  g_autofree char *number = diary_chart_data_format_row (data, 1, 1);
  g_autofree char *row = diary_chart_data_describe_row (data, 0);

  g_assert_cmpint (diary_chart_data_get_n_rows (data), ==, 2);
  g_assert_cmpint (diary_chart_data_get_n_headings (data), ==, 2);
  g_assert_cmpstr (diary_chart_data_get_heading (data, 0), ==, "Day");
  g_assert_cmpstr (diary_chart_data_get_heading (data, 1), ==, "Episodes");
  g_assert_true (diary_chart_data_get_heading_is_text (data, 0));
  g_assert_false (diary_chart_data_get_heading_is_text (data, 1));
  g_assert_cmpstr (name, ==, "Day 2");
  g_assert_cmpstr (number, ==, "Not recorded");
  g_assert_cmpstr (row, ==, "Day 1 · Episodes: 3");
}

/* What a grid says of its points may be the same while a cell differs. */
static void
test_chart_data_grid_equal (void)
{
  g_autoptr (DiaryChartData) one = new_grid (2);
  g_autoptr (DiaryChartData) same = new_grid (2);
  g_autoptr (DiaryChartData) other = new_grid (3);

  g_assert_true (diary_chart_data_equal (one, same));
  g_assert_false (diary_chart_data_equal (one, other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-data/content", test_chart_data_content);
  g_test_add_func ("/chart-data/gaps", test_chart_data_gaps);
  g_test_add_func ("/chart-data/amounts", test_chart_data_amounts);
  g_test_add_func ("/chart-data/ratios", test_chart_data_ratios);
  g_test_add_func ("/chart-data/find-series", test_chart_data_find_series);
  g_test_add_func ("/chart-data/dots", test_chart_data_dots);
  g_test_add_func ("/chart-data/equal", test_chart_data_equal);
  g_test_add_func ("/chart-data/grid", test_chart_data_grid);
  g_test_add_func ("/chart-data/grid-words", test_chart_data_grid_words);
  g_test_add_func ("/chart-data/grid-table", test_chart_data_grid_table);
  g_test_add_func ("/chart-data/grid-none", test_chart_data_grid_none);
  g_test_add_func ("/chart-data/table", test_chart_data_table);
  g_test_add_func ("/chart-data/grid-equal", test_chart_data_grid_equal);

  return g_test_run ();
}
