/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-sqlite.h"

G_BEGIN_DECLS

/* What was last deleted when, be it back or not. The type of a record is the name of its table. */

gboolean diary_tombstone_table_save (DiarySqlite *sqlite,
                                     const char  *type,
                                     const char  *id,
                                     gint64       deleted_at,
                                     GError     **error);
gboolean diary_tombstone_table_load (DiarySqlite *sqlite,
                                     const char  *type,
                                     const char  *id,
                                     gint64      *deleted_at,
                                     GError     **error);

G_END_DECLS
