/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-grid-steps.h"

#include <math.h>

/* A grid's greatest number may be in any of its columns. */
static void
test_grid_steps_new (void)
{
  const double values[] = { 0, 26 };
  const double unknown[] = { NAN, NAN };
  g_autoptr (DiaryChartData) data =
      diary_chart_data_new_grid ("By place", "Place", "Week", diary_axis_new_periods (101, 114, 7));
  DiarySteps steps;

  diary_chart_data_add_point (data, "Calf");
  diary_chart_data_add_point (data, "Foot");
  diary_chart_data_add_column (data, diary_series_new ("1", DIARY_SERIES_CELLS, unknown, 2), 101);
  g_assert_cmpint (diary_grid_steps_new (data).n_steps, ==, 1);

  diary_chart_data_add_column (data, diary_series_new ("2", DIARY_SERIES_CELLS, values, 2), 108);
  steps = diary_grid_steps_new (data);
  g_assert_cmpint (steps.n_steps, ==, 3);
  g_assert_cmpint (steps.size, ==, 10);
}

static void
test_grid_steps_height (void)
{
  g_assert_cmpfloat (diary_grid_steps_get_height (0, 1), ==, 0);
  for (int step = 1; step <= DIARY_MAX_STEPS; step++)
    g_assert_cmpfloat (diary_grid_steps_get_height (step, 2), >=,
                       diary_grid_steps_get_height (step - 1, 2) + 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-steps/new", test_grid_steps_new);
  g_test_add_func ("/grid-steps/height", test_grid_steps_height);

  return g_test_run ();
}
