/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-data.h"

#include <math.h>

struct _DiaryChartData
{
  GObject parent_instance;

  DiaryChartKind kind;
  char *title;
  char *points_title;
  char *columns_title;
  char *summary;
  DiaryAxis *axis;
  GPtrArray *points;
  GArray *places;
  GHashTable *remarks; /* point → what is said of it instead of its numbers */
  GArray *columns;     /* where each begins */
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
  g_free (self->columns_title);
  g_free (self->summary);
  g_clear_pointer (&self->axis, diary_axis_free);
  g_ptr_array_unref (self->points);
  g_array_unref (self->places);
  g_hash_table_unref (self->remarks);
  g_array_unref (self->columns);
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
  self->places = g_array_new (FALSE, FALSE, sizeof (double));
  self->remarks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->columns = g_array_new (FALSE, FALSE, sizeof (double));
  self->series = g_ptr_array_new_with_free_func (series_free);
}

static DiaryChartData *
new_of_kind (DiaryChartKind kind, const char *title, const char *points_title, DiaryAxis *axis)
{
  DiaryChartData *self = g_object_new (DIARY_TYPE_CHART_DATA, NULL);

  self->kind = kind;
  self->title = g_strdup (title);
  self->points_title = g_strdup (points_title);
  self->axis = axis;
  return self;
}

/**
 * diary_chart_data_new:
 * @title: what the chart is of
 * @points_title: what the points are, as the head of their column in the table
 * @axis: (transfer full) (nullable): the axis that the points divide evenly, or %NULL for bars
 *
 * Returns: (transfer full): a chart without points; add those first, then the series
 */
DiaryChartData *
diary_chart_data_new (const char *title, const char *points_title, DiaryAxis *axis)
{
  g_return_val_if_fail (title != NULL && points_title != NULL, NULL);

  return new_of_kind (axis ? DIARY_CHART_COLUMNS : DIARY_CHART_BARS, title, points_title, axis);
}

/**
 * diary_chart_data_new_dots:
 * @title: what the chart is of
 * @points_title: what the points are, as the head of their column in the table and below the axis
 * @axis: (transfer full): the axis on which each point has a place
 *
 * Returns: (transfer full): a chart without points; add those first, then the series
 */
DiaryChartData *
diary_chart_data_new_dots (const char *title, const char *points_title, DiaryAxis *axis)
{
  g_return_val_if_fail (title != NULL && points_title != NULL && axis != NULL, NULL);

  return new_of_kind (DIARY_CHART_DOTS, title, points_title, axis);
}

/**
 * diary_chart_data_new_ranges:
 * @title: what the chart is of
 * @points_title: what the points are, as the head of their column in the table
 *
 * Returns: (transfer full): a chart without points; add those first, then the series
 */
DiaryChartData *
diary_chart_data_new_ranges (const char *title, const char *points_title)
{
  g_return_val_if_fail (title != NULL && points_title != NULL, NULL);

  return new_of_kind (DIARY_CHART_RANGES, title, points_title, NULL);
}

/**
 * diary_chart_data_new_grid:
 * @title: what the chart is of
 * @points_title: what the points, its rows, are
 * @columns_title: what its columns are, as the head of their column in the table
 * @axis: (transfer full): the axis that the columns divide
 *
 * The place of a point is where on the axis its row begins: before it there is nothing to be told.
 *
 * Returns: (transfer full): a chart without points; add those first, then the columns
 */
DiaryChartData *
diary_chart_data_new_grid (const char *title,
                           const char *points_title,
                           const char *columns_title,
                           DiaryAxis *axis)
{
  DiaryChartData *self;

  g_return_val_if_fail (title != NULL && points_title != NULL, NULL);
  g_return_val_if_fail (columns_title != NULL && axis != NULL, NULL);

  self = new_of_kind (DIARY_CHART_GRID, title, points_title, axis);
  self->columns_title = g_strdup (columns_title);
  return self;
}

DiaryChartKind
diary_chart_data_get_kind (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), DIARY_CHART_COLUMNS);

  return self->kind;
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
 * Returns: (nullable): the axis of the points, or %NULL where they are things to be compared
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

/**
 * diary_chart_data_get_place:
 * @self: a chart's data
 * @point: which point
 *
 * Returns: where on the axis the point is, in the axis's unit, or NaN if it has no place of its own
 */
double
diary_chart_data_get_place (DiaryChartData *self, int point)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NAN);
  g_return_val_if_fail (point >= 0 && point < (int) self->places->len, NAN);

  return g_array_index (self->places, double, point);
}

void
diary_chart_data_add_point (DiaryChartData *self, const char *label)
{
  diary_chart_data_add_point_at (self, label, NAN);
}

/**
 * diary_chart_data_add_point_at:
 * @self: a chart's data
 * @label: the name of the point
 * @place: where on the axis it is
 */
void
diary_chart_data_add_point_at (DiaryChartData *self, const char *label, double place)
{
  g_return_if_fail (DIARY_IS_CHART_DATA (self));
  g_return_if_fail (label != NULL && self->series->len == 0);

  g_ptr_array_add (self->points, g_strdup (label));
  g_array_append_val (self->places, place);
}

