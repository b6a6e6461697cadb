/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-day-table.h"

G_BEGIN_DECLS

/**
 * DiaryLogged:
 * @DIARY_LOGGED_NO: nothing is recorded
 * @DIARY_LOGGED_PARTIAL: something is recorded: an episode, a sign, a factor or a note
 * @DIARY_LOGGED_COMPLETE: the person said that all of the day is recorded
 *
 * How far a date is recorded.
 */
typedef enum
{
  DIARY_LOGGED_NO,
  DIARY_LOGGED_PARTIAL,
  DIARY_LOGGED_COMPLETE,
} DiaryLogged;

/**
 * DiaryReportText:
 * @DIARY_REPORT_SITES: where there were episodes, as in "calf left;eyelid"
 * @DIARY_REPORT_SIGNS_PRESENT: the signs that were there
 * @DIARY_REPORT_SIGNS_ABSENT: the signs that were asked about and not there
 * @DIARY_REPORT_MEDICINES_STARTED: the medicines first taken on the date
 * @DIARY_REPORT_MEDICINES_STOPPED: the medicines last taken on the date
 * @DIARY_REPORT_NOTE: the day's note
 *
 * What a report says of a date in words: keys of the vocabulary, sorted as in it, and what the
 * person wrote. There is ";" between several of them.
 */
typedef enum
{
  DIARY_REPORT_SITES,
  DIARY_REPORT_SIGNS_PRESENT,
  DIARY_REPORT_SIGNS_ABSENT,
  DIARY_REPORT_MEDICINES_STARTED,
  DIARY_REPORT_MEDICINES_STOPPED,
  DIARY_REPORT_NOTE,
} DiaryReportText;

#define DIARY_N_REPORT_TEXTS (DIARY_REPORT_NOTE + 1)

#define DIARY_TYPE_REPORT_DAYS (diary_report_days_get_type ())
G_DECLARE_FINAL_TYPE (DiaryReportDays, diary_report_days, DIARY, REPORT_DAYS, GObject)

/* The days of a period, recorded or not, as the report has them. Immutable once made. */
DiaryReportDays *diary_report_days_load (DiaryDatabase *database,
                                         DiaryDate      from,
                                         DiaryDate      to,
                                         gboolean       notes,
                                         GError       **error);

DiaryDayTable *diary_report_days_get_table  (DiaryReportDays *self);
DiaryLogged    diary_report_days_get_logged (DiaryReportDays *self,
                                             int              day);
const char    *diary_report_days_get_text   (DiaryReportDays *self,
                                             int              day,
                                             DiaryReportText  text);

G_END_DECLS
