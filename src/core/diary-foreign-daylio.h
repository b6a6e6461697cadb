/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-foreign.h"

G_BEGIN_DECLS

/* What the table and the backup of Daylio have in common. */

void diary_foreign_daylio_add_mood     (DiaryForeignOutput      *output,
                                        const DiaryForeignEntry *moment,
                                        const char              *name,
                                        double                   value);
void diary_foreign_daylio_add_activity (DiaryForeignOutput      *output,
                                        const DiaryForeignEntry *moment,
                                        const char              *name);
void diary_foreign_daylio_add_note     (DiaryForeignOutput      *output,
                                        const DiaryForeignEntry *moment,
                                        const char              *title,
                                        const char              *html);

gboolean diary_foreign_daylio_convert_backup (GBytes             *content,
                                              DiaryForeignOutput *output,
                                              GError            **error);

G_END_DECLS
