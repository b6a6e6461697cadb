/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DIARY_TYPE_CHART_POINT (diary_chart_point_get_type ())
G_DECLARE_FINAL_TYPE (DiaryChartPoint, diary_chart_point, DIARY, CHART_POINT, GtkWidget)

/* Where the keyboard and a screen reader meet one point of a chart; the chart paints it. */

GtkWidget  *diary_chart_point_new       (void);
void        diary_chart_point_set_place (DiaryChartPoint *self,
                                         int              index,
                                         int              n_points);
int         diary_chart_point_get_index (DiaryChartPoint *self);
const char *diary_chart_point_get_label (DiaryChartPoint *self);
void        diary_chart_point_set_label (DiaryChartPoint *self,
                                         const char      *label);

G_END_DECLS
