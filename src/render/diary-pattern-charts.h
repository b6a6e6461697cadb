/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-chart-data.h"
#include "diary-trend-words.h"
#include "diary-trends.h"

G_BEGIN_DECLS

/* What is shown of what goes with what: the range of a finding, and all that was looked at and not
 * found. diary-pattern-days.h shows the days behind a finding. */

DiaryChartData *diary_pattern_charts_new_finding   (const DiaryTrends     *trends,
                                                    int                    finding,
                                                    const DiaryTrendUnits *units);
DiaryChartData *diary_pattern_charts_new_not_found (const DiaryTrends     *trends,
                                                    const DiaryTrendUnits *units);

gboolean diary_pattern_charts_is_finding (const DiaryTrends *trends,
                                          int                result);

G_END_DECLS
