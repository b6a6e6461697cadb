/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-warnings-model.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WARNINGS_CARD (diary_warnings_card_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWarningsCard, diary_warnings_card, DIARY, WARNINGS_CARD, AdwBin)

/* The warnings, the most serious first, or that there are none; and what the doctor knows of. Of a
 * diary in which nothing is recorded, nothing is shown.
 * Property "store": the diary, or NULL. */

GtkWidget  *diary_warnings_card_new       (void);
DiaryStore *diary_warnings_card_get_store (DiaryWarningsCard *self);
void        diary_warnings_card_set_store (DiaryWarningsCard *self,
                                           DiaryStore        *store);

G_END_DECLS
