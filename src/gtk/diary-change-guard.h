/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DIARY_TYPE_CHANGE_GUARD (diary_change_guard_get_type ())
G_DECLARE_FINAL_TYPE (DiaryChangeGuard, diary_change_guard, DIARY, CHANGE_GUARD, GObject)

/* Asks before a dialog is closed in which something was entered that is saved nowhere. One in which
 * nothing was entered, or only what was there before, is closed at once. */
DiaryChangeGuard *diary_change_guard_new (GtkWidget *content);

gboolean diary_change_guard_is_touched (DiaryChangeGuard *self);
void     diary_change_guard_reset      (DiaryChangeGuard *self);
void     diary_change_guard_release    (DiaryChangeGuard *self);

G_END_DECLS
