/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-table.h"

G_BEGIN_DECLS

/* What a change of a record means for its id, its instants and its tombstone. */

gboolean diary_change_save   (DiarySqlite      *sqlite,
                              const DiaryTable *table,
                              gpointer          data,
                              GError          **error);
gboolean diary_change_put    (DiarySqlite      *sqlite,
                              const DiaryTable *table,
                              gpointer          data,
                              GError          **error);
gboolean diary_change_delete (DiarySqlite      *sqlite,
                              const DiaryTable *table,
                              gpointer          data,
                              GError          **error);

/**
 * DiaryChangeTakenBack:
 * @after: what an import left in the diary, and is there still
 * @before: (nullable): what was there before
 */
typedef struct
{
  DiaryRecord *after;
  DiaryRecord *before;
} DiaryChangeTakenBack;

gboolean diary_change_take_back      (DiarySqlite      *sqlite,
                                      const DiaryTable *table,
                                      gpointer          data,
                                      GError          **error);
gboolean diary_change_was_taken_back (DiarySqlite      *sqlite,
                                      const DiaryTable *table,
                                      const char       *id,
                                      gint64            at,
                                      gboolean         *taken_back,
                                      GError          **error);

G_END_DECLS
