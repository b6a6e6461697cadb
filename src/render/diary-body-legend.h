/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "diary-body-counts.h"
#include "diary-chart-theme.h"

G_BEGIN_DECLS

/* What the shades of a body map mean, in words and numbers, in as many rows as the width makes
 * necessary. */
typedef struct _DiaryBodyLegend DiaryBodyLegend;

DiaryBodyLegend *diary_body_legend_new      (DiaryBodyCounts       *counts,
                                             PangoContext          *context,
                                             const DiaryChartTheme *theme);
void             diary_body_legend_free     (DiaryBodyLegend       *self);
double           diary_body_legend_allocate (DiaryBodyLegend       *self,
                                             double                 width);
void             diary_body_legend_paint    (DiaryBodyLegend       *self,
                                             cairo_t               *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryBodyLegend, diary_body_legend_free)

G_END_DECLS
