/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "diary-region.h"
#include "diary-trend-series.h"

G_BEGIN_DECLS

#define DIARY_TYPE_TRENDS_INPUT (diary_trends_input_get_type ())
G_DECLARE_FINAL_TYPE (DiaryTrendsInput, diary_trends_input, DIARY, TRENDS_INPUT, GObject)

/* What the trends are computed from: numbers alone, without a database. It is filled once and then
 * only read, so any thread may read it. Days count from 0; a number that was never set is NAN, not
 * recorded. */
DiaryTrendsInput *diary_trends_input_new (DiaryDate first,
                                          int       n_days);

void    diary_trends_input_set_count      (DiaryTrendsInput      *self,
                                           int                    day,
                                           double                 count);
double *diary_trends_input_add_factor     (DiaryTrendsInput      *self,
                                           const DiaryFactorTerm *term);
double *diary_trends_input_add_own_factor (DiaryTrendsInput      *self,
                                           const char            *name,
                                           const char            *unit,
                                           DiaryScale             scale);
void    diary_trends_input_take_regions   (DiaryTrendsInput      *self,
                                           GPtrArray             *regions);

DiaryTrendSeries diary_trends_input_get_series         (DiaryTrendsInput *self,
                                                        DiaryDate         as_of);
GPtrArray       *diary_trends_input_get_regions        (DiaryTrendsInput *self);
DiaryDate        diary_trends_input_get_first_recorded (DiaryTrendsInput *self);

G_END_DECLS
