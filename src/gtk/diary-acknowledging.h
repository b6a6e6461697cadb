/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-store.h"
#include "diary-warnings.h"

G_BEGIN_DECLS

/* "My doctor knows", said in the window @widget belongs to, which tells of it and offers to undo
 * it. */
void diary_acknowledging_start      (GtkWidget           *widget,
                                     DiaryStore          *store,
                                     const DiaryWarning  *warning);
void diary_acknowledging_show_again (GtkWidget           *widget,
                                     DiaryStore          *store,
                                     const DiaryWarnings *warnings,
                                     const DiaryWarning  *warning);

G_END_DECLS
