/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-trends.h"

G_BEGIN_DECLS

#define DIARY_TYPE_PATTERN_CARD (diary_pattern_card_get_type ())
G_DECLARE_FINAL_TYPE (DiaryPatternCard, diary_pattern_card, DIARY, PATTERN_CARD, AdwBin)

/* A finding: what it says, its range, and the days behind it. */

GtkWidget *diary_pattern_card_new          (void);
void       diary_pattern_card_show_finding (DiaryPatternCard  *self,
                                            const DiaryTrends *trends,
                                            int                finding,
                                            GSettings         *settings);

G_END_DECLS
