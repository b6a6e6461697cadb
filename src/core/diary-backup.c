/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-backup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

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

/* Writes a compact copy, without what was deleted and without a log beside it. */
static gboolean
copy_into (DiarySqlite *sqlite, const char *path, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_prepare (sqlite, "VACUUM INTO :path", error);

  if (statement == NULL)
    return FALSE;

  diary_statement_bind_text (statement, ":path", path);

  return diary_statement_run (statement, error);
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

  if (!check_target (sqlite, path, error))
    return FALSE;

  temporary = diary_file_create_temporary (path, error);
  if (temporary == NULL)
    return FALSE;

  if (copy_into (sqlite, temporary, error) && diary_file_move (temporary, path, error))
    return TRUE;

  g_unlink (temporary);

  return FALSE;
}
