/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-date.h"
#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_HISTORY_TABS (diary_history_tabs_get_type ())
G_DECLARE_FINAL_TYPE (DiaryHistoryTabs, diary_history_tabs, DIARY, HISTORY_TABS, AdwBin)

/* The history: episodes, signs, medicines, visits and tests, one list at a time.
 *
 * Property "store": the diary it shows. */

void diary_history_tabs_show_day     (DiaryHistoryTabs *self,
                                      DiaryDate         date);
void diary_history_tabs_start_search (DiaryHistoryTabs *self);

G_END_DECLS
