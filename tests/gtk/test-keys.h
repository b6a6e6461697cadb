/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Real keys, pressed as by a person. */
void test_keys_press (GtkWidget  *place,
                      const char *key);
void test_keys_send  (const char *key);
void test_keys_stop  (void);

G_END_DECLS
