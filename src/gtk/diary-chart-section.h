/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-chart-data.h"

G_BEGIN_DECLS

#define DIARY_TYPE_CHART_SECTION (diary_chart_section_get_type ())
G_DECLARE_FINAL_TYPE (DiaryChartSection, diary_chart_section, DIARY, CHART_SECTION, AdwBin)

/* A chart under its title, with what the selected point says, and a table of the same numbers at
 * the press of a button. Property "data": what is shown, or NULL. */

GtkWidget      *diary_chart_section_new      (void);
DiaryChartData *diary_chart_section_get_data (DiaryChartSection *self);
void            diary_chart_section_set_data (DiaryChartSection *self,
                                              DiaryChartData    *data);
void            diary_chart_section_update   (DiaryChartSection *self,
                                              DiaryChartData    *data);

G_END_DECLS
