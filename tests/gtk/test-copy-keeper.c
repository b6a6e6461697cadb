/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-copy-keeper.h"

#include "diary-clock.h"
#include "test-diary.h"
#include "test-file.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

typedef struct
{
  char *folder;
  char *backups;
  DiaryStore *store;
  DiaryWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  fixture->folder = test_folder_new ();
  fixture->backups = g_build_filename (fixture->folder, "backups", NULL);
  fixture->store = test_diary_open (fixture->folder);
  test_diary_add_episode (fixture->store, "calf", diary_date_new (2026, 3, 4), 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  test_diary_close (fixture->store);
  g_free (fixture->backups);
  test_folder_remove (fixture->folder);
}

static void
show (Fixture *fixture)
{
  fixture->window = diary_window_new (NULL, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/* The window that shows a diary has a copy of it made. */
static void
test_copy_keeper_makes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *date = diary_date_format (diary_clock_today ());
  g_autofree char *name = g_strdup_printf ("diary-%s.db", date);
  g_autofree char *copy = g_build_filename (fixture->backups, name, NULL);

  show (fixture);
  test_wait_until (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_null (test_find_button ("_Details"));
}

/* If that fails, the diary can be used all the same, and the window tells why, once. */
static void
test_copy_keeper_fails (Fixture *fixture, gconstpointer data)
{
  test_file_write (fixture->backups, "a file where the folder should be");
  show (fixture);
  test_wait_until (test_find_button ("_Details") != NULL);
  g_signal_emit_by_name (test_find_button ("_Details"), "clicked");
  test_wait_until (test_find_button ("_Close") != NULL);
  g_signal_emit_by_name (test_find_button ("_Close"), "clicked");
  test_wait_until (test_find_button ("_Close") == NULL);

  test_diary_add_episode (fixture->store, "jaw", diary_date_new (2026, 3, 4), 700);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/copy-keeper/makes", Fixture, NULL, set_up, test_copy_keeper_makes, tear_down);
  g_test_add ("/copy-keeper/fails", Fixture, NULL, set_up, test_copy_keeper_fails, tear_down);

  return g_test_run ();
}
