/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-backup-dialog.h"

#include "diary-entry-row.h"
#include "diary-sealed-reader.h"
#include "diary-stage.h"
#include "test-diary.h"
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
  DiaryBackupDialog *dialog; /* weak */
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  g_settings_set_boolean (settings, "welcome-done", TRUE);
  fixture->folder = test_folder_new ();
  fixture->file = g_file_new_build_filename (fixture->folder, "backup", NULL);
  fixture->store = test_diary_open (fixture->folder);
  test_diary_add_episode (fixture->store, "calf", diary_date_new (2026, 3, 4), 600);
  fixture->window = diary_window_new (NULL, fixture->store);
  if (data == NARROW)
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_set_weak_pointer (&fixture->dialog, diary_backup_dialog_present (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window, NULL);
  g_assert_null (fixture->dialog);
  g_clear_object (&fixture->file);
  test_diary_close (fixture->store);
  test_folder_remove (fixture->folder);
}

/* Returns: the row with an entry called @name */
static DiaryEntryRow *
find_row (Fixture *fixture, const char *name)
{
  GtkWidget *entry = test_find_named (GTK_WIDGET (fixture->dialog), name);

  return DIARY_ENTRY_ROW (gtk_widget_get_ancestor (entry, DIARY_TYPE_ENTRY_ROW));
}

static void
enter (Fixture *fixture, const char *passphrase, const char *again)
{
  GtkWidget *sealed = test_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_SWITCH);

  gtk_switch_set_active (GTK_SWITCH (sealed), TRUE);
  diary_entry_row_set_text (find_row (fixture, "Passphrase"), passphrase);
  diary_entry_row_set_text (find_row (fixture, "The same once more"), again);
}

/* Writes the backup, after which the dialog is gone. */
static void
save (Fixture *fixture)
{
  diary_backup_dialog_save (fixture->dialog, fixture->file);
  test_wait_until (fixture->dialog == NULL);
}

/* Unless a passphrase is asked for, a backup is a diary that can be opened. */
static void
test_backup_dialog_plain (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) backup = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (find_row (fixture, "Passphrase"))));
  test_assert_named (GTK_WIDGET (fixture->dialog));
  save (fixture);

  backup = diary_database_open (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (diary_database_count (backup, DIARY_TYPE_EPISODE, &error), ==, 1);
}

/* Only the passphrase opens what is sealed. */
static void
test_backup_dialog_sealed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "opened.db", NULL);
  g_autofree char *staged = NULL;
  g_autoptr (DiaryPassphrase) passphrase = diary_passphrase_new (PASSPHRASE);
  g_autoptr (GError) error = NULL;

  enter (fixture, PASSPHRASE, PASSPHRASE);
  test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (find_row (fixture, "Passphrase"))));
  test_assert_named (GTK_WIDGET (fixture->dialog));
  save (fixture);

  g_assert_true (diary_sealed_reader_is_sealed (g_file_peek_path (fixture->file)));
  staged = diary_stage_backup (fixture->file, passphrase, path, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (staged);
}

static const struct
{
  const char *name;
  const char *passphrase;
  const char *again;
  const char *row;
  const char *told;
} refused[] = {
  { "none", "", "", "Passphrase", "Enter a passphrase" },
  { "not-twice", PASSPHRASE, "", "The same once more", "This is not the same passphrase" },
  { "not-the-same", PASSPHRASE, "seven quiet river", "The same once more",
    "This is not the same passphrase" },
};

/* Nobody locks themselves out by a slip of the finger. */
static void
test_backup_dialog_refused (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);

  enter (fixture, refused[i].passphrase, refused[i].again);
  diary_backup_dialog_save (fixture->dialog, fixture->file);
  g_assert_cmpstr (adw_action_row_get_subtitle (
                       ADW_ACTION_ROW (find_row (fixture, refused[i].row))),
                   ==, refused[i].told);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

/* What was entered for a sealed backup does not count once it is to be none. */
static void
test_backup_dialog_changed_mind (Fixture *fixture, gconstpointer data)
{
  enter (fixture, PASSPHRASE, "");
  gtk_switch_set_active (GTK_SWITCH (test_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_SWITCH)),
                         FALSE);
  save (fixture);
  g_assert_false (diary_sealed_reader_is_sealed (g_file_peek_path (fixture->file)));
}

/* With large text in the narrowest window nothing is cut. */
static void
test_backup_dialog_narrow (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *dialog = GTK_WIDGET (fixture->dialog);

  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  enter (fixture, "short", "");
  diary_backup_dialog_save (fixture->dialog, fixture->file);
  test_wait_until (gtk_widget_get_width (dialog) <= 360 && test_find_cut (dialog) == NULL);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, function)                                                                        \
  g_test_add ("/backup-dialog/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("plain", test_backup_dialog_plain);
  ADD ("sealed", test_backup_dialog_sealed);
  ADD ("changed-mind", test_backup_dialog_changed_mind);
#undef ADD
  g_test_add ("/backup-dialog/narrow", Fixture, NARROW, set_up, test_backup_dialog_narrow,
              tear_down);
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/backup-dialog/refused/", refused[i].name, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_backup_dialog_refused,
                  tear_down);
    }

  return g_test_run ();
}
