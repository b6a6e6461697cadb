/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-steps.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static int
divide_up (int number, int divisor)
{
  return (number + divisor - 1) / divisor;
}

static int
get_least_size (int maximum)
{
  return MAX (1, divide_up (maximum, DIARY_MAX_STEPS));
}

/* The least size not below @least that makes steps easily told: 1, 2, 3, 4, 5, 10, 20, 30 … */
static int
round_size (int least)
{
  int unit = 1;

  while (least > 5 * unit)
    unit *= 10;

  return divide_up (least, unit) * unit;
}

/**
 * diary_steps_new:
 * @maximum: the greatest number there is, or 0
 *
 * Returns: as many steps as can be told apart, the last of them ending with @maximum
 */
DiarySteps
diary_steps_new (int maximum)
{
  int size = get_least_size (maximum);
  DiarySteps self = { divide_up (maximum, size), size, maximum };

  return self;
}

/**
 * diary_steps_new_round:
 * @maximum: the greatest number there is, or 0
 *
 * Returns: steps that begin and end with round numbers; these may be fewer
 */
DiarySteps
diary_steps_new_round (int maximum)
{
  int size = round_size (get_least_size (maximum));
  int n_steps = divide_up (maximum, size);
  DiarySteps self = { n_steps, size, n_steps * size };

  return self;
}

/**
 * diary_steps_find:
 * @self: steps
 * @number: a number up to the maximum that they were made for
 *
 * Returns: its step, from 0 for none
 */
int
diary_steps_find (const DiarySteps *self, double number)
{
  g_return_val_if_fail (self != NULL && self->size > 0, 0);
  g_return_val_if_fail (number >= 0, 0);

  return MIN (self->n_steps, (int) ceil (number / self->size));
}

/**
 * diary_steps_format:
 * @self: steps
 * @step: one of them, from 0 for none
 *
 * Returns: (transfer full): the numbers that belong to it, for people
 */
char *
diary_steps_format (const DiarySteps *self, int step)
{
  int from, to;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (step >= 0 && step <= self->n_steps, NULL);

  from = step > 0 ? (step - 1) * self->size + 1 : 0;
  to = MIN (step * self->size, self->maximum);
  if (from == to)
    return g_strdup_printf ("%'d", from);

  /* Translators: from one number to another, like “3–4”. */
  return g_strdup_printf (_ ("%'d–%'d"), from, to);
}
