/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-design.h"

#include <math.h>

#include "diary-trend-series.h"

#define DAYS_A_COSINE     90
#define MOST_COSINES      12
#define DAYS_FOR_WEEKDAYS 40
#define SATURDAY          6

/**
 * diary_trend_design_get_n_columns:
 * @self: a design
 *
 * Returns: how many columns it has
 */
int
diary_trend_design_get_n_columns (const DiaryTrendDesign *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return 1 + self->order + self->weekdays;
}

static double *
fill_drift (const DiaryTrendDesign *self, int day, double *column)
{
  double n = self->n_days;

  *column++ = n > 1 ? (day - (n - 1) / 2) / (n - 1) : 0;

  for (int k = 2; k <= self->order; k++)
    *column++ = cos (G_PI * k * (day + 0.5) / n);

  return column;
}

/**
 * diary_trend_design_fill_row:
 * @self: a design
 * @day: 0 for the first date
 * @row: (out): room for all columns
 *
 * Writes what day t of T is: 1; a line (t - (T-1)/2) / (T-1), from -1/2 to 1/2; the second and
 * further functions cos(pi k (t+1/2) / T) of the discrete cosine transform, one for every 90 days;
 * and the weekday against Monday, or the weekend against the other days.
 */
void
diary_trend_design_fill_row (const DiaryTrendDesign *self, int day, double *row)
{
  int weekday = diary_date_get_weekday (self->first + day);
  double *column = row;

  *column++ = 1;

  if (self->order > 0)
    column = fill_drift (self, day, column);

  if (self->weekdays == 1)
    *column = weekday >= SATURDAY;

  for (int k = 2; self->weekdays > 1 && k <= 1 + self->weekdays; k++)
    *column++ = weekday == k;
}

/**
 * diary_trend_design_choose_weekdays:
 * @n_recorded: recorded days
 *
 * Returns: how many weekday columns so many days can bear
 */
int
diary_trend_design_choose_weekdays (int n_recorded)
{
  return n_recorded >= DAYS_FOR_WEEKDAYS ? 6 : 1;
}

/**
 * diary_trend_design_choose_order:
 * @n_days: calendar days
 *
 * Returns: the order of the drift over so many days
 */
int
diary_trend_design_choose_order (int n_days)
{
  return MIN (MOST_COSINES, 1 + n_days / DAYS_A_COSINE);
}

/* Whether one of the weekday columns, or its opposite, has no episode at all. */
static gboolean
has_idle_weekday (const DiaryTrendDesign *self, const double *episodes)
{
  double working_days = 0;
  double weekend = 0;
  gboolean idle = FALSE;

  for (int k = 0; k < DIARY_TREND_WEEK; k++)
    {
      *(k + 1 < SATURDAY ? &working_days : &weekend) += episodes[k];
      idle = idle || episodes[k] == 0;
    }

  return self->weekdays > 1 ? idle : working_days == 0 || weekend == 0;
}

/**
 * diary_trend_design_simplify:
 * @self: a design that can't be fitted
 * @episodes: the sums over each weekday, from Monday to Sunday
 *
 * Takes away what the days can't bear. A weekday on which nothing ever happened has no finite
 * coefficient: then the weekend, or no weekday at all, has to do. Long gaps leave slow cosines that
 * can't be told apart: then the fastest goes.
 *
 * Returns: whether there was anything to take away
 */
gboolean
diary_trend_design_simplify (DiaryTrendDesign *self, const double *episodes)
{
  g_return_val_if_fail (self != NULL && episodes != NULL, FALSE);

  if (self->weekdays > 0 && (self->order == 0 || has_idle_weekday (self, episodes)))
    self->weekdays = self->weekdays > 1 ? 1 : 0;
  else if (self->order > 0)
    self->order--;
  else
    return FALSE;

  return TRUE;
}
