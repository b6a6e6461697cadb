/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-canvas.h"

#include <math.h>

/* In pixels. */
#define NATURAL_WIDTH 360

struct _DiaryChartCanvas
{
  DiaryCanvas parent_instance;

  DiaryChartData *data;
  int selected;
  int column;
};

G_DEFINE_FINAL_TYPE (DiaryChartCanvas, diary_chart_canvas, DIARY_TYPE_CANVAS)

static DiaryChartPainter *
peek_painter (DiaryChartCanvas *self)
{
  return diary_canvas_peek_painter (DIARY_CANVAS (self));
}

static void
diary_chart_canvas_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  DiaryChartPainter *painter = diary_canvas_get_painter (DIARY_CANVAS (widget));
  int width = for_size > 0 ? for_size : NATURAL_WIDTH;

  *minimum = 0;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = painter ? (int) ceil (diary_chart_painter_measure (painter, width)) : 0;
}

static void
diary_chart_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DiaryChartPainter *painter = diary_canvas_get_painter (DIARY_CANVAS (widget));

  if (painter != NULL)
    diary_chart_painter_allocate (painter, width, height);
}

static GObject *
diary_chart_canvas_create_painter (DiaryCanvas *canvas,
                                   PangoContext *context,
                                   const DiaryChartTheme *theme)
{
  DiaryChartCanvas *self = DIARY_CHART_CANVAS (canvas);
  DiaryChartPainter *painter;

  if (self->data == NULL || diary_chart_data_get_n_points (self->data) == 0)
    return NULL;

  painter = diary_chart_painter_new (self->data, context, theme);
  diary_chart_painter_set_selected (painter, self->selected);
  diary_chart_painter_set_column (painter, self->column);

  return G_OBJECT (painter);
}

static void
diary_chart_canvas_paint (DiaryCanvas *canvas, GObject *painter, cairo_t *cr)
{
  diary_chart_painter_paint (DIARY_CHART_PAINTER (painter), cr);
}

static void
diary_chart_canvas_dispose (GObject *object)
{
  DiaryChartCanvas *self = DIARY_CHART_CANVAS (object);

  g_clear_object (&self->data);

  G_OBJECT_CLASS (diary_chart_canvas_parent_class)->dispose (object);
}

static void
diary_chart_canvas_class_init (DiaryChartCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  DiaryCanvasClass *canvas_class = DIARY_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_chart_canvas_dispose;

  widget_class->measure = diary_chart_canvas_measure;
  widget_class->size_allocate = diary_chart_canvas_size_allocate;
  canvas_class->create_painter = diary_chart_canvas_create_painter;
  canvas_class->paint = diary_chart_canvas_paint;
}

static void
diary_chart_canvas_init (DiaryChartCanvas *self)
{
  self->selected = DIARY_CHART_PAINTER_NO_POINT;
  self->column = DIARY_CHART_PAINTER_NO_COLUMN;
}

GtkWidget *
diary_chart_canvas_new (void)
{
  return g_object_new (DIARY_TYPE_CHART_CANVAS, NULL);
}

/**
 * diary_chart_canvas_set_data:
 * @self: a canvas
 * @data: (nullable): what to show
 */
void
diary_chart_canvas_set_data (DiaryChartCanvas *self, DiaryChartData *data)
{
  g_return_if_fail (DIARY_IS_CHART_CANVAS (self));
  g_return_if_fail (data == NULL || DIARY_IS_CHART_DATA (data));

  if (g_set_object (&self->data, data))
    diary_canvas_forget_painter (DIARY_CANVAS (self));
}

/**
 * diary_chart_canvas_set_selected:
 * @self: a canvas
 * @point: the point to be marked, or %DIARY_CHART_PAINTER_NO_POINT
 * @column: its cell to be marked, or %DIARY_CHART_PAINTER_NO_COLUMN
 */
void
diary_chart_canvas_set_selected (DiaryChartCanvas *self, int point, int column)
{
  DiaryChartPainter *painter;

  g_return_if_fail (DIARY_IS_CHART_CANVAS (self));

  painter = peek_painter (self);
  self->selected = point;
  self->column = column;
  if (painter != NULL)
    {
      diary_chart_painter_set_selected (painter, point);
      diary_chart_painter_set_column (painter, column);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * diary_chart_canvas_get_point_rect:
 * @self: a canvas that has been allocated
 * @point: which point
 * @rect: (out caller-allocates): the area that belongs to it, in pixels of the canvas
 */
void
diary_chart_canvas_get_point_rect (DiaryChartCanvas *self, int point, cairo_rectangle_t *rect)
{
  DiaryChartPainter *painter;

  g_return_if_fail (DIARY_IS_CHART_CANVAS (self));

  painter = peek_painter (self);
  g_return_if_fail (painter != NULL);

  diary_chart_painter_get_point_rect (painter, point, rect);
}

/**
 * diary_chart_canvas_find_point:
 * @self: a canvas
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Returns: the point that is there, or %DIARY_CHART_PAINTER_NO_POINT
 */
int
diary_chart_canvas_find_point (DiaryChartCanvas *self, double x, double y)
{
  DiaryChartPainter *painter;

  g_return_val_if_fail (DIARY_IS_CHART_CANVAS (self), DIARY_CHART_PAINTER_NO_POINT);

  painter = peek_painter (self);

  return painter ? diary_chart_painter_find_point (painter, x, y) : DIARY_CHART_PAINTER_NO_POINT;
}

/**
 * diary_chart_canvas_find_column:
 * @self: a canvas
 * @x: pixels from the left
 *
 * Returns: the column of a grid that is there, or %DIARY_CHART_PAINTER_NO_COLUMN
 */
int
diary_chart_canvas_find_column (DiaryChartCanvas *self, double x)
{
  DiaryChartPainter *painter;

  g_return_val_if_fail (DIARY_IS_CHART_CANVAS (self), DIARY_CHART_PAINTER_NO_COLUMN);

  painter = peek_painter (self);

  return painter ? diary_chart_painter_find_column (painter, x) : DIARY_CHART_PAINTER_NO_COLUMN;
}
