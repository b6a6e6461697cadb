/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-input.h"

#include <math.h>

struct _DiaryTrendsInput
{
  GObject parent_instance;

  DiaryDate first;
  int n_days;
  double *counts;
  GArray *factors;   /* of DiaryTrendFactor */
  GPtrArray *texts;  /* that the factors point to */
  GPtrArray *values; /* that the factors point to */
  GPtrArray *regions;
};

G_DEFINE_FINAL_TYPE (DiaryTrendsInput, diary_trends_input, G_TYPE_OBJECT)

static double *
new_values (int n_days)
{
  double *values = g_new (double, n_days + 1);

  for (int i = 0; i < n_days; i++)
    values[i] = NAN;

  return values;
}

static char *
keep_text (DiaryTrendsInput *self, const char *text)
{
  char *kept = g_strdup (text);

  g_ptr_array_add (self->texts, kept);

  return kept;
}

static double *
add_factor (DiaryTrendsInput *self, DiaryTrendFactor *factor)
{
  double *values = new_values (self->n_days);

  g_ptr_array_add (self->values, values);
  factor->values = values;
  g_array_append_vals (self->factors, factor, 1);

  return values;
}

static void
diary_trends_input_finalize (GObject *object)
{
  DiaryTrendsInput *self = DIARY_TRENDS_INPUT (object);

  g_free (self->counts);
  g_array_unref (self->factors);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->regions);

  G_OBJECT_CLASS (diary_trends_input_parent_class)->finalize (object);
}

static void
diary_trends_input_class_init (DiaryTrendsInputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_trends_input_finalize;
}

static void
diary_trends_input_init (DiaryTrendsInput *self)
{
  self->factors = g_array_new (FALSE, FALSE, sizeof (DiaryTrendFactor));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->regions = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_region_free);
}

/**
 * diary_trends_input_new:
 * @first: the date of day 0
 * @n_days: how many days, one after the other; 0 for a diary without any
 *
 * Returns: (transfer full): an input in which nothing is recorded
 */
DiaryTrendsInput *
diary_trends_input_new (DiaryDate first, int n_days)
{
  DiaryTrendsInput *self;

  g_return_val_if_fail (n_days >= 0, NULL);

  self = g_object_new (DIARY_TYPE_TRENDS_INPUT, NULL);
  self->first = first;
  self->n_days = n_days;
  self->counts = new_values (n_days);

  return self;
}

/**
 * diary_trends_input_set_count:
 * @self: an input
 * @day: which day
 * @count: how many episodes it had, or NAN where that is not known
 */
void
diary_trends_input_set_count (DiaryTrendsInput *self, int day, double count)
{
  g_return_if_fail (DIARY_IS_TRENDS_INPUT (self));
  g_return_if_fail (0 <= day && day < self->n_days);

  self->counts[day] = count;
}

/**
 * diary_trends_input_add_factor:
 * @self: an input
 * @term: a factor that every diary knows
 *
 * Returns: (transfer none): where its value of each day is to be written
 */
double *
diary_trends_input_add_factor (DiaryTrendsInput *self, const DiaryFactorTerm *term)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_INPUT (self), NULL);
  g_return_val_if_fail (term != NULL, NULL);

  return add_factor (self, &(DiaryTrendFactor){
                               .key = term->key,
                               .unit = term->trend_step > 0 ? term->trend_step : NAN,
                               .term = term,
                               .scale = term->scale,
                           });
}

/**
 * diary_trends_input_add_own_factor:
 * @self: an input
 * @name: the name of one of the person's own factors
 * @unit: (nullable): its unit
 * @scale: what its values mean
 *
 * Returns: (transfer none): where its value of each day is to be written
 */
double *
diary_trends_input_add_own_factor (DiaryTrendsInput *self,
                                   const char *name,
                                   const char *unit,
                                   DiaryScale scale)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_INPUT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return add_factor (self, &(DiaryTrendFactor){
                               .key = keep_text (self, name),
                               .unit = scale == DIARY_SCALE_RATING ? DIARY_RATING_TREND_STEP : NAN,
                               .scale = scale,
                               .own_unit = unit != NULL ? keep_text (self, unit) : NULL,
                           });
}

/**
 * diary_trends_input_take_regions:
 * @self: an input
 * @regions: (transfer full) (element-type DiaryRegion): every place with its days
 */
void
diary_trends_input_take_regions (DiaryTrendsInput *self, GPtrArray *regions)
{
  g_return_if_fail (DIARY_IS_TRENDS_INPUT (self));
  g_return_if_fail (regions != NULL);

  g_ptr_array_unref (self->regions);
  self->regions = regions;
}

/**
 * diary_trends_input_get_series:
 * @self: an input
 * @as_of: the last day to see
 *
 * Returns: the series up to that day; it lives as long as @self
 */
DiaryTrendSeries
diary_trends_input_get_series (DiaryTrendsInput *self, DiaryDate as_of)
{
  DiaryTrendSeries series = { 0 };

  g_return_val_if_fail (DIARY_IS_TRENDS_INPUT (self), series);

  series.first = self->first;
  series.n_days = CLAMP (as_of - self->first + 1, 0, self->n_days);
  series.counts = self->counts;
  series.factors = (const DiaryTrendFactor *) self->factors->data;
  series.n_factors = (int) self->factors->len;

  return series;
}

/**
 * diary_trends_input_get_regions:
 * @self: an input
 *
 * Returns: (transfer none) (element-type DiaryRegion): every place with its days
 */
GPtrArray *
diary_trends_input_get_regions (DiaryTrendsInput *self)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_INPUT (self), NULL);

  return self->regions;
}

/**
 * diary_trends_input_get_first_recorded:
 * @self: an input
 *
 * Returns: the first day whose count is known, or %DIARY_DATE_NONE
 */
DiaryDate
diary_trends_input_get_first_recorded (DiaryTrendsInput *self)
{
  g_return_val_if_fail (DIARY_IS_TRENDS_INPUT (self), DIARY_DATE_NONE);

  for (int day = 0; day < self->n_days; day++)
    {
      if (!isnan (self->counts[day]))
        return self->first + day;
    }

  return DIARY_DATE_NONE;
}
