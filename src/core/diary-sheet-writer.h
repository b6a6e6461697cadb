/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-columns.h"
#include "diary-database.h"

G_BEGIN_DECLS

GPtrArray *diary_sheet_load_columns (DiaryDatabase *database,
                                     GError       **error);
gboolean   diary_sheet_write        (DiaryDatabase *database,
                                     DiaryColumns  *columns,
                                     GOutputStream *stream,
                                     GCancellable  *cancellable,
                                     GError       **error);

G_END_DECLS
