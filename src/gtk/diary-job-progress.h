/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DIARY_TYPE_JOB_PROGRESS (diary_job_progress_get_type ())
G_DECLARE_FINAL_TYPE (DiaryJobProgress, diary_job_progress, DIARY, JOB_PROGRESS, GObject)

/* How far a job on another thread has come. The property "fraction", 0 to 1, changes in the default
 * main context. */
DiaryJobProgress *diary_job_progress_new (void);

double diary_job_progress_get_fraction (DiaryJobProgress *self);
void   diary_job_progress_report       (double            fraction,
                                        gpointer          self);

G_END_DECLS
