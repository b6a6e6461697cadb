/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"

G_BEGIN_DECLS

/**
 * DiaryPeriodUnit:
 * @DIARY_PERIOD_UNIT_WEEK: seven days from a Monday, as in ISO 8601
 * @DIARY_PERIOD_UNIT_MONTH: a month of the calendar
 * @DIARY_PERIOD_UNIT_QUARTER: three of them, from January, April, July or October
 * @DIARY_PERIOD_UNIT_YEAR: a year of the calendar
 *
 * What a time is divided by, from the shortest to the longest.
 */
typedef enum
{
  DIARY_PERIOD_UNIT_WEEK,
  DIARY_PERIOD_UNIT_MONTH,
  DIARY_PERIOD_UNIT_QUARTER,
  DIARY_PERIOD_UNIT_YEAR,
} DiaryPeriodUnit;

DiaryDate diary_period_unit_get_start    (DiaryPeriodUnit unit,
                                          DiaryDate       date);
DiaryDate diary_period_unit_get_next     (DiaryPeriodUnit unit,
                                          DiaryDate       start);
int       diary_period_unit_get_min_days (DiaryPeriodUnit unit);

const char *diary_period_unit_get_name         (DiaryPeriodUnit unit);
const char *diary_period_unit_get_places_title (DiaryPeriodUnit unit);
char       *diary_period_unit_format           (DiaryPeriodUnit unit,
                                                DiaryDate       start,
                                                gboolean        in_sentence);
char       *diary_period_unit_format_share     (DiaryPeriodUnit unit,
                                                int             n,
                                                int             n_recorded);

G_END_DECLS
