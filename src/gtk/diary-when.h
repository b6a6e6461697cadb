/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"
#include "diary-instant.h"

G_BEGIN_DECLS

/* A date and a time of day as people type them. */
DiaryDate    diary_when_parse_date  (const char         *text);
gboolean     diary_when_parse_time  (const char         *text,
                                     int                *seconds);
char        *diary_when_format_date (const DiaryInstant *instant);
char        *diary_when_format_time (const DiaryInstant *instant);
DiaryInstant diary_when_resolve     (DiaryDate           date,
                                     int                 seconds,
                                     const DiaryInstant *recorded);

G_END_DECLS
