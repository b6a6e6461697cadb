/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DIARY_TYPE_REMEDIES (diary_remedies_get_type ())
G_DECLARE_FINAL_TYPE (DiaryRemedies, diary_remedies, DIARY, REMEDIES, GtkWidget)

char **diary_remedies_get_chosen (DiaryRemedies     *self);
void   diary_remedies_set_chosen (DiaryRemedies     *self,
                                  const char *const *chosen);

G_END_DECLS
