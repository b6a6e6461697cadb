/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-painter.h"

#include <math.h>

#include "diary-bar-painter.h"
#include "diary-column-painter.h"
#include "diary-dot-painter.h"
#include "diary-grid-painter.h"
#include "diary-range-painter.h"

typedef struct
{
  DiaryChartData *data;
  PangoContext *context;
  DiaryChartTheme theme;
  double width;
  double line_height;
  int selected;
  int column;
} DiaryChartPainterPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DiaryChartPainter, diary_chart_painter, G_TYPE_OBJECT)

static DiaryChartPainterPrivate *
get_private (DiaryChartPainter *self)
{
  return diary_chart_painter_get_instance_private (self);
}

static double
measure_line_height (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height = pango_units_to_double (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return height;
}

static GType
get_type_for (DiaryChartKind kind)
{
  switch (kind)
    {
    case DIARY_CHART_BARS:
      return DIARY_TYPE_BAR_PAINTER;
    case DIARY_CHART_DOTS:
      return DIARY_TYPE_DOT_PAINTER;
    case DIARY_CHART_RANGES:
      return DIARY_TYPE_RANGE_PAINTER;
    case DIARY_CHART_GRID:
      return DIARY_TYPE_GRID_PAINTER;
    case DIARY_CHART_COLUMNS:
    default:
      return DIARY_TYPE_COLUMN_PAINTER;
    }
}

static gboolean
contains (const cairo_rectangle_t *rect, double x, double y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

static double
get_distance (const cairo_rectangle_t *rect, double x, double y)
{
  return hypot (rect->x + rect->width / 2 - x, rect->y + rect->height / 2 - y);
}

static void
diary_chart_painter_dispose (GObject *object)
{
  DiaryChartPainterPrivate *priv = get_private (DIARY_CHART_PAINTER (object));

  g_clear_object (&priv->data);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (diary_chart_painter_parent_class)->dispose (object);
}

static void
diary_chart_painter_class_init (DiaryChartPainterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = diary_chart_painter_dispose;
}

static void
diary_chart_painter_init (DiaryChartPainter *self)
{
  get_private (self)->selected = DIARY_CHART_PAINTER_NO_POINT;
  get_private (self)->column = DIARY_CHART_PAINTER_NO_COLUMN;
}

/**
 * diary_chart_painter_new:
 * @data: what to draw, with at least one point and one series
 * @context: the font and its resolution
 * @theme: how it looks; copied
 *
 * Returns: (transfer full): the painter for that kind of chart
 */
DiaryChartPainter *
diary_chart_painter_new (DiaryChartData *data, PangoContext *context, const DiaryChartTheme *theme)
{
  DiaryChartPainterPrivate *priv;
  DiaryChartPainter *self;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (data), NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (theme != NULL && theme->scale > 0, NULL);
  g_return_val_if_fail (diary_chart_data_get_n_series (data) > 0, NULL);

  self = g_object_new (get_type_for (diary_chart_data_get_kind (data)), NULL);
  priv = get_private (self);
  priv->data = g_object_ref (data);
  priv->context = g_object_ref (context);
  priv->theme = *theme;
  priv->line_height = measure_line_height (context);
  return self;
}

/**
 * diary_chart_painter_measure:
 * @self: a painter
 * @width: the width there is, in pixels
 *
 * Returns: the height the chart needs to be read well, in pixels
 */
double
diary_chart_painter_measure (DiaryChartPainter *self, double width)
{
  g_return_val_if_fail (DIARY_IS_CHART_PAINTER (self), 0);

  return DIARY_CHART_PAINTER_GET_CLASS (self)->measure (self, width);
}

/**
 * diary_chart_painter_allocate:
 * @self: a painter
 * @width: the width of the drawing, in pixels
 * @height: the height of the drawing, in pixels
 *
 * Lays the chart out. Must come before whatever asks where something is, and before painting.
 */
void
diary_chart_painter_allocate (DiaryChartPainter *self, double width, double height)
{
  g_return_if_fail (DIARY_IS_CHART_PAINTER (self));

  get_private (self)->width = width;
  DIARY_CHART_PAINTER_GET_CLASS (self)->allocate (self, width, height);
}

/**
 * diary_chart_painter_paint:
 * @self: a painter
 * @cr: where to draw, with the origin at the upper left
 */
void
diary_chart_painter_paint (DiaryChartPainter *self, cairo_t *cr)
{
  g_return_if_fail (DIARY_IS_CHART_PAINTER (self));
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  DIARY_CHART_PAINTER_GET_CLASS (self)->paint (self, cr);
  cairo_restore (cr);
}

/**
 * diary_chart_painter_get_point_rect:
 * @self: a painter
 * @point: which point
 * @rect: (out caller-allocates): the area that belongs to it, in pixels of the drawing
 */
void
diary_chart_painter_get_point_rect (DiaryChartPainter *self, int point, cairo_rectangle_t *rect)
{
  g_return_if_fail (DIARY_IS_CHART_PAINTER (self));
  g_return_if_fail (point >= 0 && point < diary_chart_data_get_n_points (get_private (self)->data));

  DIARY_CHART_PAINTER_GET_CLASS (self)->get_point_rect (self, point, rect);
  diary_chart_painter_mirror (self, rect);
}

/**
 * diary_chart_painter_find_point:
 * @self: a painter
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Returns: the point whose area is there, the nearest of them if areas overlap, or
 *   %DIARY_CHART_PAINTER_NO_POINT
 */
int
diary_chart_painter_find_point (DiaryChartPainter *self, double x, double y)
{
  int found = DIARY_CHART_PAINTER_NO_POINT;
  double nearest = G_MAXDOUBLE;
  int n_points;

  g_return_val_if_fail (DIARY_IS_CHART_PAINTER (self), DIARY_CHART_PAINTER_NO_POINT);

  n_points = diary_chart_data_get_n_points (get_private (self)->data);
  for (int i = 0; i < n_points; i++)
    {
      cairo_rectangle_t rect;

      diary_chart_painter_get_point_rect (self, i, &rect);
      if (!contains (&rect, x, y) || get_distance (&rect, x, y) >= nearest)
        continue;
      nearest = get_distance (&rect, x, y);
      found = i;
    }
  return found;
}

/**
 * diary_chart_painter_find_column:
 * @self: a painter
 * @x: pixels from the left
 *
 * Returns: the column of the grid that is there, or %DIARY_CHART_PAINTER_NO_COLUMN
 */
int
diary_chart_painter_find_column (DiaryChartPainter *self, double x)
{
  cairo_rectangle_t where = { .x = x };

  g_return_val_if_fail (DIARY_IS_CHART_PAINTER (self), DIARY_CHART_PAINTER_NO_COLUMN);

  if (DIARY_CHART_PAINTER_GET_CLASS (self)->find_column == NULL)
    return DIARY_CHART_PAINTER_NO_COLUMN;
  diary_chart_painter_mirror (self, &where);
  return DIARY_CHART_PAINTER_GET_CLASS (self)->find_column (self, where.x);
}

int
diary_chart_painter_get_selected (DiaryChartPainter *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_PAINTER (self), DIARY_CHART_PAINTER_NO_POINT);

  return get_private (self)->selected;
}

/**
 * diary_chart_painter_set_selected:
 * @self: a painter
 * @point: the point to be marked, or %DIARY_CHART_PAINTER_NO_POINT
 */
void
diary_chart_painter_set_selected (DiaryChartPainter *self, int point)
{
  g_return_if_fail (DIARY_IS_CHART_PAINTER (self));

  get_private (self)->selected = point;
}

int
diary_chart_painter_get_column (DiaryChartPainter *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_PAINTER (self), DIARY_CHART_PAINTER_NO_COLUMN);

  return get_private (self)->column;
}

