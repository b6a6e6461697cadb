/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-reader.h"

#include <math.h>

#include "diary-day.h"
#include "diary-episode.h"
#include "diary-factor.h"
#include "test-database.h"

#define FIRST (diary_date_new (2024, 2, 28))

typedef TestDatabaseFixture Fixture;

/* An episode at noon of a day. */
static void
add_episode (Fixture *fixture, int day, const char *site, const char *side)
{
  gint64 unix_day = FIRST + day - diary_date_new (1970, 1, 1);
  const DiaryInstant noon = { .unix_seconds = unix_day * 86400 + 43200 };
  g_autoptr (DiaryEpisode) episode = diary_episode_new (site, side, &noon);

  test_database_save (fixture->database, DIARY_RECORD (episode));
}

static void
add_day (Fixture *fixture, int day, gboolean complete, const char *factor, double value)
{
  g_autoptr (DiaryDay) of = diary_day_new (FIRST + day);

  diary_day_set_complete (of, complete);
  if (factor != NULL)
    diary_day_set_value (of, factor, value);
  test_database_save (fixture->database, DIARY_RECORD (of));
}

static DiaryTrendsInput *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DiaryTrendsInput *input = diary_trends_reader_load (fixture->database, &error);

  g_assert_no_error (error);

  return input;
}

static void
test_reader_empty (Fixture *fixture, const void *data)
{
  g_autoptr (DiaryTrendsInput) input = load (fixture);

  g_assert_cmpint (diary_trends_input_get_first_recorded (input), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_trends_input_get_series (input, FIRST).n_days, ==, 0);
}

/* Known are the days with an episode, and complete ones; across a leap day. */
static void
test_reader_counts (Fixture *fixture, const void *data)
{
  const double expected[] = { NAN, 2, NAN, 0, NAN, 1 };
  g_autoptr (DiaryTrendsInput) input = NULL;
  DiaryTrendSeries series;

  add_day (fixture, 0, FALSE, "stress", 3);
  add_episode (fixture, 1, "calf", "left");
  add_episode (fixture, 1, "eyelid", NULL);
  add_day (fixture, 3, TRUE, NULL, NAN);
  add_episode (fixture, 5, "calf", "right");
  input = load (fixture);
  series = diary_trends_input_get_series (input, FIRST + 100);

  g_assert_cmpint (diary_trends_input_get_first_recorded (input), ==, FIRST + 1);
  g_assert_cmpint (series.first, ==, FIRST);
  g_assert_cmpint (series.n_days, ==, G_N_ELEMENTS (expected));
  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_true (series.counts[i] == expected[i] ||
                   (isnan (series.counts[i]) && isnan (expected[i])));
  g_assert_cmpint (diary_trends_input_get_series (input, FIRST + 2).n_days, ==, 3);
}

/* A factor of the vocabulary counts once it was used, one of the person's own always. */
static void
test_reader_factors (Fixture *fixture, const void *data)
{
  g_autoptr (DiaryFactor) tea = diary_factor_new ("green tea", "cups", DIARY_SCALE_AMOUNT);
  g_autoptr (DiaryFactor) mood = diary_factor_new ("mood", NULL, DIARY_SCALE_RATING);
  g_autoptr (DiaryTrendsInput) input = NULL;
  DiaryTrendSeries series;

  test_database_save (fixture->database, DIARY_RECORD (tea));
  test_database_save (fixture->database, DIARY_RECORD (mood));
  add_day (fixture, 0, TRUE, "water_ml", 750);
  add_day (fixture, 1, TRUE, diary_record_get_id (DIARY_RECORD (tea)), 2);
  input = load (fixture);
  series = diary_trends_input_get_series (input, FIRST + 1);

  g_assert_cmpint (series.n_factors, ==, 3);
  g_assert_cmpstr (series.factors[0].key, ==, "water_ml");
  g_assert_cmpfloat (series.factors[0].unit, ==, 500);
  g_assert_cmpfloat (series.factors[0].values[0], ==, 750);
  g_assert_true (isnan (series.factors[0].values[1]));
  g_assert_cmpstr (series.factors[1].key, ==, "green tea");
  g_assert_cmpstr (series.factors[1].own_unit, ==, "cups");
  g_assert_true (isnan (series.factors[1].unit));
  g_assert_cmpfloat (series.factors[1].values[1], ==, 2);
  g_assert_cmpstr (series.factors[2].key, ==, "mood");
  g_assert_cmpfloat (series.factors[2].unit, ==, 2);
}

static const DiaryRegion *
find_region (DiaryTrendsInput *input, const char *site, const char *side)
{
  GPtrArray *regions = diary_trends_input_get_regions (input);

  for (guint i = 0; i < regions->len; i++)
    {
      const DiaryRegion *region = g_ptr_array_index (regions, i);

      if (g_str_equal (region->place.site, site) && g_strcmp0 (region->place.side, side) == 0)
        return region;
    }

  g_assert_not_reached ();
}

/* A region is a site with its side; each of its days counts once. */
static void
test_reader_regions (Fixture *fixture, const void *data)
{
  g_autoptr (DiaryTrendsInput) input = NULL;
  const DiaryRegion *left;

  add_episode (fixture, 7, "calf", "left");
  add_episode (fixture, 2, "calf", "left");
  add_episode (fixture, 2, "calf", "left");
  add_episode (fixture, 3, "calf", "right");
  add_episode (fixture, 4, "calf", NULL);
  input = load (fixture);
  left = find_region (input, "calf", "left");

  g_assert_cmpuint (diary_trends_input_get_regions (input)->len, ==, 3);
  g_assert_cmpuint (left->dates->len, ==, 2);
  g_assert_cmpint (g_array_index (left->dates, DiaryDate, 0), ==, FIRST + 2);
  g_assert_cmpint (g_array_index (left->dates, DiaryDate, 1), ==, FIRST + 7);
  g_assert_cmpuint (find_region (input, "calf", "right")->dates->len, ==, 1);
  g_assert_cmpuint (find_region (input, "calf", NULL)->dates->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/trends-reader/empty", Fixture, NULL, test_database_set_up, test_reader_empty,
              test_database_tear_down);
  g_test_add ("/trends-reader/counts", Fixture, NULL, test_database_set_up, test_reader_counts,
              test_database_tear_down);
  g_test_add ("/trends-reader/factors", Fixture, NULL, test_database_set_up, test_reader_factors,
              test_database_tear_down);
  g_test_add ("/trends-reader/regions", Fixture, NULL, test_database_set_up, test_reader_regions,
              test_database_tear_down);

  return g_test_run ();
}
