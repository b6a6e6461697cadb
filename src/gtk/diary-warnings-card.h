/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-warnings-bin.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WARNINGS_CARD (diary_warnings_card_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWarningsCard, diary_warnings_card, DIARY, WARNINGS_CARD, DiaryWarningsBin)

/* The warnings, the most serious first, or that there are none; and what the doctor knows of. Of a
 * diary in which nothing is recorded, nothing is shown. */

GtkWidget *diary_warnings_card_new (void);

G_END_DECLS
