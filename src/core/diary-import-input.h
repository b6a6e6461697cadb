/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-import-context.h"

G_BEGIN_DECLS

gboolean diary_import_read_file   (DiaryImportContext *context,
                                   GFile              *file,
                                   const char         *name,
                                   GPtrArray          *sheets,
                                   GError            **error);
gboolean diary_import_read_stream (DiaryImportContext *context,
                                   GInputStream       *stream,
                                   guint64             size,
                                   const char         *name,
                                   GPtrArray          *sheets,
                                   GError            **error);

G_END_DECLS
