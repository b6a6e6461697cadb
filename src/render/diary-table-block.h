/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-block.h"

G_BEGIN_DECLS

#define DIARY_TYPE_TABLE_BLOCK (diary_table_block_get_type ())
G_DECLARE_FINAL_TYPE (DiaryTableBlock, diary_table_block, DIARY, TABLE_BLOCK, DiaryBlock)

/* A table. A page break may come between its rows, and within a row that is very high. */
DiaryBlock *diary_table_block_new (void);

void diary_table_block_add_column (DiaryTableBlock   *self,
                                   const char        *title,
                                   gboolean           is_number);
void diary_table_block_add_row    (DiaryTableBlock   *self,
                                   const char *const *cells);
int  diary_table_block_get_n_rows (DiaryTableBlock   *self);

G_END_DECLS
