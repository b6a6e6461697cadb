/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"

G_BEGIN_DECLS

gboolean diary_merge_files (DiaryDatabase     *database,
                            GPtrArray         *files,
                            DiaryPassphrase   *passphrase,
                            DiaryMergeSummary *summary,
                            GFile            **kept_aside,
                            DiaryProgressFunc  progress,
                            gpointer           data,
                            GCancellable      *cancellable,
                            GError           **error);

G_END_DECLS
