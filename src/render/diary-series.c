/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-series.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _DiarySeries
{
  char *name;
  char *gap_name;
  double *values;
  int n_values;
  int digits;
  DiarySeriesStyle style;
};

static double
trailing_mean (const double *days, int last)
{
  double sum = 0;
  int n = 0;

  for (int i = MAX (0, last - DIARY_SERIES_MEAN_DAYS + 1); i <= last; i++)
    if (!isnan (days[i]))
      {
        sum += days[i];
        n++;
      }
  return n >= DIARY_SERIES_MEAN_RECORDED ? sum / n : NAN;
}

/**
 * diary_series_new:
 * @name: the name for people
 * @style: how it is drawn
 * @values: (array length=n_values): the numbers, NaN where unknown; copied
 * @n_values: how many
 *
 * Returns: (transfer full): a series whose numbers are written without decimals
 */
DiarySeries *
diary_series_new (const char *name, DiarySeriesStyle style, const double *values, int n_values)
{
  DiarySeries *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (values != NULL && n_values > 0, NULL);

  self = g_new0 (DiarySeries, 1);
  self->name = g_strdup (name);
  self->gap_name = g_strdup (_ ("Not recorded"));
  self->style = style;
  self->values = g_memdup2 (values, sizeof *values * (size_t) n_values);
  self->n_values = n_values;
  return self;
}

/**
 * diary_series_new_mean:
 * @name: the name for people
 * @days: (array length=n_days): a number a day, NaN where the day isn't recorded
 * @n_days: how many
 * @n_lead: how many of them come before the series and only help its first means
 *
 * The mean of the seven calendar days that end with each day, over those of them that are recorded.
 * Where fewer than %DIARY_SERIES_MEAN_RECORDED are, it isn't known.
 *
 * Returns: (transfer full): a line of @n_days - @n_lead means, written with one decimal
 */
DiarySeries *
diary_series_new_mean (const char *name, const double *days, int n_days, int n_lead)
{
  g_autofree double *means = NULL;
  DiarySeries *self;

  g_return_val_if_fail (days != NULL, NULL);
  g_return_val_if_fail (n_lead >= 0 && n_lead < n_days, NULL);

  means = g_new (double, n_days - n_lead);
  for (int i = n_lead; i < n_days; i++)
    means[i - n_lead] = trailing_mean (days, i);
  self = diary_series_new (name, DIARY_SERIES_LINE, means, n_days - n_lead);
  self->digits = 1;
  diary_series_set_gap_name (self, _ ("Too few days"));
  return self;
}

void
diary_series_free (DiarySeries *self)
{
  g_free (self->name);
  g_free (self->gap_name);
  g_free (self->values);
  g_free (self);
}

const char *
diary_series_get_name (const DiarySeries *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

DiarySeriesStyle
diary_series_get_style (const DiarySeries *self)
{
  g_return_val_if_fail (self != NULL, DIARY_SERIES_BARS);

  return self->style;
}

/**
 * diary_series_get_digits:
 * @self: a series
 *
 * Returns: with how many decimals its numbers are written
 */
int
diary_series_get_digits (const DiarySeries *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->digits;
}

void
diary_series_set_digits (DiarySeries *self, int digits)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (digits >= 0);

  self->digits = digits;
}

const char *
diary_series_get_gap_name (const DiarySeries *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->gap_name;
}

/**
 * diary_series_set_gap_name:
 * @self: a series
 * @gap_name: what is written where a number isn't known
 */
void
diary_series_set_gap_name (DiarySeries *self, const char *gap_name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (gap_name != NULL);

  g_free (self->gap_name);
  self->gap_name = g_strdup (gap_name);
}

int
diary_series_get_n_values (const DiarySeries *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_values;
}

/**
 * diary_series_get_value:
 * @self: a series
 * @index: which number
 *
 * Returns: the number, or NaN where it isn't known
 */
double
diary_series_get_value (const DiarySeries *self, int index)
{
  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (index >= 0 && index < self->n_values, NAN);

  return self->values[index];
}

gboolean
diary_series_get_is_gap (const DiarySeries *self, int index)
{
  return isnan (diary_series_get_value (self, index));
}

/**
 * diary_series_get_maximum:
 * @self: a series
 *
 * Returns: the greatest known number, or NaN if none is known
 */
double
diary_series_get_maximum (const DiarySeries *self)
{
  double maximum = NAN;

  g_return_val_if_fail (self != NULL, NAN);

  for (int i = 0; i < self->n_values; i++)
    maximum = fmax (maximum, self->values[i]);
  return maximum;
}

/**
 * diary_series_next_run:
 * @self: a series
 * @gaps: whether runs of gaps are looked for, or runs of numbers
 * @start: (out): the first index of the run
 * @end: (inout): where to begin to look; then the index after the run
 *
 * Walks the unbroken runs: start with @end 0 and call until it says %FALSE.
 *
 * Returns: whether there was another run
 */
gboolean
diary_series_next_run (const DiarySeries *self, gboolean gaps, int *start, int *end)
{
  int i;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (start != NULL && end != NULL && *end >= 0, FALSE);

  for (i = *end; i < self->n_values && diary_series_get_is_gap (self, i) != gaps; i++)
    ;
  *start = i;
  for (; i < self->n_values && diary_series_get_is_gap (self, i) == gaps; i++)
    ;
  *end = i;
  return *start < *end;
}

/**
 * diary_series_format:
 * @self: a series
 * @index: which number
 *
 * Returns: (transfer full): the number as it is written for people, also where it isn't known
 */
char *
diary_series_format (const DiarySeries *self, int index)
{
  double value = diary_series_get_value (self, index);

  if (isnan (value))
    return g_strdup (self->gap_name);
  return g_strdup_printf ("%'.*f", self->digits, value);
}
