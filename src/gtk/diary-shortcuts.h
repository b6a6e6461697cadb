/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void diary_shortcuts_init (GtkApplication *application);

void diary_shortcuts_present (GtkWidget *window);

G_END_DECLS
