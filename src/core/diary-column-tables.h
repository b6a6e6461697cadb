/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-column.h"
#include "diary-sheet.h"

G_BEGIN_DECLS

const DiaryColumn *diary_column_table_get (DiarySheet sheet,
                                           size_t    *n_columns);

G_END_DECLS
