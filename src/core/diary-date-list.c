/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-date-list.h"

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return *(const DiaryDate *) a - *(const DiaryDate *) b;
}

/**
 * diary_date_list_sort:
 * @dates: (element-type DiaryDate): dates in any order
 *
 * Sorts the dates, and keeps each once.
 */
void
diary_date_list_sort (GArray *dates)
{
  guint n_kept = 0;

  g_return_if_fail (dates != NULL);

  g_array_sort (dates, compare_dates);
  for (guint i = 0; i < dates->len; i++)
    {
      DiaryDate date = g_array_index (dates, DiaryDate, i);

      if (n_kept == 0 || g_array_index (dates, DiaryDate, n_kept - 1) != date)
        g_array_index (dates, DiaryDate, n_kept++) = date;
    }
  g_array_set_size (dates, n_kept);
}

/**
 * diary_date_list_rank:
 * @dates: (element-type DiaryDate): sorted dates
 * @date: a date
 *
 * Returns: how many of them are not after @date
 */
guint
diary_date_list_rank (const GArray *dates, DiaryDate date)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (dates != NULL, 0);

  high = dates->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (dates, DiaryDate, middle) <= date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * diary_date_list_count:
 * @dates: (element-type DiaryDate): sorted dates
 * @from: the first date of a period
 * @to: its last date
 *
 * Returns: how many of them are in the period
 */
int
diary_date_list_count (const GArray *dates, DiaryDate from, DiaryDate to)
{
  g_return_val_if_fail (dates != NULL, 0);

  if (to < from)
    return 0;

  return (int) (diary_date_list_rank (dates, to) - diary_date_list_rank (dates, from - 1));
}

/**
 * diary_date_list_get_last:
 * @dates: (element-type DiaryDate): sorted dates
 * @date: a date
 *
 * Returns: the last of them that is not after @date, or %DIARY_DATE_NONE
 */
DiaryDate
diary_date_list_get_last (const GArray *dates, DiaryDate date)
{
  guint rank = diary_date_list_rank (dates, date);

  return rank > 0 ? g_array_index (dates, DiaryDate, rank - 1) : DIARY_DATE_NONE;
}
