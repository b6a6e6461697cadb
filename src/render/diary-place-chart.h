/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-chart-data.h"
#include "diary-date.h"

G_BEGIN_DECLS

/* A grid of more columns than this is divided by longer periods: in a narrow window, so many are a
 * few pixels wide each. A year has 53 weeks at most that are not divided, or 54. */
#define DIARY_PLACE_CHART_MAX_COLUMNS 60

DiaryChartData *diary_place_chart_new (const GPtrArray *regions,
                                       const double    *counts,
                                       DiaryDate        counted_from,
                                       DiaryDate        first,
                                       DiaryDate        last);

G_END_DECLS
