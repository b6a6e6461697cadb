/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-dot-painter.h"

#include <math.h>

#include "diary-legend.h"
#include "diary-plot.h"

#define PLOT_LINES    9
#define TITLE_SPACE   4
#define MIN_SIZE      4
#define MAX_SIZE      8
#define MAX_WIDTH     32
#define DENSITY       0.9
#define RING_WIDTH    2
#define LEVEL_HEIGHT  3
#define LEVEL_SEAM    1
#define LEVEL_OVERLAP 6
#define LEAST_TARGET  14

struct _DiaryDotPainter
{
  DiaryChartPainter parent_instance;

  DiaryLegend *legend;
  DiaryAxis *amounts;
  DiaryPlot *plot;
  double width;
  double height;
  double size;        /* of a dot for one day */
  double width_a_day; /* that each other day adds to it */
};

G_DEFINE_FINAL_TYPE (DiaryDotPainter, diary_dot_painter, DIARY_TYPE_CHART_PAINTER)

static DiaryChartData *
get_data (DiaryDotPainter *self)
{
  return diary_chart_painter_get_data (DIARY_CHART_PAINTER (self));
}

static double
scaled (DiaryDotPainter *self, double length)
{
  return length * diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self))->scale;
}

static DiaryPlot *
get_plot (DiaryDotPainter *self)
{
  DiaryChartData *data = get_data (self);

  if (self->plot == NULL)
    {
      self->amounts = diary_chart_data_get_amounts (data);
      self->plot = diary_plot_new (DIARY_CHART_PAINTER (self), diary_chart_data_get_axis (data),
                                   self->amounts);
      diary_plot_set_inset (self->plot, scaled (self, MAX_WIDTH / 2.0));
    }
  return self->plot;
}

/* Below the axis stands what it is of, in as many lines as it needs. */
static PangoLayout *
create_title (DiaryDotPainter *self, double width)
{
  PangoLayout *title;

  title = diary_chart_painter_create_paragraph (DIARY_CHART_PAINTER (self),
                                                diary_chart_data_get_points_title (get_data (self)),
                                                width);
  pango_layout_set_alignment (title, PANGO_ALIGN_CENTER);
  return title;
}

static double
get_title_height (DiaryDotPainter *self, double width)
{
  g_autoptr (PangoLayout) title = create_title (self, width);
  int height;

  pango_layout_get_pixel_size (title, NULL, &height);
  return height + scaled (self, TITLE_SPACE);
}

static double
diary_dot_painter_measure (DiaryChartPainter *painter, double width)
{
  DiaryDotPainter *self = DIARY_DOT_PAINTER (painter);
  g_autoptr (DiaryLegend) legend = diary_legend_new (painter);

  return ceil (diary_legend_allocate (legend, width) + diary_plot_get_margins (get_plot (self)) +
               PLOT_LINES * diary_chart_painter_get_line_height (painter) +
               get_title_height (self, width));
}

static double
get_x (DiaryDotPainter *self, int point)
{
  DiaryChartData *data = get_data (self);
  double place = diary_chart_data_get_place (data, point);

  return diary_plot_get_x (self->plot,
                           diary_axis_normalise (diary_chart_data_get_axis (data), place));
}

static double
get_amount (DiaryDotPainter *self, int point)
{
  return diary_series_get_value (diary_chart_data_get_series (get_data (self), 0), point);
}

static double
get_n_days (DiaryDotPainter *self, int point)
{
  const DiarySeries *days = diary_chart_data_find_series (get_data (self), DIARY_SERIES_DAYS);

  return days != NULL ? MAX (1, diary_series_get_value (days, point)) : 1;
}

/* The room between points at different places, in pixels. */
static double
get_spacing (DiaryDotPainter *self)
{
  double spacing = scaled (self, MAX_WIDTH);

  for (int i = 1; i < diary_chart_data_get_n_points (get_data (self)); i++)
    {
      double distance = fabs (get_x (self, i) - get_x (self, i - 1));

      if (distance > 0)
        spacing = MIN (spacing, distance);
    }
  return spacing;
}

/* A dot for several days alike is as much wider as there is room for beside its neighbours. */
static void
choose_size (DiaryDotPainter *self)
{
  double step = diary_plot_get_y (self->plot, 0) - diary_plot_get_y (self->plot, 1);
  double most = 1;

  for (int i = 0; i < diary_chart_data_get_n_points (get_data (self)); i++)
    most = MAX (most, get_n_days (self, i));
  self->size = CLAMP (DENSITY * step, scaled (self, MIN_SIZE), scaled (self, MAX_SIZE));
  self->width_a_day = 0;
  if (most > 1)
    self->width_a_day = CLAMP ((DENSITY * get_spacing (self) - self->size) / (most - 1), 0,
                               self->size);
}

static void
diary_dot_painter_allocate (DiaryChartPainter *painter, double width, double height)
{
  DiaryDotPainter *self = DIARY_DOT_PAINTER (painter);
  double top;

  g_clear_pointer (&self->legend, diary_legend_free);
  self->legend = diary_legend_new (painter);
  top = diary_legend_allocate (self->legend, width);
  diary_plot_allocate (get_plot (self), width, top, height - top - get_title_height (self, width));
  self->width = width;
  self->height = height;
  choose_size (self);
}

/* The room of a dot with a rim so wide, reckoned from the side where reading begins. */
static cairo_rectangle_t
get_dot (DiaryDotPainter *self, int point, double rim)
{
  double width = self->size + (get_n_days (self, point) - 1) * self->width_a_day + 2 * rim;
  double height = self->size + 2 * rim;

  return (cairo_rectangle_t){
    .x = get_x (self, point) - width / 2,
    .y = diary_plot_get_y (self->plot, get_amount (self, point)) - height / 2,
    .width = width,
    .height = height,
  };
}

