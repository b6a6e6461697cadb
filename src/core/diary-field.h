/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-date.h"
#include "diary-vocabulary.h"

G_BEGIN_DECLS

/* What the fields of all records have in common. Setters take anything, and a check says later
 * whether it may be stored, with a DIARY_ERROR_INVALID that names the field by its column. */

void diary_field_set_text (char        **field,
                           const char   *text);
void diary_field_set_term (const char  **field,
                           DiaryTermList list,
                           const char   *key);

gboolean diary_field_check_text (const char   *name,
                                 const char   *text,
                                 gboolean      required,
                                 GError      **error);
gboolean diary_field_check_term (const char   *name,
                                 DiaryTermList list,
                                 const char   *key,
                                 gboolean      required,
                                 GError      **error);
gboolean diary_field_check_date (const char   *name,
                                 DiaryDate     date,
                                 gboolean      required,
                                 GError      **error);

G_END_DECLS
