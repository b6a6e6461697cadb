/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-random.h"
#include "diary-trends.h"
#include "test-daily.h"

#define FIRST (diary_date_new (2024, 1, 1)) /* a Monday, in a leap year */

/* A made-up diary, its counts around @mean, with a factor that has nothing to do with them. */
static DiaryTrendsInput *
make_input (int n_days, double mean)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  DiaryTrendsInput *input = diary_trends_input_new (FIRST, n_days);
  double *stress = diary_trends_input_add_factor (input, diary_vocabulary_find_factor ("stress"));

  for (int day = 0; day < n_days; day++)
    {
      diary_trends_input_set_count (input, day, diary_random_poisson (random, mean));
      stress[day] = g_rand_int_range (random, 0, 11);
    }

  return input;
}

static DiaryTrends *
compute (DiaryTrendsInput *input, DiaryDate today, DiaryDate as_of, int window)
{
  DiaryTrendsQuery query = diary_trends_query_new (today);
  g_autoptr (GError) error = NULL;
  DiaryTrends *trends;

  query.as_of = as_of;
  query.window = window;
  trends = diary_trends_compute (input, &query, NULL, &error);
  g_assert_no_error (error);

  return trends;
}

/* No number that is told may be none. */
static void
check_numbers (const DiaryTrends *trends)
{
  const DiaryTrendSelection *selection = trends->selection;

  for (int i = 0; selection != NULL && i < selection->n_results; i++)
    {
      const DiaryTrendResult *result = &selection->results[i];

      if (result->test.status != DIARY_TREND_OK)
        continue;

      g_assert_true (isfinite (result->test.wald.b) && result->test.wald.se_model > 0);
      g_assert_true (result->test.wald.p >= 0 && result->test.wald.p <= 1);
      g_assert_true (result->holm >= result->test.wald.p && result->holm <= 1);
      g_assert_true (result->low <= result->ratio && result->ratio <= result->high);
      g_assert_true (result->min_detectable >= 1);
    }

  for (int k = 0; selection != NULL && k < selection->n_findings; k++)
    g_assert_true (selection->findings[k].low_wide <= selection->findings[k].low);
}

static DiaryTrends *
compute_all (DiaryTrendsInput *input)
{
  DiaryTrends *trends = compute (input, FIRST + 5000, FIRST + 5000, 0);

  check_numbers (trends);

  return trends;
}

static const DiaryTrendResult *
find_result (const DiaryTrends *trends, const char *factor, int lag)
{
  for (int i = 0; i < trends->selection->n_results; i++)
    {
      const DiaryTrendResult *result = &trends->selection->results[i];

      if (g_str_equal (trends->series.factors[result->term.factor].key, factor) &&
          result->term.lag == lag)
        return result;
    }

  g_assert_not_reached ();
}

static void
test_trends_no_days (void)
{
  g_autoptr (DiaryTrendsInput) empty = diary_trends_input_new (DIARY_DATE_NONE, 0);
  g_autoptr (DiaryTrendsInput) silent = diary_trends_input_new (FIRST, 100);
  g_autoptr (DiaryTrends) of_empty = compute (empty, FIRST, DIARY_DATE_NONE, 365);
  g_autoptr (DiaryTrends) of_silent = compute_all (silent);

  g_assert_cmpint (of_empty->status, ==, DIARY_TRENDS_NOT_ENOUGH_DAYS);
  g_assert_cmpint (of_empty->as_of, ==, FIRST);
  g_assert_cmpint (of_empty->next_look, ==, DIARY_DATE_NONE);
  g_assert_cmpint (of_empty->recent.status, ==, DIARY_TRENDS_NOT_ENOUGH_DAYS);
  g_assert_cmpint (of_empty->places.status, ==, DIARY_TRENDS_NOT_ENOUGH_DAYS);
  g_assert_cmpint (of_silent->status, ==, DIARY_TRENDS_NOT_ENOUGH_DAYS);
  g_assert_cmpint (of_silent->n_recorded, ==, 0);
}

