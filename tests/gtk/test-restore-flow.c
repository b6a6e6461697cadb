/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-restore-flow.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "diary-entry-row.h"
#include "diary-platform-dialogs.h"
#include "test-diary.h"
#include "test-file.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

#define PASSPHRASE "seven quiet rivers"

/* The window is as narrow as it gets. */
#define NARROW GINT_TO_POINTER (-1)

typedef struct
{
  char *folder;
  DiaryStore *store;
  DiaryWindow *window;
  GFile *backup; /* a copy of itself, in its folder */
  GFile *sealed;
} Fixture;

/* Runs on the store's thread. */
static gpointer
back_up (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  const DiarySealedCost cheap = { 1, 8192 };
  g_autoptr (DiaryPassphrase) passphrase = diary_passphrase_new (PASSPHRASE);
  Fixture *fixture = data;

  return GINT_TO_POINTER (
      diary_database_backup (database, fixture->backup, error) &&
      diary_database_seal (database, fixture->sealed, passphrase, &cheap, cancellable, error));
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
  test_diary_add_episode (fixture->store, site, diary_date_new (2026, 3, 4), 600);
}

/* A diary of two episodes, and backups from when it had another one. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  g_autofree char *copies = NULL;
  g_autofree char *bad = NULL;
  gboolean backed_up = FALSE;

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  fixture->folder = test_folder_new ();
  copies = g_build_filename (fixture->folder, "backups", NULL);
  bad = g_build_filename (copies, "diary-2026-03-03.db", NULL);
  g_assert_no_errno (g_mkdir (copies, 0700));
  test_file_write (bad, "Dear diary");
  fixture->store = test_diary_open (fixture->folder);
  fixture->backup = g_file_new_build_filename (copies, "diary-2026-03-04.db", NULL);
  fixture->sealed = g_file_new_build_filename (fixture->folder, "diary.sealed", NULL);
  add_episode (fixture, "calf");
  diary_store_run_async (fixture->store, back_up, fixture, NULL, NULL, NULL, on_backed_up,
                         &backed_up);
  test_wait_until (backed_up);
  test_diary_execute (fixture->store, "DELETE FROM episode");
  add_episode (fixture, "jaw");
  add_episode (fixture, "thumb");

  fixture->window = diary_window_new (NULL, fixture->store);
  if (data == NARROW)
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  g_clear_object (&fixture->backup);
  g_clear_object (&fixture->sealed);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

/* Returns: (nullable): the row with a title, if it is shown */
static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (ADW_IS_ACTION_ROW (root) &&
      strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Returns: (transfer none): the dialog, with the list of copies shown */
static GtkWidget *
start (Fixture *fixture)
{
  GtkWidget *dialog = GTK_WIDGET (diary_restore_flow_start (fixture->window));

  test_wait_until (find_row (dialog, "Another _file…") != NULL);

  return dialog;
}

static void
choose (GtkWidget *dialog, GFile *backup)
{
  g_signal_emit_by_name (dialog, "chosen", backup);
}

static void
answer (const char *label)
{
  test_wait_until (test_find_button (label) != NULL);
  g_signal_emit_by_name (test_find_button (label), "clicked");
  test_wait_until (test_find_button (label) == NULL);
}

static void
assert_subtitle (GtkWidget *dialog, const char *title, const char *subtitle)
{
  GtkWidget *row = find_row (dialog, title);

  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, subtitle);
}

/* The newest first, each with what is in it; the keyboard is there. */
static void
test_restore_flow_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = start (fixture);
  GtkWidget *newest = find_row (dialog, "Wednesday, 4 March 2026");

  assert_subtitle (dialog, "4 March 2026", "1 episode, 0 days, 0 signs, of 4 Mar 2026");
  assert_subtitle (dialog, "3 March 2026", "This copy can’t be read");
  g_assert_true (gtk_widget_get_next_sibling (newest) == find_row (dialog, "3 March 2026"));
  g_assert_true (gtk_widget_get_root (dialog) != NULL);
  test_assert_named (dialog);
}

