/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-daily-copy.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "diary-clock.h"
#include "diary-error.h"
#include "test-database.h"
#include "test-file.h"
#include "test-folder.h"
#include "test-wait.h"

#define DAY ((gint64) 24 * 60 * 60)
#define NOW G_GINT64_CONSTANT (1795348800) /* 2026-11-22T12:00:00Z */

typedef struct
{
  char *folder;
  char *backups;
  DiaryDatabase *database;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->backups = g_build_filename (fixture->folder, "backups", NULL);
  fixture->database = test_database_open (fixture->folder, "diary.db");
  diary_clock_freeze (NOW, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->database);
  g_free (fixture->backups);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

static void
add_episode (Fixture *fixture)
{
  static gint64 unix_seconds = 1000;

  g_free (test_database_add_episode (fixture->database, "calf", unix_seconds++));
}

/* Returns: whether a copy was made */
static gboolean
start (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean made;

  diary_daily_copy_make (fixture->database, &made, &error);
  g_assert_no_error (error);

  return made;
}

/* The names of all files in the folder. */
static char *
list_names (Fixture *fixture)
{
  g_autofree char *files = test_file_describe (fixture->backups);
  g_auto (GStrv) lines = g_strsplit (files, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    *strchr (*line, ' ') = '\0';

  return g_strjoinv ("\n", lines);
}

static void
assert_names (Fixture *fixture, const char *expected)
{
  g_autofree char *names = list_names (fixture);

  g_assert_cmpstr (names, ==, expected);
}

static int
get_mode (const char *path)
{
  GStatBuf info;

  g_assert_no_errno (g_stat (path, &info));

  return info.st_mode & 0777;
}

/* A whole diary in a file that is nobody else's business, once a day. */
static void
test_make (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->backups, "diary-2026-11-22.db", NULL);
  g_autoptr (DiaryDatabase) copy = NULL;

  add_episode (fixture);
  g_assert_true (start (fixture));
  g_assert_false (start (fixture));
  add_episode (fixture);
  g_assert_false (start (fixture));
  assert_names (fixture, "diary-2026-11-22.db");
  g_assert_cmpint (get_mode (fixture->backups), ==, 0700);
  g_assert_cmpint (get_mode (path), ==, 0600);

  copy = test_database_open (fixture->backups, "diary-2026-11-22.db");
  g_assert_cmpint (test_database_count_episodes (copy), ==, 1);
}

/* A diary in which nothing was recorded yet leaves no trace. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_false (start (fixture));
  g_assert_false (g_file_test (fixture->backups, G_FILE_TEST_EXISTS));
}

/* A day without a change needs no copy; one on which something was only changed or deleted does. */
static void
test_unchanged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = test_database_add_episode (fixture->database, "calf", 1000);
  g_autoptr (DiaryRecord) episode = NULL;

  g_assert_true (start (fixture));
  diary_clock_freeze (NOW + DAY, NULL);
  g_assert_false (start (fixture));

  diary_clock_freeze (NOW + 2 * DAY, NULL);
  g_assert_true (diary_database_load (fixture->database, DIARY_TYPE_EPISODE, id, &episode, NULL));
  diary_episode_set_note (DIARY_EPISODE (episode), "after a walk");
  test_database_save (fixture->database, episode);
  g_assert_true (start (fixture));

  diary_clock_freeze (NOW + 3 * DAY, NULL);
  g_assert_true (diary_database_delete (fixture->database, DIARY_TYPE_EPISODE, id, NULL));
  g_assert_true (start (fixture));
  assert_names (fixture, "diary-2026-11-22.db\ndiary-2026-11-24.db\ndiary-2026-11-25.db");
}

/* A newest copy that can't be read, or was made by an older version, is none to rely on. */
static void
test_bad_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->backups, "diary-2026-11-22.db", NULL);

  add_episode (fixture);
  g_assert_true (start (fixture));
  if (data != NULL)
    test_file_run_sql (path, data);
  else
    test_file_scribble (path, 0, 4096);
  diary_clock_freeze (NOW + DAY, NULL);
  g_assert_true (start (fixture));
}

/* Old copies go, and nothing else does, whatever its name is like. */
static void
test_old (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = {
    "diary-2026-01-01.db.bak", "diary-2026-01-01.DB",
    "diary-2026-1-1.db",       "diary-2026-02-30.db",
    "other-2026-01-01.db",     "diary-20260101.db",
    "2026-01-01.db",           "diary-.db",
    "diary-2-2026-01-01.db",   "a letter",
    "diary-2026-01-01-2.db",
  };
  g_autofree char *link = g_build_filename (fixture->backups, "diary-2025-01-01.db", NULL);
  g_autofree char *folder = g_build_filename (fixture->backups, "diary-2025-01-02.db", NULL);
  g_autofree char *names = NULL;

  g_assert_no_errno (g_mkdir (fixture->backups, 0755));
  g_assert_no_errno (g_mkdir (folder, 0755));
  g_assert_no_errno (symlink (fixture->folder, link));
  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (fixture->backups, others[i], NULL);

      test_file_write (path, "not to be touched");
    }

  for (int day = 0; day < 60; day++)
    {
      diary_clock_freeze (NOW + day * DAY, NULL);
      add_episode (fixture);
      g_assert_true (start (fixture));
    }

  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (fixture->backups, others[i], NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, "not to be touched");
      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_unlink (link));
  g_assert_no_errno (g_rmdir (folder));
  assert_names (fixture, "diary-2026-12-20.db\ndiary-2026-12-27.db\ndiary-2027-01-03.db\n"
                         "diary-2027-01-10.db\ndiary-2027-01-14.db\ndiary-2027-01-15.db\n"
                         "diary-2027-01-16.db\ndiary-2027-01-17.db\ndiary-2027-01-18.db\n"
                         "diary-2027-01-19.db\ndiary-2027-01-20.db");
}

