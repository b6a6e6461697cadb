/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DIARY_CHOICE_NONE -1

#define DIARY_TYPE_CHOICE_STRIP (diary_choice_strip_get_type ())
G_DECLARE_FINAL_TYPE (DiaryChoiceStrip, diary_choice_strip, DIARY, CHOICE_STRIP, GtkWidget)

GtkWidget *diary_choice_strip_new (gboolean grid);

void diary_choice_strip_add          (DiaryChoiceStrip *self,
                                      const char       *label,
                                      const char       *name);
int  diary_choice_strip_get_selected (DiaryChoiceStrip *self);
void diary_choice_strip_set_selected (DiaryChoiceStrip *self,
                                      int               selected);

G_END_DECLS
