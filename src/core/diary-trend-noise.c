/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-noise.h"

#include <math.h>
#include <string.h>

static double
power_of_days (double rho, double days)
{
  return days == 1 ? rho : pow (rho, days);
}

/**
 * diary_trend_noise_whiten:
 * @noise: the covariance to take away
 * @n_rows: rows of @table
 * @days: the day number of each row, rising
 * @means: the expected count of each row, above 0
 * @n_columns: columns of @table
 * @table: (inout): @n_rows by @n_columns numbers, row after row; each column becomes L^-1 times
 *   itself, where L L' is the covariance
 * @scratch: room for @n_columns numbers
 *
 * Whitens in one pass: the innovations of the Kalman filter for an AR(1) state observed with noise,
 * divided by their standard deviations, are what the inverse of the Cholesky factor makes of a
 * column (Harvey (1989), "Forecasting, structural time series models and the Kalman filter",
 * section 3.4). Days without a row are prediction steps.
 *
 * Returns: the logarithm of the covariance's determinant
 */
double
diary_trend_noise_whiten (const DiaryTrendNoise *noise,
                          int n_rows,
                          const double *days,
                          const double *means,
                          int n_columns,
                          double *table,
                          double *scratch)
{
  double *state = scratch;
  double variance = noise->s2;
  double log_determinant = 0;

  memset (state, 0, n_columns * sizeof *state);

  for (int i = 0; i < n_rows; i++)
    {
      double *row = table + (size_t) i * n_columns;
      double decay = i > 0 ? power_of_days (noise->rho, days[i] - days[i - 1]) : 1;
      double innovation_variance, gain, scale;

      variance = decay * decay * variance + noise->s2 * (1 - decay * decay);
      innovation_variance = variance + 1 / means[i] + noise->tau;
      gain = variance / innovation_variance;
      scale = 1 / sqrt (innovation_variance);
      log_determinant += log (innovation_variance);
      variance -= gain * variance;

      for (int j = 0; j < n_columns; j++)
        {
          double predicted = decay * state[j];
          double innovation = row[j] - predicted;

          state[j] = predicted + gain * innovation;
          row[j] = innovation * scale;
        }
    }

  return log_determinant;
}
