/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-choice-strip.h"

G_BEGIN_DECLS

#define DIARY_TYPE_CHOICE_ROW (diary_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (DiaryChoiceRow, diary_choice_row, DIARY, CHOICE_ROW, AdwPreferencesRow)

GtkWidget *diary_choice_row_new (const char *title,
                                 gboolean    grid);

void diary_choice_row_add          (DiaryChoiceRow *self,
                                    const char     *label,
                                    const char     *words);
void diary_choice_row_set_ends     (DiaryChoiceRow *self,
                                    const char     *low,
                                    const char     *high);
void diary_choice_row_set_words    (DiaryChoiceRow *self,
                                    const char     *words);
int  diary_choice_row_get_selected (DiaryChoiceRow *self);
void diary_choice_row_set_selected (DiaryChoiceRow *self,
                                    int             selected);

G_END_DECLS
