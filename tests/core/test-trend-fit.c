/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-trend-fit.h"

static const DiaryTrendNoise POISSON = { 0, 0, 0 };

/* Days in two groups of counts, a column for all and one for the second group. */
static DiaryTrendFit *
new_fit (const double *first, const double *second, int n_each)
{
  DiaryTrendFit *fit = diary_trend_fit_new (2 * n_each, 2);

  diary_trend_fit_begin (fit, 2);
  for (int i = 0; i < 2 * n_each; i++)
    {
      gboolean in_second = i >= n_each;
      double count = in_second ? second[i - n_each] : first[i];
      double *row = diary_trend_fit_add_row (fit, i, count, (count + 3) / 2);

      row[0] = 1;
      row[1] = in_second;
    }

  return fit;
}

/* Two groups fit exactly: the coefficient is the logarithm of the ratio of their means, and its
 * variance by the model 1 / sum + 1 / sum. */
static void
test_fit_two_groups (void)
{
  const double first[] = { 1, 2, 3, 4, 0, 2, 2, 2 };
  const double second[] = { 5, 6, 7, 6, 6, 6, 4, 8 };
  g_autoptr (DiaryTrendFit) fit = new_fit (first, second, 8);
  DiaryTrendWald wald;

  g_assert_true (diary_trend_fit_iterate (fit, &POISSON));
  diary_trend_fit_wald (fit, 1, &wald);

  g_assert_cmpint (diary_trend_fit_get_n_rows (fit), ==, 16);
  g_assert_cmpfloat_with_epsilon (diary_trend_fit_get_beta (fit, 0), log (2), 1e-9);
  g_assert_cmpfloat_with_epsilon (wald.b, log (3), 1e-9);
  g_assert_cmpfloat_with_epsilon (wald.phi, (10 / 2. + 10 / 6.) / 14, 1e-9);
  g_assert_cmpfloat_with_epsilon (wald.se_model, sqrt (0.8 * (1 / 16. + 1 / 48.)), 1e-9);
  g_assert_cmpfloat (wald.df, ==, 14);
  g_assert_cmpfloat_with_epsilon (wald.t, wald.b / MAX (wald.se_model, wald.se_hc3), 1e-12);
  g_assert_cmpfloat (wald.p, <, 1e-3);
}

/* A group without episodes has no finite coefficient, and neither have columns that are the same. */
static void
test_fit_no_number (void)
{
  const double busy[] = { 1, 2, 3, 4 };
  const double silent[] = { 0, 0, 0, 0 };
  g_autoptr (DiaryTrendFit) separated = new_fit (busy, silent, 4);
  g_autoptr (DiaryTrendFit) same = diary_trend_fit_new (4, 2);

  diary_trend_fit_begin (same, 2);
  for (int i = 0; i < 4; i++)
    {
      double *row = diary_trend_fit_add_row (same, i, busy[i], 2);

      row[0] = row[1] = 1;
    }

  g_assert_false (diary_trend_fit_iterate (separated, &POISSON));
  g_assert_false (diary_trend_fit_iterate (same, &POISSON));
}

/* A column with the values 0 and 1, each on half of the days, has half of its squares left beside a
 * constant; and one that repeats it but for a little, as good as none. */
static void
test_fit_tolerance (void)
{
  g_autoptr (DiaryTrendFit) fit = diary_trend_fit_new (8, 3);

  diary_trend_fit_begin (fit, 3);
  for (int i = 0; i < 8; i++)
    {
      double *row = diary_trend_fit_add_row (fit, i, 2, 2);

      row[0] = 1;
      row[1] = i % 2;
      row[2] = i % 2 + (i == 0 ? 1e-4 : 0);
    }

  g_assert_true (diary_trend_fit_pass (fit, &POISSON));
  g_assert_cmpfloat (diary_trend_fit_get_tolerance (fit, 0), ==, 1);
  g_assert_cmpfloat_with_epsilon (diary_trend_fit_get_tolerance (fit, 1), 0.5, 1e-12);
  /* 3/4 of 1e-8 over 4 */
  g_assert_cmpfloat_with_epsilon (diary_trend_fit_get_tolerance (fit, 2), 0.1875e-8, 1e-12);
}

/* One day far off the others decides nearly alone. HC3 is what its definition makes of the means,
 * with a leverage of at most .9. */
static void
test_fit_leverage (void)
{
  const double values[] = { 3, 0.5, 0.5, 0.5 };
  const double counts[] = { 4, 1, 3, 2 };
  g_autoptr (DiaryTrendFit) fit = diary_trend_fit_new (4, 1);
  double information = 0, variance = 0;
  DiaryTrendWald wald;

  diary_trend_fit_begin (fit, 1);
  for (int i = 0; i < 4; i++)
    *diary_trend_fit_add_row (fit, i, counts[i], 2) = values[i];
  g_assert_true (diary_trend_fit_iterate (fit, &POISSON));
  diary_trend_fit_wald (fit, 0, &wald);

  for (int i = 0; i < 4; i++)
    information += diary_trend_fit_get_means (fit)[i] * values[i] * values[i];
  for (int i = 0; i < 4; i++)
    {
      double mean = diary_trend_fit_get_means (fit)[i];
      double leverage = mean * values[i] * values[i] / information;

      g_assert_true (i > 0 || leverage > 0.95);
      variance += pow (values[i] * (counts[i] - mean) / (1 - MIN (leverage, 0.9)) / information, 2);
    }

  g_assert_cmpfloat_with_epsilon (wald.se_hc3, sqrt (variance), 1e-9);
}

/* Beyond its room a fit takes no rows. */
static void
test_fit_full (void)
{
  g_autoptr (DiaryTrendFit) fit = diary_trend_fit_new (1, 1);

  diary_trend_fit_begin (fit, 1);
  g_assert_nonnull (diary_trend_fit_add_row (fit, 0, 1, 1));
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*n_rows < self->most_rows*");
  g_assert_null (diary_trend_fit_add_row (fit, 1, 1, 1));
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-fit/two-groups", test_fit_two_groups);
  g_test_add_func ("/trend-fit/no-number", test_fit_no_number);
  g_test_add_func ("/trend-fit/tolerance", test_fit_tolerance);
  g_test_add_func ("/trend-fit/leverage", test_fit_leverage);
  g_test_add_func ("/trend-fit/full", test_fit_full);

  return g_test_run ();
}
