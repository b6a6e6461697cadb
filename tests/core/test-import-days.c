/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import.h"

#include "diary-factor.h"
#include "test-database.h"
#include "test-sheets.h"

#define NOW G_GINT64_CONSTANT (1773144000) /* 2026-03-10T12:00:00Z */

#define HEADER                                                                                     \
  "date,complete,caffeine_mg,sleep_h,water_ml,stress,anxiety,fatigue,alcohol_drinks,"              \
  "exercise_min,magnesium_mg,nicotine,screen_h,"

/* What was in the diary, from when; what is imported, from when (0: it does not say), and what
 * comes of it. */
typedef struct
{
  const char *name;
  const char *before;
  gint64 before_at;
  const char *file;
  gint64 created;
  DiaryImportCounts counts;
  const char *after;
  gint64 modified_at;
} DayCase;

static const DayCase CASES[] = {
  { "new",
    NULL,
    0,
    "date,complete,caffeine_mg,note\n2026-03-02,,,\n2026-03-01,yes,80,\n",
    0,
    { .n_new = 2 },
    HEADER "note\r\n2026-03-01,yes,80,,,,,,,,,,,\r\n2026-03-02,no,,,,,,,,,,,,\r\n",
    NOW },
  { "new-from-package",
    NULL,
    0,
    "date,complete\n2026-03-01,yes\n",
    NOW - 60,
    { .n_new = 1 },
    HEADER "note\r\n2026-03-01,yes,,,,,,,,,,,,\r\n",
    NOW - 60 },
  { "adds-and-keeps",
    "date,complete,caffeine_mg,sleep_h,note\n2026-03-01,yes,80,7,a\n",
    NOW - 60,
    "date,complete,caffeine_mg,stress,note\n2026-03-01,,90,0,\n",
    0,
    { .n_changed = 1 },
    HEADER "note\r\n2026-03-01,yes,90,7,,0,,,,,,,,a\r\n",
    NOW },
  { "not-complete",
    "date,complete,note\n2026-03-01,yes,a\n",
    NOW - 60,
    "date,complete\n2026-03-01,no\n",
    0,
    { .n_changed = 1 },
    HEADER "note\r\n2026-03-01,no,,,,,,,,,,,,a\r\n",
    NOW },
  { "not-complete-after-the-future",
    "date,complete\n2026-03-01,yes\n",
    NOW + 60,
    "date,complete\n2026-03-01,no\n",
    0,
    { .n_changed = 1 },
    HEADER "note\r\n2026-03-01,no,,,,,,,,,,,,\r\n",
    NOW + 61 },
  { "equal",
    "date,complete,caffeine_mg\n2026-03-01,yes,80\n",
    NOW - 60,
    "date,caffeine_mg\n2026-03-01,80.0\n",
    0,
    { .n_already_here = 1 },
    HEADER "note\r\n2026-03-01,yes,80,,,,,,,,,,,\r\n",
    NOW - 60 },
  { "own-factors",
    "date,own:tea [cups]\n2026-03-01,2\n",
    NOW - 60,
    "date,own:tea,own: tea [cups],own:b [,own:rain\n2026-03-02,-0.5,1,x,\n",
    0,
    { .n_new = 1 },
    HEADER "own:rain,own:tea,own:tea [cups],note\r\n"
           "2026-03-01,no,,,,,,,,,,,,,,2,\r\n2026-03-02,no,,,,,,,,,,,,,-0.5,1,\r\n",
    NOW - 60 },
  { "own-factor-in-capitals",
    "date,own:green tea [cups]\n2026-03-01,2\n",
    NOW - 60,
    "date,own:Green  Tea [Cups],own:green tea\n2026-03-02,3,1\n",
    0,
    { .n_new = 1 },
    HEADER "own:green tea,own:green tea [cups],note\r\n"
           "2026-03-01,no,,,,,,,,,,,,,2,\r\n2026-03-02,no,,,,,,,,,,,,1,3,\r\n",
    NOW - 60 },
  { "older",
    "date,sleep_h,note\n2026-03-01,7,ours\n",
    NOW,
    "date,complete,sleep_h,stress,note\n2026-03-01,yes,8,3,theirs\n",
    NOW - 60,
    { .n_changed = 1 },
    HEADER "note\r\n2026-03-01,yes,,7,,3,,,,,,,,ours\r\n",
    NOW },
  { "older-not-complete",
    "date,complete\n2026-03-01,yes\n",
    NOW,
    "date,complete\n2026-03-01,no\n",
    NOW - 60,
    { .n_already_here = 1 },
    HEADER "note\r\n2026-03-01,yes,,,,,,,,,,,,\r\n",
    NOW },
  { "newer",
    "date,complete,sleep_h,note\n2026-03-01,yes,7,ours\n",
    NOW - 60,
    "date,complete,sleep_h,note\n2026-03-01,no,8,\n",
    NOW,
    { .n_changed = 1 },
    HEADER "note\r\n2026-03-01,no,,8,,,,,,,,,,ours\r\n",
    NOW },
  { "nothing-but-the-date",
    "date,sleep_h\n2026-03-01,7\n",
    NOW - 60,
    "date\n2026-03-01\n",
    NOW,
    { .n_already_here = 1 },
    HEADER "note\r\n2026-03-01,no,,7,,,,,,,,,,\r\n",
    NOW - 60 },
};

