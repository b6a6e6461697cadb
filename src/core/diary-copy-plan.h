/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"

G_BEGIN_DECLS

/* Of how many days, and of how many weeks before them, a copy of the diary is kept. */
#define DIARY_COPY_PLAN_N_DAYS  7
#define DIARY_COPY_PLAN_N_WEEKS 4

GArray *diary_copy_plan_find_old (GArray   *dates,
                                  DiaryDate today);

G_END_DECLS
