/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-trends.h"

G_BEGIN_DECLS

#define DIARY_TYPE_LOOKED_AT (diary_looked_at_get_type ())
G_DECLARE_FINAL_TYPE (DiaryLookedAt, diary_looked_at, DIARY, LOOKED_AT, AdwBin)

/* Everything that was looked at and is no finding: what goes along with one, what was not found,
 * and what could not be compared yet. */

GtkWidget *diary_looked_at_new         (void);
void       diary_looked_at_show_trends (DiaryLookedAt     *self,
                                        const DiaryTrends *trends,
                                        GSettings         *settings);

G_END_DECLS
