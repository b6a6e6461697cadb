/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-chart-painter.h"

G_BEGIN_DECLS

/* The rectangle in which a chart shows its numbers, with what is written at its sides: an axis
 * below and, if there is one, an axis of amounts where reading begins. It reckons in pixels from
 * the side where reading begins, as painters do. */
typedef struct _DiaryPlot DiaryPlot;

DiaryPlot *diary_plot_new  (DiaryChartPainter *painter,
                            const DiaryAxis   *across,
                            const DiaryAxis   *up);
void       diary_plot_free (DiaryPlot         *self);

void   diary_plot_set_inset   (DiaryPlot       *self,
                               double           inset);
void   diary_plot_set_start   (DiaryPlot       *self,
                               double           start);
double diary_plot_get_margins (const DiaryPlot *self);
void   diary_plot_allocate    (DiaryPlot       *self,
                               double           width,
                               double           top,
                               double           height);

const cairo_rectangle_t *diary_plot_get_area (const DiaryPlot *self);
double                   diary_plot_get_x    (const DiaryPlot *self,
                                              double           where);
double                   diary_plot_get_y    (const DiaryPlot *self,
                                              double           amount);

void diary_plot_paint (DiaryPlot *self,
                       cairo_t   *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryPlot, diary_plot_free)

G_END_DECLS
