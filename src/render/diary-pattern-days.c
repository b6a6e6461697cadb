/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-pattern-days.h"

#include <glib/gi18n-lib.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics.h>
#include <math.h>

/* As many values as a rating has each have a median of their own; more are taken together in
 * about so many groups of the same width. */
#define MAX_VALUES 11
#define N_GROUPS   8

/* Amounts are told apart as far as they are written. */
#define DECIMALS 100

/* Days alike. */
typedef struct
{
  double place;
  double episodes;
  double n_days;
  int group;
  double median;
} Dot;

static int
compare_dots (gconstpointer a, gconstpointer b)
{
  const Dot *one = a, *other = b;

  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;
  if (one->episodes != other->episodes)
    return one->episodes < other->episodes ? -1 : 1;
  return 0;
}

static double
get_value (const DiaryTrends *trends, const DiaryTrendTerm *term, int day)
{
  if (day - term->lag < trends->begin)
    return NAN;
  return trends->series.factors[term->factor].values[day - term->lag];
}

static const DiaryTrendTerm *
get_term (const DiaryTrends *trends, int finding)
{
  return &trends->selection->results[trends->selection->findings[finding].result].term;
}

/* Findings are fitted together, on the days on which all of them were recorded. */
static gboolean
is_complete (const DiaryTrends *trends, int day)
{
  for (int i = 0; i < trends->selection->n_findings; i++)
    if (isnan (get_value (trends, get_term (trends, i), day)))
      return FALSE;
  return !isnan (trends->series.counts[day]);
}

/* A dot a day, in the order of the factor and then of the episodes. */
static GArray *
list_days (const DiaryTrends *trends, const DiaryTrendTerm *term, double unit)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (Dot));

  for (int day = trends->begin; day < trends->end; day++)
    {
      Dot dot = {
        .place = round (get_value (trends, term, day) / unit * DECIMALS) / DECIMALS,
        .episodes = trends->series.counts[day],
        .n_days = 1,
        .median = NAN,
      };

      if (is_complete (trends, day))
        g_array_append_val (days, dot);
    }
  g_array_sort (days, compare_dots);
  return days;
}

static int
count_values (GArray *days)
{
  int n = 0;

  for (unsigned int i = 0; i < days->len; i++)
    n += i == 0 || g_array_index (days, Dot, i).place != g_array_index (days, Dot, i - 1).place;
  return n;
}

/* Says which days have about as much. */
static void
group_days (GArray *days)
{
  gboolean by_value = count_values (days) <= MAX_VALUES;
  double lowest = g_array_index (days, Dot, 0).place;
  double highest = g_array_index (days, Dot, days->len - 1).place;
  g_autoptr (DiaryAxis) axis = diary_axis_new_range (lowest, highest);
  double lower = diary_axis_get_lower (axis);
  double width = (diary_axis_get_upper (axis) - lower) / N_GROUPS;

  for (unsigned int i = 0; i < days->len; i++)
    {
      Dot *day = &g_array_index (days, Dot, i);

      if (!by_value)
        day->group = (int) floor ((day->place - lower) / width);
      else if (i > 0)
        day->group = day[-1].group + (day->place != day[-1].place);
    }
}

static double
get_median (const Dot *days, int n_days)
{
  g_autofree double *episodes = NULL;

  if (n_days < DIARY_PATTERN_DAYS_FOR_MEDIAN)
    return NAN;
  episodes = g_new (double, n_days);
  for (int i = 0; i < n_days; i++)
    episodes[i] = days[i].episodes;
  return gsl_stats_median (episodes, 1, n_days);
}

static void
find_medians (GArray *days)
{
  for (unsigned int first = 0, next; first < days->len; first = next)
    {
      Dot *of = &g_array_index (days, Dot, first);
      double median;

      for (next = first + 1; next < days->len; next++)
        if (g_array_index (days, Dot, next).group != of->group)
          break;
      median = get_median (of, (int) (next - first));
      for (unsigned int i = first; i < next; i++)
        g_array_index (days, Dot, i).median = median;
    }
}

/* Makes days alike one dot. */
static void
merge_days (GArray *days)
{
  unsigned int n = 1;

  for (unsigned int i = 1; i < days->len; i++)
    {
      Dot *last = &g_array_index (days, Dot, n - 1);
      const Dot *day = &g_array_index (days, Dot, i);

      if (compare_dots (last, day) == 0)
        last->n_days++;
      else
        g_array_index (days, Dot, n++) = *day;
    }
  g_array_set_size (days, n);
}

