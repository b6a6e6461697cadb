/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-plot.h"

#include <math.h>

#define LABEL_SPACE   6
#define TICK_HEIGHT   4
#define MIN_TICK_STEP 24

/* More than an axis of amounts ever has. */
#define ALL_TICKS 100

struct _DiaryPlot
{
  DiaryChartPainter *painter;
  const DiaryAxis *across;
  const DiaryAxis *up;
  GPtrArray *across_ticks;
  GPtrArray *up_ticks;
  cairo_rectangle_t area;
  double start;
  double inset;
};

static double
get_scale (const DiaryPlot *self)
{
  return diary_chart_painter_get_theme (self->painter)->scale;
}

static double
get_widest_label (const DiaryPlot *self, GPtrArray *ticks)
{
  double widest = 0;

  for (unsigned int i = 0; i < ticks->len; i++)
    {
      const DiaryTick *tick = g_ptr_array_index (ticks, i);

      widest = MAX (widest, diary_chart_painter_get_text_width (self->painter, tick->label));
    }
  return widest;
}

static double
get_tick_x (const DiaryPlot *self, const DiaryTick *tick)
{
  return diary_plot_get_x (self, diary_axis_place_tick (self->across, tick));
}

/* Where the label of the tick is, as near to the tick as the ends of the plot let it be. */
static void
get_label_span (const DiaryPlot *self, const DiaryTick *tick, double *start, double *end)
{
  double width = diary_chart_painter_get_text_width (self->painter, tick->label);
  double last_start = self->area.x + self->area.width - width;

  *start = MAX (self->area.x, MIN (get_tick_x (self, tick) - width / 2, last_start));
  *end = *start + width;
}

static gboolean
ticks_fit (const DiaryPlot *self, GPtrArray *ticks)
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

/* Writes less at each tick, where it has less to write. */
static void
shorten_ticks (GPtrArray *ticks)
{
  for (unsigned int i = 0; i < ticks->len; i++)
    {
      DiaryTick *tick = g_ptr_array_index (ticks, i);

      if (tick->brief == NULL)
        continue;
      g_free (tick->label);
      tick->label = g_steal_pointer (&tick->brief);
    }
}

/* As many ticks as can be written side by side. */
static GPtrArray *
choose_ticks (const DiaryPlot *self)
{
  int room = (int) (self->area.width / (MIN_TICK_STEP * get_scale (self)));

  while (room > 1)
    {
      g_autoptr (GPtrArray) ticks = diary_axis_get_ticks (self->across, room);

      if (ticks_fit (self, ticks))
        return g_steal_pointer (&ticks);
      shorten_ticks (ticks);
      if (ticks_fit (self, ticks))
        return g_steal_pointer (&ticks);
      room = MIN (room, (int) ticks->len) - 1;
    }
  return diary_axis_get_ticks (self->across, 1);
}

static void
fill_rect (const DiaryPlot *self, cairo_t *cr, cairo_rectangle_t rect, DiaryInk ink)
{
  diary_chart_painter_mirror (self->painter, &rect);
  diary_chart_theme_set_ink (diary_chart_painter_get_theme (self->painter), cr, ink);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (cr);
}

static void
paint_up (const DiaryPlot *self, cairo_t *cr)
{
  double line = diary_chart_painter_get_line_height (self->painter);
  double scale = get_scale (self);

  for (unsigned int i = 0; i < self->up_ticks->len; i++)
    {
      const DiaryTick *tick = g_ptr_array_index (self->up_ticks, i);
      g_autoptr (PangoLayout)
          text = diary_chart_painter_create_text (self->painter, tick->label, 0);
      double y = round (diary_plot_get_y (self, tick->value));
      cairo_rectangle_t grid = { self->area.x, y - scale / 2, self->area.width, scale };

      fill_rect (self, cr, grid, DIARY_INK_GRID);
      diary_chart_painter_draw_text (self->painter, cr, text, self->area.x - LABEL_SPACE * scale,
                                     y - line / 2, 1);
    }
}

/* Without amounts to read a height by, the lines behind the data go up. */
static void
paint_across (const DiaryPlot *self, cairo_t *cr)
{
  double scale = get_scale (self);
  double bottom = self->area.y + self->area.height;

  for (unsigned int i = 0; i < self->across_ticks->len; i++)
    {
      const DiaryTick *tick = g_ptr_array_index (self->across_ticks, i);
      g_autoptr (PangoLayout)
          text = diary_chart_painter_create_text (self->painter, tick->label, 0);
      double x = round (get_tick_x (self, tick)) - scale / 2;
      cairo_rectangle_t mark = { x, bottom, scale, TICK_HEIGHT * scale };
      cairo_rectangle_t grid = { x, self->area.y, scale, self->area.height };
      double start, end;

      if (self->up == NULL)
        fill_rect (self, cr, grid, DIARY_INK_GRID);
      fill_rect (self, cr, mark, DIARY_INK_GAP);
      get_label_span (self, tick, &start, &end);
      diary_chart_painter_draw_text (self->painter, cr, text, start, bottom + LABEL_SPACE * scale,
                                     0);
    }
}

