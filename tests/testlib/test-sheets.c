/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-sheets.h"

#include "diary-export.h"
#include "diary-zip-writer.h"

static void
run (DiaryImport *import, DiaryDatabase *database)
{
  g_autoptr (GError) error = NULL;

  diary_import_run (import, database, NULL, &error);
  g_assert_no_error (error);
}

static GBytes *
take_bytes (GOutputStream *stream)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/**
 * test_sheets_new_import:
 * @files: the contents of CSV files, ended by %NULL
 *
 * Returns: (transfer full): an import of files called "1", "2" and so on
 */
DiaryImport *
test_sheets_new_import (const char *const *files)
{
  DiaryImport *import = diary_import_new ();

  for (int i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (files[i], -1, NULL);
      g_autofree char *name = g_strdup_printf ("%d", i + 1);

      diary_import_add_stream (import, name, stream);
    }

  return import;
}

/**
 * test_sheets_add:
 * @database: a diary
 * @csv: the content of a CSV file, all of whose rows can be taken
 */
void
test_sheets_add (DiaryDatabase *database, const char *csv)
{
  const char *const files[] = { csv, NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);

  run (import, database);
}

/**
 * test_sheets_get:
 * @database: a diary
 * @sheet: a sheet
 *
 * Returns: (transfer full): the content of its CSV file
 */
char *
test_sheets_get (DiaryDatabase *database, DiarySheet sheet)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  diary_export_sheet (database, sheet, stream, NULL, &error);
  g_assert_no_error (error);
  bytes = take_bytes (stream);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
 * test_sheets_tell:
 * @database: a diary
 *
 * Returns: (transfer full): all episodes and days, without when an episode was last changed
 */
char *
test_sheets_tell (DiaryDatabase *database)
{
  g_autofree char *episodes = test_sheets_get (database, DIARY_SHEET_EPISODES);
  g_autofree char *days = test_sheets_get (database, DIARY_SHEET_DAYS);
  g_autoptr (GRegex) modified_at = g_regex_new (",[^,]*Z\r\n", 0, 0, NULL);
  g_autofree char *content = g_regex_replace_literal (modified_at, episodes, -1, 0, "\n", 0, NULL);

  return g_strconcat (content, days, NULL);
}

/**
 * test_sheets_pack:
 * @database: a diary
 *
 * Returns: (transfer full): its package
 */
GBytes *
test_sheets_pack (DiaryDatabase *database)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  diary_export_package (database, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return take_bytes (stream);
}

/**
 * test_sheets_unpack:
 * @database: a diary
 * @package: a package, all of whose rows can be taken
 */
void
test_sheets_unpack (DiaryDatabase *database, GBytes *package)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (package);
  g_autoptr (DiaryImport) import = diary_import_new ();

  diary_import_add_stream (import, "diary.zip", stream);
  run (import, database);
}

/**
 * test_sheets_zip:
 * @names: the names of files, ended by %NULL
 * @contents: what is in them
 *
 * Returns: (transfer full): a zip of them
 */
GBytes *
test_sheets_zip (const char *const *names, const char *const *contents)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (DiaryZipWriter) writer = diary_zip_writer_new (stream, 0);

  for (int i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GBytes) content = g_bytes_new (contents[i], strlen (contents[i]));

      g_assert_true (diary_zip_writer_add (writer, names[i], content, NULL, NULL));
    }
  g_assert_true (diary_zip_writer_finish (writer, NULL, NULL));

  return take_bytes (stream);
}

/**
 * test_sheets_read_golden:
 * @name: a file in tests/data/diary
 *
 * Returns: (transfer full): its content
 */
char *
test_sheets_read_golden (const char *name)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (g_test_get_filename (G_TEST_DIST, "data", "diary", name, NULL), &content,
                       NULL, &error);
  g_assert_no_error (error);

  return content;
}
