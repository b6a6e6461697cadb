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
 * DiaryChangeForgotten:
 * @id: the id of the record
 * @deleted_at: when it had been deleted before it came, in Unix seconds, or 0 if it had not
 */
typedef struct
{
  const char *id;
  gint64 deleted_at;
} DiaryChangeForgotten;

gboolean diary_change_forget (DiarySqlite      *sqlite,
                              const DiaryTable *table,
                              gpointer          data,
                              GError          **error);

G_END_DECLS