/* The question says what is in both. The diary is kept aside, and the window says where. */
static void
test_restore_flow_replace (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = start (fixture);

  g_signal_emit_by_name (find_row (dialog, "Wednesday, 4 March 2026"), "activated");
  test_wait_until (test_shows (NULL, "The backup: 1 episode, 0 days, 0 signs, of 4 Mar 2026."));
  g_assert_true (test_shows (NULL, "Your diary now: 2 episodes, 0 days, 0 signs, of 4 Mar 2026."));
  answer ("_Replace the diary");
  test_wait_until (test_shows (NULL, "The diary you had before is kept in"));
  g_assert_true (test_shows (NULL, fixture->folder));
  answer ("_Close");

  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

/* Returns: (nullable): the button with a label from @root on */
static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

/* The dialog below has such a button, too; the nearest is that of the question. */
static void
test_restore_flow_cancel (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = start (fixture);
  GtkWidget *cancel = NULL;
  GtkWidget *around;

  choose (dialog, fixture->backup);
  test_wait_until (test_find_button ("_Replace the diary") != NULL);
  around = test_find_button ("_Replace the diary");
  while (cancel == NULL)
    {
      around = gtk_widget_get_parent (around);
      cancel = find_button (around, "_Cancel");
    }
  g_signal_emit_by_name (cancel, "clicked");
  test_wait_until (test_find_button ("_Replace the diary") == NULL);
  g_assert_nonnull (find_row (dialog, "Another _file…"));

  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);
}

static GFile *
make_letter (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "letter.txt", NULL);

  test_file_write (path, "Dear diary");

  return g_file_new_for_path (path);
}

static GFile *
damage_backup (Fixture *fixture)
{
  test_file_scribble (g_file_peek_path (fixture->backup), 4096, 4096);

  return g_object_ref (fixture->backup);
}

static GFile *
get_diary (Fixture *fixture)
{
  return g_object_ref (diary_store_get_file (fixture->store));
}

static const struct
{
  const char *name;
  GFile *(*make) (Fixture *fixture);
  const char *told;
} refused[] = {
  { "no-diary", make_letter, "This file is no diary" },
  { "damaged", damage_backup, "This backup is damaged" },
  { "itself", get_diary, "This is the diary itself" },
};

/* What can't be restored is told before anything is asked, and another one can be chosen. */
static void
test_restore_flow_refused (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (GFile) file = refused[i].make (fixture);
  GtkWidget *dialog = start (fixture);

  choose (dialog, file);
  test_wait_until (test_shows (NULL, refused[i].told));
  g_assert_null (test_find_button ("_Replace the diary"));
  answer ("_Close");
  g_assert_nonnull (find_row (dialog, "Another _file…"));

  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);
}

static void
unseal (GtkWidget *dialog, const char *passphrase)
{
  test_wait_until (find_row (dialog, "Passphrase") != NULL);
  diary_entry_row_set_text (DIARY_ENTRY_ROW (find_row (dialog, "Passphrase")), passphrase);
  g_signal_emit_by_name (test_find_button ("_Open"), "clicked");
}

/* A passphrase that is wrong is told at its row, and harms nothing. */
static void
test_restore_flow_sealed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = start (fixture);

  choose (dialog, fixture->sealed);
  unseal (dialog, "");
  g_assert_nonnull (test_find (find_row (dialog, "Passphrase"), GTK_TYPE_PASSWORD_ENTRY));
  assert_subtitle (dialog, "Passphrase", "Enter the passphrase");
  unseal (dialog, "eight loud rivers");
  test_wait_until (test_shows (NULL, "This is not the passphrase it was sealed with"));
  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);

  unseal (dialog, PASSPHRASE);
  answer ("_Replace the diary");
  answer ("_Close");
  g_assert_cmpint (test_diary_count (fixture->store), ==, 1);
}

/* An end that is missing is another thing than a wrong passphrase. */
static void
test_restore_flow_sealed_cut_off (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = start (fixture);

  g_assert_no_errno (truncate (g_file_peek_path (fixture->sealed), 2000));
  choose (dialog, fixture->sealed);
  unseal (dialog, PASSPHRASE);
  test_wait_until (test_shows (NULL, "The end of the file is missing"));
  answer ("_Close");
  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);
}

