/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"

G_BEGIN_DECLS

/**
 * DiaryTrendDesign:
 * @first: the date of day 0
 * @n_days: calendar days
 * @weekdays: 6 for a column each but Monday, 1 for the weekend, 0 for none
 * @order: 0 for no drift, 1 for a trend, more for slow cosines up to that order as well
 *
 * The columns that a series is explained by before any factor.
 */
typedef struct
{
  DiaryDate first;
  int n_days;
  int weekdays;
  int order;
} DiaryTrendDesign;

int      diary_trend_design_get_n_columns   (const DiaryTrendDesign *self);
void     diary_trend_design_fill_row        (const DiaryTrendDesign *self,
                                             int                     day,
                                             double                 *row);
int      diary_trend_design_choose_weekdays (int                     n_recorded);
int      diary_trend_design_choose_order    (int                     n_days);
gboolean diary_trend_design_simplify        (DiaryTrendDesign       *self,
                                             const double           *episodes);

G_END_DECLS
