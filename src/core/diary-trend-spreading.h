/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-region.h"

G_BEGIN_DECLS

/**
 * DiaryTrendSpreading:
 * @bouts_recent: bouts that began in the last 28 days
 * @bouts_total: all bouts
 * @regions: regions that ever had one
 * @n_new: regions whose first bout ever began in the last 28 days
 * @expected: how many of those longer logging alone would bring
 * @p: the chance of @n_new or more by longer logging alone
 */
typedef struct
{
  int bouts_recent;
  int bouts_total;
  int regions;
  int n_new;
  double expected;
  double p;
} DiaryTrendSpreading;

DiaryTrendSpreading diary_trend_spreading_compute (const GPtrArray *regions,
                                                   DiaryDate        last,
                                                   GArray          *new_places);

G_END_DECLS
