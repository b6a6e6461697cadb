/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-sqlite.h"

G_BEGIN_DECLS

DiarySqlite *diary_connection_open        (const char  *path,
                                           GError     **error);
gboolean     diary_connection_check       (DiarySqlite *sqlite,
                                           const char  *pragma,
                                           GError     **error);
DiarySqlite *diary_connection_open_backup (const char  *path,
                                           GError     **error);

G_END_DECLS