static void
diary_dot_painter_get_point_rect (DiaryChartPainter *painter, int point, cairo_rectangle_t *rect)
{
  DiaryDotPainter *self = DIARY_DOT_PAINTER (painter);
  double rim = (scaled (self, LEAST_TARGET) - self->size) / 2;

  *rect = get_dot (self, point, MAX (0, rim));
}

static void
add_dot (DiaryDotPainter *self, cairo_t *cr, int point, double rim)
{
  cairo_rectangle_t dot = get_dot (self, point, rim);
  double radius = dot.height / 2;

  diary_chart_painter_mirror (DIARY_CHART_PAINTER (self), &dot);
  cairo_new_sub_path (cr);
  cairo_arc (cr, dot.x + radius, dot.y + radius, radius, G_PI / 2, 1.5 * G_PI);
  cairo_arc (cr, dot.x + dot.width - radius, dot.y + radius, radius, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
}

static void
paint_dots (DiaryDotPainter *self, cairo_t *cr)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  const DiaryChartTheme *theme = diary_chart_painter_get_theme (painter);
  int selected = diary_chart_painter_get_selected (painter);

  for (int i = 0; i < diary_chart_data_get_n_points (get_data (self)); i++)
    {
      add_dot (self, cr, i, 0);
      diary_chart_theme_set_ink (theme, cr, DIARY_INK_BAR);
      cairo_fill (cr);
    }
  if (selected == DIARY_CHART_PAINTER_NO_POINT)
    return;
  add_dot (self, cr, selected, scaled (self, RING_WIDTH));
  diary_chart_theme_set_ink (theme, cr, DIARY_INK_LINE);
  cairo_set_line_width (cr, scaled (self, RING_WIDTH));
  cairo_stroke (cr);
}

/* A level line from the first to the last of points side by side that have the same number. */
static void
fill_level (DiaryDotPainter *self, cairo_t *cr, int first, int last, double amount, double seam)
{
  double start = get_x (self, first) - scaled (self, LEVEL_OVERLAP);
  double end = get_x (self, last) + scaled (self, LEVEL_OVERLAP);
  cairo_rectangle_t rect = {
    .x = start - seam,
    .y = diary_plot_get_y (self->plot, amount) - scaled (self, LEVEL_HEIGHT / 2.0) - seam,
    .width = end - start + 2 * seam,
    .height = scaled (self, LEVEL_HEIGHT) + 2 * seam,
  };

  diary_chart_painter_mirror (DIARY_CHART_PAINTER (self), &rect);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (cr);
}

static void
fill_levels (DiaryDotPainter *self, cairo_t *cr, const DiarySeries *levels, double seam)
{
  int n_points = diary_series_get_n_values (levels);

  for (int first = 0, next; first < n_points; first = next)
    {
      double amount = diary_series_get_value (levels, first);

      for (next = first + 1; next < n_points; next++)
        if (diary_series_get_value (levels, next) != amount)
          break;
      if (!isnan (amount))
        fill_level (self, cr, first, next - 1, amount, seam);
    }
}

/* A seam is cut out of the dots, so that lines and dots never touch. */
static void
paint_levels (DiaryDotPainter *self, cairo_t *cr)
{
  const DiaryChartTheme *theme = diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self));
  const DiarySeries *levels = diary_chart_data_find_series (get_data (self), DIARY_SERIES_LEVELS);

  if (levels == NULL)
    return;
  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_set_source_rgb (cr, 0, 0, 0);
  fill_levels (self, cr, levels, scaled (self, LEVEL_SEAM));
  cairo_restore (cr);
  diary_chart_theme_set_ink (theme, cr, DIARY_INK_LINE);
  fill_levels (self, cr, levels, 0);
}

static void
paint_title (DiaryDotPainter *self, cairo_t *cr)
{
  g_autoptr (PangoLayout) title = create_title (self, self->width);
  double y = self->height - get_title_height (self, self->width) + scaled (self, TITLE_SPACE);

  diary_chart_painter_draw_text (DIARY_CHART_PAINTER (self), cr, title, self->width / 2, y, 0.5);
}

static void
diary_dot_painter_paint (DiaryChartPainter *painter, cairo_t *cr)
{
  DiaryDotPainter *self = DIARY_DOT_PAINTER (painter);

  g_assert (self->legend != NULL);

  diary_legend_paint (self->legend, cr);
  diary_plot_paint (self->plot, cr);
  paint_title (self, cr);
  cairo_push_group (cr);
  paint_dots (self, cr);
  paint_levels (self, cr);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

static void
diary_dot_painter_finalize (GObject *object)
{
  DiaryDotPainter *self = DIARY_DOT_PAINTER (object);

  g_clear_pointer (&self->legend, diary_legend_free);
  g_clear_pointer (&self->plot, diary_plot_free);
  g_clear_pointer (&self->amounts, diary_axis_free);

  G_OBJECT_CLASS (diary_dot_painter_parent_class)->finalize (object);
}

static void
diary_dot_painter_class_init (DiaryDotPainterClass *klass)
{
  DiaryChartPainterClass *painter_class = DIARY_CHART_PAINTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_dot_painter_finalize;

  painter_class->measure = diary_dot_painter_measure;
  painter_class->allocate = diary_dot_painter_allocate;
  painter_class->paint = diary_dot_painter_paint;
  painter_class->get_point_rect = diary_dot_painter_get_point_rect;
}

static void
diary_dot_painter_init (DiaryDotPainter *self)
{
}
