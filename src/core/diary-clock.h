/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"
#include "diary-instant.h"

G_BEGIN_DECLS

DiaryInstant diary_clock_now      (void);
DiaryDate    diary_clock_today    (void);
GTimeZone   *diary_clock_dup_zone (void);

void diary_clock_freeze  (gint64     unix_seconds,
                          GTimeZone *zone);
void diary_clock_release (void);

G_END_DECLS
