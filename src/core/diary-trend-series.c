/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-series.h"

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics.h>
#include <math.h>

/**
 * diary_trend_series_get_window:
 * @self: a series
 * @longest: the most days the window may have, or 0 for no bound
 * @begin: (out): index of its first day
 * @end: (out): index after its last day
 *
 * The window ends with the last recorded day, and begins with a day that is neither before the
 * first recorded one nor too long ago.
 *
 * Returns: whether any day is recorded
 */
gboolean
diary_trend_series_get_window (const DiaryTrendSeries *self, int longest, int *begin, int *end)
{
  int first = 0;
  int last = self->n_days - 1;

  while (last >= 0 && isnan (self->counts[last]))
    last--;

  while (first < last && isnan (self->counts[first]))
    first++;

  *begin = longest > 0 ? MAX (first, last - longest + 1) : first;
  *end = last + 1;

  return last >= 0;
}

/* The largest of 1, 2 or 5 times a power of ten that is not above the standard deviation. */
static double
round_step (double deviation)
{
  const double multiples[] = { 5, 2, 1 };
  double power;

  if (!isfinite (deviation) || deviation <= 0)
    return 1;

  power = pow (10, floor (log10 (deviation) + 1e-12));

  for (size_t i = 0; i < G_N_ELEMENTS (multiples); i++)
    {
      if (multiples[i] * power <= deviation * (1 + 1e-12))
        return multiples[i] * power;
    }

  return power;
}

/* Whether the sorted values are two different ones, each any number of times. */
static gboolean
is_binary (const double *sorted, int n)
{
  int n_changes = 0;

  for (int i = 1; i < n; i++)
    n_changes += sorted[i] != sorted[i - 1];

  return n_changes == 1;
}

/**
 * diary_trend_series_get_unit:
 * @self: a series
 * @factor: which factor
 * @begin: index of the first day to look at
 * @end: index after the last
 *
 * Returns: the step of the factor that a rate ratio is given for: the factor's own unit; else the
 *   difference of a factor with two values; else a round number near its standard deviation
 */
double
diary_trend_series_get_unit (const DiaryTrendSeries *self, int factor, int begin, int end)
{
  const DiaryTrendFactor *of = &self->factors[factor];
  g_autofree double *values = NULL;
  int n = 0;

  if (!isnan (of->unit))
    return of->unit;

  values = g_new (double, end - begin + 1);

  for (int i = begin; i < end; i++)
    {
      if (!isnan (of->values[i]))
        values[n++] = of->values[i];
    }

  gsl_sort (values, 1, n);

  if (is_binary (values, n))
    return values[n - 1] - values[0];

  return n < 2 ? 1 : round_step (gsl_stats_sd (values, 1, n));
}

/**
 * diary_trend_series_is_yes_no:
 * @self: a series
 * @factor: which factor
 *
 * Returns: whether it can only be there or not: by its scale, or because one of the person's own
 *   without a unit was never anything but 0 and 1, as a file does not tell the scale
 */
gboolean
diary_trend_series_is_yes_no (const DiaryTrendSeries *self, int factor)
{
  const DiaryTrendFactor *of = &self->factors[factor];
  int n = 0;

  if (of->term != NULL || of->own_unit != NULL || of->scale != DIARY_SCALE_AMOUNT)
    return of->scale == DIARY_SCALE_YES_NO;

  for (int i = 0; i < self->n_days; i++)
    {
      double value = of->values[i];

      if (!isnan (value) && value != 0 && value != 1)
        return FALSE;

      n += !isnan (value);
    }

  return n > 0;
}

/**
 * diary_trend_series_sum_weekdays:
 * @self: a series
 * @begin: index of the first day to look at
 * @end: index after the last
 * @episodes: (out) (array fixed-size=7): the episodes of all Mondays, and so on to Sunday
 */
void
diary_trend_series_sum_weekdays (const DiaryTrendSeries *self, int begin, int end, double *episodes)
{
  g_return_if_fail (self != NULL && episodes != NULL);

  memset (episodes, 0, DIARY_TREND_WEEK * sizeof *episodes);

  for (int i = begin; i < end; i++)
    {
      if (!isnan (self->counts[i]))
        episodes[diary_date_get_weekday (self->first + i) - 1] += self->counts[i];
    }
}
