/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-bar-painter.h"

#include <math.h>

#define SPACE           8
#define BAR_HEIGHT      10
#define BAR_RADIUS      3
#define MIN_WIDTH       2
#define MAX_LABEL_SHARE 0.4

struct _DiaryBarPainter
{
  DiaryChartPainter parent_instance;

  double width;
  double label_width;
  double value_width;
  double row_height;
  gboolean stacked;
};

G_DEFINE_FINAL_TYPE (DiaryBarPainter, diary_bar_painter, DIARY_TYPE_CHART_PAINTER)

static const DiarySeries *
get_series (DiaryBarPainter *self)
{
  DiaryChartData *data = diary_chart_painter_get_data (DIARY_CHART_PAINTER (self));

  return diary_chart_data_get_series (data, 0);
}

static double
get_space (DiaryBarPainter *self)
{
  return SPACE * diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self))->scale;
}

static double
get_bar_height (DiaryBarPainter *self)
{
  return BAR_HEIGHT * diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self))->scale;
}

static void
measure_texts (DiaryBarPainter *self)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  DiaryChartData *data = diary_chart_painter_get_data (painter);

  self->label_width = self->value_width = 0;
  for (int i = 0; i < diary_chart_data_get_n_points (data); i++)
    {
      const char *label = diary_chart_data_get_point (data, i);
      g_autofree char *value = diary_series_format (get_series (self), i);

      self->label_width = MAX (self->label_width,
                               diary_chart_painter_get_text_width (painter, label));
      self->value_width = MAX (self->value_width,
                               diary_chart_painter_get_text_width (painter, value));
    }
}

/* Names stand beside their bars. Where a name would take too much from the bars, all of them stand
 * above, where each has a line of its own; only what is too long even for that is cut short. */
static void
lay_out (DiaryBarPainter *self, double width)
{
  double line = diary_chart_painter_get_line_height (DIARY_CHART_PAINTER (self));

  measure_texts (self);
  self->width = width;
  self->stacked = self->label_width > width * MAX_LABEL_SHARE;
  if (self->stacked)
    {
      self->label_width = MAX (1, width - self->value_width - get_space (self));
      self->row_height = ceil (line + get_bar_height (self) + 1.5 * get_space (self));
    }
  else
    self->row_height = ceil (MAX (line, get_bar_height (self)) + get_space (self));
}

static double
diary_bar_painter_measure (DiaryChartPainter *painter, double width)
{
  DiaryBarPainter *self = DIARY_BAR_PAINTER (painter);

  lay_out (self, width);
  return self->row_height * diary_chart_data_get_n_points (diary_chart_painter_get_data (painter));
}

static void
diary_bar_painter_allocate (DiaryChartPainter *painter, double width, double height)
{
  lay_out (DIARY_BAR_PAINTER (painter), width);
}

static void
diary_bar_painter_get_point_rect (DiaryChartPainter *painter, int point, cairo_rectangle_t *rect)
{
  DiaryBarPainter *self = DIARY_BAR_PAINTER (painter);

  *rect = (cairo_rectangle_t){
    .x = 0,
    .y = point * self->row_height,
    .width = self->width,
    .height = self->row_height,
  };
}

/* Where the bar of @point may reach at most, reckoned from the side where reading begins. */
static cairo_rectangle_t
get_track (DiaryBarPainter *self, int point)
{
  double height = get_bar_height (self);
  double space = get_space (self);
  double start = self->stacked ? 0 : self->label_width + space;
  double end = self->stacked ? self->width : self->width - self->value_width - space;
  double y = self->stacked ? self->row_height - space - height : (self->row_height - height) / 2;

  return (cairo_rectangle_t){
    .x = start,
    .y = round (point * self->row_height + y),
    .width = MAX (1, end - start),
    .height = height,
  };
}

static void
fill_bar (DiaryBarPainter *self, cairo_t *cr, cairo_rectangle_t rect, DiaryInk ink)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  const DiaryChartTheme *theme = diary_chart_painter_get_theme (painter);
  double radius = MIN (BAR_RADIUS * theme->scale, rect.width / 2);
  double left, right, top, bottom;

  diary_chart_painter_mirror (painter, &rect);
  left = rect.x + radius;
  right = rect.x + rect.width - radius;
  top = rect.y + radius;
  bottom = rect.y + rect.height - radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, left, top, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right, top, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right, bottom, radius, 0, G_PI / 2);
  cairo_arc (cr, left, bottom, radius, G_PI / 2, G_PI);
  cairo_close_path (cr);
  diary_chart_theme_set_ink (theme, cr, ink);
  cairo_fill (cr);
}

static void
paint_selection (DiaryBarPainter *self, cairo_t *cr, int point)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  cairo_rectangle_t rect;

  diary_chart_painter_get_point_rect (painter, point, &rect);
  diary_chart_theme_set_ink (diary_chart_painter_get_theme (painter), cr, DIARY_INK_SELECTION);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (cr);
}

static void
paint_texts (DiaryBarPainter *self, cairo_t *cr, int point)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  DiaryChartData *data = diary_chart_painter_get_data (painter);
  g_autofree char *number = diary_series_format (get_series (self), point);
  g_autoptr (PangoLayout)
      label = diary_chart_painter_create_text (painter, diary_chart_data_get_point (data, point),
                                               self->label_width);
  g_autoptr (PangoLayout) value = diary_chart_painter_create_text (painter, number, 0);
  double line = diary_chart_painter_get_line_height (painter);
  double y = point * self->row_height +
             (self->stacked ? get_space (self) / 4 : (self->row_height - line) / 2);

  diary_chart_painter_draw_text (painter, cr, label, 0, round (y), 0);
  diary_chart_painter_draw_text (painter, cr, value, self->width, round (y), 1);
}

static void
paint_bar (DiaryBarPainter *self, cairo_t *cr, int point)
{
  double maximum = diary_series_get_maximum (get_series (self));
  double value = diary_series_get_value (get_series (self), point);
  cairo_rectangle_t rect = get_track (self, point);

  fill_bar (self, cr, rect, DIARY_INK_TRACK);
  if (!(value > 0))
    return;
  rect.width = MAX (MIN_WIDTH, rect.width * value / maximum);
  fill_bar (self, cr, rect, DIARY_INK_BAR);
}

static void
diary_bar_painter_paint (DiaryChartPainter *painter, cairo_t *cr)
{
  DiaryBarPainter *self = DIARY_BAR_PAINTER (painter);
  DiaryChartData *data = diary_chart_painter_get_data (painter);
  int selected = diary_chart_painter_get_selected (painter);

  for (int i = 0; i < diary_chart_data_get_n_points (data); i++)
    {
      if (i == selected)
        paint_selection (self, cr, i);
      paint_bar (self, cr, i);
      paint_texts (self, cr, i);
    }
}

static void
diary_bar_painter_class_init (DiaryBarPainterClass *klass)
{
  DiaryChartPainterClass *painter_class = DIARY_CHART_PAINTER_CLASS (klass);

  painter_class->measure = diary_bar_painter_measure;
  painter_class->allocate = diary_bar_painter_allocate;
  painter_class->paint = diary_bar_painter_paint;
  painter_class->get_point_rect = diary_bar_painter_get_point_rect;
}

static void
diary_bar_painter_init (DiaryBarPainter *self)
{
}
