/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-backup-dialog.h"

#include <glib/gi18n-lib.h>

#include "diary-entry-row.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-save-flow.h"

struct _DiaryBackupDialog
{
  AdwBin parent_instance;

  DiaryWindow *window; /* weak */

  GtkSwitch *sealed;
  DiaryEntryRow *passphrase;
  DiaryEntryRow *again;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (DiaryBackupDialog, diary_backup_dialog, ADW_TYPE_BIN)

/* Returns: whether what was entered can be used; if not, its row says why */
static gboolean
check (DiaryBackupDialog *self)
{
  const char *text = diary_entry_row_get_text (self->passphrase);

  if (!gtk_switch_get_active (self->sealed))
    return TRUE;

  if (*text == '\0')
    diary_entry_row_set_error (self->passphrase, _ ("Enter a passphrase"));
  else if (!g_str_equal (text, diary_entry_row_get_text (self->again)))
    diary_entry_row_set_error (self->again, _ ("This is not the same passphrase"));
  else
    return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (nullable): what the backup is sealed with, if it is */
static DiaryPassphrase *
make_passphrase (DiaryBackupDialog *self)
{
  return gtk_switch_get_active (self->sealed)
             ? diary_passphrase_new (diary_entry_row_get_text (self->passphrase))
             : NULL;
}

static void
on_save (DiaryBackupDialog *self)
{
  g_autoptr (DiaryPassphrase) passphrase = NULL;

  if (!check (self))
    return;

  passphrase = make_passphrase (self);
  diary_save_flow_start_backup (self->window, GTK_WIDGET (self), passphrase);
}

static void
diary_backup_dialog_dispose (GObject *object)
{
  g_clear_weak_pointer (&DIARY_BACKUP_DIALOG (object)->window);

  G_OBJECT_CLASS (diary_backup_dialog_parent_class)->dispose (object);
}

static void
diary_backup_dialog_class_init (DiaryBackupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_backup_dialog_dispose;

  g_type_ensure (DIARY_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-backup-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryBackupDialog, sealed);
  gtk_widget_class_bind_template_child (widget_class, DiaryBackupDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, DiaryBackupDialog, again);
  gtk_widget_class_bind_template_child (widget_class, DiaryBackupDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, diary_platform_close_content);
}

static void
diary_backup_dialog_init (DiaryBackupDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * diary_backup_dialog_present:
 * @window: the window whose diary it is
 *
 * Shows the dialog over @window.
 *
 * Returns: (transfer none): the dialog's content
 */
DiaryBackupDialog *
diary_backup_dialog_present (DiaryWindow *window)
{
  DiaryBackupDialog *self;

  g_return_val_if_fail (DIARY_IS_WINDOW (window), NULL);

  self = g_object_new (DIARY_TYPE_BACKUP_DIALOG, NULL);
  g_set_weak_pointer (&self->window, window);
  diary_platform_present_content (GTK_WIDGET (self), GTK_WIDGET (window), GTK_WIDGET (self->sealed),
                                  _ ("Back up"), 520, 520);
  diary_platform_set_default_widget (GTK_WIDGET (self), self->save);

  return self;
}

/**
 * diary_backup_dialog_save:
 * @self: the dialog's content
 * @file: where to; a file that is there is replaced
 *
 * Writes the backup as it was asked for. Where the passphrase can't be used, its row says why.
 */
void
diary_backup_dialog_save (DiaryBackupDialog *self, GFile *file)
{
  g_autoptr (DiaryPassphrase) passphrase = NULL;

  g_return_if_fail (DIARY_IS_BACKUP_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!check (self))
    return;

  passphrase = make_passphrase (self);
  diary_save_flow_save_backup (self->window, GTK_WIDGET (self), passphrase, file);
}
