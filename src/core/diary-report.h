/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-day-table.h"

G_BEGIN_DECLS

/**
 * DiaryLogged:
 * @DIARY_LOGGED_NO: nothing is recorded
 * @DIARY_LOGGED_PARTIAL: something is recorded
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

#define DIARY_TYPE_REPORT (diary_report_get_type ())
G_DECLARE_FINAL_TYPE (DiaryReport, diary_report, DIARY, REPORT, GObject)

/* What the clinic report says about a period, a row a date, without ink. */
DiaryReport *diary_report_new (DiaryDatabase *database,
                               DiaryDate      from,
                               DiaryDate      to,
                               GError       **error);

DiaryDayTable *diary_report_get_day_table         (DiaryReport *self);
DiaryLogged    diary_report_get_logged            (DiaryReport *self,
                                                   int          day);
char          *diary_report_get_sites             (DiaryReport *self,
                                                   int          day);
char          *diary_report_get_signs             (DiaryReport *self,
                                                   int          day,
                                                   gboolean     present);
char          *diary_report_get_medicines_started (DiaryReport *self,
                                                   int          day);
char          *diary_report_get_medicines_stopped (DiaryReport *self,
                                                   int          day);
const char    *diary_report_get_note              (DiaryReport *self,
                                                   int          day);

gboolean diary_report_write_csv (DiaryReport   *self,
                                 GOutputStream *stream,
                                 GCancellable  *cancellable,
                                 GError       **error);
gboolean diary_report_save_csv  (DiaryReport   *self,
                                 GFile         *file,
                                 GCancellable  *cancellable,
                                 GError       **error);

G_END_DECLS
