/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as files have them: with a decimal point, whatever the locale. */
gboolean diary_number_parse  (const char *text,
                              double     *number);
char    *diary_number_format (double      number);

G_END_DECLS
