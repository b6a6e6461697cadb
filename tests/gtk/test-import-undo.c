/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-undo.h"

#include "diary-import-dialog.h"
#include "diary-platform-dialogs.h"
#include "diary-window.h"
#include "test-diary.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

static DiaryImportDialog *
import (DiaryWindow *window, DiaryStore *store, GFile *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  DiaryImportDialog *dialog;

  g_list_store_append (files, file);
  dialog = DIARY_IMPORT_DIALOG (diary_import_dialog_new (store, G_LIST_MODEL (files)));
  diary_import_dialog_present (dialog, GTK_WIDGET (window));
  test_wait_until (diary_import_dialog_get_state (dialog) == DIARY_IMPORT_READY);
  diary_import_dialog_go_on (dialog);
  test_wait_until (diary_import_dialog_get_state (dialog) == DIARY_IMPORT_DONE);

  return dialog;
}

static void
assert_kept (GFile *diary, gboolean expected)
{
  g_autofree char *path = g_strconcat (g_file_peek_path (diary), ".before-import", NULL);

  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, expected);
}

/* When the dialog is closed, the window offers to take the import back; then all of it goes. Until
 * then it can be taken back from the command line, too. */
static void
test_import_undo (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  char *folder = test_folder_new ();
  g_autoptr (GFile) diary = g_file_new_build_filename (folder, "diary.db", NULL);
  g_autofree char *path = g_build_filename (folder, "episodes.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  DiaryStore *store = diary_store_new (diary);
  DiaryWindow *window;
  gpointer dialog;

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  g_file_set_contents (path, "started_at,site\n2026-03-04T10:00:00Z,calf\n", -1, NULL);
  window = diary_window_new (NULL, store);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_until (test_is_ready (window));

  dialog = import (window, store, file);
  g_object_add_weak_pointer (dialog, &dialog);
  g_assert_cmpint (test_diary_count (store), ==, 1);
  diary_platform_close_content (dialog);
  test_wait_until (dialog == NULL);
  assert_kept (diary, TRUE);
  diary_window_undo (window);
  test_wait_until (test_diary_count (store) == 0);
  assert_kept (diary, FALSE);

  test_close_window (window, NULL);
  test_diary_close (store);
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/import-undo/window", test_import_undo);

  return g_test_run ();
}
