/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-trend-design.h"

#define MOST_COLUMNS 32

typedef struct
{
  int n_days;
  int order;
} Drift;

static const Drift DRIFTS[] = {
  { 1, 1 }, { 35, 1 }, { 89, 1 }, { 90, 2 }, { 365, 5 }, { 989, 11 }, { 990, 12 }, { 3650, 12 },
};

/* 2024-02-26 is a Monday; the week after it holds a leap day. */
static DiaryTrendDesign
new_design (int n_days, int weekdays, int order)
{
  return (DiaryTrendDesign){ diary_date_new (2024, 2, 26), n_days, weekdays, order };
}

static void
test_design_drift (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (DRIFTS); i++)
    g_assert_cmpint (diary_trend_design_choose_order (DRIFTS[i].n_days), ==, DRIFTS[i].order);

  g_assert_cmpint (diary_trend_design_choose_weekdays (39), ==, 1);
  g_assert_cmpint (diary_trend_design_choose_weekdays (40), ==, 6);
}

static void
test_design_row (void)
{
  const DiaryTrendDesign design = new_design (181, 6, 3);
  const double expected[] = {
    1, -0.5, cos (G_PI * 2 * 0.5 / 181), cos (G_PI * 3 * 0.5 / 181), 0, 0, 0, 0, 0, 0,
  };
  double row[MOST_COLUMNS];

  g_assert_cmpint (diary_trend_design_get_n_columns (&design), ==, G_N_ELEMENTS (expected));
  diary_trend_design_fill_row (&design, 0, row);
  for (size_t j = 0; j < G_N_ELEMENTS (expected); j++)
    g_assert_cmpfloat_with_epsilon (row[j], expected[j], 1e-15);

  diary_trend_design_fill_row (&design, 90, row);
  g_assert_cmpfloat_with_epsilon (row[1], 0, 1e-15);
  diary_trend_design_fill_row (&design, 180, row);
  g_assert_cmpfloat_with_epsilon (row[1], 0.5, 1e-15);
}

/* Each day has its own column but Monday, across the leap day. */
static void
test_design_weekdays (void)
{
  const DiaryTrendDesign design = new_design (14, 6, 0);
  const DiaryTrendDesign weekend = new_design (14, 1, 0);
  double row[MOST_COLUMNS];

  g_assert_cmpint (diary_trend_design_get_n_columns (&design), ==, 7);
  g_assert_cmpint (diary_trend_design_get_n_columns (&weekend), ==, 2);

  for (int day = 0; day < 14; day++)
    {
      diary_trend_design_fill_row (&design, day, row);
      g_assert_cmpfloat (row[0], ==, 1);
      for (int k = 1; k <= 6; k++)
        g_assert_cmpfloat (row[k], ==, day % 7 == k);

      diary_trend_design_fill_row (&weekend, day, row);
      g_assert_cmpfloat (row[1], ==, day % 7 >= 5);
    }
}

static void
test_design_one_day (void)
{
  const DiaryTrendDesign design = new_design (1, 0, 1);
  double row[MOST_COLUMNS];

  diary_trend_design_fill_row (&design, 0, row);

  g_assert_cmpfloat (row[0], ==, 1);
  g_assert_cmpfloat (row[1], ==, 0);
}

static void
test_design_simplify (void)
{
  const double busy[] = { 1, 2, 3, 4, 5, 6, 7 };
  const double no_sunday[] = { 1, 2, 3, 4, 5, 6, 0 };
  const double no_weekend[] = { 1, 2, 3, 4, 5, 0, 0 };
  DiaryTrendDesign design = new_design (400, 6, 2);

  g_assert_true (diary_trend_design_simplify (&design, busy));
  g_assert_cmpint (design.order, ==, 1);
  g_assert_true (diary_trend_design_simplify (&design, no_sunday));
  g_assert_cmpint (design.weekdays, ==, 1);
  g_assert_true (diary_trend_design_simplify (&design, no_sunday));
  g_assert_cmpint (design.order, ==, 0);

  design = new_design (400, 1, 2);
  g_assert_true (diary_trend_design_simplify (&design, no_weekend));
  g_assert_cmpint (design.weekdays, ==, 0);
  g_assert_cmpint (design.order, ==, 2);

  design = new_design (400, 1, 0);
  g_assert_true (diary_trend_design_simplify (&design, busy));
  g_assert_false (diary_trend_design_simplify (&design, busy));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-design/drift", test_design_drift);
  g_test_add_func ("/trend-design/row", test_design_row);
  g_test_add_func ("/trend-design/weekdays", test_design_weekdays);
  g_test_add_func ("/trend-design/one-day", test_design_one_day);
  g_test_add_func ("/trend-design/simplify", test_design_simplify);

  return g_test_run ();
}
