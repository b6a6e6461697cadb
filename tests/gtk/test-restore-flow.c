/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-restore-flow.h"
#include "diary-window.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  char *folder;
  DiaryStore *store;
  DiaryWindow *window;
  GFile *backup;
} Fixture;

static gpointer
back_up (DiaryDatabase *database, gpointer file, GCancellable *cancellable, GError **error)
{
  return diary_database_backup (database, file, error) ? file : NULL;
}

static void
on_backed_up (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;

  diary_store_run_finish (DIARY_STORE (source), result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

static void
add_episode (Fixture *fixture, const char *site)
{
  g_autoptr (DiaryEpisode)
      episode = test_diary_make_episode (site, diary_date_new (2026, 3, 4), 600);

  g_object_unref (test_diary_save (fixture->store, DIARY_RECORD (episode)));
}

/* A diary of two episodes, and a backup from when it had one. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  gboolean backed_up = FALSE;

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  fixture->folder = test_folder_new ();
  fixture->store = test_diary_open (fixture->folder);
  fixture->backup = g_file_new_build_filename (fixture->folder, "backup.db", NULL);
  add_episode (fixture, "calf");
  diary_store_run_async (fixture->store, back_up, fixture->backup, NULL, NULL, NULL, on_backed_up,
                         &backed_up);
  test_wait_until (backed_up);
  add_episode (fixture, "jaw");

  fixture->window = diary_window_new (NULL, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (window, &window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_until (window == NULL);
  g_clear_object (&fixture->backup);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
answer (const char *label)
{
  test_wait_until (test_find_button (label) != NULL);
  g_signal_emit_by_name (test_find_button (label), "clicked");
  test_wait_until (test_find_button (label) == NULL);
}

static void
test_restore_flow_sure (Fixture *fixture, gconstpointer data)
{
  diary_restore_flow_confirm (GTK_WIDGET (fixture->window), fixture->store, fixture->backup);
  answer ("_Restore");
  answer ("_Close");

  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

static void
test_restore_flow_not_sure (Fixture *fixture, gconstpointer data)
{
  diary_restore_flow_confirm (GTK_WIDGET (fixture->window), fixture->store, fixture->backup);
  answer ("_Cancel");

  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);
}

/* What is no diary takes no place, and the window says so. */
static void
test_restore_flow_no_backup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (fixture->backup, "no diary", 8, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                           NULL, &error);
  g_assert_no_error (error);
  diary_restore_flow_confirm (GTK_WIDGET (fixture->window), fixture->store, fixture->backup);
  answer ("_Restore");
  answer ("_Close");

  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/restore-flow/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("sure", test_restore_flow_sure);
  ADD ("not-sure", test_restore_flow_not_sure);
  ADD ("no-backup", test_restore_flow_no_backup);

  return g_test_run ();
}
