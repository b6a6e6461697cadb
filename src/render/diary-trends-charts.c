/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-day-table.h"
#include "diary-place-chart.h"
#include "diary-vocabulary.h"

/* The days before a period that its first means ask for. */
#define LEAD_DAYS (DIARY_SERIES_MEAN_DAYS - 1)

/* More days than this are neither to be told apart in a chart nor to be walked through. */
#define MAX_DAYS 400

#define HOURS 24

struct _DiaryTrendsCharts
{
  GObject parent_instance;

  DiaryDate last_entry;
  DiaryChartData *days;
  DiaryChartData *sites;
  DiaryBodyCounts *places;
  DiaryChartData *timeline;
  DiaryChartData *hours;
};

G_DEFINE_FINAL_TYPE (DiaryTrendsCharts, diary_trends_charts, G_TYPE_OBJECT)

typedef struct
{
  const DiaryTerm *site;
  int count;
} SiteCount;

static double
get_count (DiaryDayTable *table, int index)
{
  int count = diary_day_row_get_count (diary_day_table_get_row (table, index));

  return count < 0 ? NAN : count;
}

/* The counts of @lead and then of @table, NaN where the day isn't recorded. */
static double *
get_counts (DiaryDayTable *lead, DiaryDayTable *table)
{
  int n_days = diary_day_table_get_n_days (table);
  double *counts = g_new (double, LEAD_DAYS + n_days);

  for (int i = 0; i < LEAD_DAYS; i++)
    counts[i] = get_count (lead, i);
  for (int i = 0; i < n_days; i++)
    counts[LEAD_DAYS + i] = get_count (table, i);
  return counts;
}

static void
summarise_days (DiaryChartData *chart, const double *counts, int n_days)
{
  g_autofree char *recorded_text = NULL;
  g_autofree char *episodes_text = NULL;
  g_autofree char *text = NULL;
  int n_recorded = 0, n_episodes = 0;

  for (int i = 0; i < n_days; i++)
    if (!isnan (counts[i]))
      {
        n_recorded++;
        n_episodes += (int) counts[i];
      }
  /* Translators: like “61 of 91 days recorded”. */
  recorded_text = g_strdup_printf (ngettext ("%'d of %'d day recorded", "%'d of %'d days recorded",
                                             (unsigned long) n_days),
                                   n_recorded, n_days);
  episodes_text = g_strdup_printf (
      ngettext ("%'d episode", "%'d episodes", (unsigned long) n_episodes), n_episodes);
  /* Translators: two short statements side by side. */
  text = g_strdup_printf (_ ("%s · %s"), recorded_text, episodes_text);
  diary_chart_data_set_summary (chart, text);
}

static DiaryChartData *
new_days_chart (const double *counts, DiaryDate first, int n_days)
{
  DiaryChartData *chart = diary_chart_data_new (_ ("Episodes a day"), _ ("Day"),
                                                diary_axis_new_dates (first, first + n_days - 1));

  for (int i = 0; i < n_days; i++)
    {
      g_autofree char *label = diary_date_format_locale (first + i);

      diary_chart_data_add_point (chart, label);
    }
  diary_chart_data_add_series (chart, diary_series_new (_ ("Episodes"), DIARY_SERIES_BARS,
                                                        counts + LEAD_DAYS, n_days));
  diary_chart_data_add_series (chart, diary_series_new_mean (_ ("Seven-day mean"), counts,
                                                             LEAD_DAYS + n_days, LEAD_DAYS));
  return chart;
}

/* Every seventh of the seven-day means, counted back from the last day. */
static DiaryChartData *
new_weeks_chart (const double *counts, DiaryDate first, int n_days)
{
  g_autoptr (DiarySeries)
      means = diary_series_new_mean (_ ("Seven-day mean"), counts, LEAD_DAYS + n_days, LEAD_DAYS);
  int n_weeks = (n_days + DIARY_SERIES_MEAN_DAYS - 1) / DIARY_SERIES_MEAN_DAYS;
  g_autofree double *values = g_new (double, n_weeks);
  DiaryDate last = first + n_days - 1;
  DiarySeries *series;
  DiaryChartData *chart = diary_chart_data_new (
      _ ("Episodes a day, week by week"), _ ("Week"),
      diary_axis_new_dates (last - n_weeks * DIARY_SERIES_MEAN_DAYS + 1, last));

  for (int i = 0; i < n_weeks; i++)
    {
      DiaryDate end = last - (n_weeks - 1 - i) * DIARY_SERIES_MEAN_DAYS;
      g_autofree char *date = diary_date_format_locale (end);
      /* Translators: seven days, named by the date of the last of them. */
      g_autofree char *label = g_strdup_printf (_ ("Week to %s"), date);

      diary_chart_data_add_point (chart, label);
      values[i] = diary_series_get_value (means, end - first);
    }
  series = diary_series_new (_ ("Mean a day"), DIARY_SERIES_BARS, values, n_weeks);
  diary_series_set_digits (series, 1);
  diary_series_set_gap_name (series, diary_series_get_gap_name (means));
  diary_chart_data_add_series (chart, series);
  return chart;
}

