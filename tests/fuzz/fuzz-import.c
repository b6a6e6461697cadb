/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"
#include "fuzz.h"
#include "test-database.h"
#include "test-folder.h"
#include "test-foreign-samples.h"
#include "test-sheets.h"

#define N_CSV_RUNS     1000
#define N_PACKAGE_RUNS 500
#define N_FOREIGN_RUNS 150

typedef struct
{
  DiaryDatabase *database;
  const char *program; /* NULL to tell by the content */
} Target;

/* Whatever the bytes, an import ends well or with one of our errors, and a dry run writes nothing. */
static void
run (GBytes *input, gpointer data)
{
  const Target *target = data;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (input);
  g_autoptr (DiaryImport) import = diary_import_new ();
  g_autoptr (GError) error = NULL;
  gboolean empty = FALSE;

  diary_import_add_stream (import, "input", stream);
  diary_import_set_dry_run (import, TRUE);
  diary_import_set_skip_bad (import, TRUE);
  diary_import_set_program (import, target->program, NULL);
  if (!diary_import_run (import, target->database, NULL, &error))
    {
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  g_assert_true (diary_database_is_empty (target->database, &empty, NULL));
  g_assert_true (empty);
}

static void
test_csv (void)
{
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_database_open (folder, "diary.db");
  g_autoptr (GPtrArray) corpus = fuzz_load_corpus ();
  Target target = { database, NULL };

  fuzz_run (corpus, N_CSV_RUNS, run, &target);
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

static void
test_package (void)
{
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_database_open (folder, "diary.db");
  DiaryDatabase *source = test_database_open (folder, "source.db");
  g_autoptr (GPtrArray) corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Target target = { database, NULL };

  for (int i = 0; i < DIARY_N_SHEETS; i++)
    {
      g_autofree char *csv = test_sheets_read_golden (diary_sheet_get_file_name ((DiarySheet) i));

      test_sheets_add (source, csv);
    }
  g_ptr_array_add (corpus, test_sheets_pack (source));

  fuzz_run (corpus, N_PACKAGE_RUNS, run, &target);
  g_assert_finalize_object (source);
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

/* What other programs export, read as such however damaged it is. */
static void
test_foreign (gconstpointer data)
{
  const TestForeignSample *sample = data;
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_database_open (folder, "diary.db");
  g_autoptr (GPtrArray) corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Target target = { database, sample->app };

  g_ptr_array_add (corpus, test_foreign_samples_load (sample));
  fuzz_run (corpus, N_FOREIGN_RUNS, run, &target);
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  size_t n_samples;
  const TestForeignSample *samples = test_foreign_samples_get (&n_samples);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/fuzz/import/csv", test_csv);
  g_test_add_func ("/fuzz/import/package", test_package);
  for (size_t i = 0; i < n_samples; i++)
    {
      g_autofree char *path = g_strconcat ("/fuzz/import/", samples[i].name, NULL);

      g_test_add_data_func (path, &samples[i], test_foreign);
    }

  return g_test_run ();
}
