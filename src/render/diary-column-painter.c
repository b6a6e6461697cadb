/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-column-painter.h"

#include <math.h>

#include "diary-legend.h"
#include "diary-plot.h"

#define PLOT_LINES  9
#define BAR_RADIUS  3
#define ZERO_HEIGHT 2
#define LINE_WIDTH  2
#define SEAM_WIDTH  6
#define CRISP_WIDTH 3

struct _DiaryColumnPainter
{
  DiaryChartPainter parent_instance;

  DiaryLegend *legend;
  DiaryAxis *amounts;
  DiaryPlot *plot;
};

typedef void (*PaintSeries) (DiaryColumnPainter *self, cairo_t *cr, const DiarySeries *series);

G_DEFINE_FINAL_TYPE (DiaryColumnPainter, diary_column_painter, DIARY_TYPE_CHART_PAINTER)

static double
get_scale (DiaryColumnPainter *self)
{
  return diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self))->scale;
}

static int
get_n_points (DiaryColumnPainter *self)
{
  return diary_chart_data_get_n_points (diary_chart_painter_get_data (DIARY_CHART_PAINTER (self)));
}

static double
get_x (DiaryColumnPainter *self, double point)
{
  return diary_plot_get_x (self->plot, point / get_n_points (self));
}

/* The area over the points from @start to before @end, turned round where needed. */
static cairo_rectangle_t
get_area (DiaryColumnPainter *self, double start, double end)
{
  cairo_rectangle_t area = *diary_plot_get_area (self->plot);

  area.x = get_x (self, start);
  area.width = get_x (self, end) - area.x;
  diary_chart_painter_mirror (DIARY_CHART_PAINTER (self), &area);
  return area;
}

static DiaryPlot *
get_plot (DiaryColumnPainter *self)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  DiaryChartData *data = diary_chart_painter_get_data (painter);

  if (self->plot == NULL)
    {
      self->amounts = diary_chart_data_get_amounts (data);
      self->plot = diary_plot_new (painter, diary_chart_data_get_axis (data), self->amounts);
    }
  return self->plot;
}

static double
diary_column_painter_measure (DiaryChartPainter *painter, double width)
{
  g_autoptr (DiaryLegend) legend = diary_legend_new (painter);
  double margins = diary_plot_get_margins (get_plot (DIARY_COLUMN_PAINTER (painter)));

  return ceil (diary_legend_allocate (legend, width) + margins +
               PLOT_LINES * diary_chart_painter_get_line_height (painter));
}

static void
diary_column_painter_allocate (DiaryChartPainter *painter, double width, double height)
{
  DiaryColumnPainter *self = DIARY_COLUMN_PAINTER (painter);
  double top;

  g_clear_pointer (&self->legend, diary_legend_free);
  self->legend = diary_legend_new (painter);
  top = diary_legend_allocate (self->legend, width);
  diary_plot_allocate (get_plot (self), width, top, height - top);
}

static void
paint_gaps (DiaryColumnPainter *self, cairo_t *cr, const DiarySeries *series)
{
  const DiaryChartTheme *theme = diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self));
  int start, end = 0;

  while (diary_series_next_run (series, TRUE, &start, &end))
    {
      cairo_rectangle_t area = get_area (self, start, end);

      diary_chart_theme_hatch (theme, cr, &area);
    }
}

/* A column with its upper corners rounded. */
static void
add_column (cairo_t *cr, const cairo_rectangle_t *rect, double radius)
{
  double right = rect->x + rect->width;
  double bottom = rect->y + rect->height;

  radius = MIN (radius, MIN (rect->width / 2, rect->height));
  cairo_new_sub_path (cr);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - radius, rect->y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_line_to (cr, right, bottom);
  cairo_line_to (cr, rect->x, bottom);
  cairo_close_path (cr);
}

static void
paint_columns (DiaryColumnPainter *self, cairo_t *cr, const DiarySeries *series)
{
  double scale = get_scale (self);
  const cairo_rectangle_t *area = diary_plot_get_area (self->plot);
  double bottom = area->y + area->height;

  for (int i = 0; i < diary_series_get_n_values (series); i++)
    {
      cairo_rectangle_t rect = get_area (self, i, i + 1);
      double value = diary_series_get_value (series, i);

      if (isnan (value))
        continue;
      if (rect.width >= CRISP_WIDTH * scale)
        {
          double right = round (rect.x + rect.width) - MAX (1, round (rect.width / 5));

          rect.x = round (rect.x);
          rect.width = right - rect.x;
        }
      /* A day without an episode is a fact too, and not to be taken for a gap. */
      rect.y = MIN (diary_plot_get_y (self->plot, value), bottom - ZERO_HEIGHT * scale);
      rect.height = bottom - rect.y;
      add_column (cr, &rect, BAR_RADIUS * scale);
    }
  diary_chart_theme_set_ink (diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self)), cr,
                             DIARY_INK_BAR);
  cairo_fill (cr);
}

