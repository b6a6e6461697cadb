/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-columns.h"
#include "diary-import-factors.h"

G_BEGIN_DECLS

#define DIARY_TYPE_IMPORT_HEADER (diary_import_header_get_type ())
G_DECLARE_FINAL_TYPE (DiaryImportHeader, diary_import_header, DIARY, IMPORT_HEADER, GObject)

/* What the first row of a CSV file says of the others. */
DiaryImportHeader *diary_import_header_new (const char  *const *headings,
                                            DiaryImportFactors *factors,
                                            DiaryPackageReader *package,
                                            GError            **error);

gboolean diary_import_header_is_unknown  (const char *const *headings);
void     diary_import_header_set_unknown (GError           **error);

DiaryColumns      *diary_import_header_get_columns (DiaryImportHeader *self);
int                diary_import_header_get_n_cells (DiaryImportHeader *self);
const DiaryColumn *diary_import_header_get_column  (DiaryImportHeader *self,
                                                    int                cell);
gboolean           diary_import_header_has_column  (DiaryImportHeader *self,
                                                    const DiaryColumn *column);
const char *const *diary_import_header_get_ignored (DiaryImportHeader *self);

G_END_DECLS
