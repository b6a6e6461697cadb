/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trend-fit.h"

G_BEGIN_DECLS

/**
 * DiaryTrendBaseline:
 * @noise: what is held fixed in later fits
 * @total: the extra variance, of which @noise tells the shares
 * @criterion: the REML criterion of the noise, or NAN without extra variance
 *
 * How a series varies beyond its design and Poisson.
 */
typedef struct
{
  DiaryTrendNoise noise;
  double total;
  double criterion;
} DiaryTrendBaseline;

gboolean diary_trend_baseline_estimate (DiaryTrendBaseline *self,
                                        DiaryTrendFit      *fit,
                                        double             *beta);

G_END_DECLS