static void
stroke_line (DiaryColumnPainter *self, cairo_t *cr, const DiarySeries *series, double width)
{
  int start, end = 0;

  cairo_set_line_width (cr, width * get_scale (self));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  while (diary_series_next_run (series, FALSE, &start, &end))
    {
      cairo_new_sub_path (cr);
      for (int i = start; i < end; i++)
        {
          cairo_rectangle_t area = get_area (self, i, i + 1);

          cairo_line_to (cr, area.x + area.width / 2,
                         diary_plot_get_y (self->plot, diary_series_get_value (series, i)));
        }
      /* A single number makes a dot. */
      if (end - start == 1)
        cairo_close_path (cr);
    }
  cairo_stroke (cr);
}

/* Cuts a seam around the line out of what is painted, so that line and bars never touch. */
static void
cut_line (DiaryColumnPainter *self, cairo_t *cr, const DiarySeries *series)
{
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_set_source_rgb (cr, 0, 0, 0);
  stroke_line (self, cr, series, SEAM_WIDTH);
}

static void
paint_line (DiaryColumnPainter *self, cairo_t *cr, const DiarySeries *series)
{
  diary_chart_theme_set_ink (diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self)), cr,
                             DIARY_INK_LINE);
  stroke_line (self, cr, series, LINE_WIDTH);
}

static void
for_each_series (DiaryColumnPainter *self, cairo_t *cr, DiarySeriesStyle style, PaintSeries paint)
{
  DiaryChartData *data = diary_chart_painter_get_data (DIARY_CHART_PAINTER (self));

  for (int i = 0; i < diary_chart_data_get_n_series (data); i++)
    if (diary_series_get_style (diary_chart_data_get_series (data, i)) == style)
      paint (self, cr, diary_chart_data_get_series (data, i));
}

static void
paint_series (DiaryColumnPainter *self, cairo_t *cr)
{
  const DiaryChartTheme *theme = diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self));

  if (theme->high_contrast)
    cairo_push_group (cr);
  for_each_series (self, cr, DIARY_SERIES_BARS, paint_columns);
  if (theme->high_contrast)
    {
      for_each_series (self, cr, DIARY_SERIES_LINE, cut_line);
      cairo_pop_group_to_source (cr);
      cairo_paint (cr);
    }
  for_each_series (self, cr, DIARY_SERIES_LINE, paint_line);
}

static void
paint_selection (DiaryColumnPainter *self, cairo_t *cr)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  int selected = diary_chart_painter_get_selected (painter);
  cairo_rectangle_t area;

  if (selected == DIARY_CHART_PAINTER_NO_POINT)
    return;
  area = get_area (self, selected, selected + 1);
  diary_chart_theme_set_ink (diary_chart_painter_get_theme (painter), cr, DIARY_INK_SELECTION);
  cairo_rectangle (cr, area.x, area.y, area.width, area.height);
  cairo_fill (cr);
}

static void
diary_column_painter_paint (DiaryChartPainter *painter, cairo_t *cr)
{
  DiaryColumnPainter *self = DIARY_COLUMN_PAINTER (painter);
  DiaryChartData *data = diary_chart_painter_get_data (painter);

  g_assert (self->legend != NULL);

  diary_legend_paint (self->legend, cr);
  diary_plot_paint (self->plot, cr);
  paint_gaps (self, cr, diary_chart_data_get_series (data, 0));
  paint_selection (self, cr);
  paint_series (self, cr);
}

static void
diary_column_painter_get_point_rect (DiaryChartPainter *painter, int point, cairo_rectangle_t *rect)
{
  DiaryColumnPainter *self = DIARY_COLUMN_PAINTER (painter);

  *rect = *diary_plot_get_area (self->plot);
  rect->x = get_x (self, point);
  rect->width = get_x (self, point + 1) - rect->x;
}

static void
diary_column_painter_finalize (GObject *object)
{
  DiaryColumnPainter *self = DIARY_COLUMN_PAINTER (object);

  g_clear_pointer (&self->legend, diary_legend_free);
  g_clear_pointer (&self->plot, diary_plot_free);
  g_clear_pointer (&self->amounts, diary_axis_free);

  G_OBJECT_CLASS (diary_column_painter_parent_class)->finalize (object);
}

static void
diary_column_painter_class_init (DiaryColumnPainterClass *klass)
{
  DiaryChartPainterClass *painter_class = DIARY_CHART_PAINTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_column_painter_finalize;

  painter_class->measure = diary_column_painter_measure;
  painter_class->allocate = diary_column_painter_allocate;
  painter_class->paint = diary_column_painter_paint;
  painter_class->get_point_rect = diary_column_painter_get_point_rect;
}

static void
diary_column_painter_init (DiaryColumnPainter *self)
{
}
