/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_ENTRY_ROW (diary_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (DiaryEntryRow, diary_entry_row, DIARY, ENTRY_ROW, AdwActionRow)

/* Signal "changed": the text was changed. */

const char *diary_entry_row_get_text  (DiaryEntryRow *self);
void        diary_entry_row_set_text  (DiaryEntryRow *self,
                                       const char    *text);
void        diary_entry_row_set_hint  (DiaryEntryRow *self,
                                       const char    *hint);
void        diary_entry_row_set_error (DiaryEntryRow *self,
                                       const char    *message);
gboolean    diary_entry_row_has_error (DiaryEntryRow *self);

G_END_DECLS
