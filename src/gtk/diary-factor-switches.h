/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_FACTOR_SWITCHES (diary_factor_switches_get_type ())
G_DECLARE_FINAL_TYPE (DiaryFactorSwitches,
                      diary_factor_switches,
                      DIARY,
                      FACTOR_SWITCHES,
                      AdwPreferencesGroup)

/* A switch for each factor that every diary knows: whether the Today page shows it. */
GtkWidget *diary_factor_switches_new (void);

G_END_DECLS
