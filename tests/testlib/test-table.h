/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-sqlite.h"
#include "diary-statement.h"

G_BEGIN_DECLS

/* A table t of numbers below 100 (n), other numbers (x) and texts (s), for g_test_add(). */
typedef struct
{
  char *folder;
  char *path;
  DiarySqlite *sqlite;
} TestTableFixture;

void            test_table_set_up    (TestTableFixture *fixture,
                                      gconstpointer     data);
void            test_table_tear_down (TestTableFixture *fixture,
                                      gconstpointer     data);
DiaryStatement *test_table_prepare   (TestTableFixture *fixture,
                                      const char       *sql);

G_END_DECLS
