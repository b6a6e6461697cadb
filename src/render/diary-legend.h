/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-chart-painter.h"

G_BEGIN_DECLS

/* What the bars, lines and empty places of a chart mean, in as many rows as the width makes
 * necessary. */
typedef struct _DiaryLegend DiaryLegend;

DiaryLegend *diary_legend_new  (DiaryChartPainter *painter);
void         diary_legend_free (DiaryLegend       *self);

int    diary_legend_get_n_entries (const DiaryLegend *self);
double diary_legend_allocate      (DiaryLegend       *self,
                                   double             width);
void   diary_legend_paint         (DiaryLegend       *self,
                                   cairo_t           *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryLegend, diary_legend_free)

G_END_DECLS
