/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void diary_failure_present       (GtkWidget          *parent,
                                  const char         *heading,
                                  const GError       *error);
void diary_failure_present_async (GtkWidget          *parent,
                                  const char         *heading,
                                  const GError       *error,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

G_END_DECLS
