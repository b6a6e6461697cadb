/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryTrendNoise:
 * @tau: variance of the log rate that differs from day to day independently
 * @s2: variance of the log rate that is autoregressive
 * @rho: the autocorrelation of the latter at one day
 *
 * How the working response of a count regression varies beyond Poisson: its covariance is
 * diag(1/mu + tau) + s2 rho^|days apart|, after Zeger (1988), "A regression model for time series
 * of counts", Biometrika 75, 621-629.
 */
typedef struct
{
  double tau;
  double s2;
  double rho;
} DiaryTrendNoise;

double diary_trend_noise_whiten (const DiaryTrendNoise *noise,
                                 int                    n_rows,
                                 const double          *days,
                                 const double          *means,
                                 int                    n_columns,
                                 double                *table,
                                 double                *scratch);

G_END_DECLS
