/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-store-private.h"

#include "diary-error.h"
#include "diary-file.h"
#include "diary-watch.h"
#include "diary-worker.h"

struct _DiaryStore
{
  GObject parent_instance;

  GFile *file;
  DiaryWorker *worker;
  gboolean is_open;
  gboolean read_only;

  DiaryWatch *watch; /* while it is open and not about to be closed */
  gboolean looking;  /* for changes by others */
  gboolean look_again;
};

typedef enum
{
  PROP_FILE = 1,
  PROP_IS_OPEN,
  PROP_READ_ONLY,
} DiaryStoreProperty;

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_READ_ONLY + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DiaryStore, diary_store, G_TYPE_OBJECT)

typedef struct
{
  DiaryStoreJob job;
  gpointer data;
  GDestroyNotify free_data;
} Run;

static void
run_free (Run *run)
{
  if (run->free_data != NULL)
    run->free_data (run->data);
  g_free (run);
}

/* The folder of the person's own diary is nobody else's business either; with any other file the
 * folder may be anything. */
static gboolean
protect_folder (GFile *file, GError **error)
{
  g_autoptr (GFile) own_file = diary_store_get_default_file ();
  g_autoptr (GFile) folder = g_file_get_parent (own_file);

  return !g_file_equal (file, own_file) || diary_file_protect (g_file_peek_path (folder), error);
}

static gpointer
job_open (DiaryDatabase **database, GTask *task, GError **error)
{
  DiaryStore *self = g_task_get_source_object (task);
  g_autoptr (DiaryDatabase) opened = NULL;

  if (*database != NULL)
    return GINT_TO_POINTER (TRUE);

  opened = diary_database_open (self->file, error);
  if (opened == NULL || !protect_folder (self->file, error))
    return NULL;

  *database = g_steal_pointer (&opened);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
job_close (DiaryDatabase **database, GTask *task, GError **error)
{
  g_clear_object (database);

  return GINT_TO_POINTER (TRUE);
}

static gpointer
job_run (DiaryDatabase **database, GTask *task, GError **error)
{
  DiaryStore *self = g_task_get_source_object (task);
  Run *run = g_task_get_task_data (task);
  g_autofree char *path = NULL;

  if (*database != NULL)
    return run->job (*database, run->data, g_task_get_cancellable (task), error);

  path = g_file_get_path (self->file);
  diary_error_set_file (error, DIARY_ERROR_CLOSED, path != NULL ? path : "", NULL);

  return NULL;
}

static gpointer
job_look (DiaryDatabase **database, GTask *task, GError **error)
{
  gboolean changed = FALSE;

  if (*database != NULL && !diary_database_was_changed_elsewhere (*database, &changed, error))
    return NULL;

  return GINT_TO_POINTER (changed);
}

static void look (DiaryStore *self);

/* If looking failed, whoever reads the diary again will learn why. */
static void
on_looked (GObject *object, GAsyncResult *result, gpointer user_data)
{
  DiaryStore *self = DIARY_STORE (object);
  g_autoptr (GError) error = NULL;
  gboolean changed = g_task_propagate_pointer (G_TASK (result), &error) != NULL;

  self->looking = FALSE;
  if (changed || error != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
  if (self->look_again && self->watch != NULL)
    look (self);
}

/* Looks whether another program changed the diary. */
static void
look (DiaryStore *self)
{
  self->look_again = self->looking;
  if (self->looking)
    return;

  self->looking = TRUE;
  diary_store_push (self, g_task_new (self, NULL, on_looked, NULL), look, job_look, NULL);
}

static void
on_file_changed (gpointer data)
{
  look (data);
}

static void
set_is_open (DiaryStore *self, gboolean is_open)
{
  if (self->is_open == is_open)
    return;

  self->is_open = is_open;
  if (is_open)
    {
      self->watch = diary_watch_new (self->file, on_file_changed, self);
      look (self);
    }
  else
    g_clear_pointer (&self->watch, diary_watch_free);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_OPEN]);
}

