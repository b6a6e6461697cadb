/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-import.h"
#include "diary-store.h"

G_BEGIN_DECLS

void diary_import_undo_offer (GtkWidget   *window,
                              DiaryStore  *store,
                              DiaryImport *import);

G_END_DECLS
