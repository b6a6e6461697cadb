/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trends.h"

G_BEGIN_DECLS

/* What the trends say of the last four weeks, in sentences for people. */

char *diary_trends_changes_text_recent       (const DiaryTrends *trends);
char *diary_trends_changes_text_places       (const DiaryTrends *trends);
char *diary_trends_changes_text_which_places (const DiaryTrends *trends);

G_END_DECLS