typedef TestDatabaseFixture Fixture;

static GBytes *
pack (const char *file, gint64 created)
{
  g_autofree char *instant = diary_instant_format_utc (created);
  g_autofree char *description = g_strdup_printf ("{\"created\": \"%s\"}", instant);
  const char *const names[] = { "days.csv", "datapackage.json", NULL };
  const char *const contents[] = { file, description, NULL };

  return test_sheets_zip (names, contents);
}

static DiaryImport *
new_import (const char *file, gint64 created)
{
  const char *const files[] = { file, NULL };
  g_autoptr (GBytes) package = NULL;
  g_autoptr (GInputStream) stream = NULL;
  DiaryImport *import;

  if (created == 0)
    return test_sheets_new_import (files);

  package = pack (file, created);
  stream = g_memory_input_stream_new_from_bytes (package);
  import = diary_import_new ();
  diary_import_add_stream (import, "diary.zip", stream);

  return import;
}

static void
assert_counts (DiaryImport *import, const DiaryImportCounts *expected)
{
  const DiaryImportCounts *counts =
      diary_import_summary_get_counts (diary_import_get_summary (import), DIARY_SHEET_DAYS);

  g_assert_cmpint (counts->n_new, ==, expected->n_new);
  g_assert_cmpint (counts->n_changed, ==, expected->n_changed);
  g_assert_cmpint (counts->n_already_here, ==, expected->n_already_here);
  g_assert_cmpint (counts->n_kept_deleted, ==, expected->n_kept_deleted);
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  const DayCase *test = data;
  g_autoptr (DiaryImport) import = new_import (test->file, test->created);
  g_autoptr (DiaryRecord) record = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  if (test->before != NULL)
    {
      diary_clock_freeze (test->before_at, NULL);
      test_sheets_add (fixture->database, test->before);
    }
  diary_clock_freeze (NOW, NULL);
  g_assert_true (diary_import_run (import, fixture->database, NULL, &error));
  g_assert_no_error (error);
  assert_counts (import, &test->counts);
  after = test_sheets_get (fixture->database, DIARY_SHEET_DAYS);
  g_assert_cmpstr (after, ==, test->after);

  g_assert_true (diary_database_load (fixture->database,
                                      diary_sheet_get_record_type (DIARY_SHEET_DAYS), "2026-03-01",
                                      &record, &error));
  g_assert_cmpint (diary_record_get_modified_at (record), ==, test->modified_at);
}

/* A day that was deleted after the package had been written stays deleted, its factors don't. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  GType type = diary_sheet_get_record_type (DIARY_SHEET_DAYS);
  g_autoptr (DiaryImport) package = new_import ("date,own:nap\n2026-03-01,1\n", NOW);
  g_autoptr (DiaryImport) plain = new_import ("date,own:nap\n2026-03-01,1\n", 0);
  g_autoptr (GError) error = NULL;

  diary_clock_freeze (NOW, NULL);
  test_sheets_add (fixture->database, "date\n2026-03-01\n");
  g_assert_true (diary_database_delete (fixture->database, type, "2026-03-01", &error));

  g_assert_true (diary_import_run (package, fixture->database, NULL, &error));
  assert_counts (package, &(DiaryImportCounts){ .n_kept_deleted = 1 });
  g_assert_cmpint (diary_database_count (fixture->database, type, &error), ==, 0);
  g_assert_cmpint (diary_database_count (fixture->database, DIARY_TYPE_FACTOR, &error), ==, 1);

  g_assert_true (diary_import_run (plain, fixture->database, NULL, &error));
  assert_counts (plain, &(DiaryImportCounts){ .n_new = 1 });
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/import-days/merge/", CASES[i].name, NULL);

      g_test_add (path, Fixture, &CASES[i], test_database_set_up, test_merge,
                  test_database_tear_down);
    }
  g_test_add ("/import-days/deleted", Fixture, NULL, test_database_set_up, test_deleted,
              test_database_tear_down);

  return g_test_run ();
}
