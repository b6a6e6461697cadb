/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-restore-dialog.h"

#include <glib/gi18n-lib.h>

#include "diary-daily-copy.h"
#include "diary-entry-row.h"
#include "diary-failure.h"
#include "diary-open-row.h"
#include "diary-platform-dialogs.h"
#include "diary-platform.h"

/* The key of a row's file. */
#define COPY "diary-copy"

/* What takes no longer is not spoken of, in milliseconds. */
#define BUSY_PATIENCE 1000

struct _DiaryRestoreDialog
{
  AdwBin parent_instance;

  GFile *diary;
  GCancellable *cancellable; /* of what goes on as long as the dialog is open */
  GtkWidget *row;            /* weak: where the keyboard goes in the list */

  GtkWidget *cancel;
  GtkStack *views;
  GtkLabel *doing;
  AdwPreferencesGroup *copies;
  AdwPreferencesGroup *kept_aside;
  GtkWidget *other;
  AdwPreferencesGroup *sealed;
  DiaryEntryRow *passphrase;
  GtkWidget *unseal;
};

enum
{
  CHOSEN,
  UNSEALED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryRestoreDialog, diary_restore_dialog, ADW_TYPE_BIN)

/* The keyboard first goes to what is always there: GTK keeps what is hidden with it. */
static void
show_view (DiaryRestoreDialog *self, const char *name)
{
  gtk_widget_grab_focus (self->cancel);
  gtk_stack_set_visible_child_name (self->views, name);
}

static void
show_doing (DiaryRestoreDialog *self, const char *doing)
{
  gtk_label_set_text (self->doing, doing);
  show_view (self, "busy");
}

static void
say_doing (GtkWidget *widget)
{
  DiaryRestoreDialog *self = DIARY_RESTORE_DIALOG (widget);

  if (!g_cancellable_is_cancelled (self->cancellable) &&
      g_str_equal (gtk_stack_get_visible_child_name (self->views), "busy"))
    diary_platform_announce (widget, gtk_label_get_text (self->doing));
}

/* The keyboard can't come to what isn't shown yet. */
static void
enter_list (DiaryRestoreDialog *self)
{
  g_signal_handlers_disconnect_by_func (self, enter_list, NULL);
  if (self->row != NULL)
    gtk_widget_grab_focus (self->row);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
}

static void
choose (DiaryRestoreDialog *self, GtkWidget *row, GFile *file)
{
  g_set_weak_pointer (&self->row, row);
  g_signal_emit (self, signals[CHOSEN], 0, file);
}

static void
on_copy (DiaryRestoreDialog *self, GtkWidget *row)
{
  choose (self, row, g_object_get_data (G_OBJECT (row), COPY));
}

