/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-store.h"

G_BEGIN_DECLS

void diary_deletion_start (GtkWidget   *widget,
                           DiaryStore  *store,
                           DiaryRecord *record);

G_END_DECLS
