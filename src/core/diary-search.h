/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

char    *diary_search_fold    (const char        *text);
char   **diary_search_split   (const char        *text);
gboolean diary_search_matches (const char        *text,
                               const char *const *words);

int diary_search_register (sqlite3 *connection);

G_END_DECLS
