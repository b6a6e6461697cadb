/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DIARY_TYPE_FILTER_PILL (diary_filter_pill_get_type ())
G_DECLARE_FINAL_TYPE (DiaryFilterPill, diary_filter_pill, DIARY, FILTER_PILL, GtkButton)

/* A button that names a filter that is set, and takes it back when clicked. Without a text it is
 * hidden. */
const char *diary_filter_pill_get_text (DiaryFilterPill *self);
void        diary_filter_pill_set_text (DiaryFilterPill *self,
                                        const char      *text);

G_END_DECLS
