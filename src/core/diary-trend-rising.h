/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trend-baseline.h"
#include "diary-trend-series.h"

G_BEGIN_DECLS

/* The days that are compared, and how many of them it takes. */
#define DIARY_TREND_RECENT_DAYS    28
#define DIARY_TREND_LEAST_RECENT   14
#define DIARY_TREND_LEAST_BEFORE   20
#define DIARY_TREND_LEAST_TOGETHER 42
#define DIARY_TREND_LEAST_EPISODES 15

/**
 * DiaryTrendRising:
 * @enough: whether there were enough days
 * @converged: whether the fit did; only then @noise and what follows are set
 * @n_recent: recorded days among the last 28
 * @n_before: recorded days among up to 168 before
 * @episodes_recent: episodes on the former
 * @episodes_before: episodes on the latter
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
  double episodes_recent;
  double episodes_before;
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
