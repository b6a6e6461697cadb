/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-store.h"

#include <glib/gstdio.h>

#include "diary-episode.h"
#include "diary-error.h"
#include "test-diary.h"
#include "test-file.h"
#include "test-folder.h"
#include "test-wait.h"

typedef struct
{
  char *folder;
  DiaryStore *store;
  int n_changed;
  int n_notified;
} Fixture;

/* What a call came to, kept until the test has looked at it. */
static void
keep_result (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
on_changed (DiaryStore *store, int *n_changed)
{
  (*n_changed)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed), &fixture->n_changed);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static DiaryRecord *
new_episode (const char *site)
{
  return DIARY_RECORD (test_diary_make_episode (site, diary_date_new (2026, 3, 4), 600));
}

static void
save_new (DiaryStore *store, const char *site)
{
  g_autoptr (DiaryRecord) episode = new_episode (site);

  g_object_unref (test_diary_save (store, episode));
}

/* What is saved is a copy of what was given, as it was given. */
static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) episode = new_episode ("calf");
  g_autoptr (DiaryRecord) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  diary_store_save_async (fixture->store, episode, NULL, keep_result, &result);
  diary_episode_set_site (DIARY_EPISODE (episode), "thumb");
  test_wait_until (result != NULL);
  saved = diary_store_save_finish (fixture->store, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (diary_episode_get_site (DIARY_EPISODE (saved)), ==, "calf");
  g_assert_nonnull (diary_record_get_id (saved));
  g_assert_null (diary_record_get_id (episode));
  g_assert_cmpint (fixture->n_changed, ==, 1);
}

/* When a save is reported, another program has it. */
static void
test_saved_is_committed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_file_get_path (diary_store_get_file (fixture->store));
  g_autofree char *sites = NULL;

  save_new (fixture->store, "sole");
  sites = test_file_query (path, "SELECT site FROM episode");
  g_assert_cmpstr (sites, ==, "sole\n");
}

static void
test_save_invalid (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) episode = new_episode (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  diary_store_save_async (fixture->store, episode, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  g_assert_null (diary_store_save_finish (fixture->store, result, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  g_assert_cmpint (fixture->n_changed, ==, 0);
}

static void
test_delete_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) episode = new_episode ("calf");
  g_autoptr (DiaryRecord) saved = test_diary_save (fixture->store, episode);
  g_autoptr (DiaryRecord) gone = NULL;
  g_autoptr (DiaryRecord) back = NULL;
  const char *id = diary_record_get_id (saved);

  test_diary_delete (fixture->store, saved);
  gone = test_diary_load (fixture->store, DIARY_TYPE_EPISODE, id);
  g_assert_null (gone);
  g_object_unref (test_diary_save (fixture->store, saved));
  back = test_diary_load (fixture->store, DIARY_TYPE_EPISODE, id);
  g_assert_true (diary_record_equal_content (back, saved));
  g_assert_cmpint (fixture->n_changed, ==, 3);
}

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  const DiaryEpisodeQuery query = { .site = "calf" };
  g_autoptr (GAsyncResult) all = NULL;
  g_autoptr (GAsyncResult) some = NULL;
  g_autoptr (GPtrArray) all_episodes = NULL;
  g_autoptr (GPtrArray) some_episodes = NULL;
  g_autoptr (GError) error = NULL;

  save_new (fixture->store, "calf");
  save_new (fixture->store, "thumb");
  diary_store_list_async (fixture->store, DIARY_TYPE_EPISODE, DIARY_DATE_NONE, DIARY_DATE_NONE,
                          NULL, keep_result, &all);
  diary_store_list_episodes_async (fixture->store, &query, 0, -1, NULL, keep_result, &some);
  test_wait_until (some != NULL);

  all_episodes = diary_store_list_finish (fixture->store, all, &error);
  g_assert_cmpuint (all_episodes->len, ==, 2);
  some_episodes = diary_store_list_episodes_finish (fixture->store, some, &error);
  g_assert_cmpuint (some_episodes->len, ==, 1);
  g_assert_no_error (error);
}