/* 28 recorded days, 8 with an episode, 15 episodes. */
static void
test_trends_gates (void)
{
  const struct
  {
    int n_days;
    int n_with_episode;
    int n_episodes;
    DiaryTrendsStatus status;
  } cases[] = {
    { 28, 8, 15, DIARY_TRENDS_OK },
    { 27, 8, 15, DIARY_TRENDS_NOT_ENOUGH_DAYS },
    { 28, 7, 15, DIARY_TRENDS_NOT_ENOUGH_DAYS },
    { 28, 8, 14, DIARY_TRENDS_NOT_ENOUGH_DAYS },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DiaryTrendsInput) input = diary_trends_input_new (FIRST, cases[i].n_days);
      g_autoptr (DiaryTrends) trends = NULL;

      for (int day = 0; day < cases[i].n_days; day++)
        diary_trends_input_set_count (input, day,
                                      day % 3 == 0 && day / 3 < cases[i].n_with_episode);
      diary_trends_input_set_count (input, 0, 1 + cases[i].n_episodes - cases[i].n_with_episode);
      trends = compute_all (input);

      g_assert_cmpint (trends->status, ==, cases[i].status);
      g_assert_cmpint (trends->n_recorded, ==, cases[i].n_days);
      g_assert_cmpint (trends->n_with_episode, ==, cases[i].n_with_episode);
      g_assert_cmpfloat (trends->n_episodes, ==, cases[i].n_episodes);
      g_assert_true ((trends->selection != NULL) == (cases[i].status == DIARY_TRENDS_OK));
    }
}

/* A look sees the diary up to its day, and nothing that is written later changes it. */
static void
test_trends_looks (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (130, 2);
  g_autoptr (DiaryTrendsInput) shorter = make_input (120, 2);
  g_autoptr (DiaryTrends) early = compute (input, FIRST + 29, DIARY_DATE_NONE, 365);
  g_autoptr (DiaryTrends) look = compute (input, FIRST + 129, DIARY_DATE_NONE, 365);
  g_autoptr (DiaryTrends) same = compute (shorter, FIRST + 121, DIARY_DATE_NONE, 365);

  g_assert_cmpint (early->status, ==, DIARY_TRENDS_NOT_ENOUGH_DAYS);
  g_assert_cmpint (early->as_of, ==, FIRST + 29);
  g_assert_cmpint (early->n_recorded, ==, 30);
  g_assert_cmpint (diary_trends_get_previous_look (early), ==, DIARY_DATE_NONE);

  g_assert_cmpint (look->as_of, ==, FIRST + 119);
  g_assert_cmpint (look->next_look, ==, FIRST + 149);
  g_assert_cmpint (look->n_recorded, ==, 120);
  g_assert_cmpint (look->recent.as_of, ==, FIRST + 111);
  g_assert_cmpint (look->recent.next_look, ==, FIRST + 139);
  g_assert_cmpint (look->places.as_of, ==, FIRST + 111);
  g_assert_cmpint (diary_trends_get_previous_look (look), ==, FIRST + 89);

  g_assert_cmpfloat (find_result (look, "stress", 0)->test.wald.b, ==,
                     find_result (same, "stress", 0)->test.wald.b);
  g_assert_cmpfloat (look->recent.rising.wald.b, ==, same->recent.rising.wald.b);
}

static void
test_trends_window (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (500, 2);
  g_autoptr (DiaryTrends) year = compute (input, FIRST, FIRST + 450, 365);
  g_autoptr (DiaryTrends) all = compute (input, FIRST, FIRST + 450, 0);

  g_assert_cmpint (year->begin, ==, 86);
  g_assert_cmpint (year->end, ==, 451);
  g_assert_cmpint (all->begin, ==, 0);
  g_assert_cmpint (all->end, ==, 451);
}

