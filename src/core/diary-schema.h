/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-sqlite.h"

G_BEGIN_DECLS

/* "Fscl" at byte 68 of the file says that it is a diary. */
#define DIARY_SCHEMA_APPLICATION_ID 0x4673636c

#define DIARY_SCHEMA_VERSION 5

gboolean diary_schema_migrate          (DiarySqlite *sqlite,
                                        GError     **error);
gboolean diary_schema_check_references (DiarySqlite *sqlite,
                                        GError     **error);

G_END_DECLS
