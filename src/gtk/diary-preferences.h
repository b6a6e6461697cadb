/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_PREFERENCES (diary_preferences_get_type ())
G_DECLARE_FINAL_TYPE (DiaryPreferences, diary_preferences, DIARY, PREFERENCES, AdwBin)

/* Units, which factors are shown, and the person's own factors. */
GtkWidget *diary_preferences_new     (DiaryStore *store);
void       diary_preferences_present (GtkWidget  *parent,
                                      DiaryStore *store);

G_END_DECLS
