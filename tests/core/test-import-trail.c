/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-trail.h"

#include "diary-episode.h"
#include "diary-factor.h"
#include "test-database.h"
#include "test-sheets.h"

#define A "11111111-1111-4111-8111-11111111111a"
#define B "22222222-2222-4222-8222-22222222222b"
#define C "33333333-3333-4333-8333-33333333333c"

#define HEADINGS "id,started_at,site,note,modified_at\n"
#define START    "2026-03-01T08:00:00+01:00"

typedef TestDatabaseFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  test_database_set_up (fixture, data);
  test_sheets_add (fixture->database, HEADINGS A "," START ",calf,mine,2026-03-02T09:00:00Z\n" C
                                                 "," START ",hand,gone,2026-03-02T09:00:00Z\n");
  test_sheets_add (fixture->database, "date,sleep_h,own:tea [cups]\n2026-03-01,7,2\n");
  g_assert_true (diary_database_delete (fixture->database, DIARY_TYPE_EPISODE, C, NULL));
}

static DiaryImport *
import_all (Fixture *fixture)
{
  static const char *const files[] = {
    /* changed twice, new, and deleted here before */
    HEADINGS A "," START ",calf,theirs,2026-03-03T09:00:00Z\n" A "," START
               ",calf,theirs later,2026-03-04T09:00:00Z\n" B "," START
               ",shin,new,2026-03-03T09:00:00Z\n" C "," START ",hand,back,2200-01-01T00:00:00Z\n",
    "date,sleep_h,stress,own:tea [cups],own:walk\n2026-03-01,8,3,,1\n2026-03-02,6,,,\n",
    NULL,
  };
  DiaryImport *import = test_sheets_new_import (files);
  g_autoptr (GError) error = NULL;

  diary_import_run (import, fixture->database, NULL, &error);
  g_assert_no_error (error);

  return import;
}

static char *
tell (Fixture *fixture)
{
  g_autofree char *episodes = test_sheets_get (fixture->database, DIARY_SHEET_EPISODES);
  g_autofree char *days = test_sheets_get (fixture->database, DIARY_SHEET_DAYS);

  return g_strconcat (episodes, days, NULL);
}

/* All is as it was, the tombstone included, and the same files can come again. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = tell (fixture);
  gint64 deleted_before, deleted_after, n_kept;
  g_autoptr (DiaryImport) import = NULL;
  g_autoptr (DiaryImport) again = NULL;
  g_autofree char *imported = NULL;
  g_autofree char *after = NULL;
  g_autofree char *imported_again = NULL;

  diary_database_get_deleted_at (fixture->database, DIARY_TYPE_EPISODE, C, &deleted_before, NULL);
  import = import_all (fixture);
  imported = tell (fixture);
  g_assert_cmpstr (before, !=, imported);
  g_assert_true (diary_import_take_back (import, fixture->database, &n_kept, NULL));
  after = tell (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (n_kept, ==, 0);
  g_assert_false (diary_import_summary_get_imported (diary_import_get_summary (import)));
  g_assert_cmpint (diary_database_count (fixture->database, DIARY_TYPE_FACTOR, NULL), ==, 1);
  diary_database_get_deleted_at (fixture->database, DIARY_TYPE_EPISODE, C, &deleted_after, NULL);
  g_assert_cmpint (deleted_after, ==, deleted_before);
  g_assert_cmpint (deleted_after, >, 0);
  diary_database_get_deleted_at (fixture->database, DIARY_TYPE_EPISODE, B, &deleted_after, NULL);
  g_assert_cmpint (deleted_after, ==, 0);

  again = import_all (fixture);
  imported_again = tell (fixture);
  g_assert_cmpstr (imported_again, ==, imported);
}

/* What was changed or used since stays, and is counted; what was deleted since stays so. */
static void
test_changed_since (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryImport) import = import_all (fixture);
  g_autoptr (DiaryRecord) changed = NULL;
  g_autoptr (DiaryRecord) deleted = NULL;
  gint64 n_kept;
  g_autofree char *days = NULL;

  g_assert_true (diary_database_load (fixture->database, DIARY_TYPE_EPISODE, A, &changed, NULL));
  diary_episode_set_note (DIARY_EPISODE (changed), "mine again");
  g_assert_true (diary_database_save (fixture->database, changed, NULL));
  g_assert_true (diary_database_delete (fixture->database, DIARY_TYPE_EPISODE, B, NULL));
  test_sheets_add (fixture->database, "date,own:walk\n2026-03-05,1\n");

  g_assert_true (diary_import_take_back (import, fixture->database, &n_kept, NULL));
  g_assert_cmpint (n_kept, ==, 2);
  g_clear_object (&changed);
  g_assert_true (diary_database_load (fixture->database, DIARY_TYPE_EPISODE, A, &changed, NULL));
  g_assert_cmpstr (diary_episode_get_note (DIARY_EPISODE (changed)), ==, "mine again");
  g_assert_true (diary_database_load (fixture->database, DIARY_TYPE_EPISODE, B, &deleted, NULL));
  g_assert_null (deleted);
  days = test_sheets_get (fixture->database, DIARY_SHEET_DAYS);
  g_assert_nonnull (strstr (days, "own:walk"));
  g_assert_null (strstr (days, "2026-03-02"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/import-trail/all", Fixture, NULL, set_up, test_all, test_database_tear_down);
  g_test_add ("/import-trail/changed-since", Fixture, NULL, set_up, test_changed_since,
              test_database_tear_down);

  return g_test_run ();
}
