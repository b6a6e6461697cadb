/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_METHOD_ROW (diary_method_row_get_type ())
G_DECLARE_FINAL_TYPE (DiaryMethodRow, diary_method_row, DIARY, METHOD_ROW, AdwActionRow)

/* A row that leads to how what goes with the twitching is worked out. */

GtkWidget *diary_method_row_new (void);

G_END_DECLS
