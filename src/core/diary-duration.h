/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean diary_duration_parse  (const char *text,
                                gint64     *seconds);
char    *diary_duration_write  (gint64      seconds);
char    *diary_duration_format (gint64      seconds);

G_END_DECLS