/**
 * diary_chart_painter_set_column:
 * @self: a painter
 * @column: the column of a grid whose cell is to be marked in the row of the selected point, or
 *   %DIARY_CHART_PAINTER_NO_COLUMN
 */
void
diary_chart_painter_set_column (DiaryChartPainter *self, int column)
{
  g_return_if_fail (DIARY_IS_CHART_PAINTER (self));

  get_private (self)->column = column;
}

DiaryChartData *
diary_chart_painter_get_data (DiaryChartPainter *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_PAINTER (self), NULL);

  return get_private (self)->data;
}

const DiaryChartTheme *
diary_chart_painter_get_theme (DiaryChartPainter *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_PAINTER (self), NULL);

  return &get_private (self)->theme;
}

/**
 * diary_chart_painter_get_line_height:
 * @self: a painter
 *
 * Returns: the height of a line of text, in pixels
 */
double
diary_chart_painter_get_line_height (DiaryChartPainter *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_PAINTER (self), 0);

  return get_private (self)->line_height;
}

/**
 * diary_chart_painter_create_text:
 * @self: a painter
 * @text: one line of text
 * @max_width: where it is cut short with an ellipsis, in pixels, or 0 for nowhere
 *
 * Returns: (transfer full): the text, laid out
 */
PangoLayout *
diary_chart_painter_create_text (DiaryChartPainter *self, const char *text, double max_width)
{
  PangoLayout *layout;

  g_return_val_if_fail (DIARY_IS_CHART_PAINTER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layout = pango_layout_new (get_private (self)->context);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (max_width > 0)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, pango_units_from_double (max_width));
    }
  return layout;
}

