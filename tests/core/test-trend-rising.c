/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-trend-rising.h"

#define N_DAYS 140

static double counts[N_DAYS];

/* Counts around a level before, and around another one in the last 28 days. */
static DiaryTrendSeries
make_series (double before, double recent)
{
  const double around[] = { 0, 1, -1, 0, 1, 0, -1, 0, 0, 1, -1 };

  for (int i = 0; i < N_DAYS; i++)
    {
      double level = i >= N_DAYS - DIARY_TREND_RECENT_DAYS ? recent : before;

      counts[i] = level > 0 ? level + around[i % G_N_ELEMENTS (around)] : 0;
    }

  return (DiaryTrendSeries){
    .first = diary_date_new (2025, 1, 6),
    .n_days = N_DAYS,
    .counts = counts,
  };
}

static void
test_rising_found (void)
{
  DiaryTrendSeries series = make_series (2, 6);
  DiaryTrendRising up = diary_trend_rising_compute (&series, 0, N_DAYS);
  DiaryTrendRising down;

  g_assert_true (up.enough);
  g_assert_true (up.converged);
  g_assert_cmpint (up.n_recent, ==, 28);
  g_assert_cmpint (up.n_before, ==, 112);
  g_assert_cmpfloat (up.ratio, >, up.low);
  g_assert_cmpfloat (up.low, >, 2);
  g_assert_cmpfloat (up.high, <, 4.5);
  g_assert_cmpfloat (up.wald.p, <, 0.005);

  series = make_series (6, 2);
  down = diary_trend_rising_compute (&series, 0, N_DAYS);
  g_assert_cmpfloat (down.high, <, 0.5);
}

static void
test_rising_not_found (void)
{
  DiaryTrendSeries series = make_series (3, 3);
  DiaryTrendRising same = diary_trend_rising_compute (&series, 0, N_DAYS);

  g_assert_true (same.converged);
  g_assert_cmpfloat_with_epsilon (same.ratio, 1, 0.1);
  g_assert_cmpfloat (same.wald.p, >, 0.2);
}

/* What is compared stays within the window. */
static void
test_rising_window (void)
{
  DiaryTrendSeries series = make_series (3, 3);
  DiaryTrendRising rising = diary_trend_rising_compute (&series, 80, N_DAYS);

  g_assert_cmpint (rising.n_before, ==, 32);
}

static void
forget (int begin, int end)
{
  for (int i = begin; i < end; i++)
    counts[i] = NAN;
}

static void
test_rising_gates (void)
{
  DiaryTrendSeries series = make_series (3, 3);

  forget (112, 126);
  g_assert_true (diary_trend_rising_compute (&series, 0, N_DAYS).enough);
  forget (126, 127);
  g_assert_false (diary_trend_rising_compute (&series, 0, N_DAYS).enough);

  series = make_series (3, 3);
  forget (0, 92);
  g_assert_true (diary_trend_rising_compute (&series, 0, N_DAYS).enough);
  forget (92, 93);
  g_assert_false (diary_trend_rising_compute (&series, 0, N_DAYS).enough);

  series = make_series (3, 3);
  forget (0, 92);
  forget (112, 118); /* 20 and 22 days */
  g_assert_true (diary_trend_rising_compute (&series, 0, N_DAYS).enough);
  forget (118, 119);
  g_assert_false (diary_trend_rising_compute (&series, 0, N_DAYS).enough);

  series = make_series (0, 0);
  counts[10] = counts[130] = 7;
  g_assert_false (diary_trend_rising_compute (&series, 0, N_DAYS).enough);
  counts[50] = 1;
  g_assert_true (diary_trend_rising_compute (&series, 0, N_DAYS).enough);
}

/* Without any episode lately no ratio is finite; without any on Sundays there is one all the same. */
static void
test_rising_silence (void)
{
  DiaryTrendSeries series = make_series (3, 0);
  DiaryTrendRising silent = diary_trend_rising_compute (&series, 0, N_DAYS);
  DiaryTrendRising no_sundays;

  g_assert_true (silent.enough);
  g_assert_false (silent.converged);
  g_assert_cmpfloat (silent.episodes_recent, ==, 0);

  series = make_series (2, 6);
  for (int i = 6; i < N_DAYS; i += 7)
    counts[i] = 0;
  no_sundays = diary_trend_rising_compute (&series, 0, N_DAYS);
  g_assert_true (no_sundays.converged);
  g_assert_cmpfloat (no_sundays.ratio, >, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-rising/found", test_rising_found);
  g_test_add_func ("/trend-rising/not-found", test_rising_not_found);
  g_test_add_func ("/trend-rising/window", test_rising_window);
  g_test_add_func ("/trend-rising/gates", test_rising_gates);
  g_test_add_func ("/trend-rising/silence", test_rising_silence);

  return g_test_run ();
}
