/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-last.h"

#include <glib/gstdio.h>

#include "diary-episode.h"
#include "diary-error.h"
#include "test-database.h"
#include "test-sheets.h"

#define A "11111111-1111-4111-8111-11111111111a"
#define B "22222222-2222-4222-8222-22222222222b"

#define HEADINGS "id,started_at,site,note,modified_at\n"
#define START    "2026-03-01T08:00:00+01:00"

typedef TestDatabaseFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  test_database_set_up (fixture, data);
  test_sheets_add (fixture->database, HEADINGS A "," START ",calf,mine,2026-03-02T09:00:00Z\n");
  test_sheets_add (fixture->database, "date,sleep_h,own:tea [cups]\n2026-03-01,7,2\n");
}

static gboolean
import (Fixture *fixture, const char *first, const char *second)
{
  const char *const files[] = { first, second, NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);

  return diary_import_last_run (import, fixture->database, NULL, NULL);
}

/* Changes an episode, and adds one and a day with a factor that is new here. */
static void
import_all (Fixture *fixture)
{
  g_assert_true (
      import (fixture,
              HEADINGS A "," START ",calf,theirs,2026-03-03T09:00:00Z\n" B "," START
                         ",shin,new,2026-03-03T09:00:00Z\n",
              "date,sleep_h,own:tea [cups],own:walk\n2026-03-01,8,,1\n2026-03-02,6,3,\n"));
}

static void
take_back (Fixture *fixture, gint64 n_taken, gint64 n_kept)
{
  g_autoptr (GError) error = NULL;
  gint64 taken, kept;

  diary_import_last_take_back (fixture->database, &taken, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpint (taken, ==, n_taken);
  g_assert_cmpint (kept, ==, n_kept);
}

static void
assert_none_left (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 taken, kept;

  g_assert_false (diary_import_last_take_back (fixture->database, &taken, &kept, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
}

/* All is as it was, once; no copy stays behind. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = test_sheets_tell (fixture->database);
  g_autofree char *after = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  assert_none_left (fixture);
  import_all (fixture);
  take_back (fixture, 5, 0);
  after = test_sheets_tell (fixture->database);
  g_assert_cmpstr (after, ==, before);
  assert_none_left (fixture);

  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_null (strstr (name, "import"));
}

/* What the person wrote since is kept, and so is what came before the last import. */
static void
test_changed_since (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) record = NULL;
  g_autofree char *after = NULL;

  g_assert_true (import (fixture, HEADINGS ",2026-03-05T08:00:00Z,toe,first,\n", NULL));
  import_all (fixture);
  g_assert_true (diary_database_load (fixture->database, DIARY_TYPE_EPISODE, B, &record, NULL));
  diary_episode_set_intensity (DIARY_EPISODE (record), 4);
  g_assert_true (diary_database_save (fixture->database, record, NULL));

  take_back (fixture, 5, 1);
  after = test_sheets_tell (fixture->database);
  g_assert_nonnull (strstr (after, ",mine,"));
  g_assert_nonnull (strstr (after, ",new,"));
  g_assert_nonnull (strstr (after, ",first,"));
  g_assert_null (strstr (after, "walk"));
}

/* One that fails, or brings nothing, is not the last one. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = test_sheets_tell (fixture->database);
  g_autofree char *after = NULL;

  import_all (fixture);
  g_assert_true (import (fixture, HEADINGS A "," START ",calf,older,2026-03-01T09:00:00Z\n", NULL));
  g_assert_false (import (fixture, "started_at,site\nyesterday,nose\n", NULL));
  take_back (fixture, 5, 0);
  after = test_sheets_tell (fixture->database);
  g_assert_cmpstr (after, ==, before);
}

/* Nothing can be written in the place of the copy after it: the import is done all the same, and
 * says where the copy before it is. */
static void
test_no_copy (Fixture *fixture, gconstpointer data)
{
  const char *const files[] = { HEADINGS ",2026-03-05T08:00:00Z,toe,first,\n", NULL };
  g_autoptr (DiaryImport) import = test_sheets_new_import (files);
  DiaryImportSummary *summary = diary_import_get_summary (import);
  g_autofree char *after = g_build_filename (fixture->folder, "diary.db.after-import", NULL);
  g_autofree char *before = g_build_filename (fixture->folder, "diary.db.before-import", NULL);
  g_autofree char *in_the_way = g_build_filename (after, "folder", NULL);
  g_autofree char *what_it_was = test_sheets_tell (fixture->database);
  g_autofree char *kept = NULL;
  g_autoptr (DiaryDatabase) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (in_the_way, 0700));
  diary_import_last_run (import, fixture->database, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (diary_import_summary_get_imported (summary));
  g_assert_cmpint (diary_import_summary_get_total (summary).n_new, ==, 1);
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 2);
  g_assert_nonnull (strstr (diary_import_summary_get_obstacle (summary), after));
  g_assert_true (g_str_has_suffix (diary_import_summary_get_obstacle (summary), before));
  copy = test_database_open (fixture->folder, "diary.db.before-import");
  kept = test_sheets_tell (copy);
  g_assert_cmpstr (kept, ==, what_it_was);
  g_clear_object (&copy);
  g_assert_no_errno (g_rmdir (in_the_way));
  g_assert_no_errno (g_rmdir (after));
  assert_none_left (fixture);

  import_all (fixture);
  take_back (fixture, 5, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/import-last/" path, Fixture, NULL, set_up, function, test_database_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("all", test_all);
  ADD ("changed-since", test_changed_since);
  ADD ("nothing", test_nothing);
  ADD ("no-copy", test_no_copy);

  return g_test_run ();
}
