/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"

G_BEGIN_DECLS

/**
 * DiaryTick:
 * @value: where on the axis, in the axis's own unit
 * @label: what is written there, in the person's language
 * @brief: (nullable): what is written where there is less room
 */
typedef struct
{
  double value;
  char *label;
  char *brief;
} DiaryTick;

/* A stretch of amounts, dates, hours or ratios, mapped to 0..1. It knows where round values lie and
 * how they are written, and nothing about pixels. */
typedef struct _DiaryAxis DiaryAxis;

DiaryAxis *diary_axis_new_amounts (double     maximum,
                                   gboolean   whole);
DiaryAxis *diary_axis_new_dates   (DiaryDate  first,
                                   DiaryDate  last);
DiaryAxis *diary_axis_new_periods (DiaryDate  first,
                                   DiaryDate  last,
                                   int        n_days);
DiaryAxis *diary_axis_new_hours   (void);
DiaryAxis *diary_axis_new_range   (double     lowest,
                                   double     highest);
DiaryAxis *diary_axis_new_ratios  (double     lowest,
                                   double     highest);
DiaryAxis *diary_axis_new_yes_no  (void);
void       diary_axis_free        (DiaryAxis *self);

double     diary_axis_get_lower  (const DiaryAxis *self);
double     diary_axis_get_upper  (const DiaryAxis *self);
double     diary_axis_normalise  (const DiaryAxis *self,
                                  double           value);
double     diary_axis_place_tick (const DiaryAxis *self,
                                  const DiaryTick *tick);
GPtrArray *diary_axis_get_ticks  (const DiaryAxis *self,
                                  int              max_ticks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryAxis, diary_axis_free)

G_END_DECLS
