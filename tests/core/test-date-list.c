/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-date-list.h"

static GArray *
make_list (const DiaryDate *dates, size_t n_dates)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (DiaryDate));

  if (n_dates > 0)
    g_array_append_vals (list, dates, (guint) n_dates);
  diary_date_list_sort (list);

  return list;
}

static void
test_sort (void)
{
  const DiaryDate dates[] = { 30, 10, 20, 10, 30, 30 };
  g_autoptr (GArray) list = make_list (dates, G_N_ELEMENTS (dates));

  g_assert_cmpuint (list->len, ==, 3);
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (g_array_index (list, DiaryDate, i), ==, 10 * (i + 1));
}

static const struct
{
  DiaryDate date;
  guint rank;
  DiaryDate last;
} ranks[] = {
  { 9, 0, DIARY_DATE_NONE },
  { 10, 1, 10 },
  { 11, 1, 10 },
  { 19, 1, 10 },
  { 20, 2, 20 },
  { 30, 3, 30 },
  { 31, 3, 30 },
};

static void
test_rank (void)
{
  const DiaryDate dates[] = { 10, 20, 30 };
  g_autoptr (GArray) list = make_list (dates, G_N_ELEMENTS (dates));

  for (size_t i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      g_assert_cmpuint (diary_date_list_rank (list, ranks[i].date), ==, ranks[i].rank);
      g_assert_cmpint (diary_date_list_get_last (list, ranks[i].date), ==, ranks[i].last);
    }
}

static void
test_count (void)
{
  const DiaryDate dates[] = { 10, 20, 30 };
  g_autoptr (GArray) list = make_list (dates, G_N_ELEMENTS (dates));

  g_assert_cmpint (diary_date_list_count (list, 10, 30), ==, 3);
  g_assert_cmpint (diary_date_list_count (list, 11, 29), ==, 1);
  g_assert_cmpint (diary_date_list_count (list, 20, 20), ==, 1);
  g_assert_cmpint (diary_date_list_count (list, 21, 29), ==, 0);
  g_assert_cmpint (diary_date_list_count (list, 30, 10), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (GArray) list = make_list (NULL, 0);

  g_assert_cmpuint (diary_date_list_rank (list, 10), ==, 0);
  g_assert_cmpint (diary_date_list_get_last (list, 10), ==, DIARY_DATE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-list/sort", test_sort);
  g_test_add_func ("/date-list/rank", test_rank);
  g_test_add_func ("/date-list/count", test_count);
  g_test_add_func ("/date-list/empty", test_empty);

  return g_test_run ();
}
