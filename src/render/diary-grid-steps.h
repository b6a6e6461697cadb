/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-chart-data.h"
#include "diary-steps.h"

G_BEGIN_DECLS

DiarySteps diary_grid_steps_new        (DiaryChartData *data);
double     diary_grid_steps_get_height (int             step,
                                        double          scale);

G_END_DECLS
