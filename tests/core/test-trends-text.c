/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-random.h"
#include "diary-trends-text.h"
#include "test-daily.h"

static const DiaryTrendUnits NO_UNITS = { 0 };

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

static DiaryTrends *
load (const char *series)
{
  g_autoptr (DiaryTrendsInput) input = test_daily_load (series);

  return compute (input, DIARY_TRENDS_ALPHA);
}

static void
expect_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static int
find_result (const DiaryTrends *trends, const char *factor, int lag)
{
  for (int i = 0; i < trends->selection->n_results; i++)
    {
      const DiaryTrendTerm *term = &trends->selection->results[i].term;

      if (g_str_equal (trends->series.factors[term->factor].key, factor) && term->lag == lag)
        return i;
    }

  g_assert_not_reached ();
}

static void
test_text_findings (void)
{
  g_autoptr (DiaryTrends) sleep = load ("sleep-before");
  g_autoptr (DiaryTrends) two = load ("two-at-once");
  g_autoptr (DiaryTrends) caffeine = load ("caffeine-today");
  const DiaryTrendUnits cups = { .cups = TRUE };

  expect_text (diary_trends_text_headline (sleep), "1 pattern stands out.");
  expect_text (diary_trends_text_finding (sleep, 0, &NO_UNITS),
               "On days after shorter sleep you logged about 1.6 times as many twitches per hour "
               "less (likely range 1.3 to 1.9), over 196 days. A pattern, not a cause; early "
               "estimates tend to be too large.");

  expect_text (diary_trends_text_headline (two), "2 patterns stand out.");
  expect_text (diary_trends_text_finding (two, 0, &NO_UNITS),
               "On days with more stress you logged about 1.6 times as many twitches per 2 points "
               "more (likely range 1.4 to 1.8), over 338 days. A pattern, not a cause; early "
               "estimates tend to be too large.");
  expect_text (diary_trends_text_finding (two, 1, &NO_UNITS),
               "On days after a day without “yoga” you logged about 2.1 times as many twitches as "
               "after days with it (likely range 1.5 to 2.9), over 338 days. A pattern, not a "
               "cause; early estimates tend to be too large.");

  expect_text (
      diary_trends_text_finding (caffeine, 0, &cups),
      "On days with more caffeine you logged about 1.8 times as many twitches per "
      "100 mg (about a cup of coffee) more (likely range 1.5 to 2.2), over 162 days. A pattern, not a "
      "cause; early estimates tend to be too large.");
}

static void
test_text_goes_along (void)
{
  g_autoptr (DiaryTrends) trends = load ("close-pair");

  g_assert_cmpint (trends->selection->n_goes_along, ==, 1);
  expect_text (diary_trends_text_goes_along (trends, 0),
               "“Stress” (the same day) goes along with “worry” (the same day); your diary cannot "
               "tell them apart.");
}

static void
test_text_headlines (void)
{
  g_autoptr (DiaryTrends) few = load ("few-days");
  g_autoptr (DiaryTrends) nothing = load ("nothing");
  g_autoptr (DiaryTrendsInput)
      no_factors = diary_trends_input_new (diary_date_new (2025, 1, 6), 40);
  g_autoptr (DiaryTrends) of_no_factors = NULL;

  expect_text (diary_trends_text_headline (few), "Not enough days yet: 20 of 28 days.");
  expect_text (diary_trends_text_headline (nothing),
               "Nothing stands out yet. With 107 days only changes of about 1.5 times could have "
               "been noticed.");

  for (int day = 0; day < 40; day++)
    diary_trends_input_set_count (no_factors, day, 1 + day % 3);
  of_no_factors = compute (no_factors, DIARY_TRENDS_ALPHA);
  expect_text (diary_trends_text_headline (of_no_factors),
               "Nothing could be compared yet: no factor was recorded on enough days, with enough "
               "difference between them.");
}

/* The one factor there is separates: then that is said, not that days lack. */
static void
test_text_only_separation (void)
{
  g_autoptr (DiaryTrendsInput) input = diary_trends_input_new (diary_date_new (2025, 1, 6), 70);
  double *yoga = diary_trends_input_add_own_factor (input, "yoga", NULL, DIARY_SCALE_AMOUNT);
  g_autoptr (DiaryTrends) trends = NULL;

  for (int day = 0; day < 70; day += 2)
    {
      yoga[day] = day % 5 == 0;
      diary_trends_input_set_count (input, day, day % 5 == 0 ? 0 : 1 + day % 3);
    }
  trends = compute (input, DIARY_TRENDS_ALPHA);

  expect_text (diary_trends_text_result (trends, 0, &NO_UNITS),
               "No twitches on any of the 7 days with “yoga”; no number possible.");
  g_assert_cmpint (trends->selection->results[0].test.status, ==, DIARY_TREND_NO_CONVERGENCE);
  expect_text (diary_trends_text_headline (trends),
               "Nothing could be compared yet: no number is possible from these days.");
}

