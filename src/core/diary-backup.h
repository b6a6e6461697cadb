/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-sqlite.h"

G_BEGIN_DECLS

gboolean diary_backup_write (DiarySqlite *sqlite,
                             const char  *path,
                             GError     **error);

G_END_DECLS
