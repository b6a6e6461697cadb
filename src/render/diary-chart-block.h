/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-block.h"
#include "diary-chart-data.h"

G_BEGIN_DECLS

#define DIARY_TYPE_CHART_BLOCK (diary_chart_block_get_type ())
G_DECLARE_FINAL_TYPE (DiaryChartBlock, diary_chart_block, DIARY, CHART_BLOCK, DiaryBlock)

/* A chart, which stays on one page. */
DiaryBlock *diary_chart_block_new (DiaryChartData *data);

G_END_DECLS
