/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"

G_BEGIN_DECLS

/* Dates in a GArray of DiaryDate, rising, each once: how many of them are in a period, quickly. */

void      diary_date_list_sort     (GArray       *dates);
guint     diary_date_list_rank     (const GArray *dates,
                                    DiaryDate     date);
int       diary_date_list_count    (const GArray *dates,
                                    DiaryDate     from,
                                    DiaryDate     to);
DiaryDate diary_date_list_get_last (const GArray *dates,
                                    DiaryDate     date);

G_END_DECLS
