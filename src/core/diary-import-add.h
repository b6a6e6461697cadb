/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-import-sheet.h"

G_BEGIN_DECLS

gboolean diary_import_tells_instant (DiaryImportSheet   *file,
                                     DiaryRecord        *record);
gint64   diary_import_get_instant   (DiaryImportContext *context,
                                     DiaryImportSheet   *file,
                                     DiaryRecord        *record);
gboolean diary_import_is_newer      (DiaryImportContext *context,
                                     DiaryImportSheet   *file,
                                     DiaryRecord        *record,
                                     gint64              here_at,
                                     gboolean           *newer,
                                     GError            **error);
gboolean diary_import_add           (DiaryImportContext *context,
                                     DiaryImportSheet   *file,
                                     DiaryRecord        *record,
                                     gboolean           *added,
                                     GError            **error);

G_END_DECLS
