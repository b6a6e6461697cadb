/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-charts.h"

#include <math.h>

#include "diary-body-map.h"
#include "diary-day.h"
#include "diary-episode.h"
#include "test-database.h"
#include "test-folder.h"

typedef struct
{
  char *folder;
  DiaryDatabase *database;
  DiaryDate today;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->today = diary_date_new (2026, 3, 31);
  fixture->folder = test_folder_new ();
  fixture->database = test_database_open (fixture->folder, "diary.db");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->database);
  test_folder_remove (fixture->folder);
}

static void
save (Fixture *fixture, DiaryRecord *record)
{
  g_autoptr (DiaryRecord) owned = record;

  test_database_save (fixture->database, owned);
}

static void
add_episode_at (Fixture *fixture, DiaryDate date, int hour, const char *site, const char *side)
{
  DiaryInstant started_at = {
    .unix_seconds = (gint64) (date - diary_date_new (1970, 1, 1)) * 86400 + hour * 3600 - 7200,
    .utc_offset = 7200,
  };

  save (fixture, DIARY_RECORD (diary_episode_new (site, side, &started_at)));
}

static void
add_episode (Fixture *fixture, DiaryDate date, int hour, const char *site)
{
  add_episode_at (fixture, date, hour, site, NULL);
}

static void
add_complete_day (Fixture *fixture, DiaryDate date)
{
  DiaryDay *day = diary_day_new (date);

  diary_day_set_complete (day, TRUE);
  save (fixture, DIARY_RECORD (day));
}

static DiaryTrendsCharts *
load (Fixture *fixture, DiaryDate from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) regions = diary_database_list_regions (fixture->database, &error);
  DiaryTrendsCharts *charts;

  g_assert_no_error (error);
  charts = diary_trends_charts_load (fixture->database, regions, from, fixture->today, &error);
  g_assert_no_error (error);
  return charts;
}

static double
get_value (DiaryChartData *chart, int series, int point)
{
  return diary_series_get_value (diary_chart_data_get_series (chart, series), point);
}

static void
test_trends_charts_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryTrendsCharts) charts = load (fixture, DIARY_DATE_NONE);

  g_assert_true (diary_trends_charts_get_is_empty (charts));
  g_assert_null (diary_trends_charts_get_days (charts));
  g_assert_null (diary_trends_charts_get_sites (charts));
  g_assert_null (diary_trends_charts_get_places (charts));
  g_assert_null (diary_trends_charts_get_timeline (charts));
  g_assert_null (diary_trends_charts_get_hours (charts));
}

static void
test_trends_charts_days (Fixture *fixture, gconstpointer data)
{
  DiaryDate from = fixture->today - 9;
  g_autoptr (DiaryTrendsCharts) charts = NULL;
  DiaryChartData *days;

  add_episode (fixture, from, 8, "calf");
  add_episode (fixture, from, 9, "calf");
  add_complete_day (fixture, from + 1);
  /* A day record alone doesn't say that nothing happened. */
  save (fixture, DIARY_RECORD (diary_day_new (from + 2)));
  /* Episodes of an incomplete day are known all the same. */
  add_episode (fixture, from + 9, 23, "eyelid");

  charts = load (fixture, from);
  g_assert_false (diary_trends_charts_get_is_empty (charts));
  g_assert_cmpint (diary_trends_charts_get_last_entry (charts), ==, fixture->today);
  days = diary_trends_charts_get_days (charts);
  g_assert_cmpint (diary_chart_data_get_n_points (days), ==, 10);
  g_assert_cmpstr (diary_chart_data_get_point (days, 0), ==, "Sunday, 22 March 2026");
  g_assert_cmpstr (diary_chart_data_get_point (days, 9), ==, "Tuesday, 31 March 2026");
  g_assert_cmpfloat (get_value (days, 0, 0), ==, 2);
  g_assert_cmpfloat (get_value (days, 0, 1), ==, 0);
  for (int i = 2; i < 9; i++)
    g_assert_true (isnan (get_value (days, 0, i)));
  g_assert_cmpfloat (get_value (days, 0, 9), ==, 1);
  g_assert_cmpstr (diary_chart_data_get_summary (days), ==, "3 of 10 days recorded · 3 episodes");
}

