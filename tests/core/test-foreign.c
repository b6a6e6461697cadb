/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign.h"

#include "diary-error.h"
#include "test-database.h"
#include "test-folder.h"
#include "test-foreign-samples.h"
#include "test-sheets.h"

#define NOW G_GINT64_CONSTANT (1772700000) /* 2026-03-05T08:40:00Z */

static DiaryImport *
import_sample (DiaryDatabase *database, const TestForeignSample *sample, const char *program)
{
  g_autoptr (GBytes) content = test_foreign_samples_load (sample);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (content);
  DiaryImport *import = diary_import_new ();
  g_autoptr (GError) error = NULL;

  diary_import_add_stream (import, sample->name, stream);
  diary_import_set_skip_bad (import, TRUE);
  diary_import_set_program (import, program, &error);
  g_assert_no_error (error);
  diary_import_run (import, database, NULL, &error);
  g_assert_no_error (error);

  return import;
}

/* All that came of a sample: the episodes, the days, what was remarked and what was refused. */
static char *
tell (DiaryDatabase *database, DiaryImportSummary *summary)
{
  g_autofree char *episodes = test_sheets_get (database, DIARY_SHEET_EPISODES);
  g_autofree char *days = test_sheets_get (database, DIARY_SHEET_DAYS);
  GPtrArray *remarks = diary_import_summary_get_remarks (summary);
  GPtrArray *problems = diary_import_summary_get_problems (summary);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", episodes, days);
  g_string_replace (text, "\r", "", 0);
  for (guint i = 0; i < remarks->len; i++)
    {
      g_autofree char *remark = diary_import_remark_format (remarks->pdata[i]);

      g_string_append_printf (text, "%s\n", remark);
    }
  g_string_append_c (text, '\n');
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *problem = diary_import_problem_format (problems->pdata[i]);

      g_string_append_printf (text, "%s\n", problem);
    }

  return g_string_free (text, FALSE);
}

static char *
read_expected (const TestForeignSample *sample)
{
  g_autofree char *name = g_strconcat (sample->name, ".told", NULL);
  g_autoptr (GError) error = NULL;
  char *expected;

  g_file_get_contents (g_test_get_filename (G_TEST_DIST, "data", "foreign", name, NULL), &expected,
                       NULL, &error);
  g_assert_no_error (error);

  return expected;
}

