/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-import-summary.h"
#include "diary-mapping.h"
#include "diary-progress.h"

G_BEGIN_DECLS

#define DIARY_TYPE_IMPORT (diary_import_get_type ())
G_DECLARE_FINAL_TYPE (DiaryImport, diary_import, DIARY, IMPORT, GObject)

/* Reads CSV files, packages and what other programs export, told apart by what is in them, and puts
 * their rows into a diary in one transaction. Made ready on any thread, run once on that of the
 * database, and asked for its summary afterwards, whether it succeeded or not. */
DiaryImport *diary_import_new (void);

void     diary_import_add_file     (DiaryImport      *self,
                                    GFile            *file);
void     diary_import_add_stream   (DiaryImport      *self,
                                    const char       *name,
                                    GInputStream     *stream);
void     diary_import_set_skip_bad (DiaryImport      *self,
                                    gboolean          skip_bad);
void     diary_import_set_dry_run  (DiaryImport      *self,
                                    gboolean          dry_run);
gboolean diary_import_set_program  (DiaryImport      *self,
                                    const char       *key,
                                    GError          **error);
void     diary_import_add_mapping  (DiaryImport      *self,
                                    DiaryMapping     *mapping);
void     diary_import_set_memory   (DiaryImport      *self,
                                    GKeyFile         *memory);
void     diary_import_set_progress (DiaryImport      *self,
                                    DiaryProgressFunc progress,
                                    gpointer          data);

gboolean            diary_import_run               (DiaryImport   *self,
                                                    DiaryDatabase *database,
                                                    GCancellable  *cancellable,
                                                    GError       **error);
GFile              *diary_import_get_unknown_table (DiaryImport   *self);
gboolean            diary_import_take_back         (DiaryImport   *self,
                                                    DiaryDatabase *database,
                                                    gint64        *n_kept,
                                                    GError       **error);
DiaryImportSummary *diary_import_get_summary       (DiaryImport   *self);

G_END_DECLS
