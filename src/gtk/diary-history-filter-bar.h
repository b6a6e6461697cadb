/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-history-filter.h"

G_BEGIN_DECLS

#define DIARY_TYPE_HISTORY_FILTER_BAR (diary_history_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (DiaryHistoryFilterBar,
                      diary_history_filter_bar,
                      DIARY,
                      HISTORY_FILTER_BAR,
                      AdwBin)

/* Where the person says what to look for in the history: an entry for words, the filters in a
 * popover, and below them a button to take back each filter that is set. */
DiaryHistoryFilter *diary_history_filter_bar_get_filter (DiaryHistoryFilterBar *self);

G_END_DECLS
