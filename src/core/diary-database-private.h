/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-sqlite.h"

G_BEGIN_DECLS

DiarySqlite *diary_database_get_sqlite (DiaryDatabase *self);

G_END_DECLS
