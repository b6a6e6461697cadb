/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-table.h"

#include "test-file.h"
#include "test-folder.h"

/**
 * test_table_set_up:
 * @fixture: what is set up
 * @data: what the test is given
 *
 * Opens a file that has the table, with nothing in it.
 */
void
test_table_set_up (TestTableFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "a.db", NULL);
  test_file_run_sql (fixture->path, "CREATE TABLE t (n INTEGER CHECK (n < 100), x REAL, s TEXT);");
  fixture->sqlite = diary_sqlite_open (fixture->path, DIARY_SQLITE_READ_WRITE, &error);
  g_assert_no_error (error);
}

/**
 * test_table_tear_down:
 * @fixture: what was set up
 * @data: what the test was given
 */
void
test_table_tear_down (TestTableFixture *fixture, gconstpointer data)
{
  diary_sqlite_free (fixture->sqlite);
  g_free (fixture->path);
  test_folder_remove (fixture->folder);
}

/**
 * test_table_prepare:
 * @fixture: what was set up
 * @sql: a statement that is right
 *
 * Returns: (transfer full): the statement
 */
DiaryStatement *
test_table_prepare (TestTableFixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  DiaryStatement *statement = diary_sqlite_prepare (fixture->sqlite, sql, &error);

  g_assert_no_error (error);

  return statement;
}
