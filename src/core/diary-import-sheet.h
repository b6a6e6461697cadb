/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-import-context.h"
#include "diary-import-header.h"

G_BEGIN_DECLS

/**
 * DiaryImportRow:
 * @record: what it says
 * @line: its first line
 * @tells_complete: whether it says yes or no in the column "complete"
 *
 * A row that can be taken.
 */
typedef struct
{
  DiaryRecord *record;
  gint64 line;
  gboolean tells_complete;
} DiaryImportRow;

#define DIARY_TYPE_IMPORT_SHEET (diary_import_sheet_get_type ())
G_DECLARE_FINAL_TYPE (DiaryImportSheet, diary_import_sheet, DIARY, IMPORT_SHEET, GObject)

/* Rows, read and checked, but not yet in the diary: of a CSV file of ours, or of somebody else's
 * file after it was translated. */
DiaryImportSheet *diary_import_sheet_read (DiaryImportContext *context,
                                           const char         *name,
                                           GInputStream       *stream,
                                           guint64             size,
                                           DiaryPackageReader *package,
                                           GError            **error);
DiaryImportSheet *diary_import_sheet_new  (DiarySheet          sheet,
                                           const char  *const *headings,
                                           DiaryImportFactors *factors);

DiarySheet            diary_import_sheet_get_sheet   (DiaryImportSheet *self);
DiaryImportHeader    *diary_import_sheet_get_header  (DiaryImportSheet *self);
gint64                diary_import_sheet_get_created (DiaryImportSheet *self);
guint                 diary_import_sheet_get_n_rows  (DiaryImportSheet *self);
const DiaryImportRow *diary_import_sheet_get_row     (DiaryImportSheet *self,
                                                      guint             row);
void                  diary_import_sheet_add_row     (DiaryImportSheet *self,
                                                      DiaryRecord      *record,
                                                      gint64            line);

G_END_DECLS
