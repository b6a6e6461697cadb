/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-grid-painter.h"

#include <math.h>

#include "diary-grid-steps.h"
#include "diary-legend.h"
#include "diary-plot.h"

#define NAME_SPACE      12
#define BAND_SPACE      4
#define ROW_SPACE       4
#define MAX_LABEL_SHARE 0.35
#define MAX_BAR_WIDTH   16
#define WIDE_SLOT       8
#define MARK_WIDTH      2

struct _DiaryGridPainter
{
  DiaryChartPainter parent_instance;

  DiarySteps steps;
  DiaryLegend *legend;
  DiaryPlot *plot;
  double width;
  double name_width;  /* of the longest */
  double name_height; /* above each row, or 0 where names stand beside the rows */
  double row_height;
};

G_DEFINE_FINAL_TYPE (DiaryGridPainter, diary_grid_painter, DIARY_TYPE_CHART_PAINTER)

static DiaryChartData *
get_data (DiaryGridPainter *self)
{
  return diary_chart_painter_get_data (DIARY_CHART_PAINTER (self));
}

static const DiaryChartTheme *
get_theme (DiaryGridPainter *self)
{
  return diary_chart_painter_get_theme (DIARY_CHART_PAINTER (self));
}

static double
scaled (DiaryGridPainter *self, double length)
{
  return length * get_theme (self)->scale;
}

static DiaryPlot *
get_plot (DiaryGridPainter *self)
{
  if (self->plot == NULL)
    {
      self->steps = diary_grid_steps_new (get_data (self));
      self->plot = diary_plot_new (DIARY_CHART_PAINTER (self),
                                   diary_chart_data_get_axis (get_data (self)), NULL);
    }
  return self->plot;
}

static double
measure_names (DiaryGridPainter *self)
{
  double widest = 0;

  for (int i = 0; i < diary_chart_data_get_n_points (get_data (self)); i++)
    {
      const char *name = diary_chart_data_get_point (get_data (self), i);

      widest = MAX (widest, diary_chart_painter_get_text_width (DIARY_CHART_PAINTER (self), name));
    }
  return widest;
}

/* Names stand beside their rows. Where one would take too much from the cells, all of them stand
 * above, where each has a line of its own. */
static void
lay_out (DiaryGridPainter *self, double width)
{
  double line = diary_chart_painter_get_line_height (DIARY_CHART_PAINTER (self));
  double band = diary_grid_steps_get_height (DIARY_MAX_STEPS, get_theme (self)->scale) +
                scaled (self, BAND_SPACE);

  self->width = width;
  self->name_width = measure_names (self);
  self->name_height = self->name_width > width * MAX_LABEL_SHARE ? ceil (line) : 0;
  if (self->name_height > 0)
    {
      self->name_width = MAX (1, width);
      diary_plot_set_start (get_plot (self), 0);
      self->row_height = ceil (self->name_height + band + scaled (self, ROW_SPACE));
    }
  else
    {
      diary_plot_set_start (get_plot (self), ceil (self->name_width + scaled (self, NAME_SPACE)));
      self->row_height = ceil (MAX (line, band) + scaled (self, ROW_SPACE));
    }
}

static double
diary_grid_painter_measure (DiaryChartPainter *painter, double width)
{
  DiaryGridPainter *self = DIARY_GRID_PAINTER (painter);
  g_autoptr (DiaryLegend) legend = diary_legend_new (painter);

  lay_out (self, width);
  return ceil (diary_legend_allocate (legend, width) + diary_plot_get_margins (self->plot) +
               self->row_height * diary_chart_data_get_n_points (get_data (self)));
}

static void
diary_grid_painter_allocate (DiaryChartPainter *painter, double width, double height)
{
  DiaryGridPainter *self = DIARY_GRID_PAINTER (painter);
  double top;

  g_clear_pointer (&self->legend, diary_legend_free);
  self->legend = diary_legend_new (painter);
  lay_out (self, width);
  top = diary_legend_allocate (self->legend, width);
  diary_plot_allocate (self->plot, width, top, height - top);
}

static double
get_top (DiaryGridPainter *self, int point)
{
  return diary_plot_get_area (self->plot)->y + point * self->row_height;
}

