/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-restore.h"

#include <glib/gstdio.h>

#include "diary-acknowledgement.h"
#include "diary-error.h"
#include "test-database.h"
#include "test-file.h"
#include "test-folder.h"

#define NOW G_GINT64_CONSTANT (1772655300) /* 2026-03-04T20:15:00Z */

typedef struct
{
  char *folder;
  GFile *file;
  GFile *backup;
  DiaryDatabase *database;
} Fixture;

/* A backup with one episode, and a diary with two. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  diary_clock_freeze (NOW, NULL);
  fixture->folder = test_folder_new ();
  fixture->file = g_file_new_build_filename (fixture->folder, "diary.db", NULL);
  fixture->backup = g_file_new_build_filename (fixture->folder, "backup.db", NULL);
  fixture->database = test_database_open (fixture->folder, "diary.db");
  g_free (test_database_add_episode (fixture->database, "calf", 1000));
  diary_database_backup (fixture->database, fixture->backup, &error);
  g_assert_no_error (error);
  g_free (test_database_add_episode (fixture->database, "thumb", 2000));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->database);
  g_object_unref (fixture->file);
  g_object_unref (fixture->backup);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

static GFile *
restore (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GFile *kept_aside = NULL;

  diary_restore (&fixture->database, fixture->file, fixture->backup, NULL, &kept_aside, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->database);
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 1);
  diary_database_check (fixture->database, &error);
  g_assert_no_error (error);

  return kept_aside;
}

static void
assert_refused (Fixture *fixture, DiaryError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) kept_aside = NULL;

  g_assert_false (diary_restore (&fixture->database, fixture->file, fixture->backup, NULL,
                                 &kept_aside, &error));
  g_assert_error (error, DIARY_ERROR, (int) code);
  g_assert_null (kept_aside);
}

/* The present diary is kept beside the new one, and nothing else is left over. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) kept_aside = restore (fixture);
  g_autofree char *name = g_file_get_basename (kept_aside);
  g_autoptr (DiaryDatabase) aside = NULL;
  g_autofree char *files = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpstr (name, ==, "diary-2026-03-04-201500.db");
  aside = test_database_open (fixture->folder, name);
  g_assert_cmpint (test_database_count_episodes (aside), ==, 2);
  g_clear_object (&aside);
  g_clear_object (&fixture->database);

  files = test_file_describe (fixture->folder);
  lines = g_strsplit (files, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
}

/* The same backup twice in one second: both diaries are kept. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) first = restore (fixture);
  g_autoptr (GFile) second = restore (fixture);

  g_assert_false (g_file_equal (first, second));
  g_assert_true (g_file_query_exists (first, NULL));
  g_assert_true (g_file_query_exists (second, NULL));
}

/* A backup of the first version is brought up to the newest one, and takes what is new in it. */
static void
test_older_version (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dump = g_test_build_filename (G_TEST_DIST, "data", "schema-1.sql", NULL);
  DiaryDate date = diary_date_new (2026, 3, 4);
  g_autoptr (DiaryAcknowledgement) known = diary_acknowledgement_new (date, "sensory");
  g_autoptr (GFile) kept_aside = NULL;
  g_autofree char *sql = NULL;

  g_assert_true (g_file_get_contents (dump, &sql, NULL, NULL));
  g_assert_true (g_file_delete (fixture->backup, NULL, NULL));
  test_file_run_sql (g_file_peek_path (fixture->backup), sql);

  kept_aside = restore (fixture);
  g_assert_cmpint (diary_database_count (fixture->database, DIARY_TYPE_ACKNOWLEDGEMENT, NULL), ==,
                   0);
  test_database_save (fixture->database, DIARY_RECORD (known));
  g_assert_cmpint (diary_database_count (fixture->database, DIARY_TYPE_ACKNOWLEDGEMENT, NULL), ==,
                   1);
}

/* Another program that has the diary open sees the change, and can go on writing. */
static void
test_seen_by_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) other = test_database_open (fixture->folder, "diary.db");
  g_autoptr (GFile) kept_aside = NULL;
  g_autoptr (GError) error = NULL;
  gboolean changed;

  kept_aside = restore (fixture);
  g_assert_true (diary_database_was_changed_elsewhere (other, &changed, &error));
  g_assert_true (changed);
  g_assert_cmpint (test_database_count_episodes (other), ==, 1);
  g_free (test_database_add_episode (other, "eyelid", 3000));
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 2);
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) kept_aside = NULL;

  g_clear_object (&fixture->database);
  kept_aside = restore (fixture);
  g_assert_true (g_file_query_exists (kept_aside, NULL));
}