static void
test_sample (gconstpointer data)
{
  const TestForeignSample *sample = data;
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_database_open (folder, "diary.db");
  g_autoptr (DiaryImport) import = import_sample (database, sample, NULL);
  g_autofree char *told = tell (database, diary_import_get_summary (import));
  g_autofree char *expected = read_expected (sample);

  g_assert_cmpstr (told, ==, expected);
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

/* The same file again adds nothing and changes nothing, and what was deleted here stays so. */
static void
test_again (gconstpointer data)
{
  const TestForeignSample *sample = data;
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_database_open (folder, "diary.db");
  g_autoptr (DiaryImport) first = import_sample (database, sample, NULL);
  g_autofree char *before = test_sheets_get (database, DIARY_SHEET_EPISODES);
  DiaryImportCounts first_total = diary_import_summary_get_total (diary_import_get_summary (first));
  g_autoptr (DiaryImport) second = import_sample (database, sample, sample->app);
  g_autofree char *after = test_sheets_get (database, DIARY_SHEET_EPISODES);
  DiaryImportCounts total = diary_import_summary_get_total (diary_import_get_summary (second));

  g_assert_cmpint (first_total.n_new, >, 0);
  g_assert_cmpint (total.n_new, ==, 0);
  g_assert_cmpint (total.n_changed, ==, 0);
  g_assert_cmpint (total.n_already_here, ==, first_total.n_new);
  g_assert_cmpint (total.n_refused, ==, first_total.n_refused);
  g_assert_cmpstr (before, ==, after);
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

static void
test_recognised (gconstpointer data)
{
  const TestForeignSample *sample = data;
  g_autoptr (GBytes) content = test_foreign_samples_load (sample);
  const DiaryForeignFormat *format = diary_foreign_recognise (sample->name, content);

  g_assert_nonnull (format);
  g_assert_cmpstr (format->key, ==, sample->app);
  g_assert_true (diary_foreign_find (sample->app) == format);
}

/* What the person entered here is not overwritten; what was not recorded is filled in. */
static void
test_beside_own (void)
{
  static const TestForeignSample sample = { "daylio-old.csv", "daylio", NULL };
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_database_open (folder, "diary.db");
  g_autoptr (DiaryImport) import = NULL;
  g_autofree char *days = NULL;

  test_sheets_add (database, "date,stress,note\n2019-05-18,4,Mine\n");
  import = import_sample (database, &sample, NULL);
  days = test_sheets_get (database, DIARY_SHEET_DAYS);
  g_assert_nonnull (strstr (days, "2019-05-18,no,,,,4,,,,,,,,1,Mine\r\n"));
  g_assert_null (strstr (days, "Long day"));
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

/* What differs in case and spaces only is one factor, with one value a day. */
static void
test_one_name (void)
{
  static const char csv[] = "FeatureName,Timestamp,Value,Label,Note\n"
                            "Green tea,2026-03-04T08:10:00+01:00,2,,\n"
                            "green  Tea,2026-03-04T15:10:00+01:00,1,,\n";
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_database_open (folder, "diary.db");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (csv, -1, NULL);
  g_autoptr (DiaryImport) import = diary_import_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *days = NULL;

  diary_import_add_stream (import, "track-graph.csv", stream);
  diary_import_run (import, database, NULL, &error);
  g_assert_no_error (error);
  days = test_sheets_get (database, DIARY_SHEET_DAYS);
  g_assert_nonnull (strstr (days, ",own:Green tea,note\r\n2026-03-04,no,,,,,,,,,,,,1.5,\r\n"));
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

static void
test_not_recognised (void)
{
  static const char *const files[] = {
    "",
    "date,caffeine_mg\n2026-03-04,100\n",
    "started_at,site\n2026-03-04T10:00:00Z,calf\n",
    "Date,Where,Strength\n2026-03-04,Calf,3\n",
    "{\"events\":[]}",
    "SQLite format 3",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new (files[i], strlen (files[i]));

      g_assert_null (diary_foreign_recognise ("file.csv", content));
    }
  g_assert_null (diary_foreign_find ("excel"));
}

/* A file that is not what it is said to be, or is damaged, harms nothing. */
static void
test_damaged (void)
{
  static const char *const files[] = {
    "",
    "nothing",
    "{\"nomie\":7}",
    "{\"nomie\":{},\"events\":{}}",
    "{\"nomie\"",
    "PK\5\6",
    "SQLite format 3\0Repetitions",
  };
  const DiaryForeignFormat *const *formats = diary_foreign_get_all ();
  char *folder = test_folder_new ();
  DiaryDatabase *database = test_database_open (folder, "diary.db");

  for (int f = 0; formats[f] != NULL; f++)
    for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
      {
        const char *const contents[] = { files[i], NULL };
        g_autoptr (DiaryImport) import = test_sheets_new_import (contents);
        g_autoptr (GError) error = NULL;

        diary_import_set_program (import, formats[f]->key, NULL);
        if (!diary_import_run (import, database, NULL, &error))
          g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
      }
  g_assert_cmpint (diary_database_count (database, DIARY_TYPE_EPISODE, NULL), ==, 0);
  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

static void
test_unknown_program (void)
{
  g_autoptr (DiaryImport) import = diary_import_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (diary_import_set_program (import, "excel", &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
}

static void
add_samples (const char *group, GTestDataFunc test)
{
  size_t n_samples;
  const TestForeignSample *samples = test_foreign_samples_get (&n_samples);

  for (size_t i = 0; i < n_samples; i++)
    {
      g_autofree char *path = g_strdup_printf ("/foreign/%s/%s", group, samples[i].name);

      g_test_add_data_func (path, &samples[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  diary_clock_freeze (NOW, zone);

  add_samples ("recognised", test_recognised);
  add_samples ("sample", test_sample);
  add_samples ("again", test_again);
  g_test_add_func ("/foreign/beside-own", test_beside_own);
  g_test_add_func ("/foreign/one-name", test_one_name);
  g_test_add_func ("/foreign/not-recognised", test_not_recognised);
  g_test_add_func ("/foreign/damaged", test_damaged);
  g_test_add_func ("/foreign/unknown-program", test_unknown_program);

  return g_test_run ();
}
