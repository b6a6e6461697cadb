/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-choice-row.h"
#include "diary-vocabulary.h"

G_BEGIN_DECLS

/* Rows to choose from a list of the vocabulary, in its order. */
void        diary_term_rows_fill_combo   (AdwComboRow    *row,
                                          DiaryTermList   list,
                                          const char     *none);
void        diary_term_rows_fill_choices (DiaryChoiceRow *row,
                                          DiaryTermList   list);
guint       diary_term_rows_index        (DiaryTermList   list,
                                          const char     *key);
const char *diary_term_rows_key          (DiaryTermList   list,
                                          guint           index);
void        diary_term_rows_choose       (DiaryChoiceRow *row,
                                          DiaryTermList   list,
                                          const char     *key);
const char *diary_term_rows_get_choice   (DiaryChoiceRow *row,
                                          DiaryTermList   list);

G_END_DECLS
