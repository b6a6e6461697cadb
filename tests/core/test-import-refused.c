/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import.h"

#include "diary-error.h"
#include "diary-factor.h"
#include "test-database.h"
#include "test-sheets.h"

#define A  "11111111-1111-4111-8111-11111111111a"
#define T0 "2026-03-01T08:00:00+01:00"

#define EPISODE "started_at,site,side,kind,intensity,duration_s,helped,id,modified_at\n"

/* A file with one bad row, where it is, and words of what is said about it. */
typedef struct
{
  const char *name;
  const char *file;
  gint64 line;
  const char *column;
  const char *wrong;
  const char *expected;
} RowCase;

static const RowCase ROW_CASES[] = {
  { "site", EPISODE T0 ",calv,,,,,,,\n", 2, "site", "“calv”", "calf" },
  { "site-missing", EPISODE T0 ",,,,,,,,\n", 2, "site", "missing", "calf" },
  { "started-at", EPISODE "2026-02-30T08:00:00Z,calf,,,,,,,\n", 2, "started_at", "02-30", "2026" },
  { "started-at-missing", EPISODE ",calf,,,,,,,\n", 2, "started_at", "missing", "2026" },
  { "side", EPISODE T0 ",calf,up,,,,,,\n", 2, "side", "“up”", "left" },
  { "kind", EPISODE T0 ",calf,,tic,,,,,\n", 2, "kind", "“tic”", "tremor" },
  { "intensity", EPISODE T0 ",calf,,,7,,,,\n", 2, "intensity", "“7”", "5" },
  { "duration", EPISODE T0 ",calf,,,,31536001,,,\n", 2, "duration_s", "“31536001”", "31536000" },
  { "helped", EPISODE T0 ",calf,,,,,rest;wine,,\n", 2, "helped", "“wine”", "massage" },
  { "id", EPISODE T0 ",calf,,,,,,12,\n", 2, "id", "“12”", "UUID" },
  { "modified-at", EPISODE T0 ",calf,,,,,,,now\n", 2, "modified_at", "“now”", "2026" },
  { "date", "date,note\n2026-13-01,a\n", 2, "date", "“2026-13-01”", "2026-03-04" },
  { "date-twice", "date,note\n2026-03-01,a\n2026-03-01,b\n", 3, "date", "“2026-03-01”", "once" },
  { "complete", "date,complete\n2026-03-01,y\n", 2, "complete", "“y”", "yes" },
  { "factor", "date,sleep_h\n2026-03-01,25\n", 2, "sleep_h", "“25”", "24" },
  { "factor-comma", "date,sleep_h\n2026-03-01,\"7,5\"\n", 2, "sleep_h", "“7,5”", "24" },
  { "own-factor", "date,own:tea: green\n2026-03-01,a lot\n", 2, "own:tea: green", "“a lot”",
    "number" },
  { "finding", "date,sign,finding\n2026-03-01,pain,\n", 2, "finding", "missing", "absent" },
  { "sign", "date,sign,finding\n2026-03-01,cough,present\n", 2, "sign", "“cough”", "weakness" },
  { "until", "name,from,until\nM,2026-03-02,2026-03-01\n", 2, "until", "“2026-03-01”",
    "2026-03-02" },
  { "name", "name,dose\n,1\n", 2, "name", "missing", "text" },
  { "what", "date,what\n2026-03-01,\n", 2, "what", "missing", "text" },
  { "too-few-cells", "date,note\n2026-03-01\n", 2, NULL, "1 cell", "2 cells" },
  { "too-many-cells", "date,note\n2026-03-01,a,b\n", 2, NULL, "3 cells", "2 cells" },
  { "utf-8", "date,note\n2026-03-01,\xff\n", 2, "note", "UTF-8", "UTF-8" },
  { "utf-8-in-unknown-column", "date,weather\n2026-03-01,\xff\n", 2, NULL, "UTF-8", "UTF-8" },
  { "quote", "date,note\n2026-03-01,5 \"or so\"\n", 2, "note", "quotation", "double" },
  { "line-after-quoted-lines", "date,note\n2026-03-01,\"a\n\nb\"\n\n2026-03-32,\n", 6, "date", "32",
    "2026" },
  { "long-value", EPISODE T0 ",0123456789012345678901234567890123456789xyz,,,,,,,\n", 2, "site",
    "…", "calf" },
};

/* Files that can't be read at all, and words of what is said about them. */
static const struct
{
  const char *name;
  const char *file;
  const char *message;
} FILE_CASES[] = {
  { "empty", "", "CSV" },
  { "only-bom", "\xef\xbb\xbf", "CSV" },
  { "prose", "Dear diary,\ntoday my calf twitched.\n", "columns of a diary" },
  { "other-csv", "a,b,c\n1,2,3\n", "columns of a diary" },
  { "json", "{\"episodes\": []}\n", "columns of a diary" },
  { "binary", "\x89PNG\r\n\x1a\n", "columns of a diary" },
  { "quote-in-header", "date,no\"te\n", "CSV" },
  { "semicolons", "date;sleep_h\n2026-03-01;7,5\n", "comma" },
  { "missing-column", "started_at,side,note\n" T0 ",left,\n", "“site”" },
  { "missing-column-of-visits", "id,date,result,note\n" A ",2026-03-01,,\n", "“what”" },
  { "column-twice", "date,note,note\n2026-03-01,a,b\n", "“note”" },
  { "unknown-column-twice", "date,moon,moon\n2026-03-01,a,b\n", "“moon”" },
  { "own-factor-twice", "date,own:tea [cups],own: tea [ cups ]\n2026-03-01,1,2\n", "own: tea" },
  { "never-closed", "date,note\n2026-03-01,a\n2026-03-02,\"b\n2026-03-03,c\n", "line 3" },
  { "broken-zip", "PK\x03\x04 and no more", "damaged" },
};