/* The copy of a wrong day stays, and does not keep the right days from theirs. */
static void
test_clock_set_back (Fixture *fixture, gconstpointer data)
{
  diary_clock_freeze (NOW + 1000 * DAY, NULL);
  add_episode (fixture);
  g_assert_true (start (fixture));
  diary_clock_freeze (NOW, NULL);
  g_assert_true (start (fixture));
  assert_names (fixture, "diary-2026-11-22.db\ndiary-2029-08-18.db");
}

/* The day is that of the clock on the wall: in Berlin, 25 October 2026 has 25 hours. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  const gint64 midnight = 1792879200; /* 2026-10-25T00:00+02:00 */
  const struct
  {
    gint64 at;
    gboolean made;
  } starts[] = {
    { midnight - 1, TRUE },
    { midnight, TRUE },
    { midnight + 2 * 3600 + 1800, FALSE },
    { midnight + 3 * 3600 + 1800, FALSE }, /* half past two once more */
    { midnight + DAY, FALSE },
    { midnight + DAY + 3600, TRUE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      diary_clock_freeze (starts[i].at, zone);
      add_episode (fixture);
      g_assert_cmpint (start (fixture), ==, starts[i].made);
    }
  assert_names (fixture, "diary-2026-10-24.db\ndiary-2026-10-25.db\ndiary-2026-10-26.db");
}

/* A folder that can't be written to is told, and the diary goes on. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean made;

  test_file_write (fixture->backups, "a file where the folder should be");
  add_episode (fixture);
  g_assert_false (diary_daily_copy_make (fixture->database, &made, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
  g_assert_false (made);
  add_episode (fixture);
}

static void
keep_result (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* The newest first, each with what is in it or why it can't be read. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bad = g_build_filename (fixture->backups, "diary-2026-11-20.db", NULL);
  g_autoptr (GFile) diary = g_file_new_build_filename (fixture->folder, "diary.db", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  DiaryDailyCopy *newest, *oldest;

  add_episode (fixture);
  g_assert_true (start (fixture));
  add_episode (fixture);
  diary_clock_freeze (NOW + DAY, NULL);
  g_assert_true (start (fixture));
  test_file_write (bad, "not any more");

  diary_daily_copy_list_async (diary, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  copies = diary_daily_copy_list_finish (diary, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, 3);
  newest = g_ptr_array_index (copies, 0);
  g_assert_cmpint (newest->date, ==, diary_date_new (2026, 11, 23));
  g_assert_cmpint (newest->content.n_episodes, ==, 2);
  g_assert_no_error (newest->error);
  oldest = g_ptr_array_index (copies, 2);
  g_assert_cmpstr (g_file_peek_path (oldest->file), ==, bad);
  g_assert_error (oldest->error, DIARY_ERROR, DIARY_ERROR_NOT_A_DIARY);
}

/* What was kept aside is listed with the copies of the days. */
static void
test_list_kept_aside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kept = g_build_filename (fixture->folder, "diary-2026-11-20-221500.db", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "diary-letter.db", NULL);
  g_autoptr (GFile) diary = g_file_new_build_filename (fixture->folder, "diary.db", NULL);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  DiaryDailyCopy *copy;

  add_episode (fixture);
  g_assert_true (start (fixture));
  test_file_write (kept, "no diary");
  test_file_write (other, "Dear diary");
  copies = diary_daily_copy_list (diary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, 2);
  copy = g_ptr_array_index (copies, 0);
  g_assert_cmpint (copy->minute, ==, -1);
  copy = g_ptr_array_index (copies, 1);
  g_assert_cmpint (copy->minute, ==, 22 * 60 + 15);
  g_assert_cmpstr (g_file_peek_path (copy->file), ==, kept);
}

static void
test_list_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) diary = g_file_new_build_filename (fixture->folder, "no", "diary.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = diary_daily_copy_list (diary, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, 0);
}

static void
add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *full = g_strconcat ("/daily-copy/", path, NULL);

  g_test_add (full, Fixture, data, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("make", NULL, test_make);
  add ("empty", NULL, test_empty);
  add ("unchanged", NULL, test_unchanged);
  add ("bad-copy/damaged", NULL, test_bad_copy);
  add ("bad-copy/older", "PRAGMA user_version = 1", test_bad_copy);
  add ("old", NULL, test_old);
  add ("clock-set-back", NULL, test_clock_set_back);
  add ("days", NULL, test_days);
  add ("no-folder", NULL, test_no_folder);
  add ("list", NULL, test_list);
  add ("list-nothing", NULL, test_list_nothing);
  add ("list-kept-aside", NULL, test_list_kept_aside);

  return g_test_run ();
}
