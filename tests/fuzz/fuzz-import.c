/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"
#include "fuzz.h"
#include "test-folder.h"
#include "test-sheets.h"

#define N_CSV_RUNS     1000
#define N_PACKAGE_RUNS 500

/* Whatever the bytes, an import ends well or with one of our errors, and a dry run writes nothing. */
static void
run (GBytes *input, gpointer data)
{
  DiaryDatabase *database = data;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (input);
  g_autoptr (DiaryImport) import = diary_import_new ();
  g_autoptr (GError) error = NULL;
  gboolean empty = FALSE;

  diary_import_add_stream (import, "input", stream);
  diary_import_set_dry_run (import, TRUE);
  diary_import_set_skip_bad (import, TRUE);
  if (!diary_import_run (import, database, NULL, &error))
    {
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  g_assert_true (diary_database_is_empty (database, &empty, NULL));
  g_assert_true (empty);
}

static void
test_csv (void)
{
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_sheets_open (folder, "diary.db");
  g_autoptr (GPtrArray) corpus = fuzz_load_corpus ();

  fuzz_run (corpus, N_CSV_RUNS, run, database);
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

static void
test_package (void)
{
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_sheets_open (folder, "diary.db");
  DiaryDatabase *source = test_sheets_open (folder, "source.db");
  g_autoptr (GPtrArray) corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (int i = 0; i < DIARY_N_SHEETS; i++)
    {
      g_autofree char *csv = test_sheets_read_golden (diary_sheet_get_file_name ((DiarySheet) i));

      test_sheets_add (source, csv);
    }
  g_ptr_array_add (corpus, test_sheets_pack (source));

  fuzz_run (corpus, N_PACKAGE_RUNS, run, database);
  g_assert_finalize_object (source);
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/fuzz/import/csv", test_csv);
  g_test_add_func ("/fuzz/import/package", test_package);

  return g_test_run ();
}
