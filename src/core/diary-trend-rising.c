/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-rising.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "diary-trend-design.h"

#define RECENT_DAYS   DIARY_TREND_RECENT_DAYS
#define DAYS_BEFORE   168
#define INTERVAL_TAIL 0.025 /* of a 95 % interval, at each end */

typedef struct
{
  int begin;
  int recent; /* index of the first of the last 28 days */
  int end;
} Span;

static void
count_days (DiaryTrendRising *self, const DiaryTrendSeries *series, const Span *span)
{
  for (int i = span->begin; i < span->end; i++)
    {
      double count = series->counts[i];

      if (isnan (count))
        continue;

      if (i >= span->recent)
        {
          self->n_recent++;
          self->episodes_recent += count;
        }
      else
        {
          self->n_before++;
          self->episodes_before += count;
        }
    }
}

static gboolean
has_enough (const DiaryTrendRising *self)
{
  return self->n_recent >= DIARY_TREND_LEAST_RECENT && self->n_before >= DIARY_TREND_LEAST_BEFORE &&
         self->n_recent + self->n_before >= DIARY_TREND_LEAST_TOGETHER &&
         self->episodes_recent + self->episodes_before >= DIARY_TREND_LEAST_EPISODES;
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

/* Estimates how the days vary, with the step in the design, and fits the step. */
static gboolean
fit_design (DiaryTrendRising *self,
            const DiaryTrendSeries *series,
            const Span *span,
            const DiaryTrendDesign *design,
            DiaryTrendFit *fit)
{
  double mean = (self->episodes_recent + self->episodes_before) / (self->n_recent + self->n_before);
  DiaryTrendBaseline baseline;

  fill_rows (series, span, design, mean, fit);

  if (!diary_trend_baseline_estimate (&baseline, fit, NULL) ||
      !diary_trend_fit_iterate (fit, &baseline.noise))
    return FALSE;

  self->noise = baseline.noise;
  diary_trend_fit_wald (fit, diary_trend_design_get_n_columns (design), &self->wald);

  return isfinite (self->wald.t);
}

static void
fit_step (DiaryTrendRising *self, const DiaryTrendSeries *series, const Span *span)
{
  int n = self->n_recent + self->n_before;
  DiaryTrendDesign design = {
    .first = series->first,
    .n_days = span->end - span->begin,
    .weekdays = diary_trend_design_choose_weekdays (n),
  };
  g_autoptr (DiaryTrendFit) fit = NULL;
  double episodes[DIARY_TREND_WEEK];

  fit = diary_trend_fit_new (n, diary_trend_design_get_n_columns (&design) + 1);
  diary_trend_series_sum_weekdays (series, span->begin, span->end, episodes);

  do
    self->converged = fit_design (self, series, span, &design, fit);
  while (!self->converged && diary_trend_design_simplify (&design, episodes));
}

static void
set_ratio (DiaryTrendRising *self)
{
  const DiaryTrendWald *wald = &self->wald;
  double margin = gsl_cdf_tdist_Qinv (INTERVAL_TAIL, wald->df) * MAX (wald->se_model, wald->se_hc3);

  self->ratio = exp (wald->b);
  self->low = exp (wald->b - margin);
  self->high = exp (wald->b + margin);
}

/**
 * diary_trend_rising_compute:
 * @series: a series
 * @begin: index of the first day of its window
 * @end: index after the last
 *
 * Compares the last 28 days with up to 168 before by the regression of the trends, on the weekday
 * and a step, whose coefficient b gives the ratio exp(b). How the days vary is estimated with the
 * step in the design, so that a real step is not taken for slow drift.
 *
 * Returns: the comparison
 */
DiaryTrendRising
diary_trend_rising_compute (const DiaryTrendSeries *series, int begin, int end)
{
  const Span span = {
    .begin = MAX (begin, end - RECENT_DAYS - DAYS_BEFORE),
    .recent = end - RECENT_DAYS,
    .end = end,
  };
  DiaryTrendRising self = { 0 };

  g_return_val_if_fail (series != NULL && 0 <= begin && end <= series->n_days, self);

  count_days (&self, series, &span);
  self.enough = has_enough (&self);

  if (self.enough)
    fit_step (&self, series, &span);

  if (self.converged)
    set_ratio (&self);

  return self;
}
