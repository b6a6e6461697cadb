/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_OWN_FACTORS (diary_own_factors_get_type ())
G_DECLARE_FINAL_TYPE (DiaryOwnFactors, diary_own_factors, DIARY, OWN_FACTORS, AdwPreferencesGroup)

/* The person's own factors: which the Today page shows, and to add, change and delete them. */
void diary_own_factors_set_store (DiaryOwnFactors *self,
                                  DiaryStore      *store);

G_END_DECLS