static void
on_file (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DiaryRestoreDialog *self = DIARY_RESTORE_DIALOG (source);
  g_autoptr (GListModel)
      files = diary_platform_choose_files_finish (GTK_WIDGET (self), result, NULL);
  g_autoptr (GFile) file = NULL;

  if (files == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  file = g_list_model_get_item (files, 0);
  choose (self, self->other, file);
}

static void
on_other (DiaryRestoreDialog *self)
{
  const DiaryFileQuestion question = {
    .mode = DIARY_FILE_OPEN,
    .title = _ ("Choose a backup"),
    .accept = _ ("_Open"),
  };

  diary_platform_choose_files_async (GTK_WIDGET (self), &question, on_file, NULL);
}

static void
on_unseal (DiaryRestoreDialog *self)
{
  if (*diary_entry_row_get_text (self->passphrase) == '\0')
    diary_entry_row_set_error (self->passphrase, _ ("Enter the passphrase"));
  else
    g_signal_emit (self, signals[UNSEALED], 0);
}

/* Returns: (transfer full): when the copy was made, for people */
static char *
describe_time (const DiaryDailyCopy *copy)
{
  g_autofree char *date = diary_date_format_locale (copy->date);

  if (copy->minute < 0)
    return g_steal_pointer (&date);

  /* Translators: a date and a time of day: “Wednesday, 4 March 2026, 22:15”. */
  return g_strdup_printf (_ ("%s, %02d:%02d"), date, copy->minute / 60, copy->minute % 60);
}

static void
add_copy (DiaryRestoreDialog *self, const DiaryDailyCopy *copy)
{
  GtkWidget *row = diary_open_row_new ();
  g_autofree char *time = describe_time (copy);
  g_autofree char *content = copy->error != NULL ? g_strdup (_ ("This copy can’t be read"))
                                                 : diary_backup_content_describe (&copy->content);

  diary_open_row_set_text (DIARY_OPEN_ROW (row), time, content);
  g_object_set_data_full (G_OBJECT (row), COPY, g_object_ref (copy->file), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_copy), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (copy->minute < 0 ? self->copies : self->kept_aside, row);
}

/* The newest first, those of days before those kept aside. */
static void
add_copies (DiaryRestoreDialog *self, GPtrArray *copies)
{
  guint n_kept_aside = 0;

  for (guint i = 0; i < copies->len; i++)
    {
      const DiaryDailyCopy *copy = g_ptr_array_index (copies, i);

      add_copy (self, copy);
      n_kept_aside += copy->minute >= 0;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->kept_aside), n_kept_aside > 0);
  if (n_kept_aside == copies->len)
    adw_preferences_group_set_description (self->copies,
                                           _ ("There is none of this diary yet. One is made for "
                                              "each day on which the diary changed."));
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryRestoreDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = diary_daily_copy_list_finish (G_FILE (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (copies != NULL)
    add_copies (self, copies);
  diary_restore_dialog_show_list (self);
  if (error != NULL)
    diary_failure_present (GTK_WIDGET (self), _ ("The copies could not be listed"), error);
}

static void
diary_restore_dialog_dispose (GObject *object)
{
  DiaryRestoreDialog *self = DIARY_RESTORE_DIALOG (object);

  g_clear_object (&self->diary);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->row);

  G_OBJECT_CLASS (diary_restore_dialog_parent_class)->dispose (object);
}

static void
diary_restore_dialog_class_init (DiaryRestoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_restore_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", DIARY_TYPE_RESTORE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[UNSEALED] = g_signal_new ("unsealed", DIARY_TYPE_RESTORE_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DIARY_TYPE_ENTRY_ROW);
  g_type_ensure (DIARY_TYPE_OPEN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-restore-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryRestoreDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, DiaryRestoreDialog, views);
  gtk_widget_class_bind_template_child (widget_class, DiaryRestoreDialog, doing);
  gtk_widget_class_bind_template_child (widget_class, DiaryRestoreDialog, copies);
  gtk_widget_class_bind_template_child (widget_class, DiaryRestoreDialog, kept_aside);
  gtk_widget_class_bind_template_child (widget_class, DiaryRestoreDialog, other);
  gtk_widget_class_bind_template_child (widget_class, DiaryRestoreDialog, sealed);
  gtk_widget_class_bind_template_child (widget_class, DiaryRestoreDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, DiaryRestoreDialog, unseal);
  gtk_widget_class_bind_template_callback (widget_class, on_other);
  gtk_widget_class_bind_template_callback (widget_class, on_unseal);
  gtk_widget_class_bind_template_callback (widget_class, diary_platform_close_content);
}

static void
diary_restore_dialog_init (DiaryRestoreDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  diary_open_row_set_text (DIARY_OPEN_ROW (self->other), _ ("Another file…"),
                           _ ("A backup that you saved, sealed or not, or one of another "
                              "computer"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->other), _ ("Another _file…"));
}

/**
 * diary_restore_dialog_new:
 * @diary: the diary, there or not
 *
 * Returns: (transfer floating): the dialog's content
 */
GtkWidget *
diary_restore_dialog_new (GFile *diary)
{
  DiaryRestoreDialog *self;

  g_return_val_if_fail (G_IS_FILE (diary), NULL);

  self = g_object_new (DIARY_TYPE_RESTORE_DIALOG, NULL);
  self->diary = g_object_ref (diary);

  return GTK_WIDGET (self);
}

/**
 * diary_restore_dialog_present:
 * @self: the dialog's content
 * @parent: any widget of the window it belongs to
 *
 * Shows the dialog, and lists the copies of the diary.
 */
void
diary_restore_dialog_present (DiaryRestoreDialog *self, GtkWidget *parent)
{
  g_return_if_fail (DIARY_IS_RESTORE_DIALOG (self));

  diary_platform_present_content (GTK_WIDGET (self), parent, NULL, _ ("Restore"), 560, 600);
  diary_platform_connect_closed (GTK_WIDGET (self), G_CALLBACK (g_cancellable_cancel),
                                 G_OBJECT (self->cancellable));
  /* A screen reader says the dialog's name by then, and next where the keyboard is. */
  show_doing (self, _ ("Looking into the copies…"));
  diary_daily_copy_list_async (self->diary, self->cancellable, on_listed, g_object_ref (self));
}

/**
 * diary_restore_dialog_show_list:
 * @self: the dialog's content
 *
 * Lets the person choose a backup. The keyboard goes where it was.
 */
void
diary_restore_dialog_show_list (DiaryRestoreDialog *self)
{
  g_return_if_fail (DIARY_IS_RESTORE_DIALOG (self));

  diary_platform_forget_to_say (GTK_WIDGET (self));
  show_view (self, "list");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    enter_list (self);
  else
    g_signal_connect (self, "map", G_CALLBACK (enter_list), NULL);
}

/**
 * diary_restore_dialog_show_busy:
 * @self: the dialog's content
 * @doing: what is being done
 *
 * Shows what the person waits for, and says it where that takes longer than a moment.
 */
void
diary_restore_dialog_show_busy (DiaryRestoreDialog *self, const char *doing)
{
  g_return_if_fail (DIARY_IS_RESTORE_DIALOG (self));
  g_return_if_fail (doing != NULL);

  show_doing (self, doing);
  diary_platform_call_later (GTK_WIDGET (self), BUSY_PATIENCE, say_doing);
}

/**
 * diary_restore_dialog_ask_passphrase:
 * @self: the dialog's content
 * @backup: a sealed backup
 * @problem: (nullable): what is wrong with the passphrase that was entered before
 *
 * Asks for the passphrase of a backup.
 */
void
diary_restore_dialog_ask_passphrase (DiaryRestoreDialog *self, GFile *backup, const char *problem)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;

  g_return_if_fail (DIARY_IS_RESTORE_DIALOG (self));
  g_return_if_fail (G_IS_FILE (backup));

  name = g_file_get_basename (backup);
  title = g_strdup_printf (_ ("“%s” is sealed"), name);
  markup = g_markup_escape_text (title, -1);
  adw_preferences_group_set_title (self->sealed, markup);
  show_view (self, "passphrase");
  diary_platform_set_default_widget (GTK_WIDGET (self), self->unseal);
  /* A screen reader would read out what GTK 4.8 hides from the eye only. */
  diary_entry_row_set_text (self->passphrase, "");
  if (problem != NULL)
    {
      diary_entry_row_set_error (self->passphrase, problem);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

/**
 * diary_restore_dialog_get_cancellable:
 * @self: the dialog's content
 *
 * Returns: (transfer none): what is cancelled once the dialog is closed
 */
GCancellable *
diary_restore_dialog_get_cancellable (DiaryRestoreDialog *self)
{
  g_return_val_if_fail (DIARY_IS_RESTORE_DIALOG (self), NULL);

  return self->cancellable;
}

/**
 * diary_restore_dialog_get_passphrase:
 * @self: the dialog's content
 *
 * Returns: (transfer full) (nullable): the passphrase that was entered
 */
DiaryPassphrase *
diary_restore_dialog_get_passphrase (DiaryRestoreDialog *self)
{
  g_return_val_if_fail (DIARY_IS_RESTORE_DIALOG (self), NULL);

  return diary_passphrase_new (diary_entry_row_get_text (self->passphrase));
}
