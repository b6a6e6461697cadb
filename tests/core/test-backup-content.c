/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-backup-content.h"

#include "diary-day.h"
#include "diary-error.h"
#include "diary-sign.h"
#include "test-database.h"
#include "test-file.h"
#include "test-folder.h"

#define DATE 739679 /* 2026-03-04 */

static const struct
{
  DiaryBackupContent content;
  const char *text;
} descriptions[] = {
  { { 0 }, "No episode, day or sign" },
  { { 1, 1, 1, DATE, DATE }, "1 episode, 1 day, 1 sign, of 4 Mar 2026" },
  { { 310, 90, 0, DATE - 365, DATE },
    "310 episodes, 90 days, 0 signs, from 4 Mar 2025 to 4 Mar 2026" },
};

static void
test_describe (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (descriptions); i++)
    {
      g_autofree char *text = diary_backup_content_describe (&descriptions[i].content);

      g_assert_cmpstr (text, ==, descriptions[i].text);
    }
}

/* What is in it is read without changing anything, whether somebody has it open or not. */
static void
test_look (void)
{
  char *folder = test_folder_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "diary.db", NULL);
  DiaryDatabase *database = test_database_open (folder, "diary.db");
  g_autoptr (DiaryDay) day = diary_day_new (DATE);
  g_autoptr (DiarySign) sign = diary_sign_new (DATE + 1, "pain", FALSE);
  DiaryBackupContent content;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_free (test_database_add_episode (database, "calf", 1000));
  g_free (test_database_add_episode (database, "calf", 2000));
  test_database_save (database, DIARY_RECORD (day));
  test_database_save (database, DIARY_RECORD (sign));
  for (int i = 0; i < 2; i++)
    {
      before = test_file_describe (folder);
      g_assert_true (diary_backup_content_look (&content, file, NULL));
      after = test_file_describe (folder);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpint (content.n_episodes, ==, 2);
      g_assert_cmpint (content.n_days, ==, 1);
      g_assert_cmpint (content.n_signs, ==, 1);
      g_assert_cmpint (content.oldest, ==, diary_date_new (1970, 1, 1));
      g_assert_cmpint (content.newest, ==, DATE + 1);
      g_clear_pointer (&before, g_free);
      g_clear_pointer (&after, g_free);
      g_clear_object (&database);
    }
  test_folder_remove (folder);
}

/* Where nothing has a date, there is no first one either. */
static void
test_nothing (void)
{
  char *folder = test_folder_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "diary.db", NULL);
  g_autoptr (DiaryDatabase) database = test_database_open (folder, "diary.db");
  DiaryBackupContent content;

  g_assert_true (diary_backup_content_look (&content, file, NULL));
  g_assert_cmpint (content.n_episodes, ==, 0);
  g_assert_cmpint (content.oldest, ==, DIARY_DATE_NONE);
  g_assert_cmpint (content.newest, ==, DIARY_DATE_NONE);
  g_clear_object (&database);
  test_folder_remove (folder);
}

/* Those of an older version are looked into as they are. */
static void
test_older_version (void)
{
  char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "old.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *dump = g_test_build_filename (G_TEST_DIST, "data", "schema-1.sql", NULL);
  g_autofree char *sql = NULL;
  g_autofree char *version = NULL;
  DiaryBackupContent content;

  g_assert_true (g_file_get_contents (dump, &sql, NULL, NULL));
  test_file_run_sql (path, sql);
  g_assert_true (diary_backup_content_look (&content, file, NULL));
  g_assert_cmpint (content.n_episodes, ==, 1);
  g_assert_cmpint (content.newest, !=, DIARY_DATE_NONE);
  version = test_file_query (path, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "1\n");
  test_folder_remove (folder);
}

static const struct
{
  const char *text;
  DiaryError code;
} others[] = {
  { "Dear diary", DIARY_ERROR_NOT_A_DIARY },
  { "", DIARY_ERROR_NOT_A_DIARY },
  { NULL, DIARY_ERROR_NOT_FOUND },
};

static void
test_others (void)
{
  char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "other.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    {
      DiaryBackupContent content;
      g_autoptr (GError) error = NULL;

      if (others[i].text != NULL)
        test_file_write (path, others[i].text);
      else
        g_assert_true (g_file_delete (file, NULL, NULL));
      g_assert_false (diary_backup_content_look (&content, file, &error));
      g_assert_error (error, DIARY_ERROR, (int) others[i].code);
    }
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/backup-content/describe", test_describe);
  g_test_add_func ("/backup-content/look", test_look);
  g_test_add_func ("/backup-content/nothing", test_nothing);
  g_test_add_func ("/backup-content/older-version", test_older_version);
  g_test_add_func ("/backup-content/others", test_others);

  return g_test_run ();
}
