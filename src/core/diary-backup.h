/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-sqlite.h"

G_BEGIN_DECLS

gboolean diary_backup_check_target (DiarySqlite *sqlite,
                                    const char  *path,
                                    GError     **error);

gboolean diary_backup_copy     (DiarySqlite *sqlite,
                                const char  *path,
                                GError     **error);
GBytes  *diary_backup_to_bytes (DiarySqlite *sqlite,
                                const char  *path,
                                GError     **error);
gboolean diary_backup_write    (DiarySqlite *sqlite,
                                const char  *path,
                                GError     **error);

gboolean diary_backup_attach    (DiarySqlite *sqlite,
                                 const char  *path,
                                 GError     **error);
gboolean diary_backup_take_over (DiarySqlite *sqlite,
                                 GError     **error);
void     diary_backup_detach    (DiarySqlite *sqlite);

gboolean diary_backup_is_current (DiarySqlite *sqlite,
                                  const char  *path);

G_END_DECLS
