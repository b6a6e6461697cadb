/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "diary-chart-data.h"
#include "diary-chart-theme.h"

G_BEGIN_DECLS

#define DIARY_TYPE_CHART_PAINTER (diary_chart_painter_get_type ())
G_DECLARE_DERIVABLE_TYPE (DiaryChartPainter, diary_chart_painter, DIARY, CHART_PAINTER, GObject)

#define DIARY_CHART_PAINTER_NO_POINT  -1
#define DIARY_CHART_PAINTER_NO_COLUMN -1

/**
 * DiaryChartPainterClass:
 * @measure: how high the chart wants to be at @width
 * @allocate: lays the chart out in the size that is set
 * @paint: draws it
 * @get_point_rect: where a point is, counted from the side where reading begins
 * @find_column: which column is so far from the side where reading begins; only of grids
 *
 * Lays a chart out and draws it with cairo. Subclasses reckon in pixels from the side where reading
 * begins; the functions below turn that round where text runs from right to left.
 */
struct _DiaryChartPainterClass
{
  GObjectClass parent_class;

  double (*measure) (DiaryChartPainter *self, double width);
  void (*allocate) (DiaryChartPainter *self, double width, double height);
  void (*paint) (DiaryChartPainter *self, cairo_t *cr);
  void (*get_point_rect) (DiaryChartPainter *self, int point, cairo_rectangle_t *rect);
  int (*find_column) (DiaryChartPainter *self, double x);
};

DiaryChartPainter *diary_chart_painter_new (DiaryChartData        *data,
                                            PangoContext          *context,
                                            const DiaryChartTheme *theme);

double diary_chart_painter_measure        (DiaryChartPainter *self,
                                           double             width);
void   diary_chart_painter_allocate       (DiaryChartPainter *self,
                                           double             width,
                                           double             height);
void   diary_chart_painter_paint          (DiaryChartPainter *self,
                                           cairo_t           *cr);
void   diary_chart_painter_get_point_rect (DiaryChartPainter *self,
                                           int                point,
                                           cairo_rectangle_t *rect);
int    diary_chart_painter_find_point     (DiaryChartPainter *self,
                                           double             x,
                                           double             y);
int    diary_chart_painter_find_column    (DiaryChartPainter *self,
                                           double             x);
int    diary_chart_painter_get_selected   (DiaryChartPainter *self);
void   diary_chart_painter_set_selected   (DiaryChartPainter *self,
                                           int                point);
int    diary_chart_painter_get_column     (DiaryChartPainter *self);
void   diary_chart_painter_set_column     (DiaryChartPainter *self,
                                           int                column);

/* For subclasses. */
DiaryChartData        *diary_chart_painter_get_data         (DiaryChartPainter *self);
const DiaryChartTheme *diary_chart_painter_get_theme        (DiaryChartPainter *self);
double                 diary_chart_painter_get_line_height  (DiaryChartPainter *self);
PangoLayout           *diary_chart_painter_create_text      (DiaryChartPainter *self,
                                                             const char        *text,
                                                             double             max_width);
PangoLayout           *diary_chart_painter_create_paragraph (DiaryChartPainter *self,
                                                             const char        *text,
                                                             double             width);
double                 diary_chart_painter_get_text_width   (DiaryChartPainter *self,
                                                             const char        *text);
void                   diary_chart_painter_draw_text        (DiaryChartPainter *self,
                                                             cairo_t           *cr,
                                                             PangoLayout       *text,
                                                             double             x,
                                                             double             y,
                                                             double             align);
void                   diary_chart_painter_mirror           (DiaryChartPainter *self,
                                                             cairo_rectangle_t *rect);

G_END_DECLS
