/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-grid-steps.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In pixels at the usual size. */
#define STEP_HEIGHT 4

static int
get_maximum (DiaryChartData *data)
{
  double maximum = 1;

  for (int i = 0; i < diary_chart_data_get_n_columns (data); i++)
    maximum = fmax (maximum, diary_series_get_maximum (diary_chart_data_get_series (data, i)));
  return (int) maximum;
}

/* The least size not below @least that makes steps easily told: 1, 2, 3, 4, 5, 10, 20, 30 … */
static int
choose_size (int least)
{
  int unit = 1;

  while (least > 5 * unit)
    unit *= 10;
  return (least + unit - 1) / unit * unit;
}

/**
 * diary_grid_steps_new:
 * @data: a grid
 *
 * Returns: the steps that its greatest number asks for
 */
DiaryGridSteps
diary_grid_steps_new (DiaryChartData *data)
{
  DiaryGridSteps self = { 0 };
  int maximum;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (data), self);

  maximum = get_maximum (data);
  self.size = choose_size ((maximum + DIARY_GRID_MAX_STEPS - 1) / DIARY_GRID_MAX_STEPS);
  self.n_steps = (maximum + self.size - 1) / self.size;
  return self;
}

/**
 * diary_grid_steps_find:
 * @self: steps
 * @number: a number of the grid that they were made for
 *
 * Returns: its step, from 0 for none
 */
int
diary_grid_steps_find (const DiaryGridSteps *self, double number)
{
  g_return_val_if_fail (self != NULL && self->size > 0, 0);
  g_return_val_if_fail (number >= 0, 0);

  return MIN (self->n_steps, (int) ceil (number / self->size));
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

/**
 * diary_grid_steps_format:
 * @self: steps
 * @step: one of them, from 0 for none
 *
 * Returns: (transfer full): the numbers that belong to it, for people
 */
char *
diary_grid_steps_format (const DiaryGridSteps *self, int step)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (step >= 0 && step <= self->n_steps, NULL);

  if (step == 0 || self->size == 1)
    return g_strdup_printf ("%'d", step);
  /* Translators: from one number to another, like “3–4”. */
  return g_strdup_printf (_ ("%'d–%'d"), (step - 1) * self->size + 1, step * self->size);
}
