/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-pattern-days.h"

#include <math.h>

#include "test-daily.h"

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

static double
count_days (DiaryChartData *chart)
{
  double n = 0;

  for (int i = 0; i < diary_chart_data_get_n_points (chart); i++)
    n += get_number (chart, DIARY_SERIES_DAYS, i);
  return n;
}

/* The days are those that the finding was computed from, in the order of the factor. */
static void
test_pattern_days_all_of_them (void)
{
  static const char *const names[] = { "sleep-before", "caffeine-today", "two-at-once" };
  const DiaryPatternScale scale = { "A factor", 1 };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (DiaryTrends) trends = load (names[i]);

      for (int k = 0; k < trends->selection->n_findings; k++)
        {
          g_autoptr (DiaryChartData) chart = diary_pattern_days_new (trends, k, &scale);

          g_assert_cmpfloat (count_days (chart), ==, trends->selection->findings[k].test.n);
          for (int point = 1; point < diary_chart_data_get_n_points (chart); point++)
            g_assert_cmpfloat (diary_chart_data_get_place (chart, point - 1), <=,
                               diary_chart_data_get_place (chart, point));
        }
    }
}

/* The episodes of a day stand against the day before. */
static void
test_pattern_days_lag (void)
{
  g_autoptr (DiaryTrends) trends = load ("sleep-before");
  const DiaryPatternScale scale = { "Hours slept last night", 1 };
  g_autoptr (DiaryChartData) chart = diary_pattern_days_new (trends, 0, &scale);
  int result = trends->selection->findings[0].result;
  int factor = trends->selection->results[result].term.factor;
  const double *values = trends->series.factors[factor].values;
  double expected = 0, found = 0;

  g_assert_cmpstr (trends->series.factors[factor].key, ==, "sleep_h");
  g_assert_cmpstr (diary_chart_data_get_points_title (chart), ==,
                   "Hours slept last night, the day before");
  for (int day = trends->begin + 1; day < trends->end; day++)
    if (!isnan (values[day - 1]) && !isnan (trends->series.counts[day]))
      expected += round (values[day - 1] * 100) / 100 * trends->series.counts[day];
  for (int i = 0; i < diary_chart_data_get_n_points (chart); i++)
    found += diary_chart_data_get_place (chart, i) * get_number (chart, DIARY_SERIES_DOTS, i) *
             get_number (chart, DIARY_SERIES_DAYS, i);
  g_assert_cmpfloat_with_epsilon (found, expected, 1e-6);
}

static void
test_pattern_days_units (void)
{
  g_autoptr (DiaryTrends) trends = load ("caffeine-today");
  const DiaryPatternScale mg = { "Caffeine in mg", 1 };
  const DiaryPatternScale cups = { "Cups of coffee", 100 };
  g_autoptr (DiaryChartData) in_mg = diary_pattern_days_new (trends, 0, &mg);
  g_autoptr (DiaryChartData) in_cups = diary_pattern_days_new (trends, 0, &cups);
  int last = diary_chart_data_get_n_points (in_mg) - 1;
  int last_in_cups = diary_chart_data_get_n_points (in_cups) - 1;

  g_assert_cmpstr (diary_chart_data_get_points_title (in_cups), ==, "Cups of coffee");
  g_assert_cmpfloat_with_epsilon (diary_chart_data_get_place (in_cups, last_in_cups),
                                  diary_chart_data_get_place (in_mg, last) / 100, 0.005);
}

/* Without and with something: two places with a median each, in words. */
static void
test_pattern_days_yes_no (void)
{
  g_autoptr (DiaryTrends) trends = load ("two-at-once");
  const DiaryPatternScale scale = { "yoga", 1 };
  g_autoptr (DiaryChartData) chart = diary_pattern_days_new (trends, 1, &scale);
  int last = diary_chart_data_get_n_points (chart) - 1;

  g_assert_cmpstr (diary_chart_data_get_point (chart, 0), ==, "No");
  g_assert_cmpstr (diary_chart_data_get_point (chart, last), ==, "Yes");
  g_assert_cmpfloat (get_number (chart, DIARY_SERIES_LEVELS, 0), >,
                     get_number (chart, DIARY_SERIES_LEVELS, last));
}

/* Every median is that of the days at its place, if each place has its own. */
static void
test_pattern_days_medians (void)
{
  g_autoptr (DiaryTrends) trends = load ("two-at-once");
  const DiaryPatternScale scale = { "Stress", 1 };
  g_autoptr (DiaryChartData) chart = diary_pattern_days_new (trends, 0, &scale);
  int n_points = diary_chart_data_get_n_points (chart);

  for (int first = 0, next; first < n_points; first = next)
    {
      double place = diary_chart_data_get_place (chart, first);
      double median = get_number (chart, DIARY_SERIES_LEVELS, first);
      double below = 0, above = 0, n = 0;

      for (next = first; next < n_points && diary_chart_data_get_place (chart, next) == place;
           next++)
        {
          double episodes = get_number (chart, DIARY_SERIES_DOTS, next);
          double n_days = get_number (chart, DIARY_SERIES_DAYS, next);

          n += n_days;
          below += episodes < median ? n_days : 0;
          above += episodes > median ? n_days : 0;
        }
      if (n < DIARY_PATTERN_DAYS_FOR_MEDIAN)
        {
          g_assert_true (isnan (median));
          continue;
        }
      g_assert_cmpfloat (below, <=, n / 2);
      g_assert_cmpfloat (above, <=, n / 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern-days/all-of-them", test_pattern_days_all_of_them);
  g_test_add_func ("/pattern-days/lag", test_pattern_days_lag);
  g_test_add_func ("/pattern-days/units", test_pattern_days_units);
  g_test_add_func ("/pattern-days/yes-no", test_pattern_days_yes_no);
  g_test_add_func ("/pattern-days/medians", test_pattern_days_medians);

  return g_test_run ();
}