static gpointer
note_thread (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_ptr_array_add (data, g_thread_self ());

  return NULL;
}

/* Every job runs on the one thread of the store, and jobs come back in order. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  GAsyncResult *results[20] = { NULL };

  for (size_t i = 0; i < G_N_ELEMENTS (results); i++)
    diary_store_run_async (fixture->store, note_thread, threads, NULL, NULL, NULL, keep_result,
                           &results[i]);
  test_wait_until (results[G_N_ELEMENTS (results) - 1] != NULL);

  g_assert_cmpuint (threads->len, ==, G_N_ELEMENTS (results));
  for (size_t i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_assert_nonnull (results[i]);
      g_assert_true (threads->pdata[i] == threads->pdata[0]);
      g_assert_true (threads->pdata[i] != g_thread_self ());
      g_object_unref (results[i]);
    }
}

static gpointer
leave_open (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (DiaryRecord) episode = new_episode ("calf");

  diary_database_begin (database, error);
  diary_database_begin (database, error);
  diary_database_save (database, episode, error);
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FAILED, "changed its mind");

  return NULL;
}

/* What a job leaves uncommitted is rolled back, and nobody is told of a change. */
static void
test_rolled_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  diary_store_run_async (fixture->store, leave_open, NULL, NULL, NULL, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  g_assert_null (diary_store_run_finish (fixture->store, result, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FAILED);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);
  g_assert_cmpint (fixture->n_changed, ==, 0);
}

static gpointer
pass (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return data;
}

static void
count_free (gpointer data)
{
  g_atomic_int_inc ((int *) data);
}

/* Data is freed once, and so is a result that nobody takes. */
static void
test_freed (Fixture *fixture, gconstpointer data)
{
  int n_freed = 0;

  diary_store_run_async (fixture->store, pass, &n_freed, count_free, count_free, NULL, NULL, NULL);
  test_wait_until (n_freed == 2);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DiaryRecord) episode = new_episode ("calf");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  diary_store_save_async (fixture->store, episode, cancellable, keep_result, &result);
  test_wait_until (result != NULL);
  g_assert_null (diary_store_save_finish (fixture->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 0);
}

static gpointer
cancel_itself (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (DiaryRecord) episode = new_episode ("calf");

  g_assert_true (diary_database_save (database, episode, error));
  g_cancellable_cancel (cancellable);

  return g_strdup ("done");
}

/* Too late to cancel: it is done, and is reported as done. */
static void
test_cancelled_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  diary_store_run_async (fixture->store, cancel_itself, NULL, NULL, g_free, cancellable,
                         keep_result, &result);
  test_wait_until (result != NULL);
  text = diary_store_run_finish (fixture->store, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "done");
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

static void
close_store (DiaryStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  diary_store_close_async (store, keep_result, &result);
  test_wait_until (result != NULL);
  g_assert_true (diary_store_close_finish (store, result, &error));
  g_assert_no_error (error);
}

