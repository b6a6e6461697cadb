/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-schema.h"

#include "diary-error.h"
#include "diary-statement.h"

/* The ledger of schema versions. A version that was released never changes: what comes after it is
 * a new file src/core/sql/migrate-N.sql, which makes version N of version N - 1, a line here, a
 * higher DIARY_SCHEMA_VERSION, and a dump tests/data/schema-N.sql, frozen with it.
 *
 *   1  0.1.0  episodes, days with their values, own factors, signs, medicines, visits, tombstones
 *   2  0.1.0  acknowledgements
 *   3  0.1.0  who keeps the diary
 *   4  0.1.0  copies of a diary can be united: values of deleted factors, factors of one name
 *   5  0.1.0  copies are united value by value: when what a day says was said
 */

/* Makes @version of the version before it. */
static gboolean
migrate_to (DiarySqlite *sqlite, int version, GError **error)
{
  g_autofree char *step = g_strdup_printf ("migrate-%d", version);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %d", version);

  return diary_sqlite_execute (sqlite, diary_sql_get (step), error) &&
         diary_sqlite_execute (sqlite, stamp, error);
}

static gboolean
migrate_in_transaction (DiarySqlite *sqlite, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d",
                                            DIARY_SCHEMA_APPLICATION_ID);
  gint64 version;

  if (!diary_sqlite_get_int (sqlite, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == 0 && !diary_sqlite_execute (sqlite, stamp, error))
    return FALSE;

  while (version < DIARY_SCHEMA_VERSION)
    if (!migrate_to (sqlite, (int) ++version, error))
      return FALSE;

  return diary_schema_check_references (sqlite, error);
}

/**
 * diary_schema_migrate:
 * @sqlite: a connection to a diary of an older version or to an empty file, which does not enforce
 *   foreign keys yet
 * @error: where to put the error
 *
 * Brings the schema up to the newest version, in one transaction. Another program may do the same
 * at the same time: the second one finds nothing left to do.
 *
 * Returns: whether the schema is that of %DIARY_SCHEMA_VERSION now
 */
gboolean
diary_schema_migrate (DiarySqlite *sqlite, GError **error)
{
  if (!diary_sqlite_execute (sqlite, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (migrate_in_transaction (sqlite, error) && diary_sqlite_execute (sqlite, "COMMIT", error))
    return TRUE;

  diary_sqlite_roll_back (sqlite, "ROLLBACK");

  return FALSE;
}

/**
 * diary_schema_check_references:
 * @sqlite: a connection
 * @error: where to put the error: %DIARY_ERROR_DAMAGED if a reference leads nowhere
 *
 * Returns: whether every reference from one table to another leads to a row
 */
gboolean
diary_schema_check_references (DiarySqlite *sqlite, GError **error)
{
  g_autoptr (DiaryStatement)
      statement = diary_sqlite_prepare (sqlite, "PRAGMA foreign_key_check", error);
  DiaryStep step;

  if (statement == NULL)
    return FALSE;

  step = diary_statement_step (statement, error);
  if (step == DIARY_STEP_ROW)
    diary_error_set_file (error, DIARY_ERROR_DAMAGED, diary_sqlite_get_path (sqlite), NULL);

  return step == DIARY_STEP_DONE;
}
