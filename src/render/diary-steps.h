/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More steps than these are not told apart at a glance. */
#define DIARY_MAX_STEPS 5

/**
 * DiarySteps:
 * @n_steps: how many there are, at most %DIARY_MAX_STEPS
 * @size: how many numbers belong to each
 * @maximum: the greatest number that belongs to the last
 *
 * What numbers of episodes are drawn by: step 0 is none, step 1 the numbers from 1 to @size, step 2
 * as many above these. So twice the step is about twice as many.
 */
typedef struct
{
  int n_steps;
  int size;
  int maximum;
} DiarySteps;

DiarySteps diary_steps_new       (int               maximum);
DiarySteps diary_steps_new_round (int               maximum);
int        diary_steps_find      (const DiarySteps *self,
                                  double            number);
char      *diary_steps_format    (const DiarySteps *self,
                                  int               step);

G_END_DECLS
