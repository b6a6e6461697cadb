/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-pattern-charts.h"

#include "test-daily.h"

static const DiaryTrendUnits plain_units = { 0 };

static DiaryTrends *
load (const char *series)
{
  g_autoptr (DiaryTrendsInput) input = test_daily_load (series);
  DiaryTrendsQuery query = diary_trends_query_new (diary_date_new (2030, 1, 1));
  g_autoptr (GError) error = NULL;
  DiaryTrends *trends;

  query.as_of = query.today;
  trends = diary_trends_compute (input, &query, NULL, &error);
  g_assert_no_error (error);

  return trends;
}

static double
get_number (DiaryChartData *chart, DiarySeriesStyle style, int point)
{
  return diary_series_get_value (diary_chart_data_find_series (chart, style), point);
}

/* Less sleep, more twitches: told so, as the sentence does. */
static void
test_pattern_charts_finding (void)
{
  g_autoptr (DiaryTrends) trends = load ("sleep-before");
  const DiaryTrendFinding *finding = &trends->selection->findings[0];
  g_autoptr (DiaryChartData) chart = diary_pattern_charts_new_finding (trends, 0, &plain_units);

  g_assert_cmpint (diary_chart_data_get_kind (chart), ==, DIARY_CHART_RANGES);
  g_assert_cmpint (diary_chart_data_get_n_points (chart), ==, 1);
  g_assert_cmpstr (diary_chart_data_get_point (chart, 0), ==,
                   "“Sleep” (the day before), per hour less");
  g_assert_cmpstr (diary_chart_data_get_summary (chart), ==,
                   "About 1.6 times as many, likely range 1.3 to 1.9");
  g_assert_cmpfloat (finding->ratio, <, 1);
  g_assert_cmpfloat (get_number (chart, DIARY_SERIES_DOTS, 0), ==, 1 / finding->ratio);
  g_assert_cmpfloat (get_number (chart, DIARY_SERIES_FROM, 0), ==, 1 / finding->high_wide);
  g_assert_cmpfloat (get_number (chart, DIARY_SERIES_TO, 0), ==, 1 / finding->low_wide);
}

static void
test_pattern_charts_units (void)
{
  g_autoptr (DiaryTrends) trends = load ("caffeine-today");
  const DiaryTrendUnits cups = { .cups = TRUE };
  g_autoptr (DiaryChartData) in_mg = diary_pattern_charts_new_finding (trends, 0, &plain_units);
  g_autoptr (DiaryChartData) in_cups = diary_pattern_charts_new_finding (trends, 0, &cups);

  g_assert_cmpstr (diary_chart_data_get_point (in_mg, 0), ==,
                   "“Caffeine” (the same day), per 100 mg more");
  g_assert_cmpstr (diary_chart_data_get_point (in_cups, 0), ==,
                   "“Caffeine” (the same day), per 100 mg (about a cup of coffee) more");
  g_assert_false (diary_chart_data_equal (in_mg, in_cups));
}

static void
test_pattern_charts_yes_no (void)
{
  g_autoptr (DiaryTrends) trends = load ("two-at-once");
  g_autoptr (DiaryChartData) chart = diary_pattern_charts_new_finding (trends, 1, &plain_units);

  g_assert_cmpstr (diary_chart_data_get_point (chart, 0), ==,
                   "“yoga” (the day before), without it, not with");
}

/* Everything that has a number is in one of the charts, with what could have been noticed. */
static void
test_pattern_charts_not_found (void)
{
  g_autoptr (DiaryTrends) trends = load ("two-at-once");
  const DiaryTrendSelection *selection = trends->selection;
  g_autoptr (DiaryChartData) chart = diary_pattern_charts_new_not_found (trends, &plain_units);
  int point = 0;

  for (int i = 0; i < selection->n_results; i++)
    {
      const DiaryTrendResult *result = &selection->results[i];

      if (result->test.status != DIARY_TREND_OK || diary_pattern_charts_is_finding (trends, i))
        continue;
      g_assert_cmpfloat (get_number (chart, DIARY_SERIES_DOTS, point), ==, result->ratio);
      g_assert_cmpfloat (get_number (chart, DIARY_SERIES_FROM, point), ==, result->low);
      g_assert_cmpfloat (get_number (chart, DIARY_SERIES_TO, point), ==, result->high);
      g_assert_cmpfloat (get_number (chart, DIARY_SERIES_BAND, point), ==, result->min_detectable);
      point++;
    }
  g_assert_cmpint (point, >, 0);
  g_assert_cmpint (diary_chart_data_get_n_points (chart), ==, point);
}

static void
test_pattern_charts_nothing_to_show (void)
{
  g_autoptr (DiaryTrends) trends = load ("few-days");

  g_assert_null (trends->selection);
  g_assert_null (diary_pattern_charts_new_not_found (trends, &plain_units));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern-charts/finding", test_pattern_charts_finding);
  g_test_add_func ("/pattern-charts/units", test_pattern_charts_units);
  g_test_add_func ("/pattern-charts/yes-no", test_pattern_charts_yes_no);
  g_test_add_func ("/pattern-charts/not-found", test_pattern_charts_not_found);
  g_test_add_func ("/pattern-charts/nothing-to-show", test_pattern_charts_nothing_to_show);

  return g_test_run ();
}
