/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-chart-painter.h"

G_BEGIN_DECLS

#define DIARY_TYPE_GRID_PAINTER (diary_grid_painter_get_type ())
G_DECLARE_FINAL_TYPE (DiaryGridPainter, diary_grid_painter, DIARY, GRID_PAINTER, DiaryChartPainter)

G_END_DECLS
