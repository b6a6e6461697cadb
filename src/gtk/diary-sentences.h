/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_SENTENCES (diary_sentences_get_type ())
G_DECLARE_FINAL_TYPE (DiarySentences, diary_sentences, DIARY, SENTENCES, AdwPreferencesGroup)

/* Sentences below one another under a title; without any, nothing is seen of the group. */

GtkWidget *diary_sentences_new      (void);
void       diary_sentences_set_list (DiarySentences    *self,
                                     const char *const *texts);

G_END_DECLS
