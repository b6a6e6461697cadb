/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>

#include "bench-simulation.h"
#include "diary-date-list.h"
#include "diary-random.h"
#include "diary-sample.h"
#include "diary-trend-look.h"
#include "diary-trends-reader.h"
#include "test-database.h"
#include "test-folder.h"

#define A_YEAR          365
#define AUTOCORRELATION 0.4
#define RECENT          28
#define N_PLACES        12
#define N_NEW_PLACES    6
#define STAYS           0.5 /* the chance that an episode is where the one before was */
#define SHARE_OF_NEW    0.6 /* of the episodes of the last four weeks, if places are planted */

typedef gboolean (*IsSaid) (DiaryTrendsInput *input, DiaryDate day);

static gboolean
is_rising_said (DiaryTrendsInput *input, DiaryDate day)
{
  DiaryTrendsRecent recent;

  diary_trends_look_for_change (input, day, DIARY_TRENDS_WINDOW, &recent);

  return recent.said && recent.rising.wald.b > 0;
}

static gboolean
is_spreading_said (DiaryTrendsInput *input, DiaryDate day)
{
  DiaryTrendsPlaces places;

  diary_trends_look_for_places (input, day, &places);
  g_array_unref (places.new_places);

  return places.said;
}

/* A place far down the list is rarer, and twitches stay where they are for a while. */
static int
draw_place (GRand *random, int before)
{
  double total = 0;
  double draw;
  int place = 0;

  if (before >= 0 && diary_random_chance (random, STAYS))
    return before;

  for (int i = 0; i < N_PLACES; i++)
    total += 1. / (i + 1);
  draw = g_rand_double_range (random, 0, total);
  while (place < N_PLACES - 1 && draw > 1. / (place + 1))
    draw -= 1. / (++place);

  return place;
}

/* The days of each place once, and no place without any. */
static void
tidy_regions (GPtrArray *regions)
{
  for (guint i = regions->len; i-- > 0;)
    {
      GArray *dates = ((DiaryRegion *) g_ptr_array_index (regions, i))->dates;

      diary_date_list_sort (dates);
      if (dates->len == 0)
        g_ptr_array_remove_index (regions, i);
    }
}

static void
add_places (DiaryTrendsInput *input, GRand *random, int n_days, gboolean planted)
{
  size_t n_sites;
  const DiaryTerm *sites = diary_vocabulary_get_terms (DIARY_TERMS_SITES, &n_sites);
  GPtrArray *regions = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_region_free);
  DiaryTrendSeries series = diary_trends_input_get_series (input, G_MAXINT / 2);
  int place = -1;

  for (int i = 0; i < N_PLACES + N_NEW_PLACES; i++)
    g_ptr_array_add (regions, diary_region_new (&(DiaryPlace){ sites[i].key, NULL }));

  for (int day = 0; day < n_days; day++)
    for (int i = 0; i < series.counts[day]; i++)
      {
        DiaryDate date = series.first + day;
        gboolean is_new = planted && day >= n_days - RECENT &&
                          diary_random_chance (random, SHARE_OF_NEW);
        int region = is_new ? N_PLACES + g_rand_int_range (random, 0, N_NEW_PLACES)
                            : (place = draw_place (random, place));

        g_array_append_val (((DiaryRegion *) g_ptr_array_index (regions, region))->dates, date);
      }

  tidy_regions (regions);
  diary_trends_input_take_regions (input, regions);
}

static DiaryTrendsInput *
draw_diary (GRand *random, int n_days, double ratio, gboolean new_places)
{
  const BenchSimulation simulation = { n_days, 0, AUTOCORRELATION, 1, 0, TRUE };
  DiaryTrendsInput *input = bench_simulation_draw (&simulation, random);
  DiaryTrendSeries series = diary_trends_input_get_series (input, G_MAXINT / 2);

  for (int day = n_days - RECENT; day < n_days; day++)
    if (series.counts[day] > 0)
      diary_trends_input_set_count (
          input, day,
          series.counts[day] + diary_random_poisson (random, series.counts[day] * (ratio - 1)));
  add_places (input, random, n_days, new_places);

  return input;
}

