/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-database-private.h"

#include "diary-error.h"
#include "test-database.h"
#include "test-folder.h"

typedef struct
{
  char *folder;
  DiaryDatabase *database;
  DiaryDatabase *other;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->database = test_database_open (fixture->folder, "diary.db");
  fixture->other = test_database_open (fixture->folder, "diary.db");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->database);
  g_assert_finalize_object (fixture->other);
  test_folder_remove (fixture->folder);
}

static void
begin (DiaryDatabase *database)
{
  g_autoptr (GError) error = NULL;

  diary_database_begin (database, &error);
  g_assert_no_error (error);
}

static void
commit (DiaryDatabase *database)
{
  g_autoptr (GError) error = NULL;

  diary_database_commit (database, &error);
  g_assert_no_error (error);
}

static void
add_episode (DiaryDatabase *database)
{
  g_free (test_database_add_episode (database, "calf", 1000));
}

static gboolean
was_changed (DiaryDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gboolean changed;

  diary_database_was_changed_elsewhere (database, &changed, &error);
  g_assert_no_error (error);

  return changed;
}

/* Others see what was committed, and nothing before. */
static void
test_commit (Fixture *fixture, gconstpointer data)
{
  guint revision = diary_database_get_revision (fixture->database);

  begin (fixture->database);
  add_episode (fixture->database);
  add_episode (fixture->database);
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 2);
  g_assert_cmpint (test_database_count_episodes (fixture->other), ==, 0);
  g_assert_cmpuint (diary_database_get_revision (fixture->database), ==, revision);
  g_assert_false (was_changed (fixture->other));

  commit (fixture->database);
  g_assert_cmpint (test_database_count_episodes (fixture->other), ==, 2);
  g_assert_cmpuint (diary_database_get_revision (fixture->database), !=, revision);
  g_assert_true (was_changed (fixture->other));
  g_assert_false (was_changed (fixture->other));
  g_assert_false (was_changed (fixture->database));
}

static void
test_rollback (Fixture *fixture, gconstpointer data)
{
  guint revision = diary_database_get_revision (fixture->database);

  begin (fixture->database);
  add_episode (fixture->database);
  diary_database_rollback (fixture->database);
  g_assert_false (diary_database_get_in_transaction (fixture->database));
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 0);
  g_assert_cmpuint (diary_database_get_revision (fixture->database), ==, revision);
}

static void
test_nested (Fixture *fixture, gconstpointer data)
{
  begin (fixture->database);
  add_episode (fixture->database);
  begin (fixture->database);
  add_episode (fixture->database);
  begin (fixture->database);
  add_episode (fixture->database);
  diary_database_rollback (fixture->database);
  commit (fixture->database);
  begin (fixture->database);
  add_episode (fixture->database);
  diary_database_rollback (fixture->database);
  commit (fixture->database);
  g_assert_cmpint (test_database_count_episodes (fixture->other), ==, 2);
}

static void
test_nothing_done (Fixture *fixture, gconstpointer data)
{
  guint revision = diary_database_get_revision (fixture->database);

  begin (fixture->database);
  commit (fixture->database);
  g_assert_cmpuint (diary_database_get_revision (fixture->database), ==, revision);
  g_assert_false (was_changed (fixture->other));
}

/* What was not committed goes with the last reference. */
static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  begin (fixture->database);
  add_episode (fixture->database);
  begin (fixture->database);
  add_episode (fixture->database);
  g_clear_object (&fixture->database);
  g_assert_cmpint (test_database_count_episodes (fixture->other), ==, 0);
  add_episode (fixture->other);
}

/* Another program that writes for too long is an error that says so. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  DiaryInstant started_at = { 1000, 0 };
  g_autoptr (DiaryEpisode) episode = diary_episode_new ("calf", NULL, &started_at);
  g_autoptr (GError) error = NULL;
  sqlite3 *handle = diary_sqlite_get_handle (diary_database_get_sqlite (fixture->database));

  sqlite3_busy_timeout (handle, 1);
  begin (fixture->other);
  g_assert_false (diary_database_save (fixture->database, DIARY_RECORD (episode), &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_BUSY);
  g_assert_false (diary_database_get_in_transaction (fixture->database));
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 0);

  commit (fixture->other);
  add_episode (fixture->database);
}

static gpointer
commit_later (gpointer folder)
{
  g_autoptr (DiaryDatabase) database = test_database_open (folder, "diary.db");

  begin (database);
  add_episode (database);
  commit (database);

  return NULL;
}

/* One that writes for a moment is waited for. */
static void
test_waits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();

  for (int i = 0; i < 4; i++)
    g_ptr_array_add (threads, g_thread_new ("writer", commit_later, fixture->folder));
  for (int i = 0; i < 20; i++)
    add_episode (fixture->database);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (threads->pdata[i]);

  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 24);
}

static void
limit_pages (DiaryDatabase *database)
{
  g_autoptr (GError) error = NULL;

  diary_sqlite_execute (diary_database_get_sqlite (database), "PRAGMA max_page_count = 1", &error);
  g_assert_no_error (error);
}

/* A long note that no room is left for. */
static gboolean
save_too_much (DiaryDatabase *database, GError **error)
{
  DiaryInstant started_at = { 1000, 0 };
  g_autoptr (DiaryEpisode) episode = diary_episode_new ("calf", NULL, &started_at);
  g_autofree char *note = g_strnfill (100000, 'x');

  diary_episode_set_note (episode, note);

  return diary_database_save (database, DIARY_RECORD (episode), error);
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  limit_pages (fixture->database);
  g_assert_false (save_too_much (fixture->database, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_assert_false (diary_database_get_in_transaction (fixture->database));
  add_episode (fixture->database);
  g_assert_true (diary_database_check (fixture->database, NULL));
}

/* An error at which SQLite gives up the whole transaction can't be passed over by going on. */
static void
test_full_within (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  limit_pages (fixture->database);
  begin (fixture->database);
  add_episode (fixture->database);
  g_assert_false (save_too_much (fixture->database, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_clear_error (&error);

  if (diary_sqlite_in_transaction (diary_database_get_sqlite (fixture->database)))
    add_episode (fixture->database);
  else
    {
      g_assert_false (diary_database_begin (fixture->database, &error));
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FAILED);
    }
  diary_database_rollback (fixture->database);
  g_assert_cmpint (test_database_count_episodes (fixture->other), ==, 0);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/transaction/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("commit", test_commit);
  add ("rollback", test_rollback);
  add ("nested", test_nested);
  add ("nothing-done", test_nothing_done);
  add ("dropped", test_dropped);
  add ("busy", test_busy);
  add ("waits", test_waits);
  add ("full", test_full);
  add ("full/within", test_full_within);

  return g_test_run ();
}
