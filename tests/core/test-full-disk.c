/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-restore.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "diary-daily-copy.h"
#include "diary-error.h"
#include "diary-import-last.h"
#include "test-database.h"
#include "test-file.h"
#include "test-folder.h"
#include "test-sheets.h"
#include "test-small-disk.h"

#define ROOM ((size_t) 512 * 1024)

typedef struct
{
  char *folder;
  char *disk; /* a folder in it, which is a small disk in subprocesses */
} Fixture;

static DiaryEpisode *
new_long_episode (gint64 unix_seconds)
{
  DiaryInstant started_at = { unix_seconds, 0 };
  DiaryEpisode *episode = diary_episode_new ("calf", NULL, &started_at);
  g_autofree char *note = g_strnfill (10000, 'x');

  diary_episode_set_note (episode, note);

  return episode;
}

/* Returns: how many episodes could be saved */
static int
save_many (DiaryDatabase *database, int n_episodes, GError **error)
{
  for (int i = 0; i < n_episodes; i++)
    {
      g_autoptr (DiaryEpisode) episode = new_long_episode (i);

      if (!diary_database_save (database, DIARY_RECORD (episode), error))
        return i;
    }

  return n_episodes;
}

/* What was saved before the disk was full is there, reading goes on, and so does saving once there
 * is room again. */
