/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"

G_BEGIN_DECLS

/**
 * DiaryWorkerJob:
 * @database: (inout): the open diary or %NULL; a job that opens or closes replaces it
 * @task: the task
 * @error: where to put the error
 *
 * What the thread does for a task.
 *
 * Returns: (nullable): what the task returns, unless @error is set
 */
typedef gpointer (*DiaryWorkerJob) (DiaryDatabase **database, GTask *task, GError **error);

/**
 * DiaryWorkerOutcome:
 * @is_open: whether the diary is open after the job
 * @read_only: whether it can only be read
 * @changed: whether the job committed a change, or opened the diary
 *
 * How a job left the diary.
 */
typedef struct
{
  gboolean is_open;
  gboolean read_only;
  gboolean changed;
} DiaryWorkerOutcome;

/**
 * DiaryWorkerFunc:
 * @data: the data given with the function
 * @outcome: how the job left the diary
 *
 * Called in the main context after each job, right before its task returns.
 */
typedef void (*DiaryWorkerFunc) (gpointer data, const DiaryWorkerOutcome *outcome);

typedef struct _DiaryWorker DiaryWorker;

/* A thread that owns the connection and does jobs in the order in which they come. */

DiaryWorker *diary_worker_new  (DiaryWorkerFunc done,
                                gpointer        data);
void         diary_worker_free (DiaryWorker    *self);

void diary_worker_push (DiaryWorker   *self,
                        GTask         *task,
                        DiaryWorkerJob job,
                        GDestroyNotify free_result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryWorker, diary_worker_free)

G_END_DECLS
