/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ratios beyond these are told as such, since no diary can tell how far beyond. */
#define DIARY_TREND_NUMBERS_MOST  100
#define DIARY_TREND_NUMBERS_LEAST 0.01

/**
 * DiaryTrendNumbers:
 * @ratio: how many times as many
 * @low: the lower end of its likely range
 * @high: the upper end
 *
 * A rate ratio as text, in the person's locale.
 */
typedef struct
{
  char *ratio;
  char *low;
  char *high;
} DiaryTrendNumbers;

DiaryTrendNumbers diary_trend_numbers_new           (double             ratio,
                                                     double             low,
                                                     double             high);
DiaryTrendNumbers diary_trend_numbers_new_above_one (double             ratio,
                                                     double             low,
                                                     double             high);
void              diary_trend_numbers_clear         (DiaryTrendNumbers *self);

char *diary_trend_numbers_format (double ratio);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DiaryTrendNumbers, diary_trend_numbers_clear)

G_END_DECLS
