/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_NOTE_GROUP (diary_note_group_get_type ())
G_DECLARE_FINAL_TYPE (DiaryNoteGroup, diary_note_group, DIARY, NOTE_GROUP, AdwPreferencesGroup)

/* Asks for a text of any length: a note, unless it has another title. */

char *diary_note_group_dup_note (DiaryNoteGroup *self);
void  diary_note_group_set_note (DiaryNoteGroup *self,
                                 const char     *note);

G_END_DECLS
