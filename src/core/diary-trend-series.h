/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"
#include "diary-vocabulary.h"

G_BEGIN_DECLS

#define DIARY_TREND_WEEK 7

/**
 * DiaryTrendFactor:
 * @key: its name in results
 * @values: a number a day; NAN where it was not recorded
 * @unit: the step that results are given for, or NAN to choose one from the values
 * @term: (nullable): the term of the vocabulary, or %NULL for one of the person's own
 * @scale: what the values mean
 * @own_unit: (nullable): the unit of one of the person's own
 *
 * What a person recorded of one factor.
 */
typedef struct
{
  const char *key;
  const double *values;
  double unit;
  const DiaryFactorTerm *term;
  DiaryScale scale;
  const char *own_unit;
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

gboolean diary_trend_series_get_window   (const DiaryTrendSeries *self,
                                          int                     longest,
                                          int                    *begin,
                                          int                    *end);
double   diary_trend_series_get_unit     (const DiaryTrendSeries *self,
                                          int                     factor,
                                          int                     begin,
                                          int                     end);
gboolean diary_trend_series_is_yes_no    (const DiaryTrendSeries *self,
                                          int                     factor);
void     diary_trend_series_sum_weekdays (const DiaryTrendSeries *self,
                                          int                     begin,
                                          int                     end,
                                          double                 *episodes);

G_END_DECLS