static int
compare_sites (gconstpointer a, gconstpointer b)
{
  const SiteCount *one = a, *other = b;

  if (one->count != other->count)
    return other->count - one->count;
  return one->site < other->site ? -1 : 1;
}

/* The sites with an episode, those with most of them first. */
static GArray *
get_site_counts (DiaryDayTable *table)
{
  GArray *sites = g_array_new (FALSE, FALSE, sizeof (SiteCount));
  const DiaryTerm *terms;
  size_t n_terms;

  terms = diary_vocabulary_get_terms (DIARY_TERMS_SITES, &n_terms);
  for (size_t i = 0; i < n_terms; i++)
    {
      SiteCount site = { &terms[i], diary_day_table_get_site_count (table, terms[i].key) };

      if (site.count > 0)
        g_array_append_val (sites, site);
    }
  g_array_sort (sites, compare_sites);
  return sites;
}

/* Says where most of the numbers are, if they are at one point. */
static void
summarise_most (DiaryChartData *chart)
{
  const DiarySeries *series = diary_chart_data_get_series (chart, 0);
  double maximum = diary_series_get_maximum (series);
  g_autofree char *text = NULL;
  int most = -1, n_most = 0, total = 0;

  for (int i = 0; i < diary_series_get_n_values (series); i++)
    {
      total += (int) diary_series_get_value (series, i);
      if (diary_series_get_value (series, i) < maximum)
        continue;
      most = i;
      n_most++;
    }
  if (n_most == 1)
    /* Translators: like “Most often: Calf · 41 of 128 episodes”. */
    text = g_strdup_printf (ngettext ("Most often: %s · %'d of %'d episode",
                                      "Most often: %s · %'d of %'d episodes",
                                      (unsigned long) total),
                            diary_chart_data_get_point (chart, most), (int) maximum, total);
  else
    text = g_strdup_printf (ngettext ("%'d episode", "%'d episodes", (unsigned long) total), total);
  diary_chart_data_set_summary (chart, text);
}

static DiaryChartData *
new_sites_chart (DiaryDayTable *table)
{
  g_autoptr (GArray) sites = get_site_counts (table);
  g_autofree double *values = NULL;
  DiaryChartData *chart;

  if (sites->len == 0)
    return NULL;
  chart = diary_chart_data_new (_ ("Episodes by site"), _ ("Site"), NULL);
  values = g_new (double, sites->len);
  for (unsigned int i = 0; i < sites->len; i++)
    {
      const SiteCount *site = &g_array_index (sites, SiteCount, i);

      diary_chart_data_add_point (chart, diary_term_get_label (site->site));
      values[i] = site->count;
    }
  diary_chart_data_add_series (chart, diary_series_new (_ ("Episodes"), DIARY_SERIES_BARS, values,
                                                        (int) sites->len));
  summarise_most (chart);
  return chart;
}

static DiaryBodyCounts *
new_places (DiaryDayTable *table)
{
  int n_counts;
  const DiaryPlaceCount *counts = diary_day_table_get_place_counts (table, &n_counts);

  return diary_body_counts_new (counts, n_counts);
}

static DiaryChartData *
new_hours_chart (DiaryDayTable *table)
{
  DiaryChartData *chart;
  double values[HOURS], total = 0;

  for (int hour = 0; hour < HOURS; hour++)
    total += values[hour] = diary_day_table_get_hour_count (table, hour);
  if (total == 0)
    return NULL;

  chart = diary_chart_data_new (_ ("Episodes by hour of day"), _ ("Hour"), diary_axis_new_hours ());
  for (int hour = 0; hour < HOURS; hour++)
    {
      /* Translators: an hour of the day, by its beginning and its end. */
      g_autofree char *label = g_strdup_printf (_ ("%02d:00–%02d:00"), hour, hour + 1);

      diary_chart_data_add_point (chart, label);
    }
  diary_chart_data_add_series (chart,
                               diary_series_new (_ ("Episodes"), DIARY_SERIES_BARS, values, HOURS));
  summarise_most (chart);
  return chart;
}

