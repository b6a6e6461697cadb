/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-column-painter.h"

#include <math.h>

#include "diary-legend.h"

#define PLOT_LINES    9
#define LABEL_SPACE   6
#define BAR_RADIUS    3
#define ZERO_HEIGHT   2
#define LINE_WIDTH    2
#define SEAM_WIDTH    6
#define CRISP_WIDTH   3
#define TICK_HEIGHT   4
#define MIN_TICK_STEP 24

struct _DiaryColumnPainter
{
  DiaryChartPainter parent_instance;

  DiaryLegend *legend;
  DiaryAxis *amounts;
  GPtrArray *amount_ticks;
  GPtrArray *ticks;
  cairo_rectangle_t plot;
};

typedef void (*PaintSeries) (DiaryColumnPainter *self, cairo_t *cr, const DiarySeries *series);

G_DEFINE_FINAL_TYPE (DiaryColumnPainter, diary_column_painter, DIARY_TYPE_CHART_PAINTER)

static double
get_scale (DiaryColumnPainter *self)
{
  return diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self))->scale;
}

static double
get_line_height (DiaryColumnPainter *self)
{
  return diary_chart_painter_get_line_height (DIARY_CHART_PAINTER (self));
}

static int
get_n_points (DiaryColumnPainter *self)
{
  return diary_chart_data_get_n_points (diary_chart_painter_get_data (DIARY_CHART_PAINTER (self)));
}

static double
get_x (DiaryColumnPainter *self, double point)
{
  return self->plot.x + self->plot.width * point / get_n_points (self);
}

static double
get_y (DiaryColumnPainter *self, double amount)
{
  double height = self->plot.height * diary_axis_normalise (self->amounts, amount);

  return self->plot.y + self->plot.height - height;
}

/* The area over the points from @start to before @end, turned round where needed. */
static cairo_rectangle_t
get_area (DiaryColumnPainter *self, double start, double end)
{
  cairo_rectangle_t area = self->plot;

  area.x = get_x (self, start);
  area.width = get_x (self, end) - area.x;
  diary_chart_painter_mirror (DIARY_CHART_PAINTER (self), &area);
  return area;
}

static double
get_widest_label (DiaryColumnPainter *self, GPtrArray *ticks)
{
  double widest = 0;

  for (unsigned int i = 0; i < ticks->len; i++)
    {
      const DiaryTick *tick = g_ptr_array_index (ticks, i);
      double width = diary_chart_painter_get_text_width (DIARY_CHART_PAINTER (self), tick->label);

      widest = MAX (widest, width);
    }
  return widest;
}

/* The middle of the day or hour that the tick is at. */
static double
get_tick_x (DiaryColumnPainter *self, const DiaryTick *tick)
{
  DiaryChartData *data = diary_chart_painter_get_data (DIARY_CHART_PAINTER (self));
  double where = diary_axis_normalise (diary_chart_data_get_axis (data), tick->value + 0.5);

  return self->plot.x + self->plot.width * where;
}

/* Where the label of the tick is, as near to the tick as the ends of the plot let it be. */
static void
get_label_span (DiaryColumnPainter *self, const DiaryTick *tick, double *start, double *end)
{
  double width = diary_chart_painter_get_text_width (DIARY_CHART_PAINTER (self), tick->label);
  double last_start = self->plot.x + self->plot.width - width;

  *start = MAX (self->plot.x, MIN (get_tick_x (self, tick) - width / 2, last_start));
  *end = *start + width;
}

static gboolean
ticks_fit (DiaryColumnPainter *self, GPtrArray *ticks)
{
  double free_from = -G_MAXDOUBLE;

  for (unsigned int i = 0; i < ticks->len; i++)
    {
      double start, end;

      get_label_span (self, g_ptr_array_index (ticks, i), &start, &end);
      if (start < free_from)
        return FALSE;
      free_from = end + 2 * LABEL_SPACE * get_scale (self);
    }
  return TRUE;
}

/* As many ticks as can be written side by side. */
static GPtrArray *
choose_ticks (DiaryColumnPainter *self)
{
  DiaryChartData *data = diary_chart_painter_get_data (DIARY_CHART_PAINTER (self));
  const DiaryAxis *axis = diary_chart_data_get_axis (data);
  int room = (int) (self->plot.width / (MIN_TICK_STEP * get_scale (self)));

  while (room > 1)
    {
      g_autoptr (GPtrArray) ticks = diary_axis_get_ticks (axis, room);

      if (ticks_fit (self, ticks))
        return g_steal_pointer (&ticks);
      room = (int) ticks->len - 1;
    }
  return diary_axis_get_ticks (axis, 1);
}

