/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-store.h"

#include "diary-episode.h"
#include "diary-error.h"
#include "diary-place.h"
#include "test-folder.h"
#include "test-wait.h"

typedef struct
{
  char *folder;
  GFile *file;
  DiaryStore *store;
  int n_changed;
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
open_store (DiaryStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  diary_store_open_async (store, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  g_assert_true (diary_store_open_finish (store, result, &error));
  g_assert_no_error (error);
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

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->file = g_file_new_build_filename (fixture->folder, "new", "diary.db", NULL);
  fixture->store = diary_store_new (fixture->file);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed), &fixture->n_changed);
  open_store (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_store (fixture->store);
  g_assert_finalize_object (fixture->store);
  g_object_unref (fixture->file);
  test_folder_remove (fixture->folder);
}

static DiaryRecord *
new_episode (const char *site)
{
  DiaryInstant started_at = { 1772655300, 3600 };

  return DIARY_RECORD (diary_episode_new (site, "left", &started_at));
}

static DiaryRecord *
save (DiaryStore *store, DiaryRecord *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  DiaryRecord *saved;

  diary_store_save_async (store, record, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  saved = diary_store_save_finish (store, result, &error);
  g_assert_no_error (error);

  return saved;
}

static gint64
count (DiaryStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_episodes;

  diary_store_count_episodes_async (store, NULL, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  n_episodes = diary_store_count_episodes_finish (store, result, &error);
  g_assert_no_error (error);

  return n_episodes;
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) episode = new_episode ("calf");
  g_autoptr (DiaryRecord) saved = NULL;

  fixture->n_changed = 0;
  saved = save (fixture->store, episode);
  g_assert_nonnull (diary_record_get_id (saved));
  g_assert_null (diary_record_get_id (episode));
  g_assert_cmpint (fixture->n_changed, ==, 1);
  g_assert_cmpint (count (fixture->store), ==, 1);
}

static void
test_two_stores (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryStore) other = diary_store_new (fixture->file);
  g_autoptr (DiaryRecord) episode = new_episode ("calf");
  g_autoptr (DiaryRecord) saved = NULL;
  int before;

  open_store (other);
  before = fixture->n_changed;
  saved = save (other, episode);
  test_wait_until (fixture->n_changed > before);
  g_assert_cmpint (count (fixture->store), ==, 1);
  close_store (other);
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) calf = new_episode ("calf");
  g_autoptr (DiaryRecord) thumb = new_episode ("thumb");
  g_autoptr (DiaryRecord) saved_calf = save (fixture->store, calf);
  g_autoptr (DiaryRecord) saved_thumb = NULL;
  g_autoptr (GFile) backup = g_file_new_build_filename (fixture->folder, "backup.db", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) kept_aside = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryStore) aside = NULL;

  close_store (fixture->store);
  g_assert_true (g_file_copy (fixture->file, backup, 0, NULL, NULL, NULL, &error));
  open_store (fixture->store);
  saved_thumb = save (fixture->store, thumb);
  g_assert_cmpint (count (fixture->store), ==, 2);

  diary_store_restore_async (fixture->store, backup, NULL, keep_result, &result);
  test_wait_until (result != NULL);
  diary_store_restore_finish (fixture->store, result, &kept_aside, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture->store), ==, 1);

  aside = diary_store_new (kept_aside);
  open_store (aside);
  g_assert_cmpint (count (aside), ==, 2);
  close_store (aside);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/store/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/store/two-stores", Fixture, NULL, set_up, test_two_stores, tear_down);
  g_test_add ("/store/restore", Fixture, NULL, set_up, test_restore, tear_down);

  return g_test_run ();
}
