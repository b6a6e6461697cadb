/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_METHOD (diary_method_get_type ())
G_DECLARE_FINAL_TYPE (DiaryMethod, diary_method, DIARY, METHOD, AdwBin)

/* How what goes with the twitching is worked out, in plain words. */

void diary_method_present (GtkWidget *parent);

G_END_DECLS
