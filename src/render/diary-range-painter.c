/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-range-painter.h"

#include <math.h>

#include "diary-legend.h"
#include "diary-plot.h"

#define SPACE        8
#define TRACK_HEIGHT 18
#define DOT_RADIUS   5
#define LINE_WIDTH   2
#define CAP_HEIGHT   10

struct _DiaryRangePainter
{
  DiaryChartPainter parent_instance;

  DiaryLegend *legend;
  DiaryAxis *ratios;
  DiaryPlot *plot;
  GArray *tops; /* of each row and of the end */
  double width;
};

G_DEFINE_FINAL_TYPE (DiaryRangePainter, diary_range_painter, DIARY_TYPE_CHART_PAINTER)

static DiaryChartData *
get_data (DiaryRangePainter *self)
{
  return diary_chart_painter_get_data (DIARY_CHART_PAINTER (self));
}

static double
scaled (DiaryRangePainter *self, double length)
{
  return length * diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self))->scale;
}

static DiaryPlot *
get_plot (DiaryRangePainter *self)
{
  if (self->plot == NULL)
    {
      self->ratios = diary_chart_data_get_ratios (get_data (self));
      self->plot = diary_plot_new (DIARY_CHART_PAINTER (self), self->ratios, NULL);
      diary_plot_set_inset (self->plot, scaled (self, DOT_RADIUS));
    }
  return self->plot;
}

static PangoLayout *
create_name (DiaryRangePainter *self, int point, double width)
{
  return diary_chart_painter_create_paragraph (DIARY_CHART_PAINTER (self),
                                               diary_chart_data_get_point (get_data (self), point),
                                               width);
}

/* A name stands above its range, in as many lines as it needs. */
static double
measure_row (DiaryRangePainter *self, int point, double width)
{
  g_autoptr (PangoLayout) name = create_name (self, point, width);
  int height;

  pango_layout_get_pixel_size (name, NULL, &height);
  return ceil (height + scaled (self, TRACK_HEIGHT) + scaled (self, SPACE));
}

static double
diary_range_painter_measure (DiaryChartPainter *painter, double width)
{
  DiaryRangePainter *self = DIARY_RANGE_PAINTER (painter);
  g_autoptr (DiaryLegend) legend = diary_legend_new (painter);
  double height = diary_legend_allocate (legend, width) + diary_plot_get_margins (get_plot (self));

  for (int i = 0; i < diary_chart_data_get_n_points (get_data (self)); i++)
    height += measure_row (self, i, width);
  return ceil (height);
}

static void
diary_range_painter_allocate (DiaryChartPainter *painter, double width, double height)
{
  DiaryRangePainter *self = DIARY_RANGE_PAINTER (painter);
  double top;

  g_clear_pointer (&self->legend, diary_legend_free);
  self->legend = diary_legend_new (painter);
  self->width = width;
  top = diary_legend_allocate (self->legend, width);
  diary_plot_allocate (get_plot (self), width, top, height - top);

  g_array_set_size (self->tops, 0);
  top = diary_plot_get_area (self->plot)->y;
  g_array_append_val (self->tops, top);
  for (int i = 0; i < diary_chart_data_get_n_points (get_data (self)); i++)
    {
      top += measure_row (self, i, width);
      g_array_append_val (self->tops, top);
    }
}

static void
diary_range_painter_get_point_rect (DiaryChartPainter *painter, int point, cairo_rectangle_t *rect)
{
  DiaryRangePainter *self = DIARY_RANGE_PAINTER (painter);
  double top = g_array_index (self->tops, double, point);

  *rect = (cairo_rectangle_t){
    .x = 0,
    .y = top,
    .width = self->width,
    .height = g_array_index (self->tops, double, point + 1) - top,
  };
}

/* The number of the point in the series of this style, or NAN. */
static double
get_ratio (DiaryRangePainter *self, DiarySeriesStyle style, int point)
{
  const DiarySeries *series = diary_chart_data_find_series (get_data (self), style);

  return series != NULL ? diary_series_get_value (series, point) : NAN;
}

static double
get_x (DiaryRangePainter *self, double ratio)
{
  return diary_plot_get_x (self->plot, CLAMP (diary_axis_normalise (self->ratios, ratio), 0, 1));
}

static gboolean
is_shown (DiaryRangePainter *self, double ratio)
{
  double where = diary_axis_normalise (self->ratios, ratio);

  return where >= -1e-9 && where <= 1 + 1e-9;
}

/* The middle of the range of @point. */
static double
get_y (DiaryRangePainter *self, int point)
{
  double bottom = g_array_index (self->tops, double, point + 1) - scaled (self, SPACE);

  return round (bottom - scaled (self, TRACK_HEIGHT) / 2);
}

static void
fill (DiaryRangePainter *self, cairo_t *cr, cairo_rectangle_t rect, DiaryInk ink)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);

  diary_chart_painter_mirror (painter, &rect);
  diary_chart_theme_set_ink (diary_chart_painter_get_theme (painter), cr, ink);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (cr);
}

/* A stretch of the scale, so high. */
static void
fill_stretch (DiaryRangePainter *self,
              cairo_t *cr,
              int point,
              double low,
              double high,
              double height,
              DiaryInk ink)
{
  double start = get_x (self, low);
  cairo_rectangle_t rect = {
    .x = start,
    .y = get_y (self, point) - height / 2,
    .width = MAX (scaled (self, 1), get_x (self, high) - start),
    .height = height,
  };

  fill (self, cr, rect, ink);
}

