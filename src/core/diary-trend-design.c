/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-design.h"

#include <math.h>

#define DAYS_A_COSINE     90
#define MOST_COSINES      12
#define DAYS_FOR_WEEKDAYS 40
#define SATURDAY          6

/* The highest order of the cosines; the first order is left to the trend. */
static int
get_highest_order (const DiaryTrendDesign *self)
{
  return MIN (MOST_COSINES, 1 + self->n_days / DAYS_A_COSINE);
}

/**
 * diary_trend_design_get_n_columns:
 * @self: a design
 *
 * Returns: how many columns it has
 */
int
diary_trend_design_get_n_columns (const DiaryTrendDesign *self)
{
  int drift = self->drift ? 1 + MAX (0, get_highest_order (self) - 1) : 0;

  return 1 + drift + self->weekdays;
}

static double *
fill_drift (const DiaryTrendDesign *self, int day, double *column)
{
  double n = self->n_days;

  *column++ = n > 1 ? (day - (n - 1) / 2) / (n - 1) : 0;

  for (int k = 2; k <= get_highest_order (self); k++)
    *column++ = cos (G_PI * k * (day + 0.5) / n);

  return column;
}

/**
 * diary_trend_design_fill_row:
 * @self: a design
 * @day: 0 for the first date
 * @row: (out): room for all columns
 *
 * Writes what a day is: 1; a line from -1/2 to 1/2; the second and further functions of the
 * discrete cosine transform, one for every 90 days; and the weekday against Monday, or the weekend
 * against the other days.
 */
void
diary_trend_design_fill_row (const DiaryTrendDesign *self, int day, double *row)
{
  int weekday = diary_date_get_weekday (self->first + day);
  double *column = row;

  *column++ = 1;

  if (self->drift)
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