/* Closing waits for what was asked before; afterwards the diary is one file again. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) episode = new_episode ("calf");
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) late = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *files = NULL;

  diary_store_save_async (fixture->store, episode, NULL, keep_result, &saved);
  close_store (fixture->store);
  g_assert_nonnull (saved);
  g_object_unref (diary_store_save_finish (fixture->store, saved, &error));
  g_assert_no_error (error);
  g_assert_false (diary_store_get_is_open (fixture->store));
  files = test_file_describe (fixture->folder);
  g_assert_null (strchr (files, '\n'));

  diary_store_save_async (fixture->store, episode, NULL, keep_result, &late);
  test_wait_until (late != NULL);
  g_assert_null (diary_store_save_finish (fixture->store, late, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_CLOSED);
}

static void
count_notify (DiaryStore *store, GParamSpec *pspec, int *n_notified)
{
  (*n_notified)++;
}

static void
test_open_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect (fixture->store, "notify::is-open", G_CALLBACK (count_notify),
                    &fixture->n_notified);
  save_new (fixture->store, "calf");
  close_store (fixture->store);
  diary_store_open_async (fixture->store, NULL, keep_result, &first);
  diary_store_open_async (fixture->store, NULL, keep_result, &second);
  test_wait_until (second != NULL);
  g_assert_true (diary_store_open_finish (fixture->store, first, &error));
  g_assert_true (diary_store_open_finish (fixture->store, second, &error));
  g_assert_cmpint (fixture->n_notified, ==, 2);
  g_assert_true (diary_store_get_is_open (fixture->store));
  g_assert_false (diary_store_get_read_only (fixture->store));
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

/* A diary that can't be opened leaves the store closed, and it can be tried again. */
static void
test_open_fails (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "notes.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DiaryStore) store = diary_store_new (file);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GError) error = NULL;

  test_file_write (path, "no diary");
  diary_store_open_async (store, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  g_assert_false (diary_store_open_finish (store, result, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_A_DIARY);
  g_assert_false (diary_store_get_is_open (store));
  g_clear_error (&error);

  test_file_write (path, "");
  diary_store_open_async (store, NULL, keep_result, &again);
  test_wait_until (again != NULL);
  g_assert_true (diary_store_open_finish (store, again, &error));
  g_assert_no_error (error);
  close_store (store);
}

/* Two programs on one diary see each other's changes, again and again. */
static void
test_two_stores (Fixture *fixture, gconstpointer data)
{
  DiaryStore *other = test_diary_open (fixture->folder);
  int other_changed = 0;

  g_signal_connect (other, "changed", G_CALLBACK (on_changed), &other_changed);
  for (int i = 1; i <= 3; i++)
    {
      int before = fixture->n_changed;

      save_new (other, "calf");
      test_wait_until (fixture->n_changed > before);
      g_assert_cmpint (test_diary_count (fixture->store), ==, 2 * i - 1);

      before = other_changed;
      save_new (fixture->store, "thumb");
      test_wait_until (other_changed > before);
      g_assert_cmpint (test_diary_count (other), ==, 2 * i);
    }

  test_diary_close (other);
}

/* A store that is dropped while it is open closes the diary. */
static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "other.db", NULL);
  g_autofree char *log = g_build_filename (fixture->folder, "other.db-wal", NULL);
  DiaryStore *store = diary_store_new (file);
  g_autoptr (GAsyncResult) result = NULL;

  diary_store_open_async (store, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  g_assert_true (diary_store_open_finish (store, result, NULL));
  g_clear_object (&result);
  test_wait_finalize (store);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static gpointer
back_up (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (diary_database_backup (database, data, error));
}

static void
restore (Fixture *fixture, GFile *backup)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) kept_aside = NULL;
  g_autoptr (GError) error = NULL;

  diary_store_restore_async (fixture->store, backup, NULL, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  diary_store_restore_finish (fixture->store, result, &kept_aside, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_query_exists (kept_aside, NULL));
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) backup = g_file_new_build_filename (fixture->folder, "backup.db", NULL);
  DiaryStore *other = test_diary_open (fixture->folder);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  int other_changed = 0;
  int before;

  save_new (fixture->store, "calf");
  diary_store_run_async (fixture->store, back_up, backup, NULL, NULL, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  g_assert_nonnull (diary_store_run_finish (fixture->store, result, &error));
  save_new (fixture->store, "thumb");
  g_signal_connect (other, "changed", G_CALLBACK (on_changed), &other_changed);

  before = fixture->n_changed;
  restore (fixture, backup);
  g_assert_cmpint (fixture->n_changed, >, before);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
  test_wait_until (other_changed > 0);
  g_assert_cmpint (test_diary_count (other), ==, 1);
  test_diary_close (other);
}

/* A backup is compared with the diary that is open, and both stay as they are. */
static void
test_compare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) backup = g_file_new_build_filename (fixture->folder, "backup.db", NULL);
  g_autoptr (GAsyncResult) backed_up = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  DiaryBackupComparison comparison;

  save_new (fixture->store, "calf");
  diary_store_run_async (fixture->store, back_up, backup, NULL, NULL, NULL, keep_result,
                         &backed_up);
  save_new (fixture->store, "thumb");
  diary_store_compare_async (fixture->store, backup, NULL, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  diary_store_compare_finish (fixture->store, result, &comparison, &error);
  g_assert_no_error (error);
  g_assert_cmpint (comparison.backup.n_episodes, ==, 1);
  g_assert_true (comparison.has_present);
  g_assert_cmpint (comparison.present.n_episodes, ==, 2);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);
}

