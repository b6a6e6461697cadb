/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-weekly-plan.h"

/* For how long it is put off, in days. */
#define PAUSE 7

/* A date further ahead than can be put off is one of a clock that was wrong. */
static gboolean
is_put_off (GSettings *settings, DiaryDate today)
{
  g_autofree char *text = g_settings_get_string (settings, DIARY_WEEKLY_NOT_BEFORE);
  DiaryDate date = diary_date_parse (text);

  return date != DIARY_DATE_NONE && today < date && date <= today + PAUSE;
}

/**
 * diary_weekly_plan_is_offered:
 * @settings: the settings
 * @check: (nullable): where the check stands, if that is known
 * @today: the present day
 *
 * Returns: whether the check is to be offered now
 */
gboolean
diary_weekly_plan_is_offered (GSettings *settings, const DiaryWeeklyCheck *check, DiaryDate today)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);

  return check != NULL && check->due && g_settings_get_boolean (settings, DIARY_WEEKLY_OFFERED) &&
         !is_put_off (settings, today);
}

/**
 * diary_weekly_plan_put_off:
 * @settings: the settings
 * @today: the present day
 *
 * Has the check offered again in seven days, at the earliest.
 */
void
diary_weekly_plan_put_off (GSettings *settings, DiaryDate today)
{
  g_autofree char *date = diary_date_format (today + PAUSE);

  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_set_string (settings, DIARY_WEEKLY_NOT_BEFORE, date);
}