static void
diary_grid_painter_get_point_rect (DiaryChartPainter *painter, int point, cairo_rectangle_t *rect)
{
  DiaryGridPainter *self = DIARY_GRID_PAINTER (painter);

  *rect = (cairo_rectangle_t){
    .x = 0,
    .y = get_top (self, point),
    .width = self->width,
    .height = self->row_height,
  };
}

/* Pixels from the side where reading begins, to the one. */
static double
get_x (DiaryGridPainter *self, int column)
{
  double start = diary_chart_data_get_column_start (get_data (self), column);
  double where = diary_axis_normalise (diary_chart_data_get_axis (get_data (self)), start);

  return round (diary_plot_get_x (self->plot, where));
}

static int
diary_grid_painter_find_column (DiaryChartPainter *painter, double x)
{
  DiaryGridPainter *self = DIARY_GRID_PAINTER (painter);
  int n_columns = diary_chart_data_get_n_columns (get_data (self));

  for (int column = 0; column < n_columns; column++)
    if (x >= get_x (self, column) && x < get_x (self, column + 1))
      return column;
  return DIARY_CHART_PAINTER_NO_COLUMN;
}

/* The room of the cells of @point from the column @start to before @end. */
static cairo_rectangle_t
get_cells (DiaryGridPainter *self, int point, int start, int end)
{
  double x = get_x (self, start);

  return (cairo_rectangle_t){
    .x = x,
    .y = get_top (self, point) + self->name_height,
    .width = get_x (self, end) - x,
    .height = self->row_height - self->name_height,
  };
}

/* The line that the cells of @point stand on. */
static double
get_bottom (DiaryGridPainter *self, int point)
{
  return get_top (self, point) + self->row_height - ceil (scaled (self, ROW_SPACE));
}

static void
fill (DiaryGridPainter *self, cairo_t *cr, cairo_rectangle_t rect, DiaryInk ink)
{
  diary_chart_painter_mirror (DIARY_CHART_PAINTER (self), &rect);
  diary_chart_theme_set_ink (get_theme (self), cr, ink);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (cr);
}

static gboolean
is_gap (DiaryGridPainter *self, int column)
{
  return diary_series_get_is_gap (diary_chart_data_get_series (get_data (self), column), 0);
}

/* What isn't recorded is so for all places alike, and for each from end to end of its row. */
static void
paint_gaps (DiaryGridPainter *self, cairo_t *cr, int point)
{
  int n_columns = diary_chart_data_get_n_columns (get_data (self));

  for (int start = 0, end; start < n_columns; start = end)
    {
      cairo_rectangle_t cells;

      for (end = start + 1; end < n_columns && is_gap (self, end) == is_gap (self, start); end++)
        ;
      if (!is_gap (self, start))
        continue;
      cells = get_cells (self, point, start, end);
      diary_chart_painter_mirror (DIARY_CHART_PAINTER (self), &cells);
      diary_chart_theme_hatch (get_theme (self), cr, &cells);
    }
}

/* A row has its line from where its place first came up, so that new places make a stair. */
static void
paint_line (DiaryGridPainter *self, cairo_t *cr, int point)
{
  DiaryChartData *data = get_data (self);
  const cairo_rectangle_t *area = diary_plot_get_area (self->plot);
  double place = diary_chart_data_get_place (data, point);
  int column = 0;

  while (column + 1 < diary_chart_data_get_n_columns (data) &&
         diary_chart_data_get_column_start (data, column + 1) <= place)
    column++;
  fill (self, cr,
        (cairo_rectangle_t){
            .x = get_x (self, column),
            .y = get_bottom (self, point),
            .width = area->x + area->width - get_x (self, column),
            .height = scaled (self, 1),
        },
        DIARY_INK_GAP);
}

