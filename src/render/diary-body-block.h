/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-block.h"
#include "diary-body-counts.h"

G_BEGIN_DECLS

#define DIARY_TYPE_BODY_BLOCK (diary_body_block_get_type ())
G_DECLARE_FINAL_TYPE (DiaryBodyBlock, diary_body_block, DIARY, BODY_BLOCK, DiaryBlock)

/* The map of the body with its counts, which stays on one page. */
DiaryBlock *diary_body_block_new (DiaryBodyCounts *counts);

G_END_DECLS