static void
test_compare_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) backup = g_file_new_build_filename (fixture->folder, "none.db", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  DiaryBackupComparison comparison;

  diary_store_compare_async (fixture->store, backup, NULL, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  g_assert_false (diary_store_compare_finish (fixture->store, result, &comparison, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
}

/* A diary that can't be opened can be replaced by a backup, and is open then. */
static void
test_restore_over_damage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) backup = g_file_new_build_filename (fixture->folder, "backup.db", NULL);
  GFile *file = diary_store_get_file (fixture->store);
  g_autoptr (GError) error = NULL;

  save_new (fixture->store, "calf");
  close_store (fixture->store);
  g_file_copy (file, backup, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  test_file_scribble (g_file_peek_path (file), 4096, 4096);

  restore (fixture, backup);
  g_assert_true (diary_store_get_is_open (fixture->store));
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

static void
test_restore_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) backup = g_file_new_build_filename (fixture->folder, "none.db", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  save_new (fixture->store, "calf");
  diary_store_restore_async (fixture->store, backup, NULL, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  g_assert_false (diary_store_restore_finish (fixture->store, result, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

static void
test_default_file (void)
{
  g_autoptr (GFile) file = diary_store_get_default_file ();
  g_autofree char *expected = g_build_filename (g_get_user_data_dir (), "fascicle", "diary.db",
                                                NULL);

  g_assert_cmpstr (g_file_peek_path (file), ==, expected);
}

/* The folder of the person's own diary is made private, even where it was there before. */
static void
test_default_folder (void)
{
  g_autoptr (GFile) file = diary_store_get_default_file ();
  g_autoptr (GFile) folder = g_file_get_parent (file);
  DiaryStore *store;
  GStatBuf info;

  g_assert_no_errno (g_mkdir_with_parents (g_file_peek_path (folder), 0755));
  store = test_diary_open (g_file_peek_path (folder));
  g_assert_no_errno (g_stat (g_file_peek_path (folder), &info));
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  test_diary_close (store);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/store/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/default-file", test_default_file);
  g_test_add_func ("/store/default-folder", test_default_folder);
  add ("save", test_save);
  add ("save/is-committed", test_saved_is_committed);
  add ("save/invalid", test_save_invalid);
  add ("delete-and-back", test_delete_and_back);
  add ("lists", test_lists);
  add ("order", test_order);
  add ("rolled-back", test_rolled_back);
  add ("freed", test_freed);
  add ("cancelled", test_cancelled);
  add ("cancelled/late", test_cancelled_late);
  add ("close", test_close);
  add ("open-again", test_open_again);
  add ("open-fails", test_open_fails);
  add ("two-stores", test_two_stores);
  add ("dropped", test_dropped);
  add ("compare", test_compare);
  add ("compare/nothing", test_compare_nothing);
  add ("restore", test_restore);
  add ("restore/over-damage", test_restore_over_damage);
  add ("restore/nothing", test_restore_nothing);

  return g_test_run ();
}
