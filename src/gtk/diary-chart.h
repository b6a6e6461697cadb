/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-canvas-view.h"
#include "diary-chart-painter.h"

G_BEGIN_DECLS

#define DIARY_CHART_NO_POINT  DIARY_CHART_PAINTER_NO_POINT
#define DIARY_CHART_NO_COLUMN DIARY_CHART_PAINTER_NO_COLUMN

#define DIARY_TYPE_CHART (diary_chart_get_type ())
G_DECLARE_FINAL_TYPE (DiaryChart, diary_chart, DIARY, CHART, DiaryCanvasView)

/* A chart in the window: a list of points to the keyboard and to a screen reader. Tab goes to one
 * of them and then out of the chart; arrow keys, Home, End and Page Up and Down go through them.
 * In a grid Left and Right go through the cells of a point, between whose last and first cell the
 * point as a whole is told; other points then tell their cells of the same column.
 *
 * Property "data": what is shown, or NULL. Property "selected": the point that has the keyboard or
 * the pointer, or DIARY_CHART_NO_POINT (notified). Property "column": the column of its cell in a
 * grid, or DIARY_CHART_NO_COLUMN (notified). */

GtkWidget      *diary_chart_new          (void);
DiaryChartData *diary_chart_get_data     (DiaryChart     *self);
void            diary_chart_set_data     (DiaryChart     *self,
                                          DiaryChartData *data);
int             diary_chart_get_selected (DiaryChart     *self);
int             diary_chart_get_column   (DiaryChart     *self);

G_END_DECLS