/**
 * diary_plot_new:
 * @painter: the painter of the chart, which must outlive the plot
 * @across: the axis below, which must outlive the plot
 * @up: (nullable): the axis of amounts, which must outlive the plot
 *
 * Returns: (transfer full): a plot of no size yet
 */
DiaryPlot *
diary_plot_new (DiaryChartPainter *painter, const DiaryAxis *across, const DiaryAxis *up)
{
  DiaryPlot *self;

  g_return_val_if_fail (DIARY_IS_CHART_PAINTER (painter), NULL);
  g_return_val_if_fail (across != NULL, NULL);

  self = g_new0 (DiaryPlot, 1);
  self->painter = painter;
  self->across = across;
  self->up = up;
  self->across_ticks = g_ptr_array_new ();
  self->up_ticks = up ? diary_axis_get_ticks (up, ALL_TICKS) : g_ptr_array_new ();
  return self;
}

void
diary_plot_free (DiaryPlot *self)
{
  g_ptr_array_unref (self->across_ticks);
  g_ptr_array_unref (self->up_ticks);
  g_free (self);
}

/**
 * diary_plot_set_inset:
 * @self: a plot
 * @inset: how far from the sides of the plot the ends of its axis below are, in pixels
 *
 * Leaves room for what is drawn around a point at the end of the axis.
 */
void
diary_plot_set_inset (DiaryPlot *self, double inset)
{
  g_return_if_fail (self != NULL && inset >= 0);

  self->inset = inset;
}

/**
 * diary_plot_set_start:
 * @self: a plot without an axis of amounts
 * @start: where its area begins, in pixels from the side where reading begins
 *
 * Leaves room for what is written beside the area.
 */
void
diary_plot_set_start (DiaryPlot *self, double start)
{
  g_return_if_fail (self != NULL && self->up == NULL && start >= 0);

  self->start = start;
}

/**
 * diary_plot_get_margins:
 * @self: a plot
 *
 * Returns: the height of what stands above and below the area, in pixels
 */
double
diary_plot_get_margins (const DiaryPlot *self)
{
  double line;

  g_return_val_if_fail (self != NULL, 0);

  line = diary_chart_painter_get_line_height (self->painter);
  return (self->up ? line / 2 : 0) + LABEL_SPACE * get_scale (self) + line;
}

/**
 * diary_plot_allocate:
 * @self: a plot
 * @width: the width of the drawing, in pixels
 * @top: where the plot begins, in pixels from the top of the drawing
 * @height: the height of the plot with its margins, in pixels
 */
void
diary_plot_allocate (DiaryPlot *self, double width, double top, double height)
{
  double start;

  g_return_if_fail (self != NULL);

  start = self->start;
  if (self->up != NULL)
    {
      start = ceil (get_widest_label (self, self->up_ticks) + LABEL_SPACE * get_scale (self));
      top += diary_chart_painter_get_line_height (self->painter) / 2;
    }
  self->area = (cairo_rectangle_t){
    .x = start,
    .y = round (top),
    .width = MAX (1, width - start),
    .height = MAX (1, floor (height - diary_plot_get_margins (self))),
  };
  g_ptr_array_unref (self->across_ticks);
  self->across_ticks = choose_ticks (self);
}

/**
 * diary_plot_get_area:
 * @self: a plot that has been allocated
 *
 * Returns: where its numbers are, in pixels from the side where reading begins
 */
const cairo_rectangle_t *
diary_plot_get_area (const DiaryPlot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->area;
}

/**
 * diary_plot_get_x:
 * @self: a plot that has been allocated
 * @where: 0 for the lower and 1 for the upper end of the axis below
 *
 * Returns: pixels from the side where reading begins
 */
double
diary_plot_get_x (const DiaryPlot *self, double where)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->area.x + self->inset + (self->area.width - 2 * self->inset) * where;
}

/**
 * diary_plot_get_y:
 * @self: a plot that has been allocated, with an axis of amounts
 * @amount: an amount
 *
 * Returns: pixels from the top
 */
double
diary_plot_get_y (const DiaryPlot *self, double amount)
{
  g_return_val_if_fail (self != NULL && self->up != NULL, 0);

  return self->area.y + self->area.height * (1 - diary_axis_normalise (self->up, amount));
}

/**
 * diary_plot_paint:
 * @self: a plot that has been allocated
 * @cr: where to draw
 *
 * Draws the axes and the lines behind the data.
 */
void
diary_plot_paint (DiaryPlot *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  paint_up (self, cr);
  paint_across (self, cr);
}
