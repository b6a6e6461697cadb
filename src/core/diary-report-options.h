/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-person.h"
#include "diary-trend-words.h"

G_BEGIN_DECLS

/* What guidance on headache diaries asks for at least: eight weeks (NICE CG150). */
#define DIARY_REPORT_EIGHT_WEEKS_DAYS 56

/**
 * DiaryReportPeriod:
 * @DIARY_REPORT_SINCE_VISIT: from the last visit or test before today up to today; without one,
 * from the first recorded day
 * @DIARY_REPORT_EIGHT_WEEKS: the 56 days up to today
 * @DIARY_REPORT_ALL: from the first recorded day to the last one that is not in the future
 * @DIARY_REPORT_DATES: dates that are given
 *
 * Which days a report is about.
 */
typedef enum
{
  DIARY_REPORT_SINCE_VISIT,
  DIARY_REPORT_EIGHT_WEEKS,
  DIARY_REPORT_ALL,
  DIARY_REPORT_DATES,
} DiaryReportPeriod;

/**
 * DiaryReportOptions:
 * @period: which days it is about
 * @from: for %DIARY_REPORT_DATES, the first date, or %DIARY_DATE_NONE for the first recorded one
 * @to: for %DIARY_REPORT_DATES, the last date, or %DIARY_DATE_NONE for the last recorded one
 * @today: the present day, always
 * @who: whether it says who keeps the diary
 * @person: (nullable): who that is, not owned; if %NULL, what the diary keeps of it
 * @notes: whether the notes that the person wrote go in
 * @units: the units that the person set
 *
 * What goes into a report. All 0 but for @today is the least of everything.
 */
typedef struct
{
  DiaryReportPeriod period;
  DiaryDate from;
  DiaryDate to;
  DiaryDate today;
  gboolean who;
  DiaryPerson *person;
  gboolean notes;
  DiaryTrendUnits units;
} DiaryReportOptions;

/**
 * DiaryReportKnown:
 * @first: the first date on which anything was recorded, or %DIARY_DATE_NONE
 * @last: the last one, or %DIARY_DATE_NONE
 * @last_visit: the last visit or test before today, or %DIARY_DATE_NONE
 *
 * What of a diary its periods depend on.
 */
typedef struct
{
  DiaryDate first;
  DiaryDate last;
  DiaryDate last_visit;
} DiaryReportKnown;

DiaryReportOptions diary_report_options_new (DiaryDate today);

void diary_report_options_choose_dates (const DiaryReportOptions *self,
                                        const DiaryReportKnown   *known,
                                        DiaryDate                *from,
                                        DiaryDate                *to);

const char *diary_report_period_get_label (DiaryReportPeriod period);

G_END_DECLS
