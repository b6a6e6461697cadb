/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-progress.h"
#include "diary-sheet.h"

G_BEGIN_DECLS

/* The whole diary as a package (FILE.zip), or one sheet of it (episodes.csv, days.csv …), as the
 * file's name says. */
gboolean diary_export_to_file (DiaryDatabase    *database,
                               GFile            *file,
                               DiaryProgressFunc progress,
                               gpointer          data,
                               GCancellable     *cancellable,
                               GError          **error);

gboolean diary_export_package (DiaryDatabase    *database,
                               GOutputStream    *stream,
                               DiaryProgressFunc progress,
                               gpointer          data,
                               GCancellable     *cancellable,
                               GError          **error);
gboolean diary_export_sheet   (DiaryDatabase    *database,
                               DiarySheet        sheet,
                               GOutputStream    *stream,
                               GCancellable     *cancellable,
                               GError          **error);

G_END_DECLS
