/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-backup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "diary-connection.h"
#include "diary-error.h"
#include "diary-file.h"
#include "diary-statement.h"

/* A diary in use has a log beside it, which would not fit the new file. */
static gboolean
check_target (DiarySqlite *sqlite, const char *path, GError **error)
{
  g_autofree char *name = NULL;

  if (!diary_file_is_same (path, diary_sqlite_get_path (sqlite)) &&
      !diary_file_has_companion (path, "-wal") && !diary_file_has_companion (path, "-journal"))
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FAILED,
               _ ("A backup can’t take the place of a diary in use: %s: choose another name"),
               name);

  return FALSE;
}

static gboolean
copy_pages (DiarySqlite *from, DiarySqlite *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (diary_sqlite_get_handle (to), "main",
                                                diary_sqlite_get_handle (from), "main");
  int code;

  g_assert (backup != NULL);
  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  if (code == SQLITE_OK)
    return TRUE;

  diary_sqlite_set_error (to, code, error);

  return FALSE;
}

static gboolean
take_over_table (DiarySqlite *sqlite, const char *name, const char *columns, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM main.%s;"
                                          "INSERT INTO main.%s (%s) SELECT %s FROM source.%s;",
                                          name, name, columns, columns, name);

  return diary_sqlite_execute (sqlite, sql, error);
}

/**
 * diary_backup_copy:
 * @sqlite: a connection outside of a transaction
 * @path: an empty file
 * @error: where to put the error
 *
 * Copies what is committed, and makes of it one file without a log beside it. SQLite's VACUUM INTO
 * would do the same, but fails on generated columns where the diary is read-only (seen in 3.40).
 *
 * Returns: whether the copy is complete and healthy
 */
gboolean
diary_backup_copy (DiarySqlite *sqlite, const char *path, GError **error)
{
  g_autoptr (DiarySqlite) copy = diary_sqlite_open (path, DIARY_SQLITE_READ_WRITE, error);

  return copy != NULL && copy_pages (sqlite, copy, error) &&
         diary_sqlite_execute (copy, "PRAGMA journal_mode = DELETE", error) &&
         diary_connection_check (copy, "PRAGMA quick_check (1)", error);
}

/**
 * diary_backup_write:
 * @sqlite: a connection outside of a transaction
 * @path: where to
 * @error: where to put the error
 *
 * Writes a consistent copy of a diary beside @path and then puts it in its place, so that @path is
 * either complete or as it was.
 *
 * Returns: whether it was written
 */
gboolean
diary_backup_write (DiarySqlite *sqlite, const char *path, GError **error)
{
  g_autofree char *temporary = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!check_target (sqlite, path, error))
    return FALSE;

  temporary = diary_file_create_temporary (path, error);
  if (temporary == NULL)
    return FALSE;

  if (diary_backup_copy (sqlite, temporary, &local_error) &&
      diary_file_sync (temporary, &local_error) && diary_file_move (temporary, path, &local_error))
    return TRUE;

  g_unlink (temporary);
  diary_error_propagate_file (error, g_steal_pointer (&local_error), path);

  return FALSE;
}

/**
 * diary_backup_attach:
 * @sqlite: a connection outside of a transaction
 * @path: another diary
 * @error: where to put the error
 *
 * Puts another diary beside the one of @sqlite, for diary_backup_take_over().
 *
 * Returns: whether it is there
 */
gboolean
diary_backup_attach (DiarySqlite *sqlite, const char *path, GError **error)
{
  g_autoptr (DiaryStatement)
      statement = diary_sqlite_prepare (sqlite, "ATTACH :path AS source", error);

  if (statement == NULL)
    return FALSE;

  diary_statement_bind_text (statement, ":path", path);

  return diary_statement_run (statement, error);
}

/**
 * diary_backup_take_over:
 * @sqlite: a connection in a transaction, with another diary attached
 * @error: where to put the error
 *
 * Replaces the rows of all tables by those of the other diary, which has the same schema.
 *
 * Returns: whether it could be done
 */
gboolean
diary_backup_take_over (DiarySqlite *sqlite, GError **error)
{
  g_autoptr (DiaryStatement) statement = NULL;
  DiaryStep step;

  /* The order of tables does not matter if references are looked at in the end. */
  if (!diary_sqlite_execute (sqlite, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;

  statement = diary_sqlite_query (sqlite, "tables", error);
  if (statement == NULL)
    return FALSE;

  while ((step = diary_statement_step (statement, error)) == DIARY_STEP_ROW)
    if (!take_over_table (sqlite, diary_statement_get_text (statement, 0),
                          diary_statement_get_text (statement, 1), error))
      return FALSE;

  return step == DIARY_STEP_DONE;
}

/**
 * diary_backup_detach:
 * @sqlite: a connection outside of a transaction, with another diary attached
 *
 * Undoes diary_backup_attach().
 */
void
diary_backup_detach (DiarySqlite *sqlite)
{
  g_autoptr (GError) error = NULL;

  if (!diary_sqlite_execute (sqlite, "DETACH source", &error))
    g_warning ("%s", error->message);
}
