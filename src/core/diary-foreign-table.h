/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-csv-reader.h"
#include "diary-foreign-output.h"

G_BEGIN_DECLS

#define DIARY_TYPE_FOREIGN_TABLE (diary_foreign_table_get_type ())
G_DECLARE_FINAL_TYPE (DiaryForeignTable, diary_foreign_table, DIARY, FOREIGN_TABLE, GObject)

typedef void (*DiaryForeignTableFunc) (DiaryForeignTable *table, DiaryForeignOutput *output);

/* A table that some program wrote: comma, semicolon or tab between the cells, UTF-8 or, with a
 * byte-order mark, UTF-16. The first row holds the headings. */
DiaryForeignTable *diary_foreign_table_new  (GBytes               *content,
                                             GError              **error);
gboolean           diary_foreign_table_each (GBytes               *content,
                                             DiaryForeignOutput   *output,
                                             DiaryForeignTableFunc add_row,
                                             GError              **error);

const char *const *diary_foreign_table_get_headings  (DiaryForeignTable *self);
char               diary_foreign_table_get_separator (DiaryForeignTable *self);

DiaryCsvStep diary_foreign_table_step (DiaryForeignTable  *self,
                                       DiaryForeignOutput *output,
                                       GError            **error);

/* The row of the last step. */
gint64      diary_foreign_table_get_line (DiaryForeignTable *self);
const char *diary_foreign_table_get      (DiaryForeignTable *self,
                                          const char        *heading);
const char *diary_foreign_table_get_cell (DiaryForeignTable *self,
                                          int                cell);

G_END_DECLS
