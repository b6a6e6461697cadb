/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-trend-baseline.h"

#define N_ROWS 40

static void
fill_waves (DiaryTrendFit *fit, double swing, int period)
{
  diary_trend_fit_begin (fit, 1);
  for (int i = 0; i < N_ROWS; i++)
    *diary_trend_fit_add_row (fit, i, round (6 + swing * ((i / period) % 2 == 0 ? 1 : -1)), 6) = 1;
}

/* Counts as even as a clock's have no extra variance, and nothing to search for. */
static void
test_baseline_even (void)
{
  g_autoptr (DiaryTrendFit) fit = diary_trend_fit_new (N_ROWS, 1);
  DiaryTrendBaseline baseline;
  double beta;

  fill_waves (fit, 0, 1);

  g_assert_true (diary_trend_baseline_estimate (&baseline, fit, &beta));
  g_assert_cmpfloat (baseline.total, ==, 0);
  g_assert_cmpfloat (baseline.noise.tau, ==, 0);
  g_assert_cmpfloat (baseline.noise.s2, ==, 0);
  g_assert_cmpfloat_with_epsilon (beta, log (6), 1e-9);
  g_assert_true (isnan (baseline.criterion));
}

/* Runs of many and few have an autoregressive variance, which is part of the whole. */
static void
test_baseline_lasting (void)
{
  g_autoptr (DiaryTrendFit) fit = diary_trend_fit_new (N_ROWS, 1);
  DiaryTrendBaseline baseline;

  fill_waves (fit, 5, 5);

  g_assert_true (diary_trend_baseline_estimate (&baseline, fit, NULL));
  /* [sum (y-mu)^2 - (1-p/n) sum mu] / sum mu^2 n/(n-p) */
  g_assert_cmpfloat_with_epsilon (baseline.total, (40 * 25 - 39 * 6.) / (40 * 36.) * 40 / 39, 1e-8);
  g_assert_cmpfloat_with_epsilon (baseline.noise.tau + baseline.noise.s2, baseline.total, 1e-12);
  g_assert_cmpfloat (baseline.noise.s2, >, 0);
  g_assert_cmpfloat (baseline.noise.rho, >=, 0.55);
  g_assert_false (isnan (baseline.criterion));
}

/* Many and few in turn vary, but not for longer than a day. */
static void
test_baseline_in_turn (void)
{
  g_autoptr (DiaryTrendFit) fit = diary_trend_fit_new (N_ROWS, 1);
  DiaryTrendBaseline baseline;

  fill_waves (fit, 5, 1);

  g_assert_true (diary_trend_baseline_estimate (&baseline, fit, NULL));
  g_assert_cmpfloat (baseline.noise.tau, ==, baseline.total);
  g_assert_cmpfloat (baseline.noise.s2, ==, 0);
  g_assert_cmpfloat (baseline.noise.rho, ==, 0);
}

/* No other point of the grid has a lower criterion than the one that was chosen. */
static void
test_baseline_lowest (void)
{
  g_autoptr (DiaryTrendFit) fit = diary_trend_fit_new (N_ROWS, 1);
  DiaryTrendBaseline baseline;

  fill_waves (fit, 5, 3);
  g_assert_true (diary_trend_baseline_estimate (&baseline, fit, NULL));

  for (int share = 0; share <= 4; share++)
    {
      for (int correlation = 0; correlation < 6; correlation++)
        {
          const double correlations[] = { 0.2, 0.4, 0.55, 0.7, 0.8, 0.9 };
          const DiaryTrendNoise noise = { baseline.total * (1 - share / 4.),
                                          baseline.total * (share / 4.),
                                          correlations[correlation] };

          g_assert_true (diary_trend_fit_pass (fit, &noise));
          g_assert_cmpfloat (diary_trend_fit_get_criterion (fit), >=, baseline.criterion - 1e-9);
        }
    }

  g_assert_true (diary_trend_fit_pass (fit, &baseline.noise));
  g_assert_cmpfloat_with_epsilon (diary_trend_fit_get_criterion (fit), baseline.criterion, 1e-9);
}

/* Days without a single episode have no rate that a logarithm could tell. */
static void
test_baseline_silent (void)
{
  g_autoptr (DiaryTrendFit) fit = diary_trend_fit_new (N_ROWS, 1);
  DiaryTrendBaseline baseline;

  diary_trend_fit_begin (fit, 1);
  for (int i = 0; i < N_ROWS; i++)
    *diary_trend_fit_add_row (fit, i, 0, 0.5) = 1;

  g_assert_false (diary_trend_baseline_estimate (&baseline, fit, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-baseline/even", test_baseline_even);
  g_test_add_func ("/trend-baseline/lasting", test_baseline_lasting);
  g_test_add_func ("/trend-baseline/in-turn", test_baseline_in_turn);
  g_test_add_func ("/trend-baseline/lowest", test_baseline_lowest);
  g_test_add_func ("/trend-baseline/silent", test_baseline_silent);

  return g_test_run ();
}
