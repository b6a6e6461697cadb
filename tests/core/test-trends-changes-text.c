/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-changes-text.h"
#include "test-daily.h"

static DiaryTrends *
compute (DiaryTrendsInput *input, double alpha)
{
  DiaryTrendsQuery query = diary_trends_query_new (diary_date_new (2030, 1, 1));
  g_autoptr (GError) error = NULL;
  DiaryTrends *trends;

  query.as_of = query.today;
  query.alpha = alpha;
  trends = diary_trends_compute (input, &query, NULL, &error);
  g_assert_no_error (error);

  return trends;
}

static void
expect_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static DiaryTrends *
compute_up_to (const char *series, int n_days)
{
  g_autoptr (DiaryTrendsInput) input = test_daily_load (series);
  DiaryTrendsQuery query = diary_trends_query_new (DIARY_DATE_NONE);
  g_autoptr (GError) error = NULL;
  DiaryTrends *trends;

  query.as_of = diary_trends_input_get_first_recorded (input) + n_days - 1;
  trends = diary_trends_compute (input, &query, NULL, &error);
  g_assert_no_error (error);

  return trends;
}

/* Before the first look there is nothing to count up: it says when it will be. */
static void
test_changes_before_first_look (void)
{
  g_autoptr (DiaryTrendsInput) input = test_daily_load ("rising");
  DiaryDate first = diary_trends_input_get_first_recorded (input);
  DiaryTrendsQuery query = diary_trends_query_new (first + 10);
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryTrends) trends = diary_trends_compute (input, &query, NULL, &error);

  g_assert_no_error (error);
  expect_text (
      diary_trends_changes_text_recent (trends),
      "More or fewer twitches: looked for from the end of day 28 on, once there are days to "
      "compare.");
}

static void
test_changes_recent (void)
{
  g_autoptr (DiaryTrends) early = compute_up_to ("rising", 30);
  g_autoptr (DiaryTrends) calm = compute_up_to ("rising", 172);
  g_autoptr (DiaryTrends) risen = compute_up_to ("rising", 200);
  g_autoptr (DiaryTrendsInput) fallen = test_daily_load ("rising");
  g_autoptr (DiaryTrendsInput) silent = test_daily_load ("rising");
  g_autoptr (DiaryTrends) fewer = NULL;
  g_autoptr (DiaryTrends) none = NULL;

  expect_text (diary_trends_changes_text_recent (early),
               "More or fewer twitches: not enough days yet. It takes 14 recorded days in the last "
               "four weeks (28 so far) and 20 before (2 so far), 42 together, with 15 twitches (45 "
               "so far).");
  expect_text (
      diary_trends_changes_text_recent (calm),
      "No clear change: in the four weeks up to Thursday, 26 June 2025 you logged 0.98 times "
      "as many twitches a day as before (likely range 0.56 to 1.73).");
  expect_text (diary_trends_changes_text_recent (risen),
               "More twitches: in the four weeks up to Thursday, 24 July 2025 you logged about 4.2 "
               "times as many a day as before (likely range 3.1 to 5.8).");

  for (int day = 172; day < 200; day++)
    {
      diary_trends_input_set_count (fallen, day, day % 7 == 0);
      diary_trends_input_set_count (silent, day, 0);
    }
  fewer = compute (fallen, DIARY_TRENDS_ALPHA);
  none = compute (silent, DIARY_TRENDS_ALPHA);
  g_assert_true (fewer->recent.said);
  expect_text (diary_trends_changes_text_recent (fewer),
               "Fewer twitches: before the four weeks up to Thursday, 24 July 2025 you logged about "
               "10.1 times as many a day as in them (likely range 3.7 to 27.4).");
  expect_text (
      diary_trends_changes_text_recent (none),
      "No twitches on any of the 28 days recorded in the four weeks up to Thursday, 24 July "
      "2025; no number possible.");
}

static void
test_changes_places (void)
{
  g_autoptr (DiaryTrends) early = compute_up_to ("places", 83);
  g_autoptr (DiaryTrends) calm = compute_up_to ("places", 100);
  g_autoptr (DiaryTrends) spread = compute_up_to ("places", 140);

  expect_text (diary_trends_changes_text_places (early),
               "New places: looked for from the end of day 84 on, once it is known where your "
               "twitches usually are.");
  expect_text (diary_trends_changes_text_places (calm),
               "New places this month: 0; about 0.0 would be expected from longer logging alone.");
  expect_text (diary_trends_changes_text_places (spread),
               "New places this month: 5; about 0.7 would be expected from longer logging alone. So "
               "many are unlikely to be chance.");

  g_assert_null (diary_trends_changes_text_which_places (early));
  g_assert_null (diary_trends_changes_text_which_places (calm));
  expect_text (diary_trends_changes_text_which_places (spread),
               "The new places: Sole of the foot, left; Chest; Thigh, right; Jaw; Hand, left.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trends-changes-text/recent", test_changes_recent);
  g_test_add_func ("/trends-changes-text/before-first-look", test_changes_before_first_look);
  g_test_add_func ("/trends-changes-text/places", test_changes_places);

  return g_test_run ();
}
