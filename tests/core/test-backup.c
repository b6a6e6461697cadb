/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-backup.h"

#include <glib/gstdio.h>

#include "diary-error.h"
#include "diary-schema.h"
#include "test-database.h"
#include "test-file.h"
#include "test-folder.h"

typedef struct
{
  char *folder;
  DiaryDatabase *database;
  GFile *target;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->database = test_database_open (fixture->folder, "diary.db");
  fixture->target = g_file_new_build_filename (fixture->folder, "backup.db", NULL);
  g_free (test_database_add_episode (fixture->database, "calf", 1000));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->database);
  g_object_unref (fixture->target);
  test_folder_remove (fixture->folder);
}

static void
back_up (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  diary_database_backup (fixture->database, fixture->target, &error);
  g_assert_no_error (error);
}

/* The files of the diary, its log and the memory it shares; one more would be left over. */
static void
assert_no_leftovers (Fixture *fixture, const char *backup)
{
  g_autoptr (GDir) directory = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    g_assert_true (g_str_equal (name, "diary.db") || g_str_equal (name, "diary.db-wal") ||
                   g_str_equal (name, "diary.db-shm") || g_strcmp0 (name, backup) == 0);
}

/* A backup is a whole, private diary in one file. */
static void
test_backup (Fixture *fixture, gconstpointer data)
{
  GStatBuf info;
  g_autofree char *numbers = NULL;
  g_autoptr (DiaryDatabase) copy = NULL;
  g_autoptr (GError) error = NULL;

  back_up (fixture);
  assert_no_leftovers (fixture, "backup.db");
  g_assert_no_errno (g_stat (g_file_peek_path (fixture->target), &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  numbers = test_file_query (g_file_peek_path (fixture->target),
                             "PRAGMA journal_mode; PRAGMA user_version");
  g_assert_cmpstr (numbers, ==, "delete\n" G_STRINGIFY (DIARY_SCHEMA_VERSION) "\n");

  copy = test_database_open (fixture->folder, "backup.db");
  g_assert_cmpint (test_database_count_episodes (copy), ==, 1);
  g_assert_true (diary_database_check (copy, &error));
}

static void
test_replaces (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) copy = NULL;

  test_file_write (g_file_peek_path (fixture->target), "an older backup, say");
  back_up (fixture);
  copy = test_database_open (fixture->folder, "backup.db");
  g_assert_cmpint (test_database_count_episodes (copy), ==, 1);
}

/* What another program has not committed is not in it. */
static void
test_while_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) other = test_database_open (fixture->folder, "diary.db");
  g_autoptr (DiaryDatabase) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_database_begin (other, &error));
  g_free (test_database_add_episode (other, "calf", 2000));
  back_up (fixture);
  diary_database_rollback (other);

  copy = test_database_open (fixture->folder, "backup.db");
  g_assert_cmpint (test_database_count_episodes (copy), ==, 1);
}

static const struct
{
  const char *name;
  const char *target;
} selves[] = {
  { "itself", "diary.db" },
  { "itself-by-another-way", "../here/diary.db" },
  { "itself-by-link", "link.db" },
};

static void
test_itself (gconstpointer data)
{
  char *folder = test_folder_new ();
  g_autofree char *here = g_build_filename (folder, "here", NULL);
  g_autofree char *link = g_build_filename (here, "link.db", NULL);
  DiaryDatabase *database = test_database_open (here, "diary.db");
  g_autoptr (GFile) target = g_file_new_build_filename (here, data, NULL);
  g_autoptr (GFile) diary = g_file_new_build_filename (here, "diary.db", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_make_symbolic_link (link_file, g_file_peek_path (diary), NULL, NULL));
  g_free (test_database_add_episode (database, "calf", 1000));
  g_assert_false (diary_database_backup (database, target, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FAILED);
  g_assert_cmpint (test_database_count_episodes (database), ==, 1);

  g_assert_finalize_object (database);
  test_folder_remove (folder);
}

/* A diary that another program has open is not replaced under its hands. */
static void
test_in_use (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) other = test_database_open (fixture->folder, "backup.db");
  g_autoptr (GError) error = NULL;

  g_free (test_database_add_episode (other, "thumb", 1000));
  g_assert_false (diary_database_backup (fixture->database, fixture->target, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FAILED);
  g_free (test_database_add_episode (other, "thumb", 2000));
  g_assert_cmpint (test_database_count_episodes (other), ==, 2);
}

/* A backup that fails names the file that was asked for, and leaves the one that was there. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) target = g_file_new_build_filename (fixture->folder, "no", "b.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (diary_database_backup (fixture->database, target, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "/no/b.db:"));
}

static void
test_onto_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) target = g_file_new_build_filename (fixture->folder, "folder", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir (g_file_peek_path (target), 0700));
  g_assert_false (diary_database_backup (fixture->database, target, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FAILED);
  g_assert_no_errno (g_rmdir (g_file_peek_path (target)));
  assert_no_leftovers (fixture, NULL);
}

/* A damaged diary is not backed up as if it were whole. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "diary.db", NULL);
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->database);
  fixture->database = test_database_open (fixture->folder, "diary.db");
  test_file_write (g_file_peek_path (fixture->target), "an older backup, say");
  test_file_scribble (path, 4096, 4096 * 8);
  test_database_forget_pages (fixture->database);
  g_assert_false (diary_database_backup (fixture->database, fixture->target, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_DAMAGED);
  g_assert_false (diary_database_check (fixture->database, NULL));
  assert_no_leftovers (fixture, "backup.db");
}

static void
test_remote (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) target = g_file_new_for_uri ("nowhere://host/backup.db");
  g_autoptr (GError) error = NULL;

  g_assert_false (diary_database_backup (fixture->database, target, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FAILED);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *full = g_strconcat ("/backup/", path, NULL);

  g_test_add (full, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("whole", test_backup);
  add ("replaces", test_replaces);
  add ("while-written", test_while_written);
  add ("in-use", test_in_use);
  add ("no-folder", test_no_folder);
  add ("onto-folder", test_onto_folder);
  add ("damaged", test_damaged);
  add ("remote", test_remote);
  for (size_t i = 0; i < G_N_ELEMENTS (selves); i++)
    {
      g_autofree char *path = g_strconcat ("/backup/", selves[i].name, NULL);

      g_test_add_data_func (path, selves[i].target, test_itself);
    }

  return g_test_run ();
}
