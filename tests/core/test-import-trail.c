/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-trail.h"

#include "diary-episode.h"
#include "diary-factor.h"
#include "test-copies.h"
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

/* Another copy of the diary, as it is now. */
static DiaryDatabase *
copy (Fixture *fixture)
{
  test_copies_make (fixture->database, fixture->folder, "copy.db");

  return test_database_open (fixture->folder, "copy.db");
}

static void
take_back (Fixture *fixture, DiaryImport *import)
{
  g_autoptr (GError) error = NULL;
  gint64 n_kept;

  diary_import_take_back (import, fixture->database, &n_kept, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_kept, ==, 0);
}

/* All is as it was, and the same files can come again, as often as a person likes. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = test_sheets_tell (fixture->database);
  g_autofree char *first = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (DiaryImport) import = import_all (fixture);
      g_autofree char *imported = test_sheets_tell (fixture->database);
      g_autofree char *after = NULL;

      if (i == 0)
        first = g_strdup (imported);
      g_assert_cmpstr (imported, !=, before);
      g_assert_cmpstr (imported, ==, first);
      take_back (fixture, import);
      after = test_sheets_tell (fixture->database);
      g_assert_cmpstr (after, ==, before);
      g_assert_false (diary_import_summary_get_imported (diary_import_get_summary (import)));
      g_assert_cmpint (diary_database_count (fixture->database, DIARY_TYPE_FACTOR, NULL), ==, 1);
    }
}

/* A copy of the diary that has the import does not bring it back, and loses it in turn; one that is
 * imported anew stays. */
static void
test_united (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = test_sheets_tell (fixture->database);
  g_autoptr (DiaryImport) import = import_all (fixture);
  g_autofree char *imported = test_sheets_tell (fixture->database);
  g_autoptr (DiaryDatabase) other = copy (fixture);
  g_autoptr (DiaryImport) again = NULL;
  g_autofree char *united = NULL;
  g_autofree char *other_united = NULL;
  g_autofree char *at_last = NULL;

  take_back (fixture, import);
  test_copies_unite (fixture->database, fixture->folder, "copy.db");
  united = test_sheets_tell (fixture->database);
  g_assert_cmpstr (united, ==, before);
  test_copies_unite (other, fixture->folder, "diary.db");
  other_united = test_sheets_tell (other);
  g_assert_cmpstr (other_united, ==, before);

  again = import_all (fixture);
  test_copies_unite (fixture->database, fixture->folder, "copy.db");
  at_last = test_sheets_tell (fixture->database);
  g_assert_cmpstr (at_last, ==, imported);
}

/* What was deleted after the import was taken back is not brought back by an older row. */
static void
test_deleted_since (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryImport) import = import_all (fixture);
  g_autoptr (DiaryImport) again = NULL;
  g_autoptr (DiaryRecord) record = NULL;

  take_back (fixture, import);
  g_assert_true (diary_database_delete (fixture->database, DIARY_TYPE_EPISODE, A, NULL));
  again = import_all (fixture);
  g_assert_true (diary_database_load (fixture->database, DIARY_TYPE_EPISODE, A, &record, NULL));
  g_assert_null (record);
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

#define ADD(path, name)                                                                            \
  g_test_add ("/import-trail/" path, Fixture, NULL, set_up, test_##name, test_database_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("all", all);
  ADD ("united", united);
  ADD ("deleted-since", deleted_since);
  ADD ("changed-since", changed_since);

  return g_test_run ();
}
