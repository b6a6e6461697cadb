/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _DiaryChartData
{
  GObject parent_instance;

  char *title;
  char *points_title;
  char *summary;
  DiaryAxis *axis;
  GPtrArray *points;
  GPtrArray *series;
};

G_DEFINE_FINAL_TYPE (DiaryChartData, diary_chart_data, G_TYPE_OBJECT)

static void
series_free (gpointer series)
{
  diary_series_free (series);
}

static void
diary_chart_data_finalize (GObject *object)
{
  DiaryChartData *self = DIARY_CHART_DATA (object);

  g_free (self->title);
  g_free (self->points_title);
  g_free (self->summary);
  g_clear_pointer (&self->axis, diary_axis_free);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->series);

  G_OBJECT_CLASS (diary_chart_data_parent_class)->finalize (object);
}

static void
diary_chart_data_class_init (DiaryChartDataClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_chart_data_finalize;
}

static void
diary_chart_data_init (DiaryChartData *self)
{
  self->points = g_ptr_array_new_with_free_func (g_free);
  self->series = g_ptr_array_new_with_free_func (series_free);
}

/**
 * diary_chart_data_new:
 * @title: what the chart is of
 * @points_title: what the points are, as the head of their column in the table
 * @axis: (transfer full) (nullable): the axis that the points divide evenly
 *
 * Returns: (transfer full): a chart without points; add those first, then the series
 */
DiaryChartData *
diary_chart_data_new (const char *title, const char *points_title, DiaryAxis *axis)
{
  DiaryChartData *self;

  g_return_val_if_fail (title != NULL && points_title != NULL, NULL);

  self = g_object_new (DIARY_TYPE_CHART_DATA, NULL);
  self->title = g_strdup (title);
  self->points_title = g_strdup (points_title);
  self->axis = axis;
  return self;
}

const char *
diary_chart_data_get_title (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  return self->title;
}

const char *
diary_chart_data_get_points_title (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  return self->points_title;
}

/**
 * diary_chart_data_get_axis:
 * @self: a chart's data
 *
 * Returns: (nullable): the axis of the points, or %NULL for a chart of horizontal bars
 */
const DiaryAxis *
diary_chart_data_get_axis (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  return self->axis;
}

const char *
diary_chart_data_get_summary (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  return self->summary;
}

/**
 * diary_chart_data_set_summary:
 * @self: a chart's data
 * @summary: what the chart says at a glance, in words
 */
void
diary_chart_data_set_summary (DiaryChartData *self, const char *summary)
{
  g_return_if_fail (DIARY_IS_CHART_DATA (self));

  g_free (self->summary);
  self->summary = g_strdup (summary);
}

int
diary_chart_data_get_n_points (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), 0);

  return (int) self->points->len;
}

const char *
diary_chart_data_get_point (DiaryChartData *self, int point)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);
  g_return_val_if_fail (point >= 0 && point < (int) self->points->len, NULL);

  return g_ptr_array_index (self->points, point);
}

void
diary_chart_data_add_point (DiaryChartData *self, const char *label)
{
  g_return_if_fail (DIARY_IS_CHART_DATA (self));
  g_return_if_fail (label != NULL && self->series->len == 0);

  g_ptr_array_add (self->points, g_strdup (label));
}

int
diary_chart_data_get_n_series (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), 0);

  return (int) self->series->len;
}

const DiarySeries *
diary_chart_data_get_series (DiaryChartData *self, int index)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);
  g_return_val_if_fail (index >= 0 && index < (int) self->series->len, NULL);

  return g_ptr_array_index (self->series, index);
}

/**
 * diary_chart_data_add_series:
 * @self: a chart's data
 * @series: (transfer full): a number for each of the points; the gaps of the first series are those
 *   that the chart shows
 */
void
diary_chart_data_add_series (DiaryChartData *self, DiarySeries *series)
{
  g_return_if_fail (DIARY_IS_CHART_DATA (self));
  g_return_if_fail (series != NULL);
  g_return_if_fail (diary_series_get_n_values (series) == (int) self->points->len);

  g_ptr_array_add (self->series, series);
}

/**
 * diary_chart_data_get_has_gaps:
 * @self: a chart's data
 *
 * Returns: whether the first series has a gap
 */
gboolean
diary_chart_data_get_has_gaps (DiaryChartData *self)
{
  int start, end = 0;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), FALSE);

  return self->series->len > 0 &&
         diary_series_next_run (g_ptr_array_index (self->series, 0), TRUE, &start, &end);
}

/**
 * diary_chart_data_get_amounts:
 * @self: a chart's data
 *
 * Returns: (transfer full): an axis from 0 that holds the numbers of all series
 */
DiaryAxis *
diary_chart_data_get_amounts (DiaryChartData *self)
{
  double maximum = NAN;
  gboolean whole = TRUE;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  for (unsigned int i = 0; i < self->series->len; i++)
    {
      const DiarySeries *series = g_ptr_array_index (self->series, i);

      maximum = fmax (maximum, diary_series_get_maximum (series));
      if (i == 0)
        whole = diary_series_get_digits (series) == 0;
    }
  return diary_axis_new_amounts (maximum, whole);
}

/**
 * diary_chart_data_describe_point:
 * @self: a chart's data
 * @point: which point
 *
 * Returns: (transfer full): the point with its numbers in words, as it is spoken
 */
char *
diary_chart_data_describe_point (DiaryChartData *self, int point)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  text = g_strdup (diary_chart_data_get_point (self, point));
  for (unsigned int i = 0; i < self->series->len; i++)
    {
      const DiarySeries *series = g_ptr_array_index (self->series, i);
      g_autofree char *before = g_steal_pointer (&text);
      g_autofree char *value = diary_series_format (series, point);

      /* Translators: a point of a chart in words: what comes before, the name of a number and the
       * number, like “Monday, 2 March 2026 · Episodes: 4”, and then the same with the next number. */
      text = g_strdup_printf (_ ("%s · %s: %s"), before, diary_series_get_name (series), value);
    }
  return g_steal_pointer (&text);
}
