/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-canvas.h"
#include "diary-chart-painter.h"

G_BEGIN_DECLS

#define DIARY_TYPE_CHART_CANVAS (diary_chart_canvas_get_type ())
G_DECLARE_FINAL_TYPE (DiaryChartCanvas, diary_chart_canvas, DIARY, CHART_CANVAS, DiaryCanvas)

/* What is seen of a chart, in the colours, font and direction of the desktop. It hears nothing of
 * the keyboard and says nothing to a screen reader. */

GtkWidget *diary_chart_canvas_new (void);

void diary_chart_canvas_set_data       (DiaryChartCanvas  *self,
                                        DiaryChartData    *data);
void diary_chart_canvas_set_selected   (DiaryChartCanvas  *self,
                                        int                point,
                                        int                column);
void diary_chart_canvas_get_point_rect (DiaryChartCanvas  *self,
                                        int                point,
                                        cairo_rectangle_t *rect);
int  diary_chart_canvas_find_point     (DiaryChartCanvas  *self,
                                        double             x,
                                        double             y);
int  diary_chart_canvas_find_column    (DiaryChartCanvas  *self,
                                        double             x);

G_END_DECLS
