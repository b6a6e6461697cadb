/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-look.h"

const DiaryTrendLook diary_trend_look_findings = { .every = 30, .from = 30 };
const DiaryTrendLook diary_trend_look_rising = { .every = 28, .from = 28 };
const DiaryTrendLook diary_trend_look_spreading = { .every = 28, .from = 84 };

/**
 * diary_trend_look_get_last:
 * @self: when to look
 * @first: the first recorded day, or %DIARY_DATE_NONE
 * @before: a day, as a rule today
 *
 * Returns: the date of the last look before that day, or %DIARY_DATE_NONE if there was none
 */
DiaryDate
diary_trend_look_get_last (const DiaryTrendLook *self, DiaryDate first, DiaryDate before)
{
  int days;

  g_return_val_if_fail (self != NULL, DIARY_DATE_NONE);

  days = before - first;

  if (first == DIARY_DATE_NONE || days < self->from)
    return DIARY_DATE_NONE;

  return first + days / self->every * self->every - 1;
}

/**
 * diary_trend_look_get_next:
 * @self: when to look
 * @first: the first recorded day, or %DIARY_DATE_NONE
 * @after: a day
 *
 * Returns: the date of the first look after that day, or %DIARY_DATE_NONE if nothing is recorded
 */
DiaryDate
diary_trend_look_get_next (const DiaryTrendLook *self, DiaryDate first, DiaryDate after)
{
  int days;

  g_return_val_if_fail (self != NULL, DIARY_DATE_NONE);

  if (first == DIARY_DATE_NONE)
    return DIARY_DATE_NONE;

  days = MAX (0, after - first + 1);

  return first + MAX (self->from, (days / self->every + 1) * self->every) - 1;
}
