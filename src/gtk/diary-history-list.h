/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_HISTORY_LIST (diary_history_list_get_type ())
G_DECLARE_FINAL_TYPE (DiaryHistoryList, diary_history_list, DIARY, HISTORY_LIST, AdwBin)

void diary_history_list_set_store (DiaryHistoryList *self,
                                   DiaryStore       *store);

G_END_DECLS