typedef TestDatabaseFixture Fixture;

static void
assert_empty (Fixture *fixture)
{
  gboolean empty = FALSE;

  g_assert_true (diary_database_is_empty (fixture->database, &empty, NULL));
  g_assert_true (empty);
}

static void
assert_contains (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in “%s”", words, text);
}

static void
test_row (Fixture *fixture, gconstpointer data)
{
  const RowCase *test = data;
  const char *const files[] = { test->file, NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);
  g_autoptr (GError) error = NULL;
  GPtrArray *problems = diary_import_summary_get_problems (diary_import_get_summary (import));
  const DiaryImportProblem *problem;

  g_assert_false (diary_import_run (import, fixture->database, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_REFUSED);
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpstr (problem->file, ==, "1");
  g_assert_cmpint (problem->line, ==, test->line);
  g_assert_cmpstr (problem->column, ==, test->column);
  assert_contains (problem->wrong, test->wrong);
  assert_contains (problem->expected, test->expected);
  assert_empty (fixture);
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  const char *const files[] = { "date\n2026-03-01\n", FILE_CASES[i].file, NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);
  g_autoptr (GError) error = NULL;

  diary_import_set_skip_bad (import, TRUE);
  g_assert_false (diary_import_run (import, fixture->database, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
  assert_contains (error->message, FILE_CASES[i].message);
  g_assert_true (g_str_has_prefix (error->message, "2: "));
  g_assert_null (strchr (error->message, '\n'));
  assert_empty (fixture);
}

/* The summary tells what the others would come to. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  const char *const files[] = { "date,sleep_h\n2026-03-01,7\n2026-03-02,x\n2026-03-03,8\n",
                                "started_at,site\n" T0 ",calv\n" T0 ",calf\n", NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);
  g_autoptr (DiaryImport) others = test_sheets_new_import (files);
  g_autoptr (GError) error = NULL;
  DiaryImportCounts counts;

  g_assert_false (diary_import_run (import, fixture->database, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_REFUSED);
  assert_contains (error->message, "2 rows");
  counts = diary_import_summary_get_total (diary_import_get_summary (import));
  g_assert_cmpint (counts.n_new, ==, 3);
  g_assert_cmpint (counts.n_refused, ==, 2);
  g_assert_false (diary_import_summary_get_imported (diary_import_get_summary (import)));
  assert_empty (fixture);
  g_clear_error (&error);

  diary_import_set_skip_bad (others, TRUE);
  g_assert_true (diary_import_run (others, fixture->database, NULL, &error));
  g_assert_no_error (error);
  counts = diary_import_summary_get_total (diary_import_get_summary (others));
  g_assert_cmpint (counts.n_new, ==, 3);
  g_assert_cmpint (counts.n_refused, ==, 2);
  g_assert_true (diary_import_summary_get_imported (diary_import_get_summary (others)));
}

static void
test_ignored (Fixture *fixture, gconstpointer data)
{
  const char *const files[] = { "moon,date,,own:x [,own:\nfull,2026-03-01,,,\n", NULL };
  const char *const names[] = { "moon", "column 3", "own:x [", "own:", NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);
  GPtrArray *ignored = diary_import_summary_get_ignored (diary_import_get_summary (import));

  g_assert_true (diary_import_run (import, fixture->database, NULL, NULL));
  g_assert_cmpuint (ignored->len, ==, 1);
  g_assert_cmpstrv (((DiaryImportIgnored *) g_ptr_array_index (ignored, 0))->names, names);
}

/* What the diary knows of an own factor counts, not what the file would have it be. */
static void
test_own_scale (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryFactor) factor = diary_factor_new ("nap", NULL, DIARY_SCALE_YES_NO);
  const char *const files[] = { "date,own:nap\n2026-03-01,1\n2026-03-02,2\n", NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);
  GPtrArray *problems = diary_import_summary_get_problems (diary_import_get_summary (import));

  g_assert_true (diary_database_save (fixture->database, DIARY_RECORD (factor), NULL));
  g_assert_false (diary_import_run (import, fixture->database, NULL, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((DiaryImportProblem *) g_ptr_array_index (problems, 0))->column, ==, "own:nap");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (ROW_CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/import-refused/row/", ROW_CASES[i].name, NULL);

      g_test_add (path, Fixture, &ROW_CASES[i], test_database_set_up, test_row,
                  test_database_tear_down);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (FILE_CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/import-refused/file/", FILE_CASES[i].name, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), test_database_set_up, test_file,
                  test_database_tear_down);
    }
  g_test_add ("/import-refused/others", Fixture, NULL, test_database_set_up, test_others,
              test_database_tear_down);
  g_test_add ("/import-refused/ignored", Fixture, NULL, test_database_set_up, test_ignored,
              test_database_tear_down);
  g_test_add ("/import-refused/own-scale", Fixture, NULL, test_database_set_up, test_own_scale,
              test_database_tear_down);

  return g_test_run ();
}
