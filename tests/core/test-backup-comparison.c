/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-backup-comparison.h"

#include <unistd.h>

#include "diary-error.h"
#include "test-database.h"
#include "test-file.h"
#include "test-folder.h"

#define PASSPHRASE "seven quiet rivers"

typedef struct
{
  char *folder;
  GFile *diary;
  GFile *sealed;
  DiaryDatabase *database;
} Fixture;

/* A diary of two episodes, and a sealed backup from when it had one. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  const DiarySealedCost cheap = { 1, 8192 };
  g_autoptr (DiaryPassphrase) passphrase = diary_passphrase_new (PASSPHRASE);
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->diary = g_file_new_build_filename (fixture->folder, "diary.db", NULL);
  fixture->sealed = g_file_new_build_filename (fixture->folder, "diary.sealed", NULL);
  fixture->database = test_database_open (fixture->folder, "diary.db");
  g_free (test_database_add_episode (fixture->database, "calf", 1000));
  diary_database_seal (fixture->database, fixture->sealed, passphrase, &cheap, NULL, &error);
  g_assert_no_error (error);
  g_free (test_database_add_episode (fixture->database, "jaw", 2000));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->database);
  g_object_unref (fixture->diary);
  g_object_unref (fixture->sealed);
  test_folder_remove (fixture->folder);
}

/* Compares, and leaves every file as it was. */
static gboolean
compare (Fixture *fixture, const char *text, DiaryBackupComparison *comparison, GError **error)
{
  g_autoptr (DiaryPassphrase) passphrase = text != NULL ? diary_passphrase_new (text) : NULL;
  g_autofree char *before = test_file_describe (fixture->folder);
  g_autofree char *after = NULL;
  gboolean compared = diary_backup_comparison_make (comparison, fixture->database, fixture->diary,
                                                    fixture->sealed, passphrase, NULL, error);

  after = test_file_describe (fixture->folder);
  g_assert_cmpstr (after, ==, before);

  return compared;
}

static void
test_sealed (Fixture *fixture, gconstpointer data)
{
  DiaryBackupComparison comparison;
  g_autoptr (GError) error = NULL;

  compare (fixture, PASSPHRASE, &comparison, &error);
  g_assert_no_error (error);
  g_assert_cmpint (comparison.backup.n_episodes, ==, 1);
  g_assert_true (comparison.has_present);
  g_assert_cmpint (comparison.present.n_episodes, ==, 2);
}

/* Where the diary can't be opened, the backup is looked at all the same. */
static void
test_no_diary (Fixture *fixture, gconstpointer data)
{
  DiaryBackupComparison comparison;
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->database);
  compare (fixture, PASSPHRASE, &comparison, &error);
  g_assert_no_error (error);
  g_assert_cmpint (comparison.backup.n_episodes, ==, 1);
  g_assert_false (comparison.has_present);
}

static const struct
{
  const char *name;
  const char *passphrase;
  gboolean cut;
  DiaryError code;
} refused[] = {
  { "no-passphrase", NULL, FALSE, DIARY_ERROR_PASSPHRASE },
  { "wrong-passphrase", "eight loud rivers", FALSE, DIARY_ERROR_PASSPHRASE },
  { "cut-off", PASSPHRASE, TRUE, DIARY_ERROR_CUT_OFF },
};

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  DiaryBackupComparison comparison;
  g_autoptr (GError) error = NULL;

  if (refused[i].cut)
    g_assert_no_errno (truncate (g_file_peek_path (fixture->sealed), 1000));
  g_assert_false (compare (fixture, refused[i].passphrase, &comparison, &error));
  g_assert_error (error, DIARY_ERROR, (int) refused[i].code);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/backup-comparison/sealed", Fixture, NULL, set_up, test_sealed, tear_down);
  g_test_add ("/backup-comparison/no-diary", Fixture, NULL, set_up, test_no_diary, tear_down);
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/backup-comparison/", refused[i].name, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_refused, tear_down);
    }

  return g_test_run ();
}
