/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* for memmem () */
#include "config.h"

#include "diary-stage.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "diary-clock.h"
#include "diary-error.h"
#include "diary-merge-files.h"
#include "diary-restore.h"
#include "test-database.h"
#include "test-file.h"
#include "test-folder.h"

#define NOW G_GINT64_CONSTANT (1772655300) /* 2026-03-04T20:15:00Z */

typedef struct
{
  char *folder;
  char *path;
  GFile *sealed;
  DiaryDatabase *database;
  DiaryPassphrase *passphrase;
} Fixture;

/* A diary with one episode, and what it was when sealed: another one with two. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  const DiarySealedCost cheap = { 1, 8192 };
  g_autoptr (DiaryDatabase) other = NULL;
  g_autoptr (GError) error = NULL;

  diary_clock_freeze (NOW, NULL);
  fixture->folder = test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "diary.db", NULL);
  fixture->sealed = g_file_new_build_filename (fixture->folder, "diary.sealed", NULL);
  fixture->passphrase = diary_passphrase_new ("seven quiet rivers");
  fixture->database = test_database_open (fixture->folder, "diary.db");
  g_free (test_database_add_episode (fixture->database, "calf", 1000));
  other = test_database_open (fixture->folder, "other.db");
  g_free (test_database_add_episode (other, "thumb", 2000));
  g_free (test_database_add_episode (other, "thumb", 3000));
  diary_database_seal (other, fixture->sealed, fixture->passphrase, &cheap, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->database);
  g_object_unref (fixture->sealed);
  diary_passphrase_unref (fixture->passphrase);
  g_free (fixture->path);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

/* Nothing of a sealed backup can be read, and only the person can read the file at all. */
static void
test_seal (Fixture *fixture, gconstpointer data)
{
  GStatBuf info;
  g_autofree char *content = NULL;
  size_t size;

  g_assert_no_errno (g_stat (g_file_peek_path (fixture->sealed), &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->sealed), &content, &size, NULL));
  g_assert_null (memmem (content, size, "SQLite", 6));
  g_assert_null (memmem (content, size, "thumb", 5));
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GFile) kept_aside = NULL;
  g_autofree char *files = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  diary_restore (&fixture->database, file, fixture->sealed, fixture->passphrase, &kept_aside,
                 &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 2);
  g_assert_true (g_file_query_exists (kept_aside, NULL));
  g_clear_object (&fixture->database);

  /* The diary, the one kept aside, the other one, and the sealed backup. */
  files = test_file_describe (fixture->folder);
  lines = g_strsplit (files, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
}

static void
cut (const char *path, long by)
{
  GStatBuf info;

  g_assert_no_errno (g_stat (path, &info));
  g_assert_no_errno (truncate (path, info.st_size - by));
}

static const struct
{
  const char *name;
  const char *passphrase;
  long cut;
  long scribble;
  DiaryError code;
} refused[] = {
  { "wrong-passphrase", "eight loud rivers", 0, 0, DIARY_ERROR_PASSPHRASE },
  { "no-passphrase", NULL, 0, 0, DIARY_ERROR_PASSPHRASE },
  { "cut-off", "seven quiet rivers", 1, 0, DIARY_ERROR_CUT_OFF },
  { "cut-off-wrong-passphrase", "eight loud rivers", 1, 0, DIARY_ERROR_PASSPHRASE },
  { "damaged", "seven quiet rivers", 0, 70000, DIARY_ERROR_DAMAGED },
};

/* Whatever is wrong, it is told with the name of the file, and everything is as it was. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  const char *sealed = g_file_peek_path (fixture->sealed);
  g_autoptr (DiaryPassphrase) passphrase = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  if (refused[i].passphrase != NULL)
    passphrase = diary_passphrase_new (refused[i].passphrase);
  if (refused[i].cut > 0)
    cut (sealed, refused[i].cut);
  if (refused[i].scribble > 0)
    test_file_scribble (sealed, refused[i].scribble, 16);
  before = test_file_describe (fixture->folder);
  g_assert_null (diary_stage_backup (fixture->sealed, passphrase, fixture->path, NULL, &error));
  g_assert_error (error, DIARY_ERROR, (int) refused[i].code);
  g_assert_nonnull (strstr (error->message, sealed));
  after = test_file_describe (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

/* Several files, sealed or not, come in at once. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) third = test_database_open (fixture->folder, "third.db");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) kept_aside = NULL;
  g_autoptr (GFile) nothing_kept = NULL;
  g_autoptr (GError) error = NULL;
  DiaryMergeSummary summary;
  g_autofree char *name = NULL;
  g_autoptr (DiaryDatabase) aside = NULL;

  g_free (test_database_add_episode (third, "sole", 4000));
  g_ptr_array_add (files, g_object_ref (fixture->sealed));
  g_ptr_array_add (files, g_file_new_build_filename (fixture->folder, "third.db", NULL));
  g_ptr_array_add (files, g_file_new_build_filename (fixture->folder, "other.db", NULL));
  diary_merge_files (fixture->database, files, fixture->passphrase, &summary, &kept_aside, NULL,
                     NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (summary.n_added, ==, 3);
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 4);
  name = g_file_get_basename (kept_aside);
  g_assert_cmpstr (name, ==, "diary-2026-03-04-201500.db");
  aside = test_database_open (fixture->folder, name);
  g_assert_cmpint (test_database_count_episodes (aside), ==, 1);

  diary_merge_files (fixture->database, files, fixture->passphrase, &summary, &nothing_kept, NULL,
                     NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (diary_merge_summary_is_empty (&summary));
  g_assert_null (nothing_kept);
}

/* One bad file among good ones: nothing comes in. */
static void
test_merge_bad (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letter = g_build_filename (fixture->folder, "letter.txt", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) kept_aside = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  DiaryMergeSummary summary;

  test_file_write (letter, "Dear diary");
  g_ptr_array_add (files, g_object_ref (fixture->sealed));
  g_ptr_array_add (files, g_file_new_for_path (letter));
  before = test_file_describe (fixture->folder);
  g_assert_false (diary_merge_files (fixture->database, files, fixture->passphrase, &summary,
                                     &kept_aside, NULL, NULL, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_A_DIARY);
  after = test_file_describe (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *full = g_strconcat ("/stage/", path, NULL);

  g_test_add (full, Fixture, data, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("seal", NULL, test_seal);
  add ("restore", NULL, test_restore);
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("refused/", refused[i].name, NULL);

      add (path, GSIZE_TO_POINTER (i), test_refused);
    }
  add ("merge", NULL, test_merge);
  add ("merge-bad", NULL, test_merge_bad);

  return g_test_run ();
}
