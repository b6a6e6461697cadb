/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-tombstone-table.h"

#include "diary-statement.h"

static DiaryStatement *
prepare (DiarySqlite *sqlite, const char *query, const char *type, const char *id, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_query (sqlite, query, error);

  if (statement == NULL)
    return NULL;

  diary_statement_bind_text (statement, ":type", type);
  diary_statement_bind_text (statement, ":id", id);

  return g_steal_pointer (&statement);
}

/**
 * diary_tombstone_table_save:
 * @sqlite: the connection, in a transaction
 * @type: the name of the table
 * @id: the id of what was deleted
 * @deleted_at: when, in Unix seconds
 * @error: where to put the error
 *
 * Returns: whether it was saved
 */
gboolean
diary_tombstone_table_save (DiarySqlite *sqlite,
                            const char *type,
                            const char *id,
                            gint64 deleted_at,
                            GError **error)
{
  g_autoptr (DiaryStatement) statement = prepare (sqlite, "tombstone-save", type, id, error);

  if (statement == NULL)
    return FALSE;

  diary_statement_bind_int (statement, ":deleted_at", deleted_at);

  return diary_statement_run (statement, error);
}

/**
 * diary_tombstone_table_load:
 * @sqlite: the connection
 * @type: the name of the table
 * @id: an id
 * @deleted_at: (out): when it was last deleted, be it back or not; or 0 if it never was
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_tombstone_table_load (DiarySqlite *sqlite,
                            const char *type,
                            const char *id,
                            gint64 *deleted_at,
                            GError **error)
{
  g_autoptr (DiaryStatement) statement = prepare (sqlite, "tombstone-read", type, id, error);
  DiaryStep step;

  *deleted_at = 0;
  if (statement == NULL)
    return FALSE;

  step = diary_statement_step (statement, error);
  if (step == DIARY_STEP_ROW)
    *deleted_at = diary_statement_get_int (statement, 0);

  return step != DIARY_STEP_ERROR;
}
