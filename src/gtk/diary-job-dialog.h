/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-job-progress.h"
#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_JOB_DIALOG (diary_job_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DiaryJobDialog, diary_job_dialog, DIARY, JOB_DIALOG, AdwBin)

/* Runs a job on a diary. If it takes long, a dialog shows how far it has come, and lets the person
 * give it up. */
void     diary_job_dialog_run_async  (GtkWidget          *parent,
                                      DiaryStore         *store,
                                      const char         *title,
                                      DiaryJobProgress   *progress,
                                      DiaryStoreJob       job,
                                      gpointer            data,
                                      GDestroyNotify      free_data,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean diary_job_dialog_run_finish (GtkWidget          *parent,
                                      GAsyncResult       *result,
                                      GError            **error);

G_END_DECLS