/* Whether it is said at any of the looks of a year. */
static gboolean
is_ever_said (DiaryTrendsInput *input, const DiaryTrendLook *looks, IsSaid is_said)
{
  DiaryDate first = diary_trends_input_get_first_recorded (input);
  DiaryDate day = DIARY_DATE_NONE;

  while ((day = diary_trend_look_get_next (looks, first, day)) < first + A_YEAR)
    if (is_said (input, day))
      return TRUE;

  return FALSE;
}

static void
measure_quiet (int n_diaries)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260103);
  int n_rising = 0;
  int n_spreading = 0;

  for (int i = 0; i < n_diaries; i++)
    {
      g_autoptr (DiaryTrendsInput) input = draw_diary (random, A_YEAR, 1, FALSE);

      n_rising += is_ever_said (input, &diary_trend_look_rising, is_rising_said);
      n_spreading += is_ever_said (input, &diary_trend_look_spreading, is_spreading_said);
    }

  g_print ("Quiet, all looks of a year, %d diaries: rising %.1f %%, spreading %.1f %%\n", n_diaries,
           100. * n_rising / n_diaries, 100. * n_spreading / n_diaries);
}

/* A year of the sample: a weekly rhythm, a slow drift, spells, days left out, and nothing planted
 * in its last weeks or its places. */
static DiaryTrendsInput *
draw_sample (guint32 seed, GTimeZone *zone)
{
  const DiarySample sample = { diary_date_new (2026, 6, 30), A_YEAR, seed, zone };
  char *folder = test_folder_new ();
  g_autoptr (DiaryDatabase) database = test_database_open (folder, "diary.db");
  g_autoptr (DiaryTrendsInput) input = NULL;
  g_autoptr (GError) error = NULL;

  diary_sample_fill (database, &sample, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  input = diary_trends_reader_load (database, &error);
  g_assert_no_error (error);
  g_clear_object (&database);
  test_folder_remove (folder);

  return g_steal_pointer (&input);
}

static void
measure_samples (int n_diaries)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  int n_rising = 0;
  int n_spreading = 0;

  for (int i = 0; i < n_diaries; i++)
    {
      g_autoptr (DiaryTrendsInput) input = draw_sample (i + 1, zone);

      n_rising += is_ever_said (input, &diary_trend_look_rising, is_rising_said);
      n_spreading += is_ever_said (input, &diary_trend_look_spreading, is_spreading_said);
    }

  g_print ("Samples, all looks of a year, %d diaries: rising %.1f %%, spreading %.1f %%\n",
           n_diaries, 100. * n_rising / n_diaries, 100. * n_spreading / n_diaries);
}

/* One look at the end of the diary. */
static void
measure_planted (int n_diaries, int n_days, double ratio, gboolean new_places, IsSaid is_said)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260104);
  int n_said = 0;

  for (int i = 0; i < n_diaries; i++)
    {
      g_autoptr (DiaryTrendsInput) input = draw_diary (random, n_days, ratio, new_places);

      n_said += is_said (input,
                         diary_trends_input_get_series (input, G_MAXINT / 2).first + n_days - 1);
    }

  g_print ("Planted, %d days, %.0f times as many, %s, %d diaries: said %.1f %%\n", n_days, ratio,
           new_places ? "six new places" : "no new places", n_diaries, 100. * n_said / n_diaries);
}

/* bench-warnings-honesty [DIARIES]: so many of each kind; 1000 if not said. */
int
main (int argc, char **argv)
{
  int n_diaries = argc > 1 ? atoi (argv[1]) : 1000;

  measure_quiet (n_diaries);
  measure_samples (n_diaries);
  measure_planted (n_diaries, 196, 2, FALSE, is_rising_said);
  measure_planted (n_diaries, 196, 3, FALSE, is_rising_said);
  measure_planted (n_diaries, 120, 1, TRUE, is_spreading_said);
  measure_planted (n_diaries, 180, 1, TRUE, is_spreading_said);

  return 0;
}
