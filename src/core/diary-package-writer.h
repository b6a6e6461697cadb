/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-progress.h"

G_BEGIN_DECLS

gboolean diary_package_write (DiaryDatabase    *database,
                              GOutputStream    *stream,
                              DiaryProgressFunc progress,
                              gpointer          data,
                              GCancellable     *cancellable,
                              GError          **error);

G_END_DECLS