static void
set_read_only (DiaryStore *self, gboolean read_only)
{
  if (self->read_only == read_only)
    return;

  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
on_job_done (gpointer data, const DiaryWorkerOutcome *outcome)
{
  DiaryStore *self = data;

  set_read_only (self, outcome->read_only);
  set_is_open (self, outcome->is_open);
  if (outcome->changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
diary_store_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DiaryStore *self = DIARY_STORE (object);

  switch ((DiaryStoreProperty) property_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_IS_OPEN:
      g_value_set_boolean (value, self->is_open);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    }
}

static void
diary_store_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DiaryStore *self = DIARY_STORE (object);

  switch ((DiaryStoreProperty) property_id)
    {
    case PROP_FILE:
      self->file = g_value_dup_object (value);
      break;
    case PROP_IS_OPEN:
    case PROP_READ_ONLY:
      g_assert_not_reached ();
    }
}

static void
diary_store_finalize (GObject *object)
{
  DiaryStore *self = DIARY_STORE (object);

  g_clear_pointer (&self->watch, diary_watch_free);
  diary_worker_free (self->worker);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (diary_store_parent_class)->finalize (object);
}

static void
diary_store_class_init (DiaryStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = diary_store_get_property;
  object_class->set_property = diary_store_set_property;
  object_class->finalize = diary_store_finalize;

  /* The diary; whether it is open; whether it is open but can only be read. */
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                   G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_OPEN] = g_param_spec_boolean ("is-open", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                                       G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * DiaryStore::changed:
   * @self: the store
   *
   * The content changed, by this program or by another one on the same file, or can be read from
   * now on.
   */
  signals[CHANGED] = g_signal_new ("changed", DIARY_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
diary_store_init (DiaryStore *self)
{
  self->worker = diary_worker_new (on_job_done, self);
}

/**
 * diary_store_push:
 * @self: a store
 * @task: (transfer full): a task of the store
 * @tag: the function that was called
 * @job: what to do on the store's thread, whether the diary is open or not
 * @free_result: (nullable): frees what @job returns, if nobody takes it
 *
 * For the parts of the store: puts a job into the queue.
 */
void
diary_store_push (DiaryStore *self,
                  GTask *task,
                  gpointer tag,
                  DiaryWorkerJob job,
                  GDestroyNotify free_result)
{
  g_task_set_source_tag (task, tag);
  g_task_set_check_cancellable (task, FALSE);
  diary_worker_push (self->worker, task, job, free_result);
}

/**
 * diary_store_start:
 * @self: a store
 * @tag: the function that was called
 * @job: what to do on the store's thread
 * @data: data for @job
 * @free_data: (nullable): frees @data
 * @free_result: (nullable): frees what @job returns, if nobody takes it
 * @cancellable: (nullable): cancels it as long as it waits, and is given to @job
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * For the parts of the store: puts a job on the open diary into the queue.
 */
void
diary_store_start (DiaryStore *self,
                   gpointer tag,
                   DiaryStoreJob job,
                   gpointer data,
                   GDestroyNotify free_data,
                   GDestroyNotify free_result,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Run *run = g_new0 (Run, 1);

  run->job = job;
  run->data = data;
  run->free_data = free_data;
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  diary_store_push (self, task, tag, job_run, free_result);
}

/**
 * diary_store_finish:
 * @self: a store
 * @tag: the function that was called
 * @result: the result
 * @error: where to put the error
 *
 * For the parts of the store: ends what diary_store_start() began.
 *
 * Returns: (transfer full): what the job returned, or %NULL with @error set
 */
gpointer
diary_store_finish (DiaryStore *self, gpointer tag, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (DIARY_IS_STORE (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * diary_store_new:
 * @file: a diary, there or not
 *
 * Returns: (transfer full): a store that is not open yet
 */
DiaryStore *
diary_store_new (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return g_object_new (DIARY_TYPE_STORE, "file", file, NULL);
}

/**
 * diary_store_get_file:
 * @self: a store
 *
 * Returns: (transfer none): the diary
 */
GFile *
diary_store_get_file (DiaryStore *self)
{
  g_return_val_if_fail (DIARY_IS_STORE (self), NULL);

  return self->file;
}

/**
 * diary_store_get_default_file:
 *
 * Returns: (transfer full): the person's own diary
 */
GFile *
diary_store_get_default_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "fascicle", "diary.db", NULL);
}

/**
 * diary_store_get_is_open:
 * @self: a store
 *
 * Returns: whether the diary is open
 */
gboolean
diary_store_get_is_open (DiaryStore *self)
{
  g_return_val_if_fail (DIARY_IS_STORE (self), FALSE);

  return self->is_open;
}

/**
 * diary_store_get_read_only:
 * @self: a store
 *
 * Returns: whether the diary is open and can only be read
 */
gboolean
diary_store_get_read_only (DiaryStore *self)
{
  g_return_val_if_fail (DIARY_IS_STORE (self), FALSE);

  return self->read_only;
}

/**
 * diary_store_open_async:
 * @self: a store
 * @cancellable: (nullable): cancels it as long as it waits
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Opens the diary, or creates it; see diary_database_open(). One that is open stays open.
 */
void
diary_store_open_async (DiaryStore *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_return_if_fail (DIARY_IS_STORE (self));

  diary_store_push (self, g_task_new (self, cancellable, callback, user_data),
                    diary_store_open_async, job_open, NULL);
}

/**
 * diary_store_open_finish:
 * @self: a store
 * @result: the result
 * @error: where to put the error: that of diary_database_open()
 *
 * Returns: whether the diary is open
 */
gboolean
diary_store_open_finish (DiaryStore *self, GAsyncResult *result, GError **error)
{
  return diary_store_finish (self, diary_store_open_async, result, error) != NULL;
}

/**
 * diary_store_close_async:
 * @self: a store
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Closes the diary after the jobs that wait. The store can be opened again.
 */
void
diary_store_close_async (DiaryStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (DIARY_IS_STORE (self));

  g_clear_pointer (&self->watch, diary_watch_free);
  diary_store_push (self, g_task_new (self, NULL, callback, user_data), diary_store_close_async,
                    job_close, NULL);
}

/**
 * diary_store_close_finish:
 * @self: a store
 * @result: the result
 * @error: where to put the error
 *
 * Returns: whether the diary is closed
 */
gboolean
diary_store_close_finish (DiaryStore *self, GAsyncResult *result, GError **error)
{
  return diary_store_finish (self, diary_store_close_async, result, error) != NULL;
}

/**
 * diary_store_run_async:
 * @self: a store
 * @job: what to do on the store's thread
 * @data: data for @job
 * @free_data: (nullable): frees @data, in the main context
 * @free_result: (nullable): frees what @job returns, if nobody takes it
 * @cancellable: (nullable): cancels it as long as it waits, and is given to @job
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Does any work on the open diary.
 */
void
diary_store_run_async (DiaryStore *self,
                       DiaryStoreJob job,
                       gpointer data,
                       GDestroyNotify free_data,
                       GDestroyNotify free_result,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_return_if_fail (DIARY_IS_STORE (self));
  g_return_if_fail (job != NULL);

  diary_store_start (self, diary_store_run_async, job, data, free_data, free_result, cancellable,
                     callback, user_data);
}

/**
 * diary_store_run_finish:
 * @self: a store
 * @result: the result
 * @error: where to put the error: that of the job, or %DIARY_ERROR_CLOSED
 *
 * Returns: (transfer full): what the job returned, or %NULL with @error set
 */
gpointer
diary_store_run_finish (DiaryStore *self, GAsyncResult *result, GError **error)
{
  return diary_store_finish (self, diary_store_run_async, result, error);
}
