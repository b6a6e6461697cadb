/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-chart-data.h"
#include "diary-trends.h"

G_BEGIN_DECLS

/* A median is said of at least so many days. */
#define DIARY_PATTERN_DAYS_FOR_MEDIAN 3

/**
 * DiaryPatternScale:
 * @title: the factor with the unit that the person set
 * @unit: one of that unit in that of the diary
 */
typedef struct
{
  const char *title;
  double unit;
} DiaryPatternScale;

/* The days behind a finding: the episodes of each against what was recorded of the factor, a dot
 * for all days that are alike, with the medians of days with about as much of it. */

DiaryChartData *diary_pattern_days_new (const DiaryTrends       *trends,
                                        int                      finding,
                                        const DiaryPatternScale *scale);

G_END_DECLS