/* The first means of a period look back before it. */
static void
test_trends_charts_mean (Fixture *fixture, gconstpointer data)
{
  DiaryDate from = fixture->today - 1;
  g_autoptr (DiaryTrendsCharts) charts = NULL;
  DiaryChartData *days;

  for (DiaryDate date = from - 6; date <= fixture->today; date++)
    add_episode (fixture, date, 12, "calf");
  for (int i = 0; i < 7; i++)
    add_episode (fixture, from - 6, 13, "calf");

  charts = load (fixture, from);
  days = diary_trends_charts_get_days (charts);
  g_assert_cmpint (diary_chart_data_get_n_points (days), ==, 2);
  g_assert_cmpfloat (get_value (days, 1, 0), ==, 2);
  g_assert_cmpfloat (get_value (days, 1, 1), ==, 1);
  g_assert_cmpstr (diary_chart_data_get_summary (days), ==, "2 of 2 days recorded · 2 episodes");
}

static void
test_trends_charts_sites (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryTrendsCharts) charts = NULL;
  DiaryChartData *sites;

  add_episode (fixture, fixture->today, 1, "calf");
  add_episode (fixture, fixture->today, 2, "thumb");
  add_episode (fixture, fixture->today, 3, "thumb");
  add_episode (fixture, fixture->today, 4, "eyelid");
  /* Before the period. */
  add_episode (fixture, fixture->today - 10, 4, "foot");

  charts = load (fixture, fixture->today - 6);
  sites = diary_trends_charts_get_sites (charts);
  g_assert_null (diary_chart_data_get_axis (sites));
  g_assert_cmpint (diary_chart_data_get_n_points (sites), ==, 3);
  g_assert_cmpstr (diary_chart_data_get_point (sites, 0), ==, "Thumb");
  g_assert_cmpfloat (get_value (sites, 0, 0), ==, 2);
  /* Where there are as many, in the order of the vocabulary. */
  g_assert_cmpstr (diary_chart_data_get_point (sites, 1), ==, "Eyelid");
  g_assert_cmpstr (diary_chart_data_get_point (sites, 2), ==, "Calf");
  g_assert_cmpstr (diary_chart_data_get_summary (sites), ==, "Most often: Thumb · 2 of 4 episodes");
}

static int
get_place_count (DiaryTrendsCharts *charts, const char *site, const char *side)
{
  DiaryPlace place = { site, side };

  return diary_body_counts_get_count (diary_trends_charts_get_places (charts),
                                      diary_body_map_find_place (&place));
}

static void
test_trends_charts_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryTrendsCharts) charts = NULL;

  add_episode_at (fixture, fixture->today, 2, "calf", "left");
  add_episode_at (fixture, fixture->today - 2, 3, "calf", "both");
  add_episode_at (fixture, fixture->today - 10, 4, "calf", "right");

  charts = load (fixture, fixture->today - 6);
  g_assert_cmpint (get_place_count (charts, "calf", "left"), ==, 2);
  g_assert_cmpint (get_place_count (charts, "calf", "right"), ==, 1);
  g_assert_cmpint (get_place_count (charts, "foot", "left"), ==, 0);
}

static void
test_trends_charts_timeline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryTrendsCharts) charts = NULL;
  DiaryChartData *timeline;

  /* Monday of the week before, which is written whole though the period begins after it. */
  add_episode (fixture, fixture->today - 8, 1, "thumb");
  add_episode (fixture, fixture->today, 1, "calf");
  add_episode (fixture, fixture->today, 2, "thumb");
  /* Too early for the chart, yet known to be the first. */
  add_episode (fixture, fixture->today - 100, 2, "calf");

  charts = load (fixture, fixture->today - 6);
  timeline = diary_trends_charts_get_timeline (charts);
  g_assert_cmpint (diary_chart_data_get_n_points (timeline), ==, 2);
  g_assert_cmpint (diary_chart_data_get_n_columns (timeline), ==, 2);
  g_assert_cmpstr (diary_chart_data_get_point (timeline, 0), ==, "Calf");
  g_assert_cmpfloat (get_value (timeline, 0, 0), ==, 0);
  g_assert_cmpfloat (get_value (timeline, 0, 1), ==, 1);
  g_assert_cmpfloat (get_value (timeline, 1, 0), ==, 1);
  g_assert_cmpfloat (get_value (timeline, 1, 1), ==, 1);
  g_assert_cmpstr (diary_chart_data_get_summary (timeline), ==,
                   "2 places · the newest: Thumb, since the week of 23 March 2026");
}

