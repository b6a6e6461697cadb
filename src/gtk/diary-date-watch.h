/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "diary-clock.h"

G_BEGIN_DECLS

#define DIARY_TYPE_DATE_WATCH (diary_date_watch_get_type ())
G_DECLARE_FINAL_TYPE (DiaryDateWatch, diary_date_watch, DIARY, DATE_WATCH, GObject)

/* Which day it is, and when the next one begins.
 *
 * Signal "changed": another day has begun. */

DiaryDateWatch *diary_date_watch_new       (void);
DiaryDate       diary_date_watch_get_today (DiaryDateWatch *self);
void            diary_date_watch_check     (DiaryDateWatch *self);

G_END_DECLS