static void
paint_cell (DiaryGridPainter *self, cairo_t *cr, int point, int column)
{
  const DiarySeries *series = diary_chart_data_get_series (get_data (self), column);
  double number = diary_series_get_value (series, point);
  double start = get_x (self, column), slot = get_x (self, column + 1) - start;
  double gap = scaled (self, slot >= scaled (self, WIDE_SLOT) ? 2 : 1);
  double width = floor (MIN (scaled (self, MAX_BAR_WIDTH), slot - gap));
  double height;

  if (!(number > 0))
    return;
  width = MAX (1, width);
  height = diary_grid_steps_get_height (diary_steps_find (&self->steps, number),
                                        get_theme (self)->scale);
  fill (self, cr,
        (cairo_rectangle_t){
            .x = start + floor ((slot - width) / 2),
            .y = get_bottom (self, point) - height,
            .width = width,
            .height = height,
        },
        DIARY_INK_BAR);
}

static void
paint_selection (DiaryGridPainter *self, cairo_t *cr, int point)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  int column = diary_chart_painter_get_column (painter);
  double line = scaled (self, MARK_WIDTH);
  cairo_rectangle_t row, cell;

  diary_grid_painter_get_point_rect (painter, point, &row);
  fill (self, cr, row, DIARY_INK_SELECTION);
  if (column == DIARY_CHART_PAINTER_NO_COLUMN)
    return;
  cell = get_cells (self, point, column, column + 1);
  diary_chart_painter_mirror (painter, &cell);
  diary_chart_theme_set_ink (get_theme (self), cr, DIARY_INK_LINE);
  cairo_rectangle (cr, cell.x - line / 2, cell.y + line / 2, cell.width + line, cell.height - line);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
}

static void
paint_name (DiaryGridPainter *self, cairo_t *cr, int point)
{
  DiaryChartPainter *painter = DIARY_CHART_PAINTER (self);
  double line = diary_chart_painter_get_line_height (painter);
  double room = self->name_height > 0 ? line : self->row_height;
  g_autoptr (PangoLayout) name = diary_chart_painter_create_text (
      painter, diary_chart_data_get_point (get_data (self), point), ceil (self->name_width));

  diary_chart_painter_draw_text (painter, cr, name, 0,
                                 round (get_top (self, point) + (room - line) / 2), 0);
}

static void
paint_row (DiaryGridPainter *self, cairo_t *cr, int point)
{
  paint_gaps (self, cr, point);
  if (point == diary_chart_painter_get_selected (DIARY_CHART_PAINTER (self)))
    paint_selection (self, cr, point);
  paint_name (self, cr, point);
  paint_line (self, cr, point);
  for (int i = 0; i < diary_chart_data_get_n_columns (get_data (self)); i++)
    paint_cell (self, cr, point, i);
}

/* The lines behind the data are not to cross the names. */
static void
paint_plot (DiaryGridPainter *self, cairo_t *cr)
{
  cairo_push_group (cr);
  diary_plot_paint (self->plot, cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  for (int i = 0; i < diary_chart_data_get_n_points (get_data (self)); i++)
    cairo_rectangle (cr, 0, get_top (self, i), self->width, self->name_height);
  cairo_fill (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

static void
diary_grid_painter_paint (DiaryChartPainter *painter, cairo_t *cr)
{
  DiaryGridPainter *self = DIARY_GRID_PAINTER (painter);

  g_assert (self->legend != NULL);

  diary_legend_paint (self->legend, cr);
  paint_plot (self, cr);
  for (int i = 0; i < diary_chart_data_get_n_points (get_data (self)); i++)
    paint_row (self, cr, i);
}

static void
diary_grid_painter_finalize (GObject *object)
{
  DiaryGridPainter *self = DIARY_GRID_PAINTER (object);

  g_clear_pointer (&self->legend, diary_legend_free);
  g_clear_pointer (&self->plot, diary_plot_free);

  G_OBJECT_CLASS (diary_grid_painter_parent_class)->finalize (object);
}

static void
diary_grid_painter_class_init (DiaryGridPainterClass *klass)
{
  DiaryChartPainterClass *painter_class = DIARY_CHART_PAINTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_grid_painter_finalize;

  painter_class->measure = diary_grid_painter_measure;
  painter_class->allocate = diary_grid_painter_allocate;
  painter_class->paint = diary_grid_painter_paint;
  painter_class->get_point_rect = diary_grid_painter_get_point_rect;
  painter_class->find_column = diary_grid_painter_find_column;
}

static void
diary_grid_painter_init (DiaryGridPainter *self)
{
}
