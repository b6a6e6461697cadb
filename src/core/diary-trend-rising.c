/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-rising.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "diary-trend-design.h"

#define RECENT_DAYS    28
#define DAYS_BEFORE    168
#define LEAST_RECENT   14
#define LEAST_BEFORE   20
#define LEAST_TOGETHER 42
#define LEAST_EPISODES 15

typedef struct
{
  int begin;
  int recent; /* index of the first of the last 28 days */
  int end;
  double episodes;
} Span;

static Span
count_days (const DiaryTrendSeries *series, int begin, int end, DiaryTrendRising *self)
{
  Span span = { MAX (begin, end - RECENT_DAYS - DAYS_BEFORE), end - RECENT_DAYS, end, 0 };

  for (int i = span.begin; i < end; i++)
    {
      if (isnan (series->counts[i]))
        continue;

      span.episodes += series->counts[i];
      self->n_recent += i >= span.recent;
      self->n_before += i < span.recent;
    }

  return span;
}

static void
fill_rows (const DiaryTrendSeries *series,
           const Span *span,
           const DiaryTrendDesign *design,
           double mean,
           DiaryTrendFit *fit)
{
  int n_base = diary_trend_design_get_n_columns (design);

  diary_trend_fit_begin (fit, n_base + 1);

  for (int i = span->begin; i < span->end; i++)
    {
      double count = series->counts[i];
      double *row;

      if (isnan (count))
        continue;

      row = diary_trend_fit_add_row (fit, i, count, (count + mean) / 2);
      diary_trend_design_fill_row (design, i, row);
      row[n_base] = i >= span->recent;
    }
}

static void
fit_step (DiaryTrendRising *self, const DiaryTrendSeries *series, const Span *span)
{
  int n = self->n_recent + self->n_before;
  const DiaryTrendDesign design = {
    .first = series->first,
    .n_days = span->end - span->begin,
    .weekdays = diary_trend_design_choose_weekdays (n),
  };
  int step = diary_trend_design_get_n_columns (&design);
  g_autoptr (DiaryTrendFit) fit = diary_trend_fit_new (n, step + 1);
  DiaryTrendBaseline baseline;
  double margin;

  fill_rows (series, span, &design, span->episodes / n, fit);

  if (!diary_trend_baseline_estimate (&baseline, fit, NULL) ||
      !diary_trend_fit_iterate (fit, &baseline.noise))
    return;

  diary_trend_fit_wald (fit, step, &self->wald);
  self->converged = TRUE;
  self->noise = baseline.noise;
  margin = gsl_cdf_tdist_Qinv (0.025, self->wald.df) * MAX (self->wald.se_model, self->wald.se_hc3);
  self->ratio = exp (self->wald.b);
  self->low = exp (self->wald.b - margin);
  self->high = exp (self->wald.b + margin);
}

/**
 * diary_trend_rising_compute:
 * @series: a series
 * @begin: index of the first day of its window
 * @end: index after the last
 *
 * Compares the last 28 days with up to 168 before by the regression of the trends, on the weekday
 * and a step. How the days vary is estimated with the step in the design, so that a real step is
 * not taken for slow drift.
 *
 * Returns: the comparison
 */
DiaryTrendRising
diary_trend_rising_compute (const DiaryTrendSeries *series, int begin, int end)
{
  DiaryTrendRising self = { 0 };
  Span span = count_days (series, begin, end, &self);

  self.enough = self.n_recent >= LEAST_RECENT && self.n_before >= LEAST_BEFORE &&
                self.n_recent + self.n_before >= LEAST_TOGETHER && span.episodes >= LEAST_EPISODES;

  if (self.enough)
    fit_step (&self, series, &span);

  return self;
}
