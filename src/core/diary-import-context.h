/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-import-factors.h"
#include "diary-import-trail.h"
#include "diary-import-summary.h"
#include "diary-mapping.h"
#include "diary-progress.h"

G_BEGIN_DECLS

/**
 * DiaryImportContext:
 * @database: where to
 * @summary: what has come of it so far
 * @factors: the person's own factors
 * @format: (nullable): the program that all files are of, if the person says so
 * @mappings: (element-type DiaryMapping): what the columns of tables are that nobody knows
 * @memory: (nullable): where mappings are remembered; those that are used are added
 * @is_unknown: whether the file that could not be read is such a table
 * @trail: what it changes in the diary
 * @come_again: the ids of what comes again after an import was taken back, with the instants of the
 *   rows
 * @now: the instant that counts for rows without one of their own, in Unix seconds
 * @cancellable: (nullable): to stop it
 * @progress: (nullable): called as it goes on
 * @data: data for @progress
 * @step_start: where the present step begins, 0 to 1
 * @step_span: how much of the whole it is
 * @percent: what was told last
 *
 * What all parts of one import share. Nothing is owned: diary_import_run() does.
 */
typedef struct
{
  DiaryDatabase *database;
  DiaryImportSummary *summary;
  DiaryImportFactors *factors;
  const struct _DiaryForeignFormat *format;
  GPtrArray *mappings;
  GKeyFile *memory;
  gboolean is_unknown;
  DiaryImportTrail *trail;
  GHashTable *come_again;
  gint64 now;
  GCancellable *cancellable;
  DiaryProgressFunc progress;
  gpointer data;
  double step_start;
  double step_span;
  int percent;
} DiaryImportContext;

void     diary_import_context_begin_step (DiaryImportContext *self,
                                          double              start,
                                          double              span);
gboolean diary_import_context_put        (DiaryImportContext *self,
                                          DiaryRecord        *record,
                                          DiaryRecord        *before,
                                          GError            **error);
gboolean diary_import_context_tell       (DiaryImportContext *self,
                                          double              part,
                                          GError            **error);

G_END_DECLS
