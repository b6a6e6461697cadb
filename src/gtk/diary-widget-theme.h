/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-chart-theme.h"

G_BEGIN_DECLS

/* How a widget of our own asks the desktop for the colours to paint with. */

GtkWidget *diary_widget_theme_add_accent (GtkWidget       *widget);
void       diary_widget_theme_read       (GtkWidget       *widget,
                                          GtkWidget       *accent,
                                          DiaryChartTheme *theme);

G_END_DECLS
