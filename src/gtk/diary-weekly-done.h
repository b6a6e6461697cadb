/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-store.h"
#include "diary-weekly-save.h"

G_BEGIN_DECLS

/* What follows a weekly check. */
void diary_weekly_done_say (GtkWidget       *widget,
                            DiaryStore      *store,
                            DiaryWeeklySave *save);

G_END_DECLS
