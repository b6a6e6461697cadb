/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-random.h"
#include "diary-trend-selection.h"
#include "diary-trends-input.h"

#define N_DAYS    300
#define N_FACTORS 6
#define ALPHA     0.05

/* Six factors of their own, the first @n_acting of which act. */
static DiaryTrendsInput *
make_input (int n_acting)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  DiaryTrendsInput *input = diary_trends_input_new (diary_date_new (2025, 1, 6), N_DAYS);
  double *columns[N_FACTORS];

  for (int j = 0; j < N_FACTORS; j++)
    {
      g_autofree char *name = g_strdup_printf ("factor %d", j);

      columns[j] = diary_trends_input_add_own_factor (input, name, NULL, DIARY_SCALE_AMOUNT);
    }

  for (int day = 0; day < N_DAYS; day++)
    {
      double rate = 0.7;

      for (int j = 0; j < N_FACTORS; j++)
        {
          columns[j][day] = diary_random_normal (random, 0, 1);
          rate += j < n_acting ? 0.4 * columns[j][day] : 0;
        }
      diary_trends_input_set_count (input, day, diary_random_poisson (random, exp (rate)));
    }

  return input;
}

static DiaryTrendSelection *
choose (DiaryTrendsInput *input, GCancellable *cancellable)
{
  DiaryTrendSeries series = diary_trends_input_get_series (input, diary_date_new (2100, 1, 1));
  g_autoptr (DiaryTrendModel) model = diary_trend_model_new (&series, 0, N_DAYS);

  return diary_trend_selection_new (model, &series, 0, N_DAYS, ALPHA, cancellable);
}

/* Every term has its place: lag 0 in the order of the factors, then lag 1. */
static void
test_selection_order (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (0);
  g_autoptr (DiaryTrendSelection) selection = choose (input, NULL);

  g_assert_cmpint (selection->n_results, ==, 2 * N_FACTORS);
  g_assert_cmpint (selection->n_tests, ==, 2 * N_FACTORS);
  for (int i = 0; i < selection->n_results; i++)
    {
      g_assert_cmpint (selection->results[i].term.factor, ==, i % N_FACTORS);
      g_assert_cmpint (selection->results[i].term.lag, ==, i / N_FACTORS);
    }
}

/* Each adjusted p value is the largest of those before it and its own times the tests that are
 * left. */
static void
test_selection_holm (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (2);
  g_autoptr (DiaryTrendSelection) selection = choose (input, NULL);

  for (int i = 0; i < selection->n_results; i++)
    {
      double expected = 0;

      for (int k = 0; k < selection->n_results; k++)
        {
          double p = selection->results[k].test.wald.p;
          int n_smaller = 0;

          if (p > selection->results[i].test.wald.p)
            continue;

          for (int l = 0; l < selection->n_results; l++)
            n_smaller += selection->results[l].test.wald.p < p;
          expected = MAX (expected, MIN (1, p * (selection->n_tests - n_smaller)));
        }

      g_assert_cmpfloat_with_epsilon (selection->results[i].holm, expected, 1e-15);
    }
}

/* At most four are reported, each of them an acting one, the surest first. Beside the others each
 * is surer than alone, but not taken to be. */
static void
test_selection_most (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (N_FACTORS);
  g_autoptr (DiaryTrendSelection) selection = choose (input, NULL);

  g_assert_cmpint (selection->n_findings, ==, DIARY_TREND_MOST_TERMS);
  for (int k = 0; k < selection->n_findings; k++)
    {
      const DiaryTrendFinding *finding = &selection->findings[k];

      g_assert_cmpint (selection->results[finding->result].term.lag, ==, 0);
      g_assert_cmpfloat (finding->low_wide, <, finding->low);
      g_assert_cmpfloat (finding->high_wide, >, finding->high);
      g_assert_cmpfloat (finding->low, >, 1);
    }
  g_assert_cmpfloat (selection->findings[0].p, <, ALPHA / selection->n_tests);
}

/* Two acting factors that hide each other. Beside the first the second is far surer than alone, but
 * is not taken to be. */
static void
test_selection_hidden (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (0);
  double *hiding = diary_trends_input_add_own_factor (input, "hiding", NULL, DIARY_SCALE_AMOUNT);
  DiaryTrendSeries series = diary_trends_input_get_series (input, diary_date_new (2100, 1, 1));
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (DiaryTrendSelection) selection = NULL;

  for (int day = 0; day < N_DAYS; day++)
    {
      double first = series.factors[0].values[day];

      hiding[day] = -0.6 * first + 0.8 * diary_random_normal (random, 0, 1);
      diary_trends_input_set_count (
          input, day, diary_random_poisson (random, exp (0.5 + 0.5 * (first + hiding[day]))));
    }
  selection = choose (input, NULL);

  g_assert_cmpint (selection->n_findings, ==, 2);
  for (int k = 0; k < 2; k++)
    {
      const DiaryTrendFinding *finding = &selection->findings[k];

      g_assert_cmpfloat (finding->p, ==, selection->results[finding->result].test.wald.p);
      g_assert_cmpfloat (finding->p, >, finding->test.wald.p);
    }
}

/* The second of two equal factors goes along with the first. */
static void
test_selection_equal (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (1);
  double *twin = diary_trends_input_add_own_factor (input, "twin", NULL, DIARY_SCALE_AMOUNT);
  DiaryTrendSeries series = diary_trends_input_get_series (input, diary_date_new (2100, 1, 1));
  g_autoptr (DiaryTrendSelection) selection = NULL;

  for (int day = 0; day < N_DAYS; day++)
    twin[day] = -10 * series.factors[0].values[day];
  selection = choose (input, NULL);

  g_assert_cmpint (selection->n_findings, ==, 1);
  g_assert_cmpint (selection->findings[0].result, ==, 0);
  g_assert_cmpint (selection->n_goes_along, ==, 1);
  g_assert_cmpint (selection->goes_along[0].result, ==, N_FACTORS);
  g_assert_cmpint (selection->goes_along[0].finding, ==, 0);
}

static void
test_selection_cancelled (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input (0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);

  g_assert_null (choose (input, cancellable));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-selection/order", test_selection_order);
  g_test_add_func ("/trend-selection/holm", test_selection_holm);
  g_test_add_func ("/trend-selection/most", test_selection_most);
  g_test_add_func ("/trend-selection/hidden", test_selection_hidden);
  g_test_add_func ("/trend-selection/equal", test_selection_equal);
  g_test_add_func ("/trend-selection/cancelled", test_selection_cancelled);

  return g_test_run ();
}
