/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sqlite.h"

#include "diary-error.h"
#include "diary-statement.h"
#include "test-table.h"

/* So many threads meet more often than not, and in so many processes nearly always. */
#define N_THREADS   8
#define N_PROCESSES 10

typedef TestTableFixture Fixture;

/* A statement that waits is used again, empty; two of the same can be in use. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryStatement) first = test_table_prepare (fixture, "SELECT :a");
  g_autoptr (GError) error = NULL;

  diary_statement_bind_int (first, ":a", 1);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (DiaryStatement) second = test_table_prepare (fixture, "SELECT :a");

      g_assert_cmpint (diary_statement_step (second, &error), ==, DIARY_STEP_ROW);
      g_assert_true (diary_statement_is_null (second, 0));
      diary_statement_bind_null (first, ":a");
    }
  g_assert_cmpint (diary_statement_step (first, &error), ==, DIARY_STEP_ROW);
}

/* For subprocesses that don't live to clean up: nothing is in it, and nothing gets into it. */
static void
set_up_nothing (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->sqlite = diary_sqlite_open ("/dev/null", DIARY_SQLITE_IMMUTABLE, &error);
  g_assert_no_error (error);
}

static gpointer
use_elsewhere (gpointer sqlite)
{
  return (gpointer) diary_sqlite_get_path (sqlite);
}

static void
test_other_thread (void)
{
  Fixture fixture = { 0 };

  if (g_test_subprocess ())
    {
      set_up_nothing (&fixture);
      g_thread_join (g_thread_new ("other", use_elsewhere, fixture.sqlite));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*self->thread == g_thread_self*");
}

static const struct
{
  int code;
  DiaryError error;
} codes[] = {
  { SQLITE_BUSY, DIARY_ERROR_BUSY },          { SQLITE_BUSY_SNAPSHOT, DIARY_ERROR_BUSY },
  { SQLITE_LOCKED, DIARY_ERROR_BUSY },        { SQLITE_FULL, DIARY_ERROR_FULL },
  { SQLITE_READONLY, DIARY_ERROR_READ_ONLY }, { SQLITE_READONLY_DIRECTORY, DIARY_ERROR_READ_ONLY },
  { SQLITE_CANTOPEN, DIARY_ERROR_READ_ONLY }, { SQLITE_PERM, DIARY_ERROR_READ_ONLY },
  { SQLITE_CORRUPT, DIARY_ERROR_DAMAGED },    { SQLITE_CORRUPT_INDEX, DIARY_ERROR_DAMAGED },
  { SQLITE_NOTADB, DIARY_ERROR_DAMAGED },     { SQLITE_CONSTRAINT_CHECK, DIARY_ERROR_INVALID },
  { SQLITE_TOOBIG, DIARY_ERROR_INVALID },     { SQLITE_IOERR_READ, DIARY_ERROR_FAILED },
  { SQLITE_ERROR, DIARY_ERROR_FAILED },
};

/* Every message names the file. */
static void
test_codes (Fixture *fixture, gconstpointer data)
{
  for (size_t i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = NULL;

      diary_sqlite_set_error (fixture->sqlite, codes[i].code, &error);
      g_assert_error (error, DIARY_ERROR, (int) codes[i].error);
      g_assert_nonnull (strstr (error->message, fixture->path));
    }
}

static void
test_header (Fixture *fixture, gconstpointer data)
{
  guint8 header[100];
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_sqlite_read_header (fixture->sqlite, header, sizeof header, &error));
  g_assert_cmpstr ((char *) header, ==, "SQLite format 3");
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (diary_sqlite_open (path, DIARY_SQLITE_READ_WRITE, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_READ_ONLY);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static gpointer
get_sql (gpointer data)
{
  int *go = data;

  while (!g_atomic_int_get (go))
    continue;

  return (gpointer) diary_sql_get ("content");
}

/* Threads that open the first diaries of a program at once all find the SQL. */
static void
test_sql_threads (void)
{
  GThread *threads[N_THREADS];
  int go = 0;

  if (!g_test_subprocess ())
    {
      for (int i = 0; i < N_PROCESSES; i++)
        {
          g_test_trap_subprocess (NULL, 0, 0);
          g_test_trap_assert_passed ();
        }
      return;
    }

  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("sql", get_sql, &go);
  g_atomic_int_set (&go, TRUE);
  for (int i = 0; i < N_THREADS; i++)
    g_assert_nonnull (g_thread_join (threads[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/sqlite/again", Fixture, NULL, test_table_set_up, test_again, test_table_tear_down);
  g_test_add ("/sqlite/codes", Fixture, NULL, test_table_set_up, test_codes, test_table_tear_down);
  g_test_add ("/sqlite/header", Fixture, NULL, test_table_set_up, test_header,
              test_table_tear_down);
  g_test_add ("/sqlite/missing", Fixture, NULL, test_table_set_up, test_missing,
              test_table_tear_down);
  g_test_add_func ("/sqlite/other-thread", test_other_thread);
  g_test_add_func ("/sqlite/sql-threads", test_sql_threads);

  return g_test_run ();
}
