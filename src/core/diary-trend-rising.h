/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trend-baseline.h"
#include "diary-trend-series.h"

G_BEGIN_DECLS

/**
 * DiaryTrendRising:
 * @enough: whether there were enough days; only then the rest is set
 * @converged: whether the fit did
 * @n_recent: recorded days among the last 28
 * @n_before: recorded days among up to 168 before
 * @noise: how the days vary
 * @wald: the logarithm of how many times as many episodes a day there were lately
 * @ratio: how many times as many
 * @low: lower end of its 95 % interval
 * @high: upper end
 *
 * The last 28 days against those before.
 */
typedef struct
{
  gboolean enough;
  gboolean converged;
  int n_recent;
  int n_before;
  DiaryTrendNoise noise;
  DiaryTrendWald wald;
  double ratio;
  double low;
  double high;
} DiaryTrendRising;

DiaryTrendRising diary_trend_rising_compute (const DiaryTrendSeries *series,
                                             int                     begin,
                                             int                     end);

G_END_DECLS
