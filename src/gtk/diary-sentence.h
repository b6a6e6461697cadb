/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_SENTENCE (diary_sentence_get_type ())
G_DECLARE_FINAL_TYPE (DiarySentence, diary_sentence, DIARY, SENTENCE, AdwActionRow)

/* A row that says something and does nothing. The keyboard comes to it, so that it is read aloud. */

GtkWidget *diary_sentence_new      (void);
void       diary_sentence_set_text (DiarySentence *self,
                                    const char    *text,
                                    const char    *details);

G_END_DECLS
