/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-database.h"

#include "diary-clock.h"
#include "diary-database-private.h"
#include "test-folder.h"

/**
 * test_database_open:
 * @folder: a folder
 * @name: the name of a file in it, there or not
 *
 * Returns: (transfer full): the diary
 */
DiaryDatabase *
test_database_open (const char *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  DiaryDatabase *database = diary_database_open (file, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);

  return database;
}

/**
 * test_database_set_up:
 * @fixture: what is set up
 * @data: what the test is given
 *
 * Opens an empty diary.
 */
void
test_database_set_up (TestDatabaseFixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->database = test_database_open (fixture->folder, "diary.db");
}

/**
 * test_database_tear_down:
 * @fixture: what was set up
 * @data: what the test was given
 *
 * Closes the diary, which nothing else may hold any more, and lets the clock go on.
 */
void
test_database_tear_down (TestDatabaseFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->database);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

/**
 * test_database_save:
 * @database: a diary
 * @record: what to save
 */
void
test_database_save (DiaryDatabase *database, DiaryRecord *record)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = diary_database_save (database, record, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

/**
 * test_database_add_episode:
 * @database: a diary
 * @site: a key of the vocabulary
 * @unix_seconds: when it began, by a clock that shows UTC
 *
 * Returns: (transfer full): the id of the new episode
 */
char *
test_database_add_episode (DiaryDatabase *database, const char *site, gint64 unix_seconds)
{
  DiaryInstant started_at = { unix_seconds, 0 };
  g_autoptr (DiaryEpisode) episode = diary_episode_new (site, "left", &started_at);

  test_database_save (database, DIARY_RECORD (episode));

  return g_strdup (diary_record_get_id (DIARY_RECORD (episode)));
}

/**
 * test_database_count_episodes:
 * @database: a diary
 *
 * Returns: how many episodes it has
 */
gint64
test_database_count_episodes (DiaryDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gint64 count = diary_database_count_episodes (database, NULL, &error);

  g_assert_no_error (error);

  return count;
}

/**
 * test_database_forget_pages:
 * @database: a diary
 *
 * Makes SQLite read from the disk again what it has read already.
 */
void
test_database_forget_pages (DiaryDatabase *database)
{
  g_autoptr (GError) error = NULL;

  diary_sqlite_execute (diary_database_get_sqlite (database), "PRAGMA shrink_memory", &error);
  g_assert_no_error (error);
}