static void
test_no_diary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) kept_aside = NULL;

  g_clear_object (&fixture->database);
  g_object_unref (fixture->file);
  fixture->file = g_file_new_build_filename (fixture->folder, "new", "diary.db", NULL);
  kept_aside = restore (fixture);
  g_assert_null (kept_aside);
}

/* What can't be opened is moved aside as it is. */
static void
test_unusable (Fixture *fixture, gconstpointer data)
{
  const char *text = data;
  g_autoptr (GFile) kept_aside = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  size_t size;

  g_clear_object (&fixture->database);
  if (text == NULL)
    test_file_scribble (g_file_peek_path (fixture->file), 4096, 4096);
  else if (g_str_has_prefix (text, "PRAGMA"))
    test_file_run_sql (g_file_peek_path (fixture->file), text);
  else
    test_file_write (g_file_peek_path (fixture->file), text);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &before, &size, NULL));

  kept_aside = restore (fixture);
  g_assert_true (g_file_get_contents (g_file_peek_path (kept_aside), &after, NULL, NULL));
  g_assert_cmpmem (before, size, after, size);
}

/* Damage that is found only now: the diary was open already. */
static void
test_damaged_while_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) kept_aside = NULL;

  g_clear_object (&fixture->database);
  fixture->database = test_database_open (fixture->folder, "diary.db");
  test_file_scribble (g_file_peek_path (fixture->file), 4096, 4096 * 8);
  test_database_forget_pages (fixture->database);
  kept_aside = restore (fixture);
  g_assert_true (g_file_query_exists (kept_aside, NULL));
}

static const struct
{
  const char *name;
  const char *text; /* SQL if it begins with PRAGMA, damage if NULL */
  DiaryError code;
} bad_backups[] = {
  { "text", "not a diary at all", DIARY_ERROR_NOT_A_DIARY },
  { "other-database", "PRAGMA application_id = 1", DIARY_ERROR_NOT_A_DIARY },
  { "newer", "PRAGMA user_version = 1000", DIARY_ERROR_NEWER },
  { "damaged", NULL, DIARY_ERROR_DAMAGED },
  { "empty", "", DIARY_ERROR_NOT_A_DIARY },
};

/* A backup that is not good leaves everything as it is. */
static void
test_bad_backup (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  const char *path = g_file_peek_path (fixture->backup);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (bad_backups[i].text == NULL)
    test_file_scribble (path, 4096, 4096);
  else if (g_str_has_prefix (bad_backups[i].text, "PRAGMA"))
    test_file_run_sql (path, bad_backups[i].text);
  else
    test_file_write (path, bad_backups[i].text);

  before = test_file_describe (fixture->folder);
  assert_refused (fixture, bad_backups[i].code);
  after = test_file_describe (fixture->folder);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 2);
}

static void
test_missing_backup (Fixture *fixture, gconstpointer data)
{
  g_assert_no_errno (g_unlink (g_file_peek_path (fixture->backup)));
  assert_refused (fixture, DIARY_ERROR_NOT_FOUND);
}

static void
test_itself (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->backup);
  fixture->backup = g_object_ref (fixture->file);
  assert_refused (fixture, DIARY_ERROR_FAILED);
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 2);
}

/* A diary in use is a backup too, with what is in its log. */
static void
test_from_diary_in_use (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) other = test_database_open (fixture->folder, "backup.db");
  g_autoptr (GFile) kept_aside = NULL;
  g_autoptr (GError) error = NULL;

  g_free (test_database_add_episode (other, "eyelid", 3000));
  g_free (test_database_add_episode (other, "eyelid", 4000));
  diary_restore (&fixture->database, fixture->file, fixture->backup, NULL, &kept_aside, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 3);
  g_assert_cmpint (test_database_count_episodes (other), ==, 3);
}

static void
add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *full = g_strconcat ("/restore/", path, NULL);

  g_test_add (full, Fixture, data, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("open", NULL, test_open);
  add ("twice", NULL, test_twice);
  add ("older-version", NULL, test_older_version);
  add ("seen-by-others", NULL, test_seen_by_others);
  add ("closed", NULL, test_closed);
  add ("no-diary", NULL, test_no_diary);
  add ("over/damaged", NULL, test_unusable);
  add ("over/newer", "PRAGMA user_version = 1000", test_unusable);
  add ("over/text", "somebody wrote over it", test_unusable);
  add ("over/damaged-while-open", NULL, test_damaged_while_open);
  add ("itself", NULL, test_itself);
  add ("from-diary-in-use", NULL, test_from_diary_in_use);
  add ("bad/missing", NULL, test_missing_backup);
  for (size_t i = 0; i < G_N_ELEMENTS (bad_backups); i++)
    {
      g_autofree char *path = g_strconcat ("bad/", bad_backups[i].name, NULL);

      add (path, GSIZE_TO_POINTER (i), test_bad_backup);
    }

  return g_test_run ();
}
