/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-import-sheet.h"

G_BEGIN_DECLS

gboolean diary_import_merge (DiaryImportContext *context,
                             DiaryImportSheet   *file,
                             GError            **error);

G_END_DECLS
