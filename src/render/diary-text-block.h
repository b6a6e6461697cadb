/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-block.h"
#include "diary-print-text.h"

G_BEGIN_DECLS

#define DIARY_TYPE_TEXT_BLOCK (diary_text_block_get_type ())
G_DECLARE_FINAL_TYPE (DiaryTextBlock, diary_text_block, DIARY, TEXT_BLOCK, DiaryBlock)

/* A heading or a paragraph, which a page break may part between its lines. */
DiaryBlock *diary_text_block_new (DiaryPrintStyle style,
                                  const char     *text);

G_END_DECLS
