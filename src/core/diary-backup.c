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
#include "diary-schema.h"
#include "diary-statement.h"

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

/* Returns: (transfer full) (nullable): how many rows each table has, one a line */
static char *
count_rows (DiarySqlite *sqlite, GError **error)
{
  g_autoptr (DiaryStatement) tables = diary_sqlite_query (sqlite, "tables", error);
  g_autoptr (GString) counts = g_string_new (NULL);
  DiaryStep step = DIARY_STEP_ERROR;

  while (tables != NULL && (step = diary_statement_step (tables, error)) == DIARY_STEP_ROW)
    {
      const char *name = diary_statement_get_text (tables, 0);
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM main.%s", name);
      gint64 count;

      if (!diary_sqlite_get_int (sqlite, sql, &count, error))
        return NULL;
      g_string_append_printf (counts, "%s %" G_GINT64_FORMAT "\n", name, count);
    }

  return step == DIARY_STEP_DONE ? g_string_free (g_steal_pointer (&counts), FALSE) : NULL;
}

/* Whether a copy is sound, and as many rows as it should have can be read from it. */
static gboolean
check_copy (DiarySqlite *copy, const char *expected, GError **error)
{
  g_autofree char *counts = NULL;

  if (!diary_connection_check (copy, "PRAGMA integrity_check (1)", error) ||
      !diary_schema_check_references (copy, error))
    return FALSE;

  counts = count_rows (copy, error);
  if (counts == NULL || g_str_equal (counts, expected))
    return counts != NULL;

  diary_error_set_file (error, DIARY_ERROR_FAILED, diary_sqlite_get_path (copy),
                        _ ("the copy is not complete"));

  return FALSE;
}

/* All of it sees the diary at one moment. */
static gboolean
copy_in_transaction (DiarySqlite *from, DiarySqlite *to, GError **error)
{
  g_autofree char *counts = count_rows (from, error);

  return counts != NULL && copy_pages (from, to, error) &&
         diary_sqlite_execute (to, "PRAGMA journal_mode = DELETE", error) &&
         check_copy (to, counts, error);
}

static gboolean
copy_content (DiarySqlite *from, DiarySqlite *to, GError **error)
{
  gboolean copied;

  if (!diary_sqlite_execute (from, "BEGIN", error))
    return FALSE;

  copied = copy_in_transaction (from, to, error);
  diary_sqlite_roll_back (from, "ROLLBACK");

  return copied;
}

/* Whether a table of the attached diary has the same rows: as many, and no others. */
static gboolean
is_same_table (DiarySqlite *sqlite, const char *name, const char *columns)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT (SELECT count (*) FROM main.%1$s) = (SELECT count (*) FROM source.%1$s) AND"
      " NOT EXISTS (SELECT %2$s FROM main.%1$s EXCEPT SELECT %2$s FROM source.%1$s)",
      name, columns);
  gint64 same;

  return diary_sqlite_get_int (sqlite, sql, &same, NULL) && same;
}

static gboolean
is_same_schema (DiarySqlite *sqlite)
{
  gint64 version;

  return diary_sqlite_get_int (sqlite, "PRAGMA source.user_version", &version, NULL) &&
         version == DIARY_SCHEMA_VERSION;
}

static gboolean
is_same_content (DiarySqlite *sqlite)
{
  g_autoptr (DiaryStatement) tables = diary_sqlite_query (sqlite, "tables", NULL);
  DiaryStep step = DIARY_STEP_ERROR;

  while (tables != NULL && (step = diary_statement_step (tables, NULL)) == DIARY_STEP_ROW)
    if (!is_same_table (sqlite, diary_statement_get_text (tables, 0),
                        diary_statement_get_text (tables, 1)))
      return FALSE;

  return step == DIARY_STEP_DONE;
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
 * diary_backup_check_target:
 * @sqlite: a diary
 * @path: where a backup of it is to go
 * @error: where to put the error
 *
 * A diary in use has a log beside it, which would not fit the new file.
 *
 * Returns: whether there is no diary in use at @path
 */
gboolean
diary_backup_check_target (DiarySqlite *sqlite, const char *path, GError **error)
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

/**
 * diary_backup_copy:
 * @sqlite: a connection outside of a transaction
 * @path: an empty file
 * @error: where to put the error
 *
 * Copies what is committed, and makes of it one file without a log beside it, which is then checked
 * and counted. SQLite's VACUUM INTO would do the same, but fails on generated columns where the
 * diary is read-only (seen in 3.40).
 *
 * Returns: whether the copy is complete and healthy
 */
gboolean
diary_backup_copy (DiarySqlite *sqlite, const char *path, GError **error)
{
  g_autoptr (DiarySqlite) copy = diary_sqlite_open (path, DIARY_SQLITE_READ_WRITE, error);

  return copy != NULL && copy_content (sqlite, copy, error);
}

/**
 * diary_backup_to_bytes:
 * @sqlite: a connection outside of a transaction
 * @path: what the copy is for, for messages
 * @error: where to put the error
 *
 * As diary_backup_copy(), but nothing of it is written to any disk.
 *
 * Returns: (transfer full): what would be in the file, or %NULL with @error set
 */
GBytes *
diary_backup_to_bytes (DiarySqlite *sqlite, const char *path, GError **error)
{
  g_autoptr (DiarySqlite) copy = diary_sqlite_open (path, DIARY_SQLITE_MEMORY, error);
  unsigned char *bytes;
  sqlite3_int64 size;

  if (copy == NULL || !copy_content (sqlite, copy, error))
    return NULL;

  bytes = sqlite3_serialize (diary_sqlite_get_handle (copy), "main", &size, 0);
  if (bytes != NULL)
    return g_bytes_new_with_free_func (bytes, (gsize) size, sqlite3_free, bytes);

  diary_sqlite_set_error (copy, SQLITE_NOMEM, error);

  return NULL;
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

  if (!diary_backup_check_target (sqlite, path, error))
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

/**
 * diary_backup_is_current:
 * @sqlite: a connection outside of a transaction
 * @path: a copy of the diary
 *
 * Returns: whether the copy can be read and has everything that the diary has, and nothing else
 */
gboolean
diary_backup_is_current (DiarySqlite *sqlite, const char *path)
{
  gboolean current;

  if (!diary_backup_attach (sqlite, path, NULL))
    return FALSE;

  current = is_same_schema (sqlite) && is_same_content (sqlite);
  diary_backup_detach (sqlite);

  return current;
}
