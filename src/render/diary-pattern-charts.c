/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-pattern-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-trend-numbers.h"

/* What is beyond this is beyond words. */
#define MAX_DETECTABLE 100

#define DIGITS 2

static char *
name_step (const DiaryTrends *trends,
           const DiaryTrendResult *result,
           gboolean more,
           const DiaryTrendUnits *units)
{
  const DiaryTrendFactor *factor = &trends->series.factors[result->term.factor];

  if (!diary_trend_series_is_yes_no (&trends->series, result->term.factor))
    return diary_trend_words_name_step (factor, result->unit, more, units);

  return g_strdup (more ? _ ("with it, not without") : _ ("without it, not with"));
}

static char *
name_comparison (const DiaryTrends *trends,
                 const DiaryTrendResult *result,
                 gboolean more,
                 const DiaryTrendUnits *units)
{
  const DiaryTrendFactor *factor = &trends->series.factors[result->term.factor];
  g_autofree char *term = diary_trend_words_name_term (factor, result->term.lag);
  g_autofree char *step = name_step (trends, result, more, units);

  /* Translators: what is compared, as in ““Sleep” (the day before), per hour less”. */
  return g_strdup_printf (_ ("%s, %s"), term, step);
}

static void
add_ratios (DiaryChartData *chart, const char *name, DiarySeriesStyle style, const double *ratios)
{
  DiarySeries *series = diary_series_new (name, style, ratios,
                                          diary_chart_data_get_n_points (chart));

  diary_series_set_digits (series, DIGITS);
  if (style == DIARY_SERIES_BAND)
    diary_series_set_gap_name (series, _ ("Not even a large change"));
  diary_chart_data_add_series (chart, series);
}

static void
add_ranges (DiaryChartData *chart, const double *ratios, const double *low, const double *high)
{
  add_ratios (chart, _ ("Times as many"), DIARY_SERIES_DOTS, ratios);
  add_ratios (chart, _ ("Likely range from"), DIARY_SERIES_FROM, low);
  /* Translators: where a range ends; the one before says where it begins. */
  add_ratios (chart, _ ("to"), DIARY_SERIES_TO, high);
}

static void
summarise_finding (DiaryChartData *chart, double ratio, double low, double high)
{
  g_auto (DiaryTrendNumbers) numbers = diary_trend_numbers_new (ratio, low, high);
  g_autofree char *summary = g_strdup_printf (_ ("About %s times as many, likely range %s to %s"),
                                              numbers.ratio, numbers.low, numbers.high);

  diary_chart_data_set_summary (chart, summary);
}

/**
 * diary_pattern_charts_is_finding:
 * @trends: trends with a selection
 * @result: index of a result
 *
 * Returns: whether the result is reported as a finding
 */
gboolean
diary_pattern_charts_is_finding (const DiaryTrends *trends, int result)
{
  g_return_val_if_fail (trends != NULL && trends->selection != NULL, FALSE);

  for (int i = 0; i < trends->selection->n_findings; i++)
    if (trends->selection->findings[i].result == result)
      return TRUE;
  return FALSE;
}

/**
 * diary_pattern_charts_new_finding:
 * @trends: trends with a selection
 * @finding: index of a finding
 * @units: the units that the person set
 *
 * Like the sentence about it, the chart tells the finding in the direction of more twitches, with
 * the range that was widened for having been chosen.
 *
 * Returns: (transfer full): the chart of one range
 */
DiaryChartData *
diary_pattern_charts_new_finding (const DiaryTrends *trends,
                                  int finding,
                                  const DiaryTrendUnits *units)
{
  const DiaryTrendFinding *of;
  g_autofree char *name = NULL;
  double ratio, low, high;
  DiaryChartData *chart;
  gboolean more;

  g_return_val_if_fail (trends != NULL && trends->selection != NULL && units != NULL, NULL);
  g_return_val_if_fail (0 <= finding && finding < trends->selection->n_findings, NULL);

  of = &trends->selection->findings[finding];
  more = of->ratio >= 1;
  ratio = more ? of->ratio : 1 / of->ratio;
  low = more ? of->low_wide : 1 / of->high_wide;
  high = more ? of->high_wide : 1 / of->low_wide;

  chart = diary_chart_data_new_ranges (_ ("How many times as many twitches"),
                                       _ ("What is compared"));
  name = name_comparison (trends, &trends->selection->results[of->result], more, units);
  diary_chart_data_add_point (chart, name);
  add_ranges (chart, &ratio, &low, &high);
  summarise_finding (chart, ratio, low, high);
  return chart;
}

static gboolean
is_not_found (const DiaryTrends *trends, int result)
{
  return trends->selection->results[result].test.status == DIARY_TREND_OK &&
         !diary_pattern_charts_is_finding (trends, result);
}

static GArray *
list_not_found (const DiaryTrends *trends)
{
  GArray *results = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < trends->selection->n_results; i++)
    if (is_not_found (trends, i))
      g_array_append_val (results, i);
  return results;
}

static void
add_results (DiaryChartData *chart, const DiaryTrends *trends, GArray *results)
{
  g_autofree double *numbers = g_new (double, 4 * results->len);
  double *ratios = numbers;
  double *low = ratios + results->len;
  double *high = low + results->len;
  double *detectable = high + results->len;

  for (unsigned int i = 0; i < results->len; i++)
    {
      int index = g_array_index (results, int, i);
      const DiaryTrendResult *result = &trends->selection->results[index];

      ratios[i] = result->ratio;
      low[i] = result->low;
      high[i] = result->high;
      detectable[i] = result->min_detectable < MAX_DETECTABLE ? result->min_detectable : NAN;
    }
  add_ranges (chart, ratios, low, high);
  add_ratios (chart, _ ("Could have been noticed"), DIARY_SERIES_BAND, detectable);
}

/**
 * diary_pattern_charts_new_not_found:
 * @trends: trends
 * @units: the units that the person set
 *
 * Returns: (transfer full) (nullable): the chart of everything that was looked at and is no
 * finding, or %NULL if there is nothing of that
 */
DiaryChartData *
diary_pattern_charts_new_not_found (const DiaryTrends *trends, const DiaryTrendUnits *units)
{
  g_autoptr (GArray) results = NULL;
  g_autofree char *summary = NULL;
  DiaryChartData *chart;

  g_return_val_if_fail (trends != NULL && units != NULL, NULL);

  if (trends->selection == NULL)
    return NULL;
  results = list_not_found (trends);
  if (results->len == 0)
    return NULL;

  chart = diary_chart_data_new_ranges (_ ("Looked at and not found"), _ ("What is compared"));
  for (unsigned int i = 0; i < results->len; i++)
    {
      int index = g_array_index (results, int, i);
      g_autofree char *name = name_comparison (trends, &trends->selection->results[index], TRUE,
                                               units);

      diary_chart_data_add_point (chart, name);
    }
  add_results (chart, trends, results);
  summary =
      g_strdup_printf (ngettext ("%'u comparison. By chance alone, its range may miss “the "
                                 "same”.",
                                 "%'u comparisons. Among so many, a range may miss “the same” "
                                 "by chance alone.",
                                 results->len),
                       results->len);
  diary_chart_data_set_summary (chart, summary);
  return chart;
}
