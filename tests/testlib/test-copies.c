/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-copies.h"

#include "diary-clock.h"
#include "test-folder.h"
#include "test-history.h"

/**
 * test_copies_set_up:
 * @fixture: what is set up
 * @data: what the test is given
 *
 * Stops the clock at %TEST_COPIES_NOW.
 */
void
test_copies_set_up (TestCopiesFixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  diary_clock_freeze (TEST_COPIES_NOW, NULL);
}

/**
 * test_copies_tear_down:
 * @fixture: what was set up
 * @data: what the test was given
 *
 * Removes all copies, and lets the clock go on.
 */
void
test_copies_tear_down (TestCopiesFixture *fixture, gconstpointer data)
{
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

/**
 * test_copies_make:
 * @database: a diary
 * @folder: a folder
 * @name: the name of a file in it, which becomes a copy of the diary as it is now
 */
void
test_copies_make (DiaryDatabase *database, const char *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  diary_database_backup (database, file, &error);
  g_assert_no_error (error);
}

/**
 * test_copies_unite:
 * @database: a diary, which takes in what is in another one
 * @folder: a folder
 * @name: the name of the other one in it
 *
 * Returns: what came in
 */
DiaryMergeSummary
test_copies_unite (DiaryDatabase *database, const char *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  DiaryMergeSummary summary;
  g_autoptr (GError) error = NULL;

  diary_database_merge (database, file, NULL, &summary, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  diary_database_check (database, &error);
  g_assert_no_error (error);

  return summary;
}

/**
 * test_copies_assert_same:
 * @folder: a folder
 * @name: the name of a diary in it
 * @other: the name of another one
 *
 * Asserts that everything in both is the same, to the byte.
 */
void
test_copies_assert_same (const char *folder, const char *name, const char *other)
{
  g_autofree char *dump = test_history_dump (folder, name);
  g_autofree char *other_dump = test_history_dump (folder, other);

  g_assert_cmpstr (dump, ==, other_dump);
}