static void
test_trends_charts_hours (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryTrendsCharts) charts = NULL;
  DiaryChartData *hours;

  add_episode (fixture, fixture->today, 0, "calf");
  add_episode (fixture, fixture->today - 1, 23, "calf");
  add_episode (fixture, fixture->today - 2, 23, "calf");
  add_episode (fixture, fixture->today - 3, 0, "calf");

  charts = load (fixture, fixture->today - 6);
  hours = diary_trends_charts_get_hours (charts);
  g_assert_nonnull (diary_chart_data_get_axis (hours));
  g_assert_cmpint (diary_chart_data_get_n_points (hours), ==, 24);
  g_assert_cmpstr (diary_chart_data_get_point (hours, 0), ==, "00:00–01:00");
  g_assert_cmpstr (diary_chart_data_get_point (hours, 23), ==, "23:00–24:00");
  g_assert_cmpfloat (get_value (hours, 0, 0), ==, 2);
  g_assert_cmpfloat (get_value (hours, 0, 12), ==, 0);
  g_assert_cmpfloat (get_value (hours, 0, 23), ==, 2);
  /* Two hours share the most, so none is named. */
  g_assert_cmpstr (diary_chart_data_get_summary (hours), ==, "4 episodes");
}

static void
test_trends_charts_no_episodes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryTrendsCharts) charts = NULL;

  add_complete_day (fixture, fixture->today);
  charts = load (fixture, fixture->today - 6);

  g_assert_nonnull (diary_trends_charts_get_days (charts));
  g_assert_cmpstr (diary_chart_data_get_summary (diary_trends_charts_get_days (charts)), ==,
                   "1 of 7 days recorded · 0 episodes");
  g_assert_null (diary_trends_charts_get_sites (charts));
  g_assert_null (diary_trends_charts_get_places (charts));
  g_assert_null (diary_trends_charts_get_timeline (charts));
  g_assert_null (diary_trends_charts_get_hours (charts));
}

static void
test_trends_charts_nothing_in_period (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryTrendsCharts) charts = NULL;

  add_episode (fixture, fixture->today - 100, 12, "calf");
  charts = load (fixture, fixture->today - 6);

  g_assert_false (diary_trends_charts_get_is_empty (charts));
  g_assert_cmpint (diary_trends_charts_get_last_entry (charts), ==, fixture->today - 100);
  g_assert_null (diary_trends_charts_get_days (charts));
}

/* The whole diary is from its first entry to its last, but not into the future. */
static void
test_trends_charts_whole_diary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryTrendsCharts) charts = NULL;
  g_autoptr (DiaryTrendsCharts) tomorrow = NULL;

  add_episode (fixture, fixture->today - 100, 12, "calf");
  add_episode (fixture, fixture->today - 91, 12, "calf");
  charts = load (fixture, DIARY_DATE_NONE);
  g_assert_cmpint (diary_chart_data_get_n_points (diary_trends_charts_get_days (charts)), ==, 10);

  add_episode (fixture, fixture->today + 1, 12, "calf");
  tomorrow = load (fixture, DIARY_DATE_NONE);
  g_assert_cmpint (diary_chart_data_get_n_points (diary_trends_charts_get_days (tomorrow)), ==,
                   101);
}

/* Years of days become weeks, each the mean of its recorded days, the last week ending with the
 * last day. */
static void
test_trends_charts_weeks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryTrendsCharts) charts = NULL;
  DiaryDate first = fixture->today - 400;
  DiaryChartData *days;
  int n_weeks = 58;

  add_episode (fixture, first, 12, "calf");
  for (DiaryDate date = fixture->today - 4; date <= fixture->today; date++)
    add_episode (fixture, date, 12, "calf");
  add_episode (fixture, fixture->today, 13, "calf");

  charts = load (fixture, DIARY_DATE_NONE);
  days = diary_trends_charts_get_days (charts);
  g_assert_cmpint (diary_chart_data_get_n_points (days), ==, n_weeks);
  g_assert_cmpint (diary_chart_data_get_n_series (days), ==, 1);
  g_assert_cmpstr (diary_chart_data_get_point (days, n_weeks - 1), ==,
                   "Week to Tuesday, 31 March 2026");
  g_assert_cmpfloat (get_value (days, 0, n_weeks - 1), ==, 6.0 / 5);
  /* One recorded day of seven is too few for a mean. */
  g_assert_true (isnan (get_value (days, 0, 0)));
  g_assert_cmpstr (diary_chart_data_get_summary (days), ==, "6 of 401 days recorded · 7 episodes");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/trends-charts/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("empty", test_trends_charts_empty);
  ADD ("days", test_trends_charts_days);
  ADD ("mean", test_trends_charts_mean);
  ADD ("sites", test_trends_charts_sites);
  ADD ("places", test_trends_charts_places);
  ADD ("timeline", test_trends_charts_timeline);
  ADD ("hours", test_trends_charts_hours);
  ADD ("no-episodes", test_trends_charts_no_episodes);
  ADD ("nothing-in-period", test_trends_charts_nothing_in_period);
  ADD ("whole-diary", test_trends_charts_whole_diary);
  ADD ("weeks", test_trends_charts_weeks);
#undef ADD

  return g_test_run ();
}
