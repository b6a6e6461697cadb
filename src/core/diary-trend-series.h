/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"

G_BEGIN_DECLS

/**
 * DiaryTrendFactor:
 * @key: its name in results
 * @values: a number a day; NAN where it was not recorded
 * @unit: the step that results are given for, or NAN to choose one from the values
 *
 * What a person recorded of one factor.
 */
typedef struct
{
  const char *key;
  const double *values;
  double unit;
} DiaryTrendFactor;

/**
 * DiaryTrendSeries:
 * @first: the date of the first day
 * @n_days: calendar days, one after the other
 * @counts: episodes of each day; NAN where they are not known
 * @factors: what was recorded beside them
 * @n_factors: how many factors
 *
 * The input of the statistics; it owns nothing.
 */
typedef struct
{
  DiaryDate first;
  int n_days;
  const double *counts;
  const DiaryTrendFactor *factors;
  int n_factors;
} DiaryTrendSeries;

gboolean diary_trend_series_get_window (const DiaryTrendSeries *self,
                                        int                     longest,
                                        int                    *begin,
                                        int                    *end);
double   diary_trend_series_get_unit   (const DiaryTrendSeries *self,
                                        int                     factor,
                                        int                     begin,
                                        int                     end);

G_END_DECLS
