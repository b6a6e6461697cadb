/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-import.h"

G_BEGIN_DECLS

/* The last import, kept in copies of the diary beside it, so that another run of the program can
 * take it back. */
gboolean diary_import_last_run       (DiaryImport   *import,
                                      DiaryDatabase *database,
                                      GCancellable  *cancellable,
                                      GError       **error);
gboolean diary_import_last_take_back (DiaryDatabase *database,
                                      gint64        *n_taken,
                                      gint64        *n_kept,
                                      GError       **error);
void     diary_import_last_forget    (DiaryDatabase *database);

G_END_DECLS