/* One pattern is there at one look and gone at the next. */
static void
test_trends_gone (void)
{
  g_autoptr (DiaryTrendsInput) input = diary_trends_input_new (FIRST, 400);
  double *stress = diary_trends_input_add_factor (input, diary_vocabulary_find_factor ("stress"));
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (DiaryTrends) before = NULL;
  g_autoptr (DiaryTrends) now = NULL;
  g_autoptr (GArray) gone = NULL;
  g_autoptr (GArray) still = NULL;

  for (int day = 0; day < 400; day++)
    {
      stress[day] = g_rand_int_range (random, 0, 11);
      diary_trends_input_set_count (
          input, day,
          diary_random_poisson (random, exp (0.5 + (day < 90 ? 0.2 : 0) * (stress[day] - 5))));
    }

  before = compute (input, FIRST, FIRST + 89, 365);
  now = compute (input, FIRST, FIRST + 399, 300);
  gone = diary_trends_list_gone (now, before);
  still = diary_trends_list_gone (before, before);

  g_assert_cmpint (before->selection->n_findings, ==, 1);
  g_assert_cmpint (now->selection->n_findings, ==, 0);
  g_assert_cmpint (gone->len, ==, 1);
  g_assert_cmpint (g_array_index (gone, int, 0), ==, 0);
  g_assert_cmpint (still->len, ==, 0);
}

/* Places are spoken of from day 84 on, when at least two are new. */
static void
test_trends_places (void)
{
  g_autoptr (DiaryTrendsInput) input = test_daily_load ("places");
  DiaryDate first = diary_trends_input_get_first_recorded (input);
  g_autoptr (DiaryTrends) early = compute (input, first, first + 82, 365);
  g_autoptr (DiaryTrends) quiet = compute (input, first, first + 83, 365);
  g_autoptr (DiaryTrends) spread = compute (input, first, first + 139, 365);

  g_assert_cmpint (early->places.status, ==, DIARY_TRENDS_NOT_ENOUGH_DAYS);
  g_assert_cmpint (quiet->places.status, ==, DIARY_TRENDS_OK);
  g_assert_cmpint (quiet->places.spreading.n_new, ==, 0);
  g_assert_false (quiet->places.said);
  g_assert_true (spread->places.said);
  g_assert_cmpint (spread->places.new_places->len, ==, 5);
}

static void
test_trends_rising (void)
{
  g_autoptr (DiaryTrendsInput) input = test_daily_load ("rising");
  DiaryDate first = diary_trends_input_get_first_recorded (input);
  g_autoptr (DiaryTrends) calm = compute (input, first, first + 171, 365);
  g_autoptr (DiaryTrends) risen = compute (input, first, first + 199, 365);

  g_assert_false (calm->recent.said);
  g_assert_true (risen->recent.said);
  g_assert_cmpint (risen->recent.last, ==, first + 199);
}

