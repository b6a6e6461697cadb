/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-canvas.h"

#include <math.h>

#include "diary-widget-theme.h"

/* In pixels. */
#define NATURAL_WIDTH 360

struct _DiaryChartCanvas
{
  GtkWidget parent_instance;

  DiaryChartData *data;
  DiaryChartPainter *painter;
  GtkWidget *accent;
  int selected;
  int column;
};

G_DEFINE_FINAL_TYPE (DiaryChartCanvas, diary_chart_canvas, GTK_TYPE_WIDGET)

/* Returns: (nullable): the painter, laid out for no size yet where it is new */
static DiaryChartPainter *
get_painter (DiaryChartCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  DiaryChartTheme theme;

  if (self->painter != NULL || self->data == NULL ||
      diary_chart_data_get_n_points (self->data) == 0)
    return self->painter;

  diary_widget_theme_read (widget, self->accent, &theme);
  self->painter = diary_chart_painter_new (self->data, gtk_widget_get_pango_context (widget),
                                           &theme);
  diary_chart_painter_set_selected (self->painter, self->selected);
  diary_chart_painter_set_column (self->painter, self->column);
  return self->painter;
}

static void
forget_painter (DiaryChartCanvas *self)
{
  g_clear_object (&self->painter);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
diary_chart_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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
  DiaryChartPainter *painter = get_painter (DIARY_CHART_CANVAS (widget));
  int width = for_size > 0 ? for_size : NATURAL_WIDTH;

  *minimum = 0;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = painter ? (int) ceil (diary_chart_painter_measure (painter, width)) : 0;
}

static void
diary_chart_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DiaryChartPainter *painter = get_painter (DIARY_CHART_CANVAS (widget));

  if (painter != NULL)
    diary_chart_painter_allocate (painter, width, height);
}

static void
diary_chart_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DiaryChartCanvas *self = DIARY_CHART_CANVAS (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  cairo_t *cr;

  if (self->painter == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  diary_chart_painter_paint (self->painter, cr);
  cairo_destroy (cr);
}

static void
diary_chart_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (diary_chart_canvas_parent_class)->css_changed (widget, change);

  forget_painter (DIARY_CHART_CANVAS (widget));
}

static void
diary_chart_canvas_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (diary_chart_canvas_parent_class)->direction_changed (widget, previous);

  forget_painter (DIARY_CHART_CANVAS (widget));
}

static void
diary_chart_canvas_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (diary_chart_canvas_parent_class)->system_setting_changed (widget, setting);

  forget_painter (DIARY_CHART_CANVAS (widget));
}

static void
diary_chart_canvas_dispose (GObject *object)
{
  DiaryChartCanvas *self = DIARY_CHART_CANVAS (object);

  g_clear_object (&self->data);
  g_clear_object (&self->painter);
  g_clear_pointer (&self->accent, gtk_widget_unparent);

  G_OBJECT_CLASS (diary_chart_canvas_parent_class)->dispose (object);
}

static void
diary_chart_canvas_class_init (DiaryChartCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_chart_canvas_dispose;

  widget_class->get_request_mode = diary_chart_canvas_get_request_mode;
  widget_class->measure = diary_chart_canvas_measure;
  widget_class->size_allocate = diary_chart_canvas_size_allocate;
  widget_class->snapshot = diary_chart_canvas_snapshot;
  widget_class->css_changed = diary_chart_canvas_css_changed;
  widget_class->direction_changed = diary_chart_canvas_direction_changed;
  widget_class->system_setting_changed = diary_chart_canvas_system_setting_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
diary_chart_canvas_init (DiaryChartCanvas *self)
{
  self->selected = DIARY_CHART_PAINTER_NO_POINT;
  self->column = DIARY_CHART_PAINTER_NO_COLUMN;
  self->accent = diary_widget_theme_add_accent (GTK_WIDGET (self));
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
    forget_painter (self);
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
  g_return_if_fail (DIARY_IS_CHART_CANVAS (self));

  self->selected = point;
  self->column = column;
  if (self->painter != NULL)
    {
      diary_chart_painter_set_selected (self->painter, point);
      diary_chart_painter_set_column (self->painter, column);
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
  g_return_if_fail (DIARY_IS_CHART_CANVAS (self));
  g_return_if_fail (self->painter != NULL);

  diary_chart_painter_get_point_rect (self->painter, point, rect);
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
  g_return_val_if_fail (DIARY_IS_CHART_CANVAS (self), DIARY_CHART_PAINTER_NO_POINT);

  return self->painter ? diary_chart_painter_find_point (self->painter, x, y)
                       : DIARY_CHART_PAINTER_NO_POINT;
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
  g_return_val_if_fail (DIARY_IS_CHART_CANVAS (self), DIARY_CHART_PAINTER_NO_COLUMN);

  return self->painter ? diary_chart_painter_find_column (self->painter, x)
                       : DIARY_CHART_PAINTER_NO_COLUMN;
}
