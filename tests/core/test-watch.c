/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-watch.h"

#include "test-file.h"
#include "test-folder.h"
#include "test-wait.h"

static void
count (gpointer data)
{
  (*(int *) data)++;
}

/* What is written to the diary or to its log is noticed, also when the log was not there yet. */
static void
test_watch (gconstpointer suffix)
{
  char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_autofree char *written = g_strconcat (path, suffix, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  DiaryWatch *watch;
  int n_changes = 0;

  test_file_write (path, "a");
  watch = diary_watch_new (file, count, &n_changes);
  test_file_write (written, "b");
  test_wait_until (n_changes > 0);

  diary_watch_free (watch);
  test_folder_remove (folder);
}

static gboolean
set_true (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Nothing comes after its end, of what is written before or after that. */
static void
test_end (void)
{
  char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  DiaryWatch *ended;
  DiaryWatch *watch;
  int n_ended = 0;
  int n_changes = 0;
  gboolean idle = FALSE;

  test_file_write (path, "a");
  ended = diary_watch_new (file, count, &n_ended);
  watch = diary_watch_new (file, count, &n_changes);
  test_file_write (path, "b");
  diary_watch_free (ended);
  test_file_write (path, "c");
  test_wait_until (n_changes > 0);
  g_idle_add_full (G_PRIORITY_LOW, set_true, &idle, NULL);
  test_wait_until (idle);
  g_assert_cmpint (n_ended, ==, 0);

  diary_watch_free (watch);
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/watch/diary", "", test_watch);
  g_test_add_data_func ("/watch/log", "-wal", test_watch);
  g_test_add_func ("/watch/end", test_end);

  return g_test_run ();
}
