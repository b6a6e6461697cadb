/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-statement.h"

#include <math.h>

#include "diary-error.h"
#include "test-table.h"

typedef TestTableFixture Fixture;

/* A step has three answers, and a row is not an error. */
static void
test_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryStatement) two_rows = test_table_prepare (fixture, "VALUES (1), (2)");
  g_autoptr (DiaryStatement) no_rows = test_table_prepare (fixture, "SELECT * FROM t");
  g_autoptr (DiaryStatement)
      refused = test_table_prepare (fixture, "INSERT INTO t (n) VALUES (100)");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (diary_statement_step (two_rows, &error), ==, DIARY_STEP_ROW);
  g_assert_cmpint (diary_statement_get_int (two_rows, 0), ==, 1);
  g_assert_cmpint (diary_statement_step (two_rows, &error), ==, DIARY_STEP_ROW);
  g_assert_cmpint (diary_statement_step (two_rows, &error), ==, DIARY_STEP_DONE);
  g_assert_cmpint (diary_statement_step (no_rows, &error), ==, DIARY_STEP_DONE);
  g_assert_no_error (error);
  g_assert_cmpint (diary_statement_step (refused, &error), ==, DIARY_STEP_ERROR);
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
}

static void
test_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryStatement) answer = test_table_prepare (fixture, "SELECT 42");
  g_autoptr (DiaryStatement)
      overflow = test_table_prepare (fixture, "SELECT abs (-9223372036854775808)");
  g_autoptr (GError) error = NULL;
  gint64 value = 7;

  g_assert_false (diary_statement_get_one (overflow, &value, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FAILED);
  g_assert_cmpint (value, ==, 7);
  g_clear_error (&error);

  g_assert_true (diary_statement_get_one (answer, &value, &error));
  g_assert_no_error (error);
  g_assert_cmpint (value, ==, 42);
}

static void
test_bind (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryStatement)
      insert = test_table_prepare (fixture, "INSERT INTO t VALUES (:n, :x, :s)");
  g_autoptr (DiaryStatement) select = test_table_prepare (fixture, "SELECT n, x, s FROM t");
  g_autoptr (GError) error = NULL;

  diary_statement_bind_int (insert, ":n", G_MININT64);
  diary_statement_bind_double (insert, ":x", 0.1);
  diary_statement_bind_text (insert, ":s", "икра");
  g_assert_true (diary_statement_run (insert, &error));

  g_assert_cmpint (diary_statement_step (select, &error), ==, DIARY_STEP_ROW);
  g_assert_cmpint (diary_statement_get_int (select, 0), ==, G_MININT64);
  g_assert_cmpfloat (diary_statement_get_double (select, 1), ==, 0.1);
  g_assert_cmpstr (diary_statement_get_text (select, 2), ==, "икра");
}

/* What is not recorded comes back as not recorded, never as zero. */
static void
test_bind_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryStatement) select = test_table_prepare (fixture, "SELECT :a, :b, :c, :d, :e");
  g_autoptr (GError) error = NULL;

  diary_statement_bind_null (select, ":a");
  diary_statement_bind_double (select, ":b", NAN);
  diary_statement_bind_text (select, ":c", NULL);
  diary_statement_bind_text (select, ":d", "");
  diary_statement_bind_date (select, ":e", DIARY_DATE_NONE);

  g_assert_cmpint (diary_statement_step (select, &error), ==, DIARY_STEP_ROW);
  for (int i = 0; i < 5; i++)
    g_assert_true (diary_statement_is_null (select, i));
  g_assert_true (isnan (diary_statement_get_double (select, 1)));
  g_assert_null (diary_statement_get_text (select, 2));
  g_assert_cmpint (diary_statement_get_date (select, 4), ==, DIARY_DATE_NONE);
}

static void
test_bind_date (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryStatement) select = test_table_prepare (fixture, "SELECT :date");
  g_autoptr (GError) error = NULL;

  diary_statement_bind_date (select, ":date", diary_date_new (2024, 2, 29));
  g_assert_cmpint (diary_statement_step (select, &error), ==, DIARY_STEP_ROW);
  g_assert_cmpstr (diary_statement_get_text (select, 0), ==, "2024-02-29");
  g_assert_cmpint (diary_statement_get_date (select, 0), ==, diary_date_new (2024, 2, 29));
}

/* A value that is too big is told by the step. SQLite takes no limit below 30 bytes. */
static void
test_bind_too_big (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryStatement) select = NULL;
  g_autoptr (GError) error = NULL;

  select = test_table_prepare (fixture, "SELECT :s");
  sqlite3_limit (diary_sqlite_get_handle (fixture->sqlite), SQLITE_LIMIT_LENGTH, 40);
  diary_statement_bind_text (select, ":s", "These are more bytes than the forty that fit.");
  g_assert_cmpint (diary_statement_step (select, &error), ==, DIARY_STEP_ERROR);
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
}

static void
test_unknown_parameter (void)
{
  Fixture fixture = { 0 };
  g_autoptr (DiaryStatement) select = NULL;
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    {
      /* It doesn't live to clean up, so it opens what nothing gets into. */
      fixture.sqlite = diary_sqlite_open ("/dev/null", DIARY_SQLITE_IMMUTABLE, &error);
      g_assert_no_error (error);
      select = test_table_prepare (&fixture, "SELECT :a");
      diary_statement_bind_int (select, ":b", 1);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*No parameter :b in: SELECT :a*");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/statement/" path, Fixture, NULL, test_table_set_up, function, test_table_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("step", test_step);
  ADD ("one", test_one);
  ADD ("bind", test_bind);
  ADD ("bind/nothing", test_bind_nothing);
  ADD ("bind/date", test_bind_date);
  ADD ("bind/too-big", test_bind_too_big);
  g_test_add_func ("/statement/unknown-parameter", test_unknown_parameter);

  return g_test_run ();
}