/**
 * diary_chart_data_set_remark:
 * @self: a chart's data
 * @point: which point
 * @remark: what is said of the point where it has too many numbers for all of them to be said
 */
void
diary_chart_data_set_remark (DiaryChartData *self, int point, const char *remark)
{
  g_return_if_fail (DIARY_IS_CHART_DATA (self));
  g_return_if_fail (point >= 0 && point < (int) self->points->len);

  g_hash_table_insert (self->remarks, GINT_TO_POINTER (point), g_strdup (remark));
}

/**
 * diary_chart_data_get_remark:
 * @self: a chart's data
 * @point: which point
 *
 * Returns: (nullable): what is said of the point instead of its numbers
 */
const char *
diary_chart_data_get_remark (DiaryChartData *self, int point)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  return g_hash_table_lookup (self->remarks, GINT_TO_POINTER (point));
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
 * diary_chart_data_find_series:
 * @self: a chart's data
 * @style: how the series is drawn
 *
 * Returns: (nullable): the first series of this style
 */
const DiarySeries *
diary_chart_data_find_series (DiaryChartData *self, DiarySeriesStyle style)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  for (unsigned int i = 0; i < self->series->len; i++)
    if (diary_series_get_style (g_ptr_array_index (self->series, i)) == style)
      return g_ptr_array_index (self->series, i);
  return NULL;
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
 * diary_chart_data_get_columns_title:
 * @self: a chart's data
 *
 * Returns: (nullable): what the columns of the grid are, or %NULL for another chart
 */
const char *
diary_chart_data_get_columns_title (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  return self->columns_title;
}

/**
 * diary_chart_data_get_n_columns:
 * @self: a chart's data
 *
 * Returns: how many columns the grid has, each a series; 0 for another chart
 */
int
diary_chart_data_get_n_columns (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), 0);

  return (int) self->columns->len;
}

/**
 * diary_chart_data_get_column_start:
 * @self: a grid
 * @column: which column, or how many there are for the end of the last one
 *
 * Returns: where on the axis the column begins, in the axis's unit
 */
double
diary_chart_data_get_column_start (DiaryChartData *self, int column)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self) && self->axis != NULL, NAN);
  g_return_val_if_fail (column >= 0 && column <= (int) self->columns->len, NAN);

  if (column == (int) self->columns->len)
    return diary_axis_get_upper (self->axis);
  return g_array_index (self->columns, double, column);
}

/**
 * diary_chart_data_add_column:
 * @self: a grid
 * @series: (transfer full): a number for each of the points
 * @start: where on the axis the column begins, after all others; it ends where the next one begins
 */
void
diary_chart_data_add_column (DiaryChartData *self, DiarySeries *series, double start)
{
  g_return_if_fail (DIARY_IS_CHART_DATA (self));
  g_return_if_fail (self->kind == DIARY_CHART_GRID);

  diary_chart_data_add_series (self, series);
  g_array_append_val (self->columns, start);
}

/* Each column of a grid may be one that isn't known; elsewhere the first series says what is. */
static gboolean
has_gap (DiaryChartData *self, unsigned int index)
{
  int start, end = 0;

  return (index == 0 || self->kind == DIARY_CHART_GRID) &&
         diary_series_next_run (g_ptr_array_index (self->series, index), TRUE, &start, &end);
}

/**
 * diary_chart_data_get_has_gaps:
 * @self: a chart's data
 *
 * Returns: whether the first series, or any column of a grid, has a gap
 */
gboolean
diary_chart_data_get_has_gaps (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), FALSE);

  for (unsigned int i = 0; i < self->series->len; i++)
    if (has_gap (self, i))
      return TRUE;
  return FALSE;
}

/**
 * diary_chart_data_get_amounts:
 * @self: a chart's data
 *
 * Returns: (transfer full): an axis from 0 that holds the numbers of all series that are heights
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

      if (diary_series_get_style (series) != DIARY_SERIES_DAYS)
        maximum = fmax (maximum, diary_series_get_maximum (series));
      if (i == 0)
        whole = diary_series_get_digits (series) == 0;
    }
  return diary_axis_new_amounts (maximum, whole);
}

/**
 * diary_chart_data_get_ratios:
 * @self: a chart's data
 *
 * Returns: (transfer full): an axis that holds the ratios of all series
 */
DiaryAxis *
diary_chart_data_get_ratios (DiaryChartData *self)
{
  double lowest = 1, highest = 1;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  for (unsigned int i = 0; i < self->series->len; i++)
    {
      const DiarySeries *series = g_ptr_array_index (self->series, i);

      if (diary_series_get_style (series) == DIARY_SERIES_BAND)
        continue;
      for (int point = 0; point < (int) self->points->len; point++)
        {
          lowest = fmin (lowest, diary_series_get_value (series, point));
          highest = fmax (highest, diary_series_get_value (series, point));
        }
    }
  return diary_axis_new_ratios (fmax (lowest, G_MINDOUBLE), highest);
}