/* An end that lies beyond the scale has no cap. */
static void
paint_cap (DiaryRangePainter *self, cairo_t *cr, int point, double ratio)
{
  double width = scaled (self, LINE_WIDTH);
  double height = scaled (self, CAP_HEIGHT);
  cairo_rectangle_t cap = {
    .x = get_x (self, ratio) - width / 2,
    .y = get_y (self, point) - height / 2,
    .width = width,
    .height = height,
  };

  if (is_shown (self, ratio))
    fill (self, cr, cap, DIARY_INK_LINE);
}

static void
paint_range (DiaryRangePainter *self, cairo_t *cr, int point)
{
  double low = get_ratio (self, DIARY_SERIES_FROM, point);
  double high = get_ratio (self, DIARY_SERIES_TO, point);

  if (isnan (low) || isnan (high))
    return;
  fill_stretch (self, cr, point, low, high, scaled (self, LINE_WIDTH), DIARY_INK_LINE);
  paint_cap (self, cr, point, low);
  paint_cap (self, cr, point, high);
}

/* The dot has a rim cut out of the line, so that they are two things without colour too. */
static void
paint_dot (DiaryRangePainter *self, cairo_t *cr, int point)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  double ratio = get_ratio (self, DIARY_SERIES_DOTS, point);
  double radius = scaled (self, DOT_RADIUS);
  cairo_rectangle_t dot = { .y = get_y (self, point) };

  if (isnan (ratio) || !is_shown (self, ratio))
    return;
  dot.x = get_x (self, ratio);
  diary_chart_painter_mirror (painter, &dot);
  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_arc (cr, dot.x, dot.y, radius + scaled (self, 1), 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
  diary_chart_theme_set_ink (diary_chart_painter_get_theme (painter), cr, DIARY_INK_BAR);
  cairo_arc (cr, dot.x, dot.y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* Where not even a large change could have been noticed, all of the scale is too small. */
static void
paint_band (DiaryRangePainter *self, cairo_t *cr, int point)
{
  double detectable = get_ratio (self, DIARY_SERIES_BAND, point);
  double height = scaled (self, TRACK_HEIGHT);

  if (diary_chart_data_find_series (get_data (self), DIARY_SERIES_BAND) == NULL)
    return;
  if (isnan (detectable))
    detectable = G_MAXDOUBLE;
  fill_stretch (self, cr, point, 1 / detectable, detectable, height, DIARY_INK_TRACK);
}

static void
paint_row (DiaryRangePainter *self, cairo_t *cr, int point)
{
  double height = scaled (self, TRACK_HEIGHT);
  g_autoptr (PangoLayout) name = create_name (self, point, self->width);

  diary_chart_painter_draw_text (DIARY_CHART_PAINTER (self), cr, name, 0,
                                 g_array_index (self->tops, double, point), 0);
  paint_band (self, cr, point);
  fill_stretch (self, cr, point, 1, 1, height, DIARY_INK_GAP);
  cairo_push_group (cr);
  paint_range (self, cr, point);
  paint_dot (self, cr, point);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

/* The lines behind the data are not to cross the names. */
static void
paint_plot (DiaryRangePainter *self, cairo_t *cr)
{
  cairo_push_group (cr);
  diary_plot_paint (self->plot, cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  for (int i = 0; i < diary_chart_data_get_n_points (get_data (self)); i++)
    {
      double top = g_array_index (self->tops, double, i);
      double bottom = get_y (self, i) - scaled (self, TRACK_HEIGHT) / 2;

      cairo_rectangle (cr, 0, top, self->width, bottom - top);
    }
  cairo_fill (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

static void
diary_range_painter_paint (DiaryChartPainter *painter, cairo_t *cr)
{
  DiaryRangePainter *self = DIARY_RANGE_PAINTER (painter);
  int selected = diary_chart_painter_get_selected (painter);

  g_assert (self->legend != NULL);

  diary_legend_paint (self->legend, cr);
  paint_plot (self, cr);
  for (int i = 0; i < diary_chart_data_get_n_points (get_data (self)); i++)
    {
      cairo_rectangle_t row;

      diary_range_painter_get_point_rect (painter, i, &row);
      if (i == selected)
        fill (self, cr, row, DIARY_INK_SELECTION);
      paint_row (self, cr, i);
    }
}

static void
diary_range_painter_finalize (GObject *object)
{
  DiaryRangePainter *self = DIARY_RANGE_PAINTER (object);

  g_clear_pointer (&self->legend, diary_legend_free);
  g_clear_pointer (&self->plot, diary_plot_free);
  g_clear_pointer (&self->ratios, diary_axis_free);
  g_array_unref (self->tops);

  G_OBJECT_CLASS (diary_range_painter_parent_class)->finalize (object);
}

static void
diary_range_painter_class_init (DiaryRangePainterClass *klass)
{
  DiaryChartPainterClass *painter_class = DIARY_CHART_PAINTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_range_painter_finalize;

  painter_class->measure = diary_range_painter_measure;
  painter_class->allocate = diary_range_painter_allocate;
  painter_class->paint = diary_range_painter_paint;
  painter_class->get_point_rect = diary_range_painter_get_point_rect;
}

static void
diary_range_painter_init (DiaryRangePainter *self)
{
  self->tops = g_array_new (FALSE, FALSE, sizeof (double));
}
