/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-chart-data.h"

G_BEGIN_DECLS

/* More steps than these are not told apart at a glance. */
#define DIARY_GRID_MAX_STEPS 5

/**
 * DiaryGridSteps:
 * @n_steps: how many there are, at most %DIARY_GRID_MAX_STEPS
 * @size: how many numbers belong to each
 *
 * What the cells of a grid are drawn by: step 0 is none, step 1 the numbers from 1 to @size, step 2
 * as many above these. So twice the step is about twice as many.
 */
typedef struct
{
  int n_steps;
  int size;
} DiaryGridSteps;

DiaryGridSteps diary_grid_steps_new        (DiaryChartData       *data);
int            diary_grid_steps_find       (const DiaryGridSteps *self,
                                            double                number);
double         diary_grid_steps_get_height (int                   step,
                                            double                scale);
char          *diary_grid_steps_format     (const DiaryGridSteps *self,
                                            int                   step);

G_END_DECLS
