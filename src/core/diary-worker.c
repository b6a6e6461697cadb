/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-worker.h"

struct _DiaryWorker
{
  GMainContext *context;
  GAsyncQueue *queue; /* of Work */
  GThread *thread;
  DiaryWorkerFunc done;
  gpointer data;
};

typedef struct
{
  DiaryWorker *worker;
  GTask *task;
  DiaryWorkerJob job; /* NULL ends the thread */
  GDestroyNotify free_result;

  gpointer result;
  GError *error;
  DiaryWorkerOutcome outcome;
} Work;

static void
work_free (Work *work)
{
  g_clear_object (&work->task);
  g_clear_error (&work->error);
  g_free (work);
}

/* In the main context: tells the store and lets the task return. */
static gboolean
deliver (gpointer data)
{
  Work *work = data;

  work->worker->done (work->worker->data, &work->outcome);
  if (work->error != NULL)
    g_task_return_error (work->task, g_steal_pointer (&work->error));
  else
    g_task_return_pointer (work->task, g_steal_pointer (&work->result), work->free_result);

  return G_SOURCE_REMOVE;
}

/* Sends finished work to the main context, with the last reference to its task: what that keeps
 * alive, the store above all, must not end on the worker's own thread. */
static void
send_back (Work *work)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (work->task));
  g_source_set_callback (source, deliver, work, (GDestroyNotify) work_free);
  g_source_attach (source, work->worker->context);
}

static guint
get_revision (DiaryDatabase *database)
{
  return database != NULL ? diary_database_get_revision (database) : 0;
}

/* A change is whatever was committed, even if the job failed after that. What it left open is
 * rolled back. */
static void
do_work (Work *work, DiaryDatabase **database)
{
  guint before = get_revision (*database);
  guint after;

  if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (work->task), &work->error))
    work->result = work->job (database, work->task, &work->error);

  while (*database != NULL && diary_database_get_in_transaction (*database))
    diary_database_rollback (*database);

  after = get_revision (*database);
  work->outcome.is_open = *database != NULL;
  work->outcome.read_only = *database != NULL && diary_database_get_read_only (*database);
  work->outcome.changed = after != 0 && after != before;
}

static gpointer
run (gpointer data)
{
  DiaryWorker *self = data;
  g_autoptr (DiaryDatabase) database = NULL;
  Work *work;

  while ((work = g_async_queue_pop (self->queue))->job != NULL)
    {
      do_work (work, &database);
      send_back (work);
    }
  work_free (work);

  return NULL;
}

static void
push (DiaryWorker *self, GTask *task, DiaryWorkerJob job, GDestroyNotify free_result)
{
  Work *work = g_new0 (Work, 1);

  work->worker = self;
  work->task = task;
  work->job = job;
  work->free_result = free_result;
  g_async_queue_push (self->queue, work);
}

/**
 * diary_worker_new:
 * @done: called after each job
 * @data: data for @done
 *
 * Starts the thread. Jobs are delivered in the main context that is the thread default now.
 *
 * Returns: (transfer full): the worker
 */
DiaryWorker *
diary_worker_new (DiaryWorkerFunc done, gpointer data)
{
  DiaryWorker *self = g_new0 (DiaryWorker, 1);

  self->context = g_main_context_ref_thread_default ();
  self->queue = g_async_queue_new ();
  self->done = done;
  self->data = data;
  self->thread = g_thread_new ("diary-worker", run, self);

  return self;
}

/**
 * diary_worker_free:
 * @self: (transfer full): a worker without an undelivered job
 *
 * Closes the diary and waits for the end of the thread.
 */
void
diary_worker_free (DiaryWorker *self)
{
  g_assert (self != NULL);

  push (self, NULL, NULL, NULL);
  g_thread_join (self->thread);
  g_async_queue_unref (self->queue);
  g_main_context_unref (self->context);
  g_free (self);
}

/**
 * diary_worker_push:
 * @self: a worker
 * @task: (transfer full): the task, which keeps the owner of @self alive until it is delivered
 * @job: what to do for it
 * @free_result: (nullable): frees what @job returns, if nobody takes it
 *
 * Puts a job at the end of the queue. A task that was cancelled before its turn is not done.
 */
void
diary_worker_push (DiaryWorker *self, GTask *task, DiaryWorkerJob job, GDestroyNotify free_result)
{
  g_assert (self != NULL);
  g_assert (G_IS_TASK (task));
  g_assert (job != NULL);

  push (self, task, job, free_result);
}