/* What was kept aside is found again. */
static void
test_restore_flow_kept_aside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kept = g_build_filename (fixture->folder, "diary-2026-03-04-221500.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (kept);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = start (fixture);

  g_assert_false (test_shows (dialog, "Kept aside"));
  diary_platform_close_content (dialog);
  g_file_copy (fixture->backup, file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  dialog = start (fixture);
  g_assert_true (test_shows (dialog, "Kept aside"));
  assert_subtitle (dialog, "Wednesday, 4 March 2026, 22:15",
                   "1 episode, 0 days, 0 signs, of 4 Mar 2026");
  g_signal_emit_by_name (find_row (dialog, "22:15"), "activated");
  test_wait_until (test_shows (NULL, "Restore “diary-2026-03-04-221500.db”?"));
}

/* What only the backup has comes in, and can be taken back. */
static void
test_restore_flow_unite (Fixture *fixture, gconstpointer data)
{
  choose (start (fixture), fixture->backup);
  answer ("_Unite with the diary");
  test_wait_until (test_shows (NULL, "1 entry is new, 0 changed, 0 deleted."));
  test_wait_until (test_find_shown (DIARY_TYPE_RESTORE_DIALOG) == NULL);
  g_assert_cmpint (test_diary_count (fixture->store), ==, 3);

  diary_window_undo (fixture->window);
  test_wait_until (test_shows (NULL, "The diary is as it was before."));
  g_assert_cmpint (test_diary_count (fixture->store), ==, 2);
}

static void
test_restore_flow_unite_same (Fixture *fixture, gconstpointer data)
{
  choose (start (fixture), fixture->backup);
  answer ("_Unite with the diary");
  test_wait_until (test_find_button ("_Undo") != NULL);
  choose (start (fixture), fixture->backup);
  answer ("_Unite with the diary");
  test_wait_until (test_shows (NULL, "Everything was here already."));
  g_assert_cmpint (test_diary_count (fixture->store), ==, 3);
}

/* Where the diary can't be read, there is nothing to unite; it is kept aside all the same. */
static void
test_restore_flow_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bad.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DiaryStore) store = diary_store_new (file);
  gpointer window;

  test_file_write (path, "Dear diary");
  window = diary_window_new (NULL, store);
  g_object_add_weak_pointer (window, &window);
  gtk_window_present (GTK_WINDOW (window));
  choose (GTK_WIDGET (diary_restore_flow_start (window)), fixture->backup);
  test_wait_until (test_find_button ("_Restore") != NULL);
  g_assert_null (test_find_button ("_Unite with the diary"));
  answer ("_Restore");
  test_wait_until (test_shows (NULL, "The diary you had before is kept in"));
  answer ("_Close");
  g_assert_cmpint (test_diary_count (store), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_until (window == NULL);
}

/* What goes on is given up when the dialog is closed. */
static void
test_restore_flow_closed (Fixture *fixture, gconstpointer data)
{
  DiaryRestoreDialog *dialog = DIARY_RESTORE_DIALOG (start (fixture));
  g_autoptr (GCancellable)
      cancellable = g_object_ref (diary_restore_dialog_get_cancellable (dialog));

  choose (GTK_WIDGET (dialog), fixture->backup);
  g_assert_false (g_cancellable_is_cancelled (cancellable));
  diary_platform_close_content (GTK_WIDGET (dialog));
  test_wait_until (g_cancellable_is_cancelled (cancellable));
  test_wait_until (test_find_shown (DIARY_TYPE_RESTORE_DIALOG) == NULL);
  g_assert_null (test_find_button ("_Replace the diary"));
}

/* With large text in the narrowest window nothing is cut, neither in the list nor in the question. */
static void
test_restore_flow_narrow (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *dialog;

  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  dialog = start (fixture);
  test_wait_until (gtk_widget_get_width (dialog) <= 360 && test_find_cut (dialog) == NULL);
  choose (dialog, fixture->sealed);
  test_wait_until (find_row (dialog, "Passphrase") != NULL && test_find_cut (dialog) == NULL);
  unseal (dialog, PASSPHRASE);
  test_wait_until (test_find_button ("_Unite with the diary") != NULL);
  test_wait_until (test_find_cut (GTK_WIDGET (
                       gtk_widget_get_root (test_find_button ("_Unite with the diary")))) == NULL);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/restore-flow/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("list", test_restore_flow_list);
  ADD ("replace", test_restore_flow_replace);
  ADD ("cancel", test_restore_flow_cancel);
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/restore-flow/refused/", refused[i].name, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_restore_flow_refused,
                  tear_down);
    }
  ADD ("sealed", test_restore_flow_sealed);
  ADD ("sealed-cut-off", test_restore_flow_sealed_cut_off);
  ADD ("kept-aside", test_restore_flow_kept_aside);
  ADD ("unite", test_restore_flow_unite);
  ADD ("unite-same", test_restore_flow_unite_same);
  ADD ("closed", test_restore_flow_closed);
  ADD ("damaged", test_restore_flow_damaged);

  g_test_add ("/restore-flow/narrow", Fixture, NARROW, set_up, test_restore_flow_narrow, tear_down);

  return g_test_run ();
}
