/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DIARY_TYPE_MAPPING_ROW (diary_mapping_row_get_type ())
G_DECLARE_FINAL_TYPE (DiaryMappingRow, diary_mapping_row, DIARY, MAPPING_ROW, AdwComboRow)

/* Asks what one column of a table is.
 *
 * Signal "changed": something else was chosen. */
GtkWidget  *diary_mapping_row_new      (const char      *heading,
                                        const char      *example,
                                        const char      *text);
const char *diary_mapping_row_get_text (DiaryMappingRow *self);

G_END_DECLS