static double
diary_column_painter_measure (DiaryChartPainter *painter, double width)
{
  DiaryColumnPainter *self = DIARY_COLUMN_PAINTER (painter);
  g_autoptr (DiaryLegend) legend = diary_legend_new (painter);
  double line = get_line_height (self);

  return ceil (diary_legend_allocate (legend, width) + line / 2 + PLOT_LINES * line +
               LABEL_SPACE * get_scale (self) + line);
}

static void
diary_column_painter_allocate (DiaryChartPainter *painter, double width, double height)
{
  DiaryColumnPainter *self = DIARY_COLUMN_PAINTER (painter);
  double line = get_line_height (self);
  double space = LABEL_SPACE * get_scale (self);
  double top, start;

  g_clear_pointer (&self->legend, diary_legend_free);
  g_clear_pointer (&self->amounts, diary_axis_free);
  g_clear_pointer (&self->amount_ticks, g_ptr_array_unref);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);

  self->legend = diary_legend_new (painter);
  self->amounts = diary_chart_data_get_amounts (diary_chart_painter_get_data (painter));
  self->amount_ticks = diary_axis_get_ticks (self->amounts, 1);

  top = diary_legend_allocate (self->legend, width) + line / 2;
  start = ceil (get_widest_label (self, self->amount_ticks) + space);
  self->plot = (cairo_rectangle_t){
    .x = start,
    .y = round (top),
    .width = MAX (1, width - start),
    .height = MAX (1, floor (height - top - space - line)),
  };
  self->ticks = choose_ticks (self);
}

static void
paint_amounts (DiaryColumnPainter *self, cairo_t *cr)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  const DiaryChartTheme *theme = diary_chart_painter_get_theme (painter);
  cairo_rectangle_t area = get_area (self, 0, get_n_points (self));

  for (unsigned int i = 0; i < self->amount_ticks->len; i++)
    {
      const DiaryTick *tick = g_ptr_array_index (self->amount_ticks, i);
      g_autoptr (PangoLayout) text = diary_chart_painter_create_text (painter, tick->label, 0);
      double y = round (get_y (self, tick->value));

      diary_chart_theme_set_ink (theme, cr, DIARY_INK_GRID);
      cairo_rectangle (cr, area.x, y - theme->scale / 2, area.width, theme->scale);
      cairo_fill (cr);
      diary_chart_painter_draw_text (painter, cr, text, self->plot.x - LABEL_SPACE * theme->scale,
                                     y - get_line_height (self) / 2, 1);
    }
}

static void
paint_tick_mark (DiaryColumnPainter *self, cairo_t *cr, double x)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  const DiaryChartTheme *theme = diary_chart_painter_get_theme (painter);
  cairo_rectangle_t mark = {
    .x = round (x) - theme->scale / 2,
    .y = self->plot.y + self->plot.height,
    .width = theme->scale,
    .height = TICK_HEIGHT * theme->scale,
  };

  diary_chart_painter_mirror (painter, &mark);
  diary_chart_theme_set_ink (theme, cr, DIARY_INK_GAP);
  cairo_rectangle (cr, mark.x, mark.y, mark.width, mark.height);
  cairo_fill (cr);
}

static void
paint_ticks (DiaryColumnPainter *self, cairo_t *cr)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  double y = self->plot.y + self->plot.height + LABEL_SPACE * get_scale (self);

  for (unsigned int i = 0; i < self->ticks->len; i++)
    {
      const DiaryTick *tick = g_ptr_array_index (self->ticks, i);
      g_autoptr (PangoLayout) text = diary_chart_painter_create_text (painter, tick->label, 0);
      double start, end;

      get_label_span (self, tick, &start, &end);
      paint_tick_mark (self, cr, get_tick_x (self, tick));
      diary_chart_painter_draw_text (painter, cr, text, start, y, 0);
    }
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
  double bottom = self->plot.y + self->plot.height;

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
      rect.y = MIN (get_y (self, value), bottom - ZERO_HEIGHT * scale);
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
                         get_y (self, diary_series_get_value (series, i)));
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
  paint_amounts (self, cr);
  paint_ticks (self, cr);
  paint_gaps (self, cr, diary_chart_data_get_series (data, 0));
  paint_selection (self, cr);
  paint_series (self, cr);
}

static void
diary_column_painter_get_point_rect (DiaryChartPainter *painter, int point, cairo_rectangle_t *rect)
{
  DiaryColumnPainter *self = DIARY_COLUMN_PAINTER (painter);

  *rect = self->plot;
  rect->x = get_x (self, point);
  rect->width = get_x (self, point + 1) - rect->x;
}

static void
diary_column_painter_finalize (GObject *object)
{
  DiaryColumnPainter *self = DIARY_COLUMN_PAINTER (object);

  g_clear_pointer (&self->legend, diary_legend_free);
  g_clear_pointer (&self->amounts, diary_axis_free);
  g_clear_pointer (&self->amount_ticks, g_ptr_array_unref);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);

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
