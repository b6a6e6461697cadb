/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-weekly-check.h"

G_BEGIN_DECLS

/* Keys of the settings. */
#define DIARY_WEEKLY_OFFERED    "weekly-check-offered"
#define DIARY_WEEKLY_NOT_BEFORE "weekly-check-not-before"

/* Whether Today offers the weekly check: if it is due, unless the person does not want that, or put
 * it off. */

gboolean diary_weekly_plan_is_offered (GSettings              *settings,
                                       const DiaryWeeklyCheck *check,
                                       DiaryDate               today);
void     diary_weekly_plan_put_off    (GSettings              *settings,
                                       DiaryDate               today);

G_END_DECLS
