/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-export.h"

#include "diary-error.h"
#include "test-database.h"
#include "test-sheets.h"

#define PRIVATE_FILE 0600

typedef TestDatabaseFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  test_database_set_up (fixture, data);
  for (int i = 0; i < DIARY_N_SHEETS; i++)
    {
      g_autofree char *csv = test_sheets_read_golden (diary_sheet_get_file_name ((DiarySheet) i));

      test_sheets_add (fixture->database, csv);
    }
}

static char *
export_to (Fixture *fixture, const char *name)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  diary_export_to_file (fixture->database, file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_UNIX_MODE, G_FILE_QUERY_INFO_NONE, NULL, &error);
  g_assert_cmpint (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 0777, ==,
                   PRIVATE_FILE);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, NULL, &error));

  return content;
}

/* The golden files are in the order and the form in which they are written. */
static void
test_sheets (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < DIARY_N_SHEETS; i++)
    {
      const char *name = diary_sheet_get_file_name ((DiarySheet) i);
      g_autofree char *expected = test_sheets_read_golden (name);
      g_autofree char *actual = export_to (fixture, name);

      g_assert_cmpstr (actual, ==, expected);
    }
}

static void
test_package (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = export_to (fixture, "My Diary.ZIP");

  g_assert_true (g_str_has_prefix (content, "PK"));
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "diary", "diary.csv", "diary.pdf", "episodes.csv.bak", "episodes" };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, names[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (diary_export_to_file (fixture->database, file, NULL, NULL, NULL, &error));
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
      g_assert_false (g_file_query_exists (file, NULL));
    }
}

static void
cancel (double fraction, gpointer data)
{
  g_cancellable_cancel (data);
}

/* A failure leaves the file that was there, and nothing beside it. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "out", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "diary.zip", NULL);
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "none", "days.csv", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *content = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "old", -1, NULL));
  g_assert_false (
      diary_export_to_file (fixture->database, file, cancel, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "diary.zip");
  g_assert_null (g_dir_read_name (dir));

  g_assert_false (diary_export_to_file (fixture->database, nowhere, NULL, NULL, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
}

static void
on_progress (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >, *last);
  *last = fraction;
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  double last = 0;

  g_assert_true (diary_export_package (fixture->database, stream, on_progress, &last, NULL, NULL));
  g_assert_cmpfloat (last, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } TESTS[] = {
    { "/export/sheets", test_sheets },     { "/export/package", test_package },
    { "/export/names", test_names },       { "/export/failure", test_failure },
    { "/export/progress", test_progress },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Fixture, NULL, set_up, TESTS[i].test, test_database_tear_down);

  return g_test_run ();
}
