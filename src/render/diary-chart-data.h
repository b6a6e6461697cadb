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

/**
 * DiaryChartKind:
 * @DIARY_CHART_COLUMNS: the points divide the axis evenly, as columns
 * @DIARY_CHART_BARS: the points are things to be compared, as horizontal bars under their names
 * @DIARY_CHART_DOTS: each point has a place of its own on the axis
 * @DIARY_CHART_RANGES: the points are things to be compared, each with a ratio and its range
 * @DIARY_CHART_GRID: each point is a row of cells, one for each period of the axis with its number
 *   of episodes; the series are the columns
 */
typedef enum
{
  DIARY_CHART_COLUMNS,
  DIARY_CHART_BARS,
  DIARY_CHART_DOTS,
  DIARY_CHART_RANGES,
  DIARY_CHART_GRID,
} DiaryChartKind;

/* What a chart and its table show: named points, and one or more series with a number for each. */

DiaryChartData *diary_chart_data_new        (const char *title,
                                             const char *points_title,
                                             DiaryAxis  *axis);
DiaryChartData *diary_chart_data_new_dots   (const char *title,
                                             const char *points_title,
                                             DiaryAxis  *axis);
DiaryChartData *diary_chart_data_new_ranges (const char *title,
                                             const char *points_title);
DiaryChartData *diary_chart_data_new_grid   (const char *title,
                                             const char *points_title,
                                             const char *columns_title,
                                             DiaryAxis  *axis);

DiaryChartKind   diary_chart_data_get_kind         (DiaryChartData *self);
const char      *diary_chart_data_get_title        (DiaryChartData *self);
const char      *diary_chart_data_get_points_title (DiaryChartData *self);
const DiaryAxis *diary_chart_data_get_axis         (DiaryChartData *self);
const char      *diary_chart_data_get_summary      (DiaryChartData *self);
void             diary_chart_data_set_summary      (DiaryChartData *self,
                                                    const char     *summary);

int                diary_chart_data_get_n_points (DiaryChartData  *self);
const char        *diary_chart_data_get_point    (DiaryChartData  *self,
                                                  int              point);
double             diary_chart_data_get_place    (DiaryChartData  *self,
                                                  int              point);
void               diary_chart_data_add_point    (DiaryChartData  *self,
                                                  const char      *label);
void               diary_chart_data_add_point_at (DiaryChartData  *self,
                                                  const char      *label,
                                                  double           place);
const char        *diary_chart_data_get_remark   (DiaryChartData  *self,
                                                  int              point);
void               diary_chart_data_set_remark   (DiaryChartData  *self,
                                                  int              point,
                                                  const char      *remark);
int                diary_chart_data_get_n_series (DiaryChartData  *self);
const DiarySeries *diary_chart_data_get_series   (DiaryChartData  *self,
                                                  int              index);
const DiarySeries *diary_chart_data_find_series  (DiaryChartData  *self,
                                                  DiarySeriesStyle style);
void               diary_chart_data_add_series   (DiaryChartData  *self,
                                                  DiarySeries     *series);

/* The columns of a grid, from 0; other charts have none. */
const char *diary_chart_data_get_columns_title (DiaryChartData *self);
int         diary_chart_data_get_n_columns     (DiaryChartData *self);
double      diary_chart_data_get_column_start  (DiaryChartData *self,
                                                int             column);
void        diary_chart_data_add_column        (DiaryChartData *self,
                                                DiarySeries    *series,
                                                double          start);

gboolean   diary_chart_data_get_has_gaps (DiaryChartData *self);
DiaryAxis *diary_chart_data_get_amounts  (DiaryChartData *self);
DiaryAxis *diary_chart_data_get_ratios   (DiaryChartData *self);

/* In words, in diary-chart-data-text.c. */
char    *diary_chart_data_describe_point (DiaryChartData *self,
                                          int             point);
char    *diary_chart_data_describe_cell  (DiaryChartData *self,
                                          int             point,
                                          int             column,
                                          gboolean        with_point);
gboolean diary_chart_data_equal          (DiaryChartData *a,
                                          DiaryChartData *b);

/* As a table, in diary-chart-data-table.c. */
int         diary_chart_data_get_n_rows          (DiaryChartData *self);
int         diary_chart_data_get_n_headings      (DiaryChartData *self);
const char *diary_chart_data_get_heading         (DiaryChartData *self,
                                                  int             heading);
gboolean    diary_chart_data_get_heading_is_text (DiaryChartData *self,
                                                  int             heading);
char       *diary_chart_data_format_row          (DiaryChartData *self,
                                                  int             row,
                                                  int             heading);
char       *diary_chart_data_describe_row        (DiaryChartData *self,
                                                  int             row);
char       *diary_chart_data_describe_table_cell (DiaryChartData *self,
                                                  int             row,
                                                  int             heading);

G_END_DECLS
