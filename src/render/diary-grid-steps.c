/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-grid-steps.h"

#include <math.h>

/* In pixels at the usual size. */
#define STEP_HEIGHT 4

/**
 * diary_grid_steps_new:
 * @data: a grid
 *
 * Returns: the steps that its greatest number asks for
 */
DiarySteps
diary_grid_steps_new (DiaryChartData *data)
{
  double maximum = 1;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (data), diary_steps_new_round (1));

  for (int i = 0; i < diary_chart_data_get_n_columns (data); i++)
    maximum = fmax (maximum, diary_series_get_maximum (diary_chart_data_get_series (data, i)));

  return diary_steps_new_round ((int) maximum);
}

/**
 * diary_grid_steps_get_height:
 * @step: a step, from 0 for none
 * @scale: the size of the drawing, as in its theme
 *
 * Returns: how high what stands for it is drawn, in pixels: every step as much higher
 */
double
diary_grid_steps_get_height (int step, double scale)
{
  return step * STEP_HEIGHT * scale;
}
