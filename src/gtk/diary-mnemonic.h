/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *diary_mnemonic_strip              (const char *label);
void  diary_mnemonic_set_label          (GtkButton  *button,
                                         const char *label);
void  diary_mnemonic_set_label_and_name (GtkButton  *button,
                                         const char *label,
                                         const char *name);

G_END_DECLS
