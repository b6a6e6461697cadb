/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trends.h"

G_BEGIN_DECLS

/**
 * BenchSimulation:
 * @n_days: calendar days
 * @n_factors: how many factors a day has
 * @autocorrelation: of the unrest from one day to the next, and of the factors
 * @ratio: how many times as many episodes the higher half of days with the first factor has against
 *   the lower half; 1 for a factor that does nothing
 * @lag: the days after which the first factor acts
 * @steady: whether there is no trend over the whole of the diary
 *
 * What a made-up diary is like. It has what makes plain correlations cry wolf: unrest that lasts,
 * more variance than Poisson, weekends, a trend, factors that go together, and days left out.
 */
typedef struct
{
  int n_days;
  int n_factors;
  double autocorrelation;
  double ratio;
  int lag;
  gboolean steady;
} BenchSimulation;

DiaryTrendsInput *bench_simulation_draw      (const BenchSimulation *self,
                                              GRand                 *random);
double            bench_simulation_get_slope (const BenchSimulation *self);

G_END_DECLS