/**
 * diary_chart_painter_create_paragraph:
 * @self: a painter
 * @text: a text
 * @width: where its lines are broken, in pixels
 *
 * Returns: (transfer full): the text in as many lines as it needs
 */
PangoLayout *
diary_chart_painter_create_paragraph (DiaryChartPainter *self, const char *text, double width)
{
  PangoLayout *layout = diary_chart_painter_create_text (self, text, 0);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, pango_units_from_double (MAX (1, width)));
  return layout;
}

double
diary_chart_painter_get_text_width (DiaryChartPainter *self, const char *text)
{
  g_autoptr (PangoLayout) layout = diary_chart_painter_create_text (self, text, 0);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * diary_chart_painter_draw_text:
 * @self: a painter
 * @cr: where to draw
 * @text: what to write
 * @x: pixels from the side where reading begins
 * @y: pixels from the top to the upper edge of the line
 * @align: which part of the text is at @x: 0 its start, 0.5 its middle, 1 its end
 */
void
diary_chart_painter_draw_text (DiaryChartPainter *self,
                               cairo_t *cr,
                               PangoLayout *text,
                               double x,
                               double y,
                               double align)
{
  cairo_rectangle_t rect = { .y = y };
  PangoRectangle extents;

  g_return_if_fail (DIARY_IS_CHART_PAINTER (self));
  g_return_if_fail (PANGO_IS_LAYOUT (text));

  pango_layout_get_pixel_extents (text, NULL, &extents);
  rect.width = extents.width;
  rect.x = x - align * rect.width;
  diary_chart_painter_mirror (self, &rect);

  diary_chart_theme_set_ink (&get_private (self)->theme, cr, DIARY_INK_TEXT);
  cairo_move_to (cr, rect.x - extents.x, rect.y - extents.y);
  pango_cairo_show_layout (cr, text);
}

/**
 * diary_chart_painter_mirror:
 * @self: a painter
 * @rect: (inout): an area reckoned from the side where reading begins; then from the left
 */
void
diary_chart_painter_mirror (DiaryChartPainter *self, cairo_rectangle_t *rect)
{
  DiaryChartPainterPrivate *priv;

  g_return_if_fail (DIARY_IS_CHART_PAINTER (self));

  priv = get_private (self);
  if (priv->theme.right_to_left)
    rect->x = priv->width - rect->x - rect->width;
}
