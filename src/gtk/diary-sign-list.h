/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-date.h"
#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_SIGN_LIST (diary_sign_list_get_type ())
G_DECLARE_FINAL_TYPE (DiarySignList, diary_sign_list, DIARY, SIGN_LIST, AdwPreferencesGroup)

/* The signs of one day, to be opened, and a way to add one. */

void diary_sign_list_set_day (DiarySignList *self,
                              DiaryStore    *store,
                              DiaryDate      date);

G_END_DECLS
