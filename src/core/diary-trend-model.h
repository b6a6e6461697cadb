/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trend-baseline.h"
#include "diary-trend-design.h"
#include "diary-trend-series.h"

G_BEGIN_DECLS

/* The most terms that are ever fitted together. */
#define DIARY_TREND_MOST_TERMS 4

/* The days that a term needs, and how many of them off its most frequent value. */
#define DIARY_TREND_LEAST_ROWS     28
#define DIARY_TREND_LEAST_CONTRAST 7

/**
 * DiaryTrendTerm:
 * @factor: index of the factor
 * @lag: 0 for the same day, 1 for the day before
 */
typedef struct
{
  int factor;
  int lag;
} DiaryTrendTerm;

/**
 * DiaryTrendStatus:
 * @DIARY_TREND_OK: there is a result
 * @DIARY_TREND_FEW_DAYS: fewer than 28 days with both the episodes and the factor
 * @DIARY_TREND_CONSTANT: the factor was always the same
 * @DIARY_TREND_LITTLE_CONTRAST: fewer than 7 days off its most frequent value
 * @DIARY_TREND_NO_CONVERGENCE: no number is possible, as where no twitches fell on any day with it
 */
typedef enum
{
  DIARY_TREND_OK,
  DIARY_TREND_FEW_DAYS,
  DIARY_TREND_CONSTANT,
  DIARY_TREND_LITTLE_CONTRAST,
  DIARY_TREND_NO_CONVERGENCE,
} DiaryTrendStatus;

/**
 * DiaryTrendContrast:
 * @lowest: the least value of a factor
 * @n_above: days with more than that
 * @n_above_with_episode: those of them with an episode
 * @n_lowest: days with the least value
 * @n_lowest_with_episode: those of them with an episode
 *
 * Whether episodes fell on days with more of a factor and on days with least of it: if not on both,
 * no rate ratio is finite.
 */
typedef struct
{
  double lowest;
  int n_above;
  int n_above_with_episode;
  int n_lowest;
  int n_lowest_with_episode;
} DiaryTrendContrast;

/**
 * DiaryTrendTest:
 * @status: what came of it
 * @n: days with both the count and the factor
 * @contrast: how the episodes lie to the factor, from 28 days on
 * @wald: if @status is %DIARY_TREND_OK, the result for one unit of the factor as recorded
 */
typedef struct
{
  DiaryTrendStatus status;
  int n;
  DiaryTrendContrast contrast;
  DiaryTrendWald wald;
} DiaryTrendTest;

/**
 * DiaryTrendModel:
 *
 * A window of a series with its null fit, in which terms can be tested.
 */
typedef struct _DiaryTrendModel DiaryTrendModel;

DiaryTrendModel *diary_trend_model_new  (const DiaryTrendSeries *series,
                                         int                     begin,
                                         int                     end);
void             diary_trend_model_free (DiaryTrendModel        *self);

gboolean                  diary_trend_model_get_fitted   (DiaryTrendModel *self);
const DiaryTrendBaseline *diary_trend_model_get_baseline (DiaryTrendModel *self);
const double             *diary_trend_model_get_beta     (DiaryTrendModel *self,
                                                          int             *n_columns);

DiaryTrendTest diary_trend_model_test      (DiaryTrendModel      *self,
                                            const DiaryTrendTerm *terms,
                                            int                   n_terms,
                                            int                   target);
double         diary_trend_model_correlate (DiaryTrendModel      *self,
                                            const DiaryTrendTerm *first,
                                            const DiaryTrendTerm *second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryTrendModel, diary_trend_model_free)

G_END_DECLS
