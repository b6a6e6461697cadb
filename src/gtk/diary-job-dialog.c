/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-job-dialog.h"

#include "diary-platform-dialogs.h"
#include "diary-platform.h"

/* What is done by then needs no dialog. In milliseconds. */
#define PATIENCE 400

struct _DiaryJobDialog
{
  AdwBin parent_instance;

  GtkWidget *parent;
  char *title;
  GCancellable *cancellable;
  guint timeout; /* until the dialog is shown, or 0 */

  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (DiaryJobDialog, diary_job_dialog, ADW_TYPE_BIN)

static gboolean
on_timeout (gpointer user_data)
{
  DiaryJobDialog *self = user_data;

  self->timeout = 0;
  if (gtk_widget_get_root (self->parent) != NULL)
    {
      diary_platform_present_content (GTK_WIDGET (self), self->parent, NULL, self->title, 360, -1);
      diary_platform_connect_closed (GTK_WIDGET (self), G_CALLBACK (g_cancellable_cancel),
                                     G_OBJECT (self->cancellable));
    }

  return G_SOURCE_REMOVE;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  DiaryJobDialog *self = g_task_get_task_data (task);
  GError *error = NULL;

  diary_store_run_finish (DIARY_STORE (source), result, &error);
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    diary_platform_close_content (GTK_WIDGET (self));

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
diary_job_dialog_dispose (GObject *object)
{
  DiaryJobDialog *self = DIARY_JOB_DIALOG (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->parent);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (diary_job_dialog_parent_class)->dispose (object);
}

static void
diary_job_dialog_class_init (DiaryJobDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_job_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               DIARY_RESOURCE_PATH "/diary-job-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DiaryJobDialog, bar);
  gtk_widget_class_bind_template_callback (widget_class, diary_platform_close_content);
}

static void
diary_job_dialog_init (DiaryJobDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * diary_job_dialog_run_async:
 * @parent: any widget of the window it concerns
 * @store: the diary
 * @title: what is being done
 * @progress: how far the job has come, as it says itself
 * @job: what is to be done; it returns anything but %NULL when it is done
 * @data: for @job
 * @free_data: (nullable): frees @data
 * @callback: called when the job is done or given up
 * @user_data: for @callback
 *
 * Runs @job on the diary's thread.
 */
void
diary_job_dialog_run_async (GtkWidget *parent,
                            DiaryStore *store,
                            const char *title,
                            DiaryJobProgress *progress,
                            DiaryStoreJob job,
                            gpointer data,
                            GDestroyNotify free_data,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  DiaryJobDialog *self;
  GTask *task;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (title != NULL && job != NULL);
  g_return_if_fail (DIARY_IS_JOB_PROGRESS (progress));

  self = g_object_ref_sink (g_object_new (DIARY_TYPE_JOB_DIALOG, NULL));
  self->parent = g_object_ref (parent);
  self->title = g_strdup (title);
  diary_platform_set_label (GTK_WIDGET (self->bar), title);
  g_object_bind_property (progress, "fraction", self->bar, "fraction", G_BINDING_SYNC_CREATE);
  self->timeout = g_timeout_add (PATIENCE, on_timeout, self);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, diary_job_dialog_run_async);
  g_task_set_task_data (task, self, g_object_unref);
  diary_store_run_async (store, job, data, free_data, NULL, self->cancellable, on_done, task);
}

/**
 * diary_job_dialog_run_finish:
 * @parent: the widget given to diary_job_dialog_run_async()
 * @result: the result
 * @error: %G_IO_ERROR_CANCELLED if the person gave it up, or what the job says
 *
 * Returns: whether the job was done
 */
gboolean
diary_job_dialog_run_finish (GtkWidget *parent, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
