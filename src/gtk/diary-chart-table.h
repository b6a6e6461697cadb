/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-chart-data.h"

G_BEGIN_DECLS

#define DIARY_TYPE_CHART_TABLE (diary_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (DiaryChartTable, diary_chart_table, DIARY, CHART_TABLE, AdwBin)

/* The numbers of a chart: a row a point, a column a series. Property "data": what is shown, or
 * NULL. */

GtkWidget      *diary_chart_table_new      (void);
DiaryChartData *diary_chart_table_get_data (DiaryChartTable *self);
void            diary_chart_table_set_data (DiaryChartTable *self,
                                            DiaryChartData  *data);

G_END_DECLS