static void
test_trends_cancelled (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (200, 2);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  DiaryTrendsQuery query = diary_trends_query_new (FIRST + 300);

  g_cancellable_cancel (cancellable);

  g_assert_null (diary_trends_compute (input, &query, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_trends_outlier (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (120, 2);
  g_autoptr (DiaryTrends) trends = NULL;

  diary_trends_input_set_count (input, 60, 500);
  trends = compute_all (input);

  g_assert_cmpint (find_result (trends, "stress", 0)->test.status, ==, DIARY_TREND_OK);
  g_assert_cmpint (trends->selection->n_findings, ==, 0);
}

/* A year in which nothing was recorded, between two times of seventy days. */
static void
test_trends_year_gap (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (505, 3);
  g_autoptr (DiaryTrends) all = NULL;
  g_autoptr (DiaryTrends) year = NULL;

  for (int day = 70; day < 435; day++)
    diary_trends_input_set_count (input, day, NAN);
  all = compute_all (input);
  year = compute (input, FIRST, FIRST + 504, 365);
  check_numbers (year);

  g_assert_cmpint (find_result (all, "stress", 0)->test.status, ==, DIARY_TREND_OK);
  g_assert_cmpint (find_result (all, "stress", 0)->test.n, ==, 140);
  g_assert_cmpint (find_result (year, "stress", 0)->test.status, ==, DIARY_TREND_OK);
  g_assert_cmpint (find_result (year, "stress", 0)->test.n, ==, 70);
}

/* On some weekdays nothing ever happens: no reason not to look at the others. */
static void
test_trends_silent_weekdays (void)
{
  for (int n_silent = 1; n_silent <= 5; n_silent++)
    {
      g_autoptr (DiaryTrendsInput) input = make_input (140, 4);
      g_autoptr (DiaryTrends) trends = NULL;

      for (int day = 0; day < 140; day++)
        {
          if (day % 7 < n_silent)
            diary_trends_input_set_count (input, day, 0);
        }
      trends = compute_all (input);

      g_assert_true (diary_trend_model_get_fitted (trends->model));
      g_assert_cmpint (find_result (trends, "stress", 0)->test.status, ==, DIARY_TREND_OK);
      g_assert_cmpint (trends->recent.status, ==, DIARY_TRENDS_OK);
    }
}

static void
test_trends_factor_on_few_days (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (90, 2);
  double *tea = diary_trends_input_add_own_factor (input, "tea", NULL, DIARY_SCALE_AMOUNT);
  g_autoptr (DiaryTrends) trends = NULL;

  for (int day = 0; day < 20; day++)
    tea[day] = day % 3;
  trends = compute_all (input);

  g_assert_cmpint (find_result (trends, "tea", 0)->test.status, ==, DIARY_TREND_FEW_DAYS);
  g_assert_cmpint (find_result (trends, "tea", 0)->test.n, ==, 20);
  g_assert_cmpint (trends->selection->n_tests, ==, 2);
}

/* The episodes stopped one day: nothing separates but time. */
static void
test_trends_stopped (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (365, 3);
  g_autoptr (DiaryTrends) trends = NULL;

  for (int day = 330; day < 365; day++)
    diary_trends_input_set_count (input, day, 0);
  trends = compute_all (input);

  g_assert_cmpint (trends->status, ==, DIARY_TRENDS_OK);
  g_assert_cmpint (trends->recent.status, ==, DIARY_TRENDS_NO_CONVERGENCE);
  g_assert_cmpint (trends->selection->n_findings, ==, 0);
}

static void
test_trends_ten_years (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (3650, 2);
  g_autoptr (DiaryTrends) trends = compute_all (input);

  g_assert_cmpint (trends->n_recorded, ==, 3650);
  g_assert_cmpint (find_result (trends, "stress", 1)->test.n, ==, 3649);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trends/no-days", test_trends_no_days);
  g_test_add_func ("/trends/gates", test_trends_gates);
  g_test_add_func ("/trends/looks", test_trends_looks);
  g_test_add_func ("/trends/window", test_trends_window);
  g_test_add_func ("/trends/gone", test_trends_gone);
  g_test_add_func ("/trends/places", test_trends_places);
  g_test_add_func ("/trends/rising", test_trends_rising);
  g_test_add_func ("/trends/cancelled", test_trends_cancelled);
  g_test_add_func ("/trends/outlier", test_trends_outlier);
  g_test_add_func ("/trends/year-gap", test_trends_year_gap);
  g_test_add_func ("/trends/silent-weekdays", test_trends_silent_weekdays);
  g_test_add_func ("/trends/factor-on-few-days", test_trends_factor_on_few_days);
  g_test_add_func ("/trends/stopped", test_trends_stopped);
  g_test_add_func ("/trends/ten-years", test_trends_ten_years);

  return g_test_run ();
}