static void
save (Fixture *fixture)
{
  g_autoptr (DiaryDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  int n_saved;

  test_small_disk_mount (fixture->disk, ROOM);
  database = test_database_open (fixture->disk, "diary.db");
  n_saved = save_many (database, 1000, &error);
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_clear_error (&error);
  g_assert_cmpint (n_saved, >, 0);
  g_assert_cmpint (test_database_count_episodes (database), ==, n_saved);
  diary_database_check (database, &error);
  g_assert_no_error (error);

  test_small_disk_make_room (fixture->disk);
  g_free (test_database_add_episode (database, "thumb", 5000));
  g_clear_object (&database);
  database = test_database_open (fixture->disk, "diary.db");
  g_assert_cmpint (test_database_count_episodes (database), ==, n_saved + 1);
}

/* An import is all or nothing. */
static void
save_at_once (Fixture *fixture)
{
  g_autoptr (DiaryDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  test_small_disk_mount (fixture->disk, ROOM);
  database = test_database_open (fixture->disk, "diary.db");
  g_assert_true (diary_database_begin (database, &error));
  if (save_many (database, 1000, &error) == 1000)
    g_assert_false (diary_database_commit (database, &error));
  else
    diary_database_rollback (database);
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_assert_cmpint (test_database_count_episodes (database), ==, 0);
}

static void
create (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->disk, "diary.db", NULL);
  g_autoptr (GError) error = NULL;

  test_small_disk_mount (fixture->disk, 8192);
  g_assert_null (diary_database_open (file, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_clear_error (&error);

  test_small_disk_make_room (fixture->disk);
  g_object_unref (test_database_open (fixture->disk, "diary.db"));
}

/* Not even what SQLite needs to read has room. */
static void
open_again (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->disk, "diary.db", NULL);
  g_autoptr (DiaryDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  test_small_disk_mount (fixture->disk, ROOM);
  database = test_database_open (fixture->disk, "diary.db");
  g_free (test_database_add_episode (database, "calf", 1000));
  g_clear_object (&database);
  test_small_disk_fill (fixture->disk);
  g_assert_null (diary_database_open (file, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_clear_error (&error);

  test_small_disk_make_room (fixture->disk);
  database = test_database_open (fixture->disk, "diary.db");
  g_assert_cmpint (test_database_count_episodes (database), ==, 1);
}

/* A backup that finds no room leaves the older one, and no other file. */
static void
back_up (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->disk, "backup.db", NULL);
  g_autoptr (GFile) backup = g_file_new_for_path (path);
  g_autoptr (DiaryDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_small_disk_mount (fixture->disk, ROOM);
  database = test_database_open (fixture->folder, "big.db");
  test_file_write (path, "an older backup");
  before = test_file_describe (fixture->disk);
  g_assert_false (diary_database_backup (database, backup, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, path));
  after = test_file_describe (fixture->disk);
  g_assert_cmpstr (after, ==, before);
}

/* So does the copy of the day: the older ones stay, and the diary goes on. */
static void
copy_daily (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->disk, "backups", NULL);
  g_autofree char *path = g_build_filename (folder, "diary-2026-11-21.db", NULL);
  g_autoptr (DiaryDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean made;

  test_small_disk_mount (fixture->disk, ROOM);
  database = test_database_open (fixture->disk, "diary.db");
  g_free (test_database_add_episode (database, "calf", 1000));
  g_assert_no_errno (g_mkdir (folder, 0700));
  test_file_write (path, "an older copy");
  before = test_file_describe (folder);
  test_small_disk_fill (fixture->disk);
  g_assert_false (diary_daily_copy_make (database, &made, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_assert_false (made);
  after = test_file_describe (folder);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (test_database_count_episodes (database), ==, 1);
}

/* So does restoring. */
static void
restore (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->disk, "diary.db", NULL);
  g_autoptr (GFile) backup = g_file_new_build_filename (fixture->folder, "big.db", NULL);
  g_autoptr (GFile) kept_aside = NULL;
  g_autoptr (DiaryDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_small_disk_mount (fixture->disk, ROOM);
  database = test_database_open (fixture->disk, "diary.db");
  g_free (test_database_add_episode (database, "calf", 1000));
  before = test_file_describe (fixture->disk);
  g_assert_false (diary_restore (&database, file, backup, NULL, &kept_aside, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (file)));
  after = test_file_describe (fixture->disk);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (test_database_count_episodes (database), ==, 1);
}

static char *
make_rows (int n_rows)
{
  g_autoptr (GString) rows = g_string_new ("started_at,site,note\n");
  g_autofree char *note = g_strnfill (4000, 'x');

  for (int i = 0; i < n_rows; i++)
    g_string_append_printf (rows, "2026-03-01T08:%02d:%02dZ,calf,%s\n", i / 60, i % 60, note);

  return g_string_free (g_steal_pointer (&rows), FALSE);
}

/* Imports into a new diary, and removes that.
 *
 * Returns: whether there was no room for a copy of it afterwards */
static gboolean
import_rows (Fixture *fixture, int n_rows)
{
  char *folder = g_build_filename (fixture->disk, "diary", NULL);
  g_autofree char *rows = make_rows (n_rows);
  g_autoptr (DiaryImport) import = test_sheets_new_import ((const char *[]){ rows, NULL });
  DiaryImportSummary *summary = diary_import_get_summary (import);
  g_autoptr (DiaryDatabase) database = test_database_open (folder, "diary.db");
  g_autoptr (GError) error = NULL;

  diary_import_last_run (import, database, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (diary_import_summary_get_imported (summary));
  g_assert_cmpint (test_database_count_episodes (database), ==, n_rows);
  g_clear_object (&database);
  test_folder_remove (folder);

  return diary_import_summary_get_obstacle (summary) != NULL;
}

/* Of bigger and bigger imports, one finds room for the rows, but none for the copy of the diary
 * that would be needed to take them back: that is a success, and is told. */
static void
import (Fixture *fixture)
{
  int n_rows = 1;

  test_small_disk_mount (fixture->disk, ROOM);
  g_assert_false (import_rows (fixture, n_rows));
  while (!import_rows (fixture, n_rows))
    n_rows += 4;
}

static const struct
{
  const char *path;
  void (*test) (Fixture *fixture);
} tests[] = {
  { "/full-disk/save", save },       { "/full-disk/save-at-once", save_at_once },
  { "/full-disk/create", create },   { "/full-disk/open", open_again },
  { "/full-disk/back-up", back_up }, { "/full-disk/copy-daily", copy_daily },
  { "/full-disk/restore", restore }, { "/full-disk/import", import },
};

static void
set_up (Fixture *fixture)
{
  g_autoptr (DiaryDatabase) big = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->disk = g_build_filename (fixture->folder, "disk", NULL);
  g_assert_no_errno (g_mkdir (fixture->disk, 0700));
  big = test_database_open (fixture->folder, "big.db");
  g_assert_true (diary_database_begin (big, &error));
  save_many (big, 100, &error);
  g_assert_true (diary_database_commit (big, &error));
}

/* What a test does to its disks ends with its subprocess. */
static void
run_in_subprocess (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  Fixture fixture;

  if (g_test_subprocess ())
    {
      fixture.folder = g_strdup (g_getenv ("TEST_FOLDER"));
      fixture.disk = g_build_filename (fixture.folder, "disk", NULL);
      tests[i].test (&fixture);
      g_free (fixture.disk);
      g_free (fixture.folder);
      return;
    }

  set_up (&fixture);
  g_setenv ("TEST_FOLDER", fixture.folder, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  g_free (fixture.disk);
  test_folder_remove (fixture.folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].path, GSIZE_TO_POINTER (i), run_in_subprocess);

  return g_test_run ();
}
