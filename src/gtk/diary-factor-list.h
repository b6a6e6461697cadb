/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-day.h"

G_BEGIN_DECLS

#define DIARY_TYPE_FACTOR_LIST (diary_factor_list_get_type ())
G_DECLARE_FINAL_TYPE (DiaryFactorList, diary_factor_list, DIARY, FACTOR_LIST, AdwPreferencesGroup)

/* Signal "changed" (const char *factor, double value): the person entered a value, in the diary's
 * unit, or NAN to have it not recorded. */

void diary_factor_list_set_measures (DiaryFactorList *self,
                                     GPtrArray       *measures);
void diary_factor_list_set_day      (DiaryFactorList *self,
                                     DiaryDay        *day);

G_END_DECLS
