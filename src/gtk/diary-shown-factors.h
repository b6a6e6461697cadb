/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean   diary_shown_factors_get         (GSettings  *settings,
                                            const char *factor);
void       diary_shown_factors_set         (GSettings  *settings,
                                            const char *factor,
                                            gboolean    shown);
GtkWidget *diary_shown_factors_make_switch (GSettings  *settings,
                                            const char *factor);

G_END_DECLS