static gboolean
has_known_day (const double *counts, int n_days)
{
  for (int i = 0; i < n_days; i++)
    if (!isnan (counts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
load_charts (DiaryTrendsCharts *self,
             DiaryDatabase *database,
             const GPtrArray *regions,
             DiaryDate first,
             DiaryDate last,
             GError **error)
{
  g_autoptr (DiaryDayTable) lead = NULL;
  g_autoptr (DiaryDayTable) table = NULL;
  g_autofree double *counts = NULL;
  int n_days = last - first + 1;

  lead = diary_day_table_load (database, first - LEAD_DAYS, first - 1, error);
  if (lead == NULL)
    return FALSE;
  table = diary_day_table_load (database, first, last, error);
  if (table == NULL)
    return FALSE;

  counts = get_counts (lead, table);
  if (!has_known_day (counts + LEAD_DAYS, n_days))
    return TRUE;
  self->days = n_days > MAX_DAYS ? new_weeks_chart (counts, first, n_days)
                                 : new_days_chart (counts, first, n_days);
  summarise_days (self->days, counts + LEAD_DAYS, n_days);
  self->sites = new_sites_chart (table);
  self->places = self->sites != NULL ? new_places (table) : NULL;
  self->timeline = diary_place_chart_new (regions, counts, first - LEAD_DAYS, first, last);
  self->hours = new_hours_chart (table);
  return TRUE;
}

static void
diary_trends_charts_finalize (GObject *object)
{
  DiaryTrendsCharts *self = DIARY_TRENDS_CHARTS (object);

  g_clear_object (&self->days);
  g_clear_object (&self->sites);
  g_clear_object (&self->places);
  g_clear_object (&self->timeline);
  g_clear_object (&self->hours);

  G_OBJECT_CLASS (diary_trends_charts_parent_class)->finalize (object);
}

static void
diary_trends_charts_class_init (DiaryTrendsChartsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_trends_charts_finalize;
}

static void
diary_trends_charts_init (DiaryTrendsCharts *self)
{
}

/**
 * diary_trends_charts_load:
 * @database: a diary
 * @regions: (element-type DiaryRegion): what diary_database_list_regions() says of it now
 * @from: the first date of the period, or %DIARY_DATE_NONE for the whole diary
 * @today: the date of today, which a period ends with; the whole diary ends with its last entry
 * @error: where to put the error
 *
 * What is dated after @today, as it can be for somebody who travelled westward, waits for its day.
 *
 * Returns: (transfer full) (nullable): the charts of the period, or %NULL with @error set
 */
DiaryTrendsCharts *
diary_trends_charts_load (DiaryDatabase *database,
                          const GPtrArray *regions,
                          DiaryDate from,
                          DiaryDate today,
                          GError **error)
{
  g_autoptr (DiaryTrendsCharts) self = g_object_new (DIARY_TYPE_TRENDS_CHARTS, NULL);
  DiaryDate first, last;

  g_return_val_if_fail (DIARY_IS_DATABASE (database) && regions != NULL, NULL);
  g_return_val_if_fail (today != DIARY_DATE_NONE && from <= today, NULL);

  if (!diary_database_get_span (database, &first, &last, error))
    return NULL;
  self->last_entry = last;
  if (last == DIARY_DATE_NONE)
    return g_steal_pointer (&self);

  last = from == DIARY_DATE_NONE ? MIN (last, today) : today;
  first = from == DIARY_DATE_NONE ? MIN (first, last) : from;
  if (!load_charts (self, database, regions, first, last, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * diary_trends_charts_get_is_empty:
 * @self: the charts of a period
 *
 * Returns: whether nothing was ever recorded, in this period or in another
 */
gboolean
diary_trends_charts_get_is_empty (DiaryTrendsCharts *self)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_CHARTS (self), TRUE);

  return self->last_entry == DIARY_DATE_NONE;
}

/**
 * diary_trends_charts_get_last_entry:
 * @self: the charts of a period
 *
 * Returns: the last date with an entry in the whole diary, or %DIARY_DATE_NONE
 */
DiaryDate
diary_trends_charts_get_last_entry (DiaryTrendsCharts *self)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_CHARTS (self), DIARY_DATE_NONE);

  return self->last_entry;
}

/**
 * diary_trends_charts_get_days:
 * @self: the charts of a period
 *
 * Unlogged days are gaps. In a period of more than 400 days there is a point a week, with the mean
 * of its recorded days.
 *
 * Returns: (transfer none) (nullable): episodes a day, or %NULL where no day is recorded
 */
DiaryChartData *
diary_trends_charts_get_days (DiaryTrendsCharts *self)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_CHARTS (self), NULL);

  return self->days;
}

/**
 * diary_trends_charts_get_sites:
 * @self: the charts of a period
 *
 * Returns: (transfer none) (nullable): episodes by site, most first, or %NULL without episodes
 */
DiaryChartData *
diary_trends_charts_get_sites (DiaryTrendsCharts *self)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_CHARTS (self), NULL);

  return self->sites;
}

/**
 * diary_trends_charts_get_places:
 * @self: the charts of a period
 *
 * Returns: (transfer none) (nullable): episodes by region of the body, or %NULL without episodes
 */
DiaryBodyCounts *
diary_trends_charts_get_places (DiaryTrendsCharts *self)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_CHARTS (self), NULL);

  return self->places;
}

/**
 * diary_trends_charts_get_timeline:
 * @self: the charts of a period
 *
 * See diary_place_chart_new() for what it is divided by.
 *
 * Returns: (transfer none) (nullable): episodes by place and week, or %NULL without episodes
 */
DiaryChartData *
diary_trends_charts_get_timeline (DiaryTrendsCharts *self)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_CHARTS (self), NULL);

  return self->timeline;
}

/**
 * diary_trends_charts_get_hours:
 * @self: the charts of a period
 *
 * Returns: (transfer none) (nullable): episodes by hour of day, or %NULL without episodes
 */
DiaryChartData *
diary_trends_charts_get_hours (DiaryTrendsCharts *self)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_CHARTS (self), NULL);

  return self->hours;
}