static char *
format_place (double place, gboolean yes_no)
{
  if (yes_no)
    return g_strdup (place > 0 ? _ ("Yes") : _ ("No"));
  return g_strdup_printf ("%.12g", place);
}

/* Says of the days, in the order of the factor, what the first and the last third were like. */
static char *
describe_days (GArray *days)
{
  const Dot *first = &g_array_index (days, Dot, 0);
  int n_days = (int) days->len;
  int third = n_days / 3;
  g_autofree char *count = g_strdup_printf (ngettext ("%'d day", "%'d days", n_days), n_days);
  double least = get_median (first, third);
  double most = get_median (first + n_days - third, third);

  if (isnan (least) || first[third - 1].place == first[n_days - third].place)
    return g_steal_pointer (&count);
  /* Translators: like “243 days · Median of the third with least: 3.0 · with most: 2.0”. */
  return g_strdup_printf (_ ("%s · Median of the third with least: %.1f · with most: %.1f"), count,
                          least, most);
}

static void
add_series (DiaryChartData *chart, GArray *dots)
{
  g_autofree double *numbers = g_new (double, 3 * dots->len);
  double *episodes = numbers, *n_days = episodes + dots->len, *medians = n_days + dots->len;
  int n_dots = (int) dots->len;
  DiarySeries *series;

  for (unsigned int i = 0; i < dots->len; i++)
    {
      episodes[i] = g_array_index (dots, Dot, i).episodes;
      n_days[i] = g_array_index (dots, Dot, i).n_days;
      medians[i] = g_array_index (dots, Dot, i).median;
    }
  diary_chart_data_add_series (chart, diary_series_new (_ ("Episodes"), DIARY_SERIES_DOTS, episodes,
                                                        n_dots));
  diary_chart_data_add_series (chart,
                               diary_series_new (_ ("Days"), DIARY_SERIES_DAYS, n_days, n_dots));
  series = diary_series_new (_ ("Median of similar days"), DIARY_SERIES_LEVELS, medians, n_dots);
  diary_series_set_digits (series, 1);
  diary_series_set_gap_name (series, _ ("Too few days"));
  diary_chart_data_add_series (chart, series);
}

static DiaryChartData *
new_chart (const DiaryTrendTerm *term, const char *title, GArray *dots, gboolean yes_no)
{
  double lowest = g_array_index (dots, Dot, 0).place;
  double highest = g_array_index (dots, Dot, dots->len - 1).place;
  g_autofree char *points_title = NULL;
  DiaryChartData *chart;

  /* Translators: a factor, as in “Hours slept last night, the day before” */
  points_title = term->lag == 0 ? g_strdup (title)
                                : g_strdup_printf (_ ("%s, the day before"), title);
  chart = diary_chart_data_new_dots (_ ("The days behind it"), points_title,
                                     yes_no ? diary_axis_new_yes_no ()
                                            : diary_axis_new_range (lowest, highest));
  for (unsigned int i = 0; i < dots->len; i++)
    {
      double place = g_array_index (dots, Dot, i).place;
      g_autofree char *label = format_place (place, yes_no);

      diary_chart_data_add_point_at (chart, label, place);
    }
  return chart;
}

/**
 * diary_pattern_days_new:
 * @trends: trends with a selection
 * @finding: index of a finding
 * @scale: how its factor is told
 *
 * Returns: (transfer full): the days that the finding was computed from
 */
DiaryChartData *
diary_pattern_days_new (const DiaryTrends *trends, int finding, const DiaryPatternScale *scale)
{
  const DiaryTrendTerm *term;
  g_autoptr (GArray) dots = NULL;
  g_autofree char *summary = NULL;
  DiaryChartData *chart;

  g_return_val_if_fail (trends != NULL && trends->selection != NULL && scale != NULL, NULL);
  g_return_val_if_fail (0 <= finding && finding < trends->selection->n_findings, NULL);

  term = get_term (trends, finding);
  dots = list_days (trends, term, scale->unit);
  g_return_val_if_fail (dots->len > 0, NULL);

  summary = describe_days (dots);
  group_days (dots);
  find_medians (dots);
  merge_days (dots);
  chart = new_chart (term, scale->title, dots,
                     diary_trend_series_is_yes_no (&trends->series, term->factor));
  add_series (chart, dots);
  diary_chart_data_set_summary (chart, summary);
  return chart;
}
