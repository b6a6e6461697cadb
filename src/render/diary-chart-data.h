/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "diary-axis.h"
#include "diary-series.h"

G_BEGIN_DECLS

#define DIARY_TYPE_CHART_DATA (diary_chart_data_get_type ())
G_DECLARE_FINAL_TYPE (DiaryChartData, diary_chart_data, DIARY, CHART_DATA, GObject)

/* What a chart and its table show: named points, and one or more series with a number for each.
 * With an axis the points stand on it in order, as columns; without, they are things to be
 * compared, as horizontal bars under their names. */

DiaryChartData *diary_chart_data_new (const char *title,
                                      const char *points_title,
                                      DiaryAxis  *axis);

const char      *diary_chart_data_get_title        (DiaryChartData *self);
const char      *diary_chart_data_get_points_title (DiaryChartData *self);
const DiaryAxis *diary_chart_data_get_axis         (DiaryChartData *self);
const char      *diary_chart_data_get_summary      (DiaryChartData *self);
void             diary_chart_data_set_summary      (DiaryChartData *self,
                                                    const char     *summary);

int                diary_chart_data_get_n_points (DiaryChartData *self);
const char        *diary_chart_data_get_point    (DiaryChartData *self,
                                                  int             point);
void               diary_chart_data_add_point    (DiaryChartData *self,
                                                  const char     *label);
int                diary_chart_data_get_n_series (DiaryChartData *self);
const DiarySeries *diary_chart_data_get_series   (DiaryChartData *self,
                                                  int             index);
void               diary_chart_data_add_series   (DiaryChartData *self,
                                                  DiarySeries    *series);

gboolean   diary_chart_data_get_has_gaps   (DiaryChartData *self);
DiaryAxis *diary_chart_data_get_amounts    (DiaryChartData *self);
char      *diary_chart_data_describe_point (DiaryChartData *self,
                                            int             point);

G_END_DECLS
