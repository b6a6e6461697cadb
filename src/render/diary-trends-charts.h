/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-body-counts.h"
#include "diary-chart-data.h"
#include "diary-database.h"

G_BEGIN_DECLS

#define DIARY_TYPE_TRENDS_CHARTS (diary_trends_charts_get_type ())
G_DECLARE_FINAL_TYPE (DiaryTrendsCharts, diary_trends_charts, DIARY, TRENDS_CHARTS, GObject)

/* What the diary shows of one period: immutable once loaded, so any thread may read it. */

DiaryTrendsCharts *diary_trends_charts_load (DiaryDatabase   *database,
                                             const GPtrArray *regions,
                                             DiaryDate        from,
                                             DiaryDate        today,
                                             GError         **error);

gboolean         diary_trends_charts_get_is_empty   (DiaryTrendsCharts *self);
DiaryDate        diary_trends_charts_get_last_entry (DiaryTrendsCharts *self);
DiaryChartData  *diary_trends_charts_get_days       (DiaryTrendsCharts *self);
DiaryChartData  *diary_trends_charts_get_sites      (DiaryTrendsCharts *self);
DiaryBodyCounts *diary_trends_charts_get_places     (DiaryTrendsCharts *self);
DiaryChartData  *diary_trends_charts_get_timeline   (DiaryTrendsCharts *self);
DiaryChartData  *diary_trends_charts_get_hours      (DiaryTrendsCharts *self);

G_END_DECLS
