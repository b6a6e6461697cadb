/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryInstant:
 * @unix_seconds: seconds since 1970-01-01T00:00:00Z
 * @utc_offset: seconds east of UTC of the clock it was written by, a whole number of minutes
 *
 * A moment together with the offset that makes it a local time, so that a day stays the person's
 * own day across travel and daylight saving.
 */
typedef struct
{
  gint64 unix_seconds;
  int utc_offset;
} DiaryInstant;

gboolean diary_instant_is_valid (const DiaryInstant *instant);

gboolean diary_instant_parse_local (const char         *text,
                                    GTimeZone          *zone,
                                    DiaryInstant       *instant);
char    *diary_instant_format      (const DiaryInstant *instant);

gboolean diary_instant_parse_utc  (const char *text,
                                   gint64     *unix_seconds);
char    *diary_instant_format_utc (gint64      unix_seconds);

GDateTime   *diary_instant_to_date_time   (const DiaryInstant *instant);
DiaryInstant diary_instant_from_date_time (GDateTime          *date_time);
DiaryInstant diary_instant_in_zone        (gint64              unix_seconds,
                                           GTimeZone          *zone);

G_END_DECLS
