/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-block.h"

G_BEGIN_DECLS

#define DIARY_TYPE_COLUMNS_BLOCK (diary_columns_block_get_type ())
G_DECLARE_FINAL_TYPE (DiaryColumnsBlock, diary_columns_block, DIARY, COLUMNS_BLOCK, DiaryBlock)

/* Two stacks of blocks side by side, which stay on one page. */
DiaryBlock *diary_columns_block_new (double first_share);

void       diary_columns_block_add       (DiaryColumnsBlock *self,
                                          gboolean           second,
                                          DiaryBlock        *block);
gboolean   diary_columns_block_get_fits  (DiaryColumnsBlock *self);
GPtrArray *diary_columns_block_get_stack (DiaryColumnsBlock *self,
                                          gboolean           second);

G_END_DECLS
