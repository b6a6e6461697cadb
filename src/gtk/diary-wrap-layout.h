/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DIARY_TYPE_WRAP_LAYOUT (diary_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWrapLayout, diary_wrap_layout, DIARY, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *diary_wrap_layout_new (int      spacing,
                                         gboolean grid);

G_END_DECLS
