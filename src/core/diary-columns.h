/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-column.h"
#include "diary-sheet.h"

G_BEGIN_DECLS

#define DIARY_TYPE_COLUMNS (diary_columns_get_type ())
G_DECLARE_FINAL_TYPE (DiaryColumns, diary_columns, DIARY, COLUMNS, GObject)

/* The columns of a sheet in their order. Those of days.csv depend on the diary: they have the
 * person's own factors in them. */
DiaryColumns *diary_columns_new (DiarySheet sheet,
                                 GPtrArray *own_factors);

DiarySheet         diary_columns_get_sheet (DiaryColumns *self);
int                diary_columns_get_n     (DiaryColumns *self);
const DiaryColumn *diary_columns_get       (DiaryColumns *self,
                                            int           index);
const DiaryColumn *diary_columns_find      (DiaryColumns *self,
                                            const char   *name);

G_END_DECLS
