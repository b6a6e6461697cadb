/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import.h"

#include "diary-episode.h"
#include "diary-error.h"
#include "diary-person.h"
#include "test-database.h"
#include "test-sheets.h"

#define NOW G_GINT64_CONSTANT (1772655300) /* 2026-03-04T20:15:00Z */

#define A "11111111-1111-4111-8111-11111111111a"
#define B "22222222-2222-4222-8222-22222222222b"

#define T0       "2026-03-01T08:00:00+01:00"
#define OLD      "2026-03-01T09:00:00Z"
#define MID      "2026-03-02T09:00:00Z"
#define NEW      "2026-03-03T09:00:00Z"
#define NOW_TEXT "2026-03-04T20:15:00Z"

#define EPISODES                                                                                   \
  "id,started_at,duration_s,kind,site,side,intensity,helped,note,created_at,modified_at\r\n"
#define SHORT "id,started_at,site,note,modified_at\n"

/* What is in the diary before, what is imported, what comes of it, and the sheet afterwards. */
typedef struct
{
  const char *name;
  const char *before;
  const char *files[3];
  DiaryImportCounts counts;
  DiarySheet sheet;
  const char *after;
} MergeCase;

static const MergeCase MERGE_CASES[] = {
  { "new",
    NULL,
    { SHORT A "," T0 ",calf,a," OLD "\n" },
    { .n_new = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,a," OLD "," OLD "\r\n" },
  { "new-without-instant",
    NULL,
    { "id,started_at,site\n" A "," T0 ",calf\n" },
    { .n_new = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,," NOW_TEXT "," NOW_TEXT "\r\n" },
  { "equal",
    SHORT A "," T0 ",calf,a," OLD "\n",
    { SHORT A "," T0 ",calf,a," NEW "\n" },
    { .n_already_here = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,a," OLD "," OLD "\r\n" },
  { "newer",
    SHORT A "," T0 ",calf,a," OLD "\n",
    { SHORT A "," T0 ",calf,b," MID "\n" },
    { .n_changed = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,b," OLD "," MID "\r\n" },
  { "older",
    SHORT A "," T0 ",calf,a," MID "\n",
    { SHORT A "," T0 ",calf,b," OLD "\n" },
    { .n_already_here = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,a," MID "," MID "\r\n" },
  { "as-old",
    SHORT A "," T0 ",calf,a," MID "\n",
    { SHORT A "," T0 ",calf,b," MID "\n" },
    { .n_already_here = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,a," MID "," MID "\r\n" },
  { "changed-without-instant",
    SHORT A "," T0 ",calf,a," MID "\n",
    { "id,started_at,site,note\n" A "," T0 ",calf,b\n" },
    { .n_changed = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,b," MID "," NOW_TEXT "\r\n" },
  { "changed-without-instant-after-the-future",
    SHORT A "," T0 ",calf,a,2030-01-01T00:00:00Z\n",
    { "id,started_at,site,note\n" A "," T0 ",calf,b\n" },
    { .n_changed = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,b,2030-01-01T00:00:00Z,2030-01-01T00:00:01Z\r\n" },
  { "capital-id",
    SHORT A "," T0 ",calf,a," OLD "\n",
    { SHORT "11111111-1111-4111-8111-11111111111A," T0 ",calf,a," NEW "\n" },
    { .n_already_here = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,a," OLD "," OLD "\r\n" },
  { "missing-columns-keep",
    SHORT A "," T0 ",calf,a," OLD "\n",
    { "id,started_at,site,intensity\n" A "," T0 ",calf,3\n" },
    { .n_changed = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,3,,a," OLD "," NOW_TEXT "\r\n" },
  { "empty-cells-clear",
    SHORT A "," T0 ",calf,a," OLD "\n",
    { SHORT A "," T0 ",calf,," NEW "\n" },
    { .n_changed = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,," OLD "," NEW "\r\n" },
  { "twice-in-a-file",
    NULL,
    { SHORT A "," T0 ",calf,a," OLD "\n" A "," T0 ",calf,b," NEW "\n" A "," T0 ",calf,c," MID
              "\n" },
    { .n_new = 1, .n_changed = 1, .n_already_here = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,b," OLD "," NEW "\r\n" },
  { "two-files",
    NULL,
    { SHORT A "," T0 ",calf,a," OLD "\n", SHORT A "," T0 ",calf,b," NEW "\n" },
    { .n_new = 1, .n_changed = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,b," OLD "," NEW "\r\n" },
  { "without-id-equal-to-one-with",
    SHORT A "," T0 ",calf,a," OLD "\n",
    { "started_at,site,note\n" T0 ",calf,a\n" },
    { .n_already_here = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,a," OLD "," OLD "\r\n" },
  { "without-id-in-fewer-columns",
    SHORT A "," T0 ",calf,a," OLD "\n",
    { "started_at,site\n" T0 ",calf\n" },
    { .n_already_here = 1 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,a," OLD "," OLD "\r\n" },
  { "without-id-other-offset",
    SHORT A "," T0 ",calf,a," OLD "\n",
    { "started_at,site,note\n2026-03-01T07:00:00Z,calf,a\n" },
    { .n_new = 1 } },
  { "without-id-as-many-as-the-file-has",
    "started_at,site\n" T0 ",calf\n" T0 ",calf\n",
    { "started_at,site\n" T0 ",calf\n" T0 ",toe\n" T0 ",calf\n" T0 ",calf\n" },
    { .n_new = 2, .n_already_here = 2 } },
  { "without-id-in-two-files",
    NULL,
    { "started_at,site\n" T0 ",calf\n" T0 ",calf\n", "started_at,site\n" T0 ",calf\n" },
    { .n_new = 2, .n_already_here = 1 } },
  { "with-and-without-id",
    SHORT A "," T0 ",calf,a," OLD "\n",
    { "started_at,site,note,id\n" T0 ",calf,a,\n" T0 ",calf,a," A "\n" },
    { .n_new = 1, .n_already_here = 1 } },
  { "any-order-and-unknown-columns",
    NULL,
    { "\xef\xbb\xbfnote,weather,side,site,,started_at\r\n  b ,fog,left,toe,x," T0 "\r\n" },
    { .n_new = 1 } },
  { "text-guarded",
    NULL,
    { SHORT A "," T0 ",calf,'=1," OLD "\n" B "," T0 ",calf,''x," OLD "\n" },
    { .n_new = 2 },
    DIARY_SHEET_EPISODES,
    EPISODES A "," T0 ",,twitch,calf,,,,'=1," OLD "," OLD "\r\n" B "," T0
               ",,twitch,calf,,,,''x," OLD "," OLD "\r\n" },
  { "signs",
    NULL,
    { "id,date,sign,finding,how,site,side,note\n" A
      ",2026-03-01,weakness,present,task,hand,left,\n" B ",2026-03-01,wasting,absent,,,,\n" },
    { .n_new = 2 },
    DIARY_SHEET_SIGNS,
    "id,date,sign,finding,how,site,side,note\r\n" A
    ",2026-03-01,weakness,present,task,hand,left,\r\n" B ",2026-03-01,wasting,absent,,,,\r\n" },
  { "medicines",
    NULL,
    { "name,id,dose,purpose,from,until,note\n\"M, \"\"x\"\"\"," A
      ",'=2,,2026-03-01,2026-03-01,\n" },
    { .n_new = 1 },
    DIARY_SHEET_MEDICINES,
    "id,name,dose,purpose,from,until,note\r\n" A
    ",\"M, \"\"x\"\"\",'=2,,2026-03-01,2026-03-01,\r\n" },
  { "visits",
    NULL,
    { "id,date,what,result,note\n" A ",2026-03-01,EMG,\"a\nb\",\n" },
    { .n_new = 1 },
    DIARY_SHEET_VISITS,
    "id,date,what,result,note\r\n" A ",2026-03-01,EMG,\"a\nb\",\r\n" },
  { "acknowledgements",
    NULL,
    { "date,warning,medicine,id,side,site\n2026-03-01,persistent,," A ",left,calf\n" },
    { .n_new = 1 },
    DIARY_SHEET_ACKNOWLEDGEMENTS,
    "id,date,warning,site,side,medicine\r\n" A ",2026-03-01,persistent,calf,left,\r\n" },
  { "person",
    NULL,
    { "name,birth_date\nZoë,1980-02-29\n" },
    { .n_new = 1 },
    DIARY_SHEET_PERSON,
    "id,name,birth_date\r\n" DIARY_PERSON_ID ",Zoë,1980-02-29\r\n" },
  { "person-again",
    "name,birth_date\nZoë,1980-02-29\n",
    { "id,name,birth_date\n" DIARY_PERSON_ID ",Zoë,1980-02-28\n" },
    { .n_changed = 1 },
    DIARY_SHEET_PERSON,
    "id,name,birth_date\r\n" DIARY_PERSON_ID ",Zoë,1980-02-28\r\n" },
  { "only-header", NULL, { "id,name,dose,purpose,from,until,note\n" } },
};

typedef TestDatabaseFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  diary_clock_freeze (NOW, NULL);
  test_database_set_up (fixture, data);
}

static void
assert_counts (DiaryImport *import, const DiaryImportCounts *expected)
{
  DiaryImportCounts counts = diary_import_summary_get_total (diary_import_get_summary (import));

  g_assert_cmpint (counts.n_new, ==, expected->n_new);
  g_assert_cmpint (counts.n_changed, ==, expected->n_changed);
  g_assert_cmpint (counts.n_already_here, ==, expected->n_already_here);
  g_assert_cmpint (counts.n_kept_deleted, ==, expected->n_kept_deleted);
  g_assert_cmpint (counts.n_refused, ==, expected->n_refused);
}

/* Whatever was imported, importing it once more adds nothing. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  const MergeCase *test = data;
  g_autoptr (DiaryImport) import = test_sheets_new_import (test->files);
  g_autoptr (DiaryImport) again = test_sheets_new_import (test->files);
  g_autofree char *after = NULL;
  g_autofree char *after_again = NULL;
  g_autoptr (GError) error = NULL;

  if (test->before != NULL)
    test_sheets_add (fixture->database, test->before);
  g_assert_true (diary_import_run (import, fixture->database, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (diary_import_summary_get_imported (diary_import_get_summary (import)));
  assert_counts (import, &test->counts);
  after = test_sheets_get (fixture->database, test->sheet);
  if (test->after != NULL)
    g_assert_cmpstr (after, ==, test->after);

  g_assert_true (diary_import_run (again, fixture->database, NULL, &error));
  g_assert_cmpint (diary_import_summary_get_total (diary_import_get_summary (again)).n_new, ==, 0);
  after_again = test_sheets_get (fixture->database, test->sheet);
  g_assert_cmpstr (after_again, ==, after);
}

/* A row that was deleted here comes back only if it is newer than that. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  const char *const files[] = { SHORT A "," T0 ",calf,," OLD "\n" B "," T0
                                        ",calf,,2026-03-05T00:00:00Z\n",
                                NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);
  g_autoptr (GError) error = NULL;
  GType type = diary_sheet_get_record_type (DIARY_SHEET_EPISODES);

  test_sheets_add (fixture->database,
                   SHORT A "," T0 ",calf,," OLD "\n" B "," T0 ",calf,," OLD "\n");
  g_assert_true (diary_database_delete (fixture->database, type, A, &error));
  g_assert_true (diary_database_delete (fixture->database, type, B, &error));

  g_assert_true (diary_import_run (import, fixture->database, NULL, &error));
  g_assert_no_error (error);
  assert_counts (import, &(DiaryImportCounts){ .n_new = 1, .n_kept_deleted = 1 });
  g_assert_cmpint (diary_database_count (fixture->database, type, &error), ==, 1);

  test_sheets_add (fixture->database, "id,started_at,site\n" A "," T0 ",calf\n");
  g_assert_cmpint (diary_database_count (fixture->database, type, &error), ==, 2);
}

/* A running episode has no duration to write, and goes on running when its row comes back. */
static void
test_running (Fixture *fixture, gconstpointer data)
{
  DiaryInstant started_at = { NOW - 60, 3600 };
  g_autoptr (DiaryEpisode) episode = diary_episode_new ("calf", NULL, &started_at);
  g_autoptr (DiaryRecord) loaded = NULL;
  g_autofree char *csv = NULL;
  g_autoptr (GError) error = NULL;

  diary_episode_set_running (episode, TRUE);
  g_assert_true (diary_database_save (fixture->database, DIARY_RECORD (episode), &error));
  csv = test_sheets_get (fixture->database, DIARY_SHEET_EPISODES);
  g_assert_nonnull (strstr (csv, "+01:00,,twitch,calf"));

  test_sheets_add (fixture->database, csv);
  g_assert_true (diary_database_load (fixture->database, DIARY_TYPE_EPISODE,
                                      diary_record_get_id (DIARY_RECORD (episode)), &loaded,
                                      &error));
  g_assert_true (diary_episode_get_running (DIARY_EPISODE (loaded)));
}

static void
on_progress (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  const char *const files[] = { "date\n2026-03-01\n2026-03-02\n", "started_at,site\n" T0 ",calf\n",
                                NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);
  double last = -1;

  diary_import_set_progress (import, on_progress, &last);
  g_assert_true (diary_import_run (import, fixture->database, NULL, NULL));
  g_assert_cmpfloat (last, ==, 1);
}

static void
test_dry_run (Fixture *fixture, gconstpointer data)
{
  const char *const files[] = { "date,own:tea\n2026-03-01,1\n", NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);
  g_autoptr (GError) error = NULL;
  gboolean empty;

  diary_import_set_dry_run (import, TRUE);
  g_assert_true (diary_import_run (import, fixture->database, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (diary_import_summary_get_imported (diary_import_get_summary (import)));
  assert_counts (import, &(DiaryImportCounts){ .n_new = 1 });
  g_assert_true (diary_database_is_empty (fixture->database, &empty, &error));
  g_assert_true (empty);
}

/* Cancels once the rows are being written. */
static void
cancel_late (double fraction, gpointer data)
{
  if (fraction > 0.6)
    g_cancellable_cancel (data);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) csv = g_string_new ("date\n");
  const char *files[] = { NULL, NULL };
  g_autoptr (DiaryImport) import = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gboolean empty;

  for (int day = 1; day <= 28; day++)
    g_string_append_printf (csv, "2026-02-%02d\n", day);
  files[0] = csv->str;
  import = test_sheets_new_import (files);
  diary_import_set_progress (import, cancel_late, cancellable);

  g_assert_false (diary_import_run (import, fixture->database, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (diary_import_summary_get_total (diary_import_get_summary (import)).n_new, >, 0);
  g_assert_true (diary_database_is_empty (fixture->database, &empty, NULL));
  g_assert_true (empty);
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "what.txt", NULL);
  g_autoptr (GFile) missing = g_file_new_build_filename (fixture->folder, "missing.csv", NULL);
  g_autoptr (DiaryImport) import = diary_import_new ();
  g_autoptr (DiaryImport) failed = diary_import_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "date\n2026-03-01\n", -1, NULL));
  diary_import_add_file (import, file);
  g_assert_true (diary_import_run (import, fixture->database, NULL, &error));
  assert_counts (import, &(DiaryImportCounts){ .n_new = 1 });

  diary_import_add_file (failed, missing);
  g_assert_false (diary_import_run (failed, fixture->database, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "missing.csv"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (MERGE_CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/import/merge/", MERGE_CASES[i].name, NULL);

      g_test_add (path, Fixture, &MERGE_CASES[i], set_up, test_merge, test_database_tear_down);
    }
  g_test_add ("/import/deleted", Fixture, NULL, set_up, test_deleted, test_database_tear_down);
  g_test_add ("/import/running", Fixture, NULL, set_up, test_running, test_database_tear_down);
  g_test_add ("/import/progress", Fixture, NULL, set_up, test_progress, test_database_tear_down);
  g_test_add ("/import/dry-run", Fixture, NULL, set_up, test_dry_run, test_database_tear_down);
  g_test_add ("/import/cancelled", Fixture, NULL, set_up, test_cancelled, test_database_tear_down);
  g_test_add ("/import/files", Fixture, NULL, set_up, test_files, test_database_tear_down);

  return g_test_run ();
}
