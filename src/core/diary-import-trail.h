/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"

G_BEGIN_DECLS

#define DIARY_TYPE_IMPORT_TRAIL (diary_import_trail_get_type ())
G_DECLARE_FINAL_TYPE (DiaryImportTrail, diary_import_trail, DIARY, IMPORT_TRAIL, GObject)

/* What an import has changed in a diary, so that it can be taken back as one. */
DiaryImportTrail *diary_import_trail_new (void);

void     diary_import_trail_add           (DiaryImportTrail *self,
                                           DiaryRecord      *after,
                                           DiaryRecord      *before);
gint64   diary_import_trail_get_n_records (DiaryImportTrail *self);
gboolean diary_import_trail_go_back       (DiaryImportTrail *self,
                                           DiaryDatabase    *database,
                                           gint64           *n_kept,
                                           GError          **error);

G_END_DECLS
