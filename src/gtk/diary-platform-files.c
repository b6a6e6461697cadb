/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-platform-dialogs.h"

#define HAVE_FILE_DIALOG GTK_CHECK_VERSION (4, 10, 0)

#if HAVE_FILE_DIALOG
static void
diary_platform_return_file (GTask *task, GFile *file, GError *error)
{
  if (file != NULL)
    {
      GListStore *files = g_list_store_new (G_TYPE_FILE);

      g_list_store_append (files, file);
      g_task_return_pointer (task, files, g_object_unref);
    }
  else
    g_task_return_error (task, error);
}

static void
on_file_to_open (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  diary_platform_return_file (task, file, error);
}

static void
on_file_to_save (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  diary_platform_return_file (task, file, error);
}

static void
on_files_to_open (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GListModel *files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result,
                                                            &error);

  if (files != NULL)
    g_task_return_pointer (task, files, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
diary_platform_choose_files (GtkWindow *parent, const DiaryFileQuestion *question, GTask *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GCancellable *cancellable = g_task_get_cancellable (task);

  gtk_file_dialog_set_title (dialog, question->title);
  gtk_file_dialog_set_accept_label (dialog, question->accept);
  gtk_file_dialog_set_initial_name (dialog, question->name);
  gtk_file_dialog_set_default_filter (dialog, question->filter);

  switch (question->mode)
    {
    case DIARY_FILE_OPEN:
      gtk_file_dialog_open (dialog, parent, cancellable, on_file_to_open, task);
      break;
    case DIARY_FILE_OPEN_SEVERAL:
      gtk_file_dialog_open_multiple (dialog, parent, cancellable, on_files_to_open, task);
      break;
    case DIARY_FILE_SAVE:
      gtk_file_dialog_save (dialog, parent, cancellable, on_file_to_save, task);
      break;
    }
}
#else
/* How often it is asked whether a window has the keyboard again, in milliseconds; and for how many
 * times, in case that the person has gone elsewhere. */
#define RETURN_INTERVAL 50
#define RETURN_TRIES    20

/* What was chosen, and the window that is to have the keyboard again before that is made use of. */
typedef struct
{
  GtkWindow *window;
  GtkWidget *focus;  /* weak: what had the keyboard */
  GListModel *files; /* NULL where none was chosen */
  guint n_tries;
} Choice;

static Choice *
choice_new (GtkWindow *window)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->window = g_object_ref (window);
  g_set_weak_pointer (&choice->focus, gtk_window_get_focus (window));

  return choice;
}

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->window);
  g_clear_weak_pointer (&choice->focus);
  g_clear_object (&choice->files);
  g_free (choice);
}

static gboolean
is_returning (Choice *choice)
{
  return gtk_widget_get_mapped (GTK_WIDGET (choice->window)) &&
         !gtk_window_is_active (choice->window) && choice->n_tries++ < RETURN_TRIES;
}

static gboolean
on_return (gpointer user_data)
{
  GTask *task = user_data;
  Choice *choice = g_task_get_task_data (task);

  if (is_returning (choice))
    return G_SOURCE_CONTINUE;

  if (choice->focus != NULL && gtk_widget_get_root (choice->focus) == GTK_ROOT (choice->window) &&
      gtk_window_get_focus (choice->window) == NULL)
    gtk_widget_grab_focus (choice->focus);
  if (choice->files != NULL)
    g_task_return_pointer (task, g_steal_pointer (&choice->files), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");

  return G_SOURCE_REMOVE;
}

/* A screen reader that hears first what has the keyboard, and then that the window has it, knows
 * the window only, and of that window nothing that is announced. */
static void
on_chooser_response (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  GTask *task = user_data;
  Choice *choice = g_task_get_task_data (task);

  if (response == GTK_RESPONSE_ACCEPT)
    choice->files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_object_unref (dialog);
  g_timeout_add_full (G_PRIORITY_LOW, RETURN_INTERVAL, on_return, task, g_object_unref);
}

static void
on_chooser_cancelled (GtkNativeDialog *dialog)
{
  gtk_native_dialog_hide (dialog);
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
}

static void
diary_platform_choose_files (GtkWindow *parent, const DiaryFileQuestion *question, GTask *task)
{
  gboolean save = question->mode == DIARY_FILE_SAVE;
  GtkFileChooserNative *dialog;
  GtkFileChooser *chooser;

  /* At once: a screen reader may see where the keyboard is as soon as the program is not busy. */
  g_task_set_task_data (task, choice_new (parent), choice_free);
  gtk_window_set_focus (parent, NULL);

  dialog = gtk_file_chooser_native_new (question->title, parent,
                                        save ? GTK_FILE_CHOOSER_ACTION_SAVE
                                             : GTK_FILE_CHOOSER_ACTION_OPEN,
                                        question->accept, NULL);
  chooser = GTK_FILE_CHOOSER (dialog);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (chooser, question->mode == DIARY_FILE_OPEN_SEVERAL);
  if (save && question->name != NULL)
    gtk_file_chooser_set_current_name (chooser, question->name);
  if (question->filter != NULL)
    gtk_file_chooser_add_filter (chooser, question->filter);
  g_signal_connect (dialog, "response", G_CALLBACK (on_chooser_response), task);
  g_signal_connect_object (g_task_get_cancellable (task), "cancelled",
                           G_CALLBACK (on_chooser_cancelled), dialog, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
#endif

/**
 * diary_platform_choose_files_async:
 * @parent: any widget of the window it concerns
 * @question: what is asked
 * @callback: called when files were chosen or the dialog was closed
 * @user_data: for @callback
 *
 * Lets the person choose a file, or several.
 */
void
diary_platform_choose_files_async (GtkWidget *parent,
                                   const DiaryFileQuestion *question,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GtkRoot *window;
  GTask *task;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (question != NULL);

  window = gtk_widget_get_root (parent);
  g_signal_connect_object (window, "unrealize", G_CALLBACK (g_cancellable_cancel), cancellable,
                           G_CONNECT_SWAPPED);
  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, diary_platform_choose_files_async);
  diary_platform_choose_files (GTK_WINDOW (window), question, task);
}

/**
 * diary_platform_choose_files_finish:
 * @parent: the widget given to diary_platform_choose_files_async()
 * @result: the result
 * @error: set where no file was chosen
 *
 * Returns: (transfer full) (nullable): the files as #GFile, at least one; or %NULL where the dialog
 *   was closed
 */
GListModel *
diary_platform_choose_files_finish (GtkWidget *parent, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
