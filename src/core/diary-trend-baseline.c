/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-baseline.h"

#include <math.h>

/* A grid point must be better by more than this, so that rounding decides nothing. */
#define TIE 1e-9

static const double shares[] = { 0, 0.25, 0.5, 0.75, 1 };
static const double correlations[] = { 0.2, 0.4, 0.55, 0.7, 0.8, 0.9 };

/* By the method of moments: the squared residuals of the Poisson fit beyond its variance. */
static double
estimate_extra_variance (DiaryTrendFit *fit)
{
  int n_columns = diary_trend_fit_get_n_columns (fit);
  const double *counts = diary_trend_fit_get_counts (fit);
  const double *means = diary_trend_fit_get_means (fit);
  int n_rows = diary_trend_fit_get_n_rows (fit);
  double n = n_rows;
  double squares = 0, sum = 0, sum_of_squares = 0;

  for (int i = 0; i < n_rows; i++)
    {
      squares += (counts[i] - means[i]) * (counts[i] - means[i]);
      sum += means[i];
      sum_of_squares += means[i] * means[i];
    }

  return MAX (0, (squares - (1 - n_columns / n) * sum) / sum_of_squares * n / (n - n_columns));
}

static void
try_noise (DiaryTrendBaseline *self, DiaryTrendFit *fit, double share, double rho)
{
  DiaryTrendNoise noise = { self->total * (1 - share), self->total * share, rho };
  double criterion;

  if (!diary_trend_fit_pass (fit, &noise))
    return;

  criterion = diary_trend_fit_get_criterion (fit);

  if (isnan (self->criterion) || criterion < self->criterion - TIE)
    {
      self->criterion = criterion;
      self->noise = noise;
    }
}

static void
search_noise (DiaryTrendBaseline *self, DiaryTrendFit *fit)
{
  try_noise (self, fit, shares[0], 0);

  for (size_t i = 1; i < G_N_ELEMENTS (shares); i++)
    {
      for (size_t j = 0; j < G_N_ELEMENTS (correlations); j++)
        try_noise (self, fit, shares[i], correlations[j]);
    }
}

/**
 * diary_trend_baseline_estimate:
 * @self: (out): how the series varies
 * @fit: filled with the rows of a design; afterwards its means are those of the Poisson fit
 * @beta: (out) (optional): room for the coefficients of the Poisson fit
 *
 * Fits the design by Poisson regression and takes the extra variance v by moments (Zeger (1988),
 * Biometrika 75, 621-629), of n rows and p columns:
 *   v = max(0, [sum (y-mu)^2 - (1-p/n) sum mu] / sum mu^2 n/(n-p))
 * Then divides it: of the shares s and the autocorrelations rho of a grid, those with the least
 * REML criterion give tau = (1-s) v and s2 = s v. The first of equal grid points wins.
 *
 * Returns: whether the Poisson fit converged
 */
gboolean
diary_trend_baseline_estimate (DiaryTrendBaseline *self, DiaryTrendFit *fit, double *beta)
{
  const DiaryTrendNoise poisson = { 0, 0, 0 };

  *self = (DiaryTrendBaseline){ .noise = poisson, .criterion = NAN };

  if (!diary_trend_fit_iterate (fit, &poisson))
    return FALSE;

  for (int j = 0; beta != NULL && j < diary_trend_fit_get_n_columns (fit); j++)
    beta[j] = diary_trend_fit_get_beta (fit, j);

  self->total = estimate_extra_variance (fit);
  self->noise.tau = self->total;

  if (self->total > 0)
    search_noise (self, fit);

  return TRUE;
}
