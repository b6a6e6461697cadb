/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryDate:
 *
 * A date of the proleptic Gregorian calendar as a day number (that of GDate: 1 is 1 January of
 * year 1), so that dates compare and subtract as integers. 0 means "no date".
 */
typedef int DiaryDate;

#define DIARY_DATE_NONE 0

DiaryDate diary_date_new           (int         year,
                                    int         month,
                                    int         day);
gboolean  diary_date_is_valid      (DiaryDate   date);
DiaryDate diary_date_of_instant    (gint64      unix_seconds,
                                    int         utc_offset);
DiaryDate diary_date_parse         (const char *text);
char     *diary_date_format        (DiaryDate   date);
char     *diary_date_format_locale (DiaryDate   date);
char     *diary_date_format_short  (DiaryDate   date);
void      diary_date_get_ymd       (DiaryDate   date,
                                    int        *year,
                                    int        *month,
                                    int        *day);
int       diary_date_get_weekday   (DiaryDate   date);

G_END_DECLS