/* 28 days are there, but too few of them with twitches, or too few twitches. */
static void
test_text_few_episodes (void)
{
  g_autoptr (DiaryTrendsInput) input = diary_trends_input_new (diary_date_new (2025, 1, 6), 30);
  g_autoptr (DiaryTrends) seldom = NULL;
  g_autoptr (DiaryTrends) little = NULL;

  for (int day = 0; day < 30; day++)
    diary_trends_input_set_count (input, day, day < 7);
  seldom = compute (input, DIARY_TRENDS_ALPHA);
  diary_trends_input_set_count (input, 7, 1);
  little = compute (input, DIARY_TRENDS_ALPHA);

  expect_text (diary_trends_text_headline (seldom),
               "Not enough days with twitches yet: 7 of 8 days.");
  expect_text (diary_trends_text_headline (little), "Not enough twitches yet: 8 of 15.");
}

static void
test_text_results (void)
{
  g_autoptr (DiaryTrends) trends = load ("without-numbers");
  const struct
  {
    const char *factor;
    int lag;
    const char *text;
  } cases[] = {
    { "always", 0,
      "“always” (the same day): always the same so far, so there is nothing to compare." },
    { "hardly", 1,
      "“hardly” (the day before): nearly always the same so far; it takes 7 days on which it is "
      "different." },
    { "short", 0, "“short” (the same day): 20 of 28 days so far." },
    { "quiet", 0, "No twitches on any of the 12 days with “quiet”; no number possible." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    expect_text (diary_trends_text_result (
                     trends, find_result (trends, cases[i].factor, cases[i].lag), &NO_UNITS),
                 cases[i].text);
}

static void
test_text_compared (void)
{
  g_autoptr (DiaryTrends) nothing = load ("nothing");
  g_autoptr (DiaryTrends) leap = load ("leap-day");

  expect_text (diary_trends_text_result (nothing, find_result (nothing, "sleep_h", 1), &NO_UNITS),
               "“Sleep” (the day before): 1.1 times as many twitches per hour more (likely range "
               "0.9 to 1.3), over 103 days. A change of about 1.4 times could have been noticed.");
  expect_text (diary_trends_text_result (leap, find_result (leap, "yoga", 0), &NO_UNITS),
               "“yoga” (the same day): 0.96 times as many twitches with it as without (likely range "
               "0.55 to 1.65), over 66 days. A change of about 3.0 times could have been noticed.");
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

static void
test_text_looks (void)
{
  g_autoptr (DiaryTrendsInput) empty = diary_trends_input_new (DIARY_DATE_NONE, 0);
  g_autoptr (DiaryTrends) of_empty = compute (empty, DIARY_TRENDS_ALPHA);
  g_autoptr (DiaryTrends) early = compute_up_to ("nothing", 20);
  g_autoptr (DiaryTrends) later = compute_up_to ("nothing", 60);

  expect_text (diary_trends_text_looks (of_empty), "The first look is at the end of the 30th day.");
  expect_text (diary_trends_text_looks (early),
               "The first look is at the end of Tuesday, 4 February 2025.");
  expect_text (diary_trends_text_looks (later),
               "This is what the diary said up to Thursday, 6 March 2025. The next look is at the "
               "end of Saturday, 5 April 2025: looking every day would find patterns where there "
               "are none.");
}

static void
test_text_gone (void)
{
  g_autoptr (DiaryTrends) before = compute_up_to ("sleep-before", 180);

  expect_text (
      diary_trends_text_gone (before, 0),
      "“Sleep” (the day before) stood out when the diary was looked at up to Friday, 4 July "
      "2025, and does not any more.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trends-text/findings", test_text_findings);
  g_test_add_func ("/trends-text/goes-along", test_text_goes_along);
  g_test_add_func ("/trends-text/headlines", test_text_headlines);
  g_test_add_func ("/trends-text/only-separation", test_text_only_separation);
  g_test_add_func ("/trends-text/few-episodes", test_text_few_episodes);
  g_test_add_func ("/trends-text/results", test_text_results);
  g_test_add_func ("/trends-text/compared", test_text_compared);
  g_test_add_func ("/trends-text/looks", test_text_looks);
  g_test_add_func ("/trends-text/gone", test_text_gone);

  return g_test_run ();
}
