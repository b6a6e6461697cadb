/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-copy-plan.h"

#define DAYS_A_WEEK 7

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return *(const DiaryDate *) b - *(const DiaryDate *) a;
}

/* A number for the week from Monday to Sunday; weeks are never split by a new year. */
static int
get_week (DiaryDate date)
{
  return (date - diary_date_get_weekday (date)) / DAYS_A_WEEK;
}

/**
 * diary_copy_plan_find_old:
 * @dates: (element-type DiaryDate): the dates of the copies that there are, in any order
 * @today: the present date
 *
 * Decides which copies are not needed any more. Those of the newest seven days are kept, and of the
 * weeks before, from Monday to Sunday, the newest copy of each of the newest four. Days and weeks
 * without a copy do not count, so that after a long pause nothing is lost. Copies of a date that
 * has yet to come, as a wrong clock makes them, are left alone and count for nothing.
 *
 * Returns: (transfer full) (element-type DiaryDate): the dates of those that are to go, the newest
 *   first
 */
GArray *
diary_copy_plan_find_old (GArray *dates, DiaryDate today)
{
  g_autoptr (GArray) sorted = NULL;
  GArray *old;
  int last_week = -1; /* the last one of which a copy is kept */
  int n_days = 0, n_weeks = 0;

  g_return_val_if_fail (dates != NULL, NULL);
  g_return_val_if_fail (diary_date_is_valid (today), NULL);

  old = g_array_new (FALSE, FALSE, sizeof (DiaryDate));
  sorted = g_array_copy (dates);
  g_array_sort (sorted, compare_newest_first);
  for (guint i = 0; i < sorted->len; i++)
    {
      DiaryDate date = g_array_index (sorted, DiaryDate, i);
      int week = get_week (date);

      if (date > today)
        continue;
      if (n_days < DIARY_COPY_PLAN_N_DAYS)
        n_days++;
      else if (week != last_week && n_weeks < DIARY_COPY_PLAN_N_WEEKS)
        n_weeks++;
      else
        {
          g_array_append_val (old, date);
          continue;
        }
      last_week = week;
    }

  return old;
}
