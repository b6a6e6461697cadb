/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"

G_BEGIN_DECLS

/**
 * DiaryTrendLook:
 * @every: days from one look to the next
 * @from: the number of the day of the first look, a multiple of @every
 *
 * When the diary is looked at. The first recorded day is day 1, and a look at day n comes at its
 * end: it sees the diary up to that day, and never changes while the day is still being written.
 * Looking on fixed days keeps false findings rare; looking every day would not.
 */
typedef struct
{
  int every;
  int from;
} DiaryTrendLook;

extern const DiaryTrendLook diary_trend_look_findings;
extern const DiaryTrendLook diary_trend_look_rising;
extern const DiaryTrendLook diary_trend_look_spreading;

DiaryDate diary_trend_look_get_last (const DiaryTrendLook *self,
                                     DiaryDate             first,
                                     DiaryDate             before);
DiaryDate diary_trend_look_get_next (const DiaryTrendLook *self,
                                     DiaryDate             first,
                                     DiaryDate             after);

G_END_DECLS
