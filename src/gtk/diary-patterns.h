/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-trends-answer.h"

G_BEGIN_DECLS

#define DIARY_TYPE_PATTERNS (diary_patterns_get_type ())
G_DECLARE_FINAL_TYPE (DiaryPatterns, diary_patterns, DIARY, PATTERNS, AdwBin)

/* What was found to go with the twitching, with the headline first: when it was looked for, each
 * finding, and what the last four weeks were like. */

GtkWidget *diary_patterns_new         (void);
void       diary_patterns_show_answer (DiaryPatterns           *self,
                                       const DiaryTrendsAnswer *answer,
                                       GSettings               *settings);

G_END_DECLS
