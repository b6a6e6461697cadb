/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *test_find  (GtkWidget      *root,
                       GType           type);
gboolean   test_press (GtkWidget      *widget,
                       unsigned int    key,
                       GdkModifierType modifiers);

G_END_DECLS
