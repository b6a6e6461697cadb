/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-grid-steps.h"

#include <math.h>

static DiaryGridSteps
new_steps (double maximum)
{
  const double values[] = { 0, maximum };
  const double unknown[] = { NAN, NAN };
  g_autoptr (DiaryChartData) data =
      diary_chart_data_new_grid ("By place", "Place", "Week", diary_axis_new_periods (101, 114, 7));

  diary_chart_data_add_point (data, "Calf");
  diary_chart_data_add_point (data, "Foot");
  diary_chart_data_add_column (data, diary_series_new ("1", DIARY_SERIES_CELLS, unknown, 2), 101);
  diary_chart_data_add_column (data, diary_series_new ("2", DIARY_SERIES_CELLS, values, 2), 108);
  return diary_grid_steps_new (data);
}

static void
test_grid_steps_words (void)
{
  static const struct
  {
    double maximum;
    const char *words;
  } rows[] = {
    { 1, "0|1|" },
    { 5, "0|1|2|3|4|5|" },
    { 6, "0|1–2|3–4|5–6|" },
    { 11, "0|1–3|4–6|7–9|10–12|" },
    { 25, "0|1–5|6–10|11–15|16–20|21–25|" },
    { 26, "0|1–10|11–20|21–30|" },
    { 400, "0|1–100|101–200|201–300|301–400|" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DiaryGridSteps steps = new_steps (rows[i].maximum);
      g_autoptr (GString) words = g_string_new (NULL);

      for (int step = 0; step <= steps.n_steps; step++)
        {
          g_autofree char *word = diary_grid_steps_format (&steps, step);

          g_string_append_printf (words, "%s|", word);
        }
      g_assert_cmpstr (words->str, ==, rows[i].words);
    }
}

/* Each number has the step that says so, and never more steps than can be told apart. */
static void
test_grid_steps_find (void)
{
  for (int maximum = 1; maximum < 1000; maximum++)
    {
      DiaryGridSteps steps = new_steps (maximum);

      g_assert_cmpint (steps.n_steps, <=, DIARY_GRID_MAX_STEPS);
      g_assert_cmpint (diary_grid_steps_find (&steps, 0), ==, 0);
      g_assert_cmpint (diary_grid_steps_find (&steps, 1), ==, 1);
      g_assert_cmpint (diary_grid_steps_find (&steps, steps.size), ==, 1);
      g_assert_cmpint (diary_grid_steps_find (&steps, maximum), ==, steps.n_steps);
      if (steps.n_steps > 1)
        g_assert_cmpint (diary_grid_steps_find (&steps, steps.size + 1), ==, 2);
    }
}

static void
test_grid_steps_height (void)
{
  g_assert_cmpfloat (diary_grid_steps_get_height (0, 1), ==, 0);
  for (int step = 1; step <= DIARY_GRID_MAX_STEPS; step++)
    g_assert_cmpfloat (diary_grid_steps_get_height (step, 2), >=,
                       diary_grid_steps_get_height (step - 1, 2) + 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-steps/words", test_grid_steps_words);
  g_test_add_func ("/grid-steps/find", test_grid_steps_find);
  g_test_add_func ("/grid-steps/height", test_grid_steps_height);

  return g_test_run ();
}
