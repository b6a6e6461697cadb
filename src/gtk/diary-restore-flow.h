/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-store.h"

G_BEGIN_DECLS

void diary_restore_flow_start   (GtkWidget  *window,
                                 DiaryStore *store);
void diary_restore_flow_confirm (GtkWidget  *window,
                                 DiaryStore *store,
                                 GFile      *backup);

G_END_DECLS
