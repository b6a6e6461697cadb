/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_WELCOME (diary_welcome_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWelcome, diary_welcome, DIARY, WELCOME, AdwBin)

/* What the program does and what it does not do, for the first start. */
void diary_welcome_present (GtkWidget *window);

G_END_DECLS
