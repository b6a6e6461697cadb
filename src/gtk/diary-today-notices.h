/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-warnings-bin.h"

G_BEGIN_DECLS

#define DIARY_TYPE_TODAY_NOTICES (diary_today_notices_get_type ())
G_DECLARE_FINAL_TYPE (DiaryTodayNotices, diary_today_notices, DIARY, TODAY_NOTICES, DiaryWarningsBin)

/* What stands above everything else of today, if there is anything: warnings that should not wait,
 * and the weekly check when it is due. */

GtkWidget *diary_today_notices_new (void);

G_END_DECLS
