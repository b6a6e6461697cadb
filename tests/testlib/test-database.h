/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-episode.h"

G_BEGIN_DECLS

/* A diary without a store, for tests of the core. What goes wrong fails the test. */

/* A diary in a folder of its own, for g_test_add(). */
typedef struct
{
  char *folder;
  DiaryDatabase *database;
} TestDatabaseFixture;

void test_database_set_up    (TestDatabaseFixture *fixture,
                              gconstpointer        data);
void test_database_tear_down (TestDatabaseFixture *fixture,
                              gconstpointer        data);

DiaryDatabase *test_database_open           (const char    *folder,
                                             const char    *name);
void           test_database_save           (DiaryDatabase *database,
                                             DiaryRecord   *record);
char          *test_database_add_episode    (DiaryDatabase *database,
                                             const char    *site,
                                             gint64         unix_seconds);
gint64         test_database_count_episodes (DiaryDatabase *database);
void           test_database_forget_pages   (DiaryDatabase *database);

G_END_DECLS
