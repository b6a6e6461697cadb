/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-database-private.h"

#include <glib/gstdio.h>

#include "diary-backup.h"
#include "diary-connection.h"
#include "diary-file.h"
#include "diary-schema.h"

/* Keeps what is committed, through a connection of its own, while nobody can write. */
static gboolean
keep_aside (DiaryDatabase *self, const char *aside, GError **error)
{
  const char *path = diary_sqlite_get_path (diary_database_get_sqlite (self));
  g_autoptr (DiarySqlite) reader = diary_sqlite_open (path, DIARY_SQLITE_READ_WRITE, error);

  return reader != NULL && diary_backup_write (reader, aside, error);
}

static gboolean
replace_in_transaction (DiaryDatabase *self, const char *aside, GError **error)
{
  if (!diary_database_begin (self, error))
    return FALSE;

  if (!keep_aside (self, aside, error))
    {
      diary_database_rollback (self);
      return FALSE;
    }

  if (diary_backup_take_over (diary_database_get_sqlite (self), error))
    {
      if (diary_database_commit (self, error))
        return TRUE;
    }
  else
    diary_database_rollback (self);

  g_unlink (aside);

  return FALSE;
}

/**
 * diary_database_check:
 * @self: a diary
 * @error: where to put the error: %DIARY_ERROR_DAMAGED if something is wrong
 *
 * Checks the whole file: that every page can be read, indexes agree with tables, rows keep to what
 * the schema demands, and references lead somewhere.
 *
 * Returns: whether all is well
 */
gboolean
diary_database_check (DiaryDatabase *self, GError **error)
{
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);

  return diary_connection_check (diary_database_get_sqlite (self), "PRAGMA integrity_check (1)",
                                 error) &&
         diary_schema_check_references (diary_database_get_sqlite (self), error);
}

/**
 * diary_database_backup:
 * @self: a diary outside of a transaction
 * @file: where to; a file that is there is replaced, unless it is a diary in use
 * @error: where to put the error
 *
 * Writes a consistent copy of what is committed, that only the person can read. @file is either
 * complete afterwards or as it was.
 *
 * Returns: whether it was written
 */
gboolean
diary_database_backup (DiaryDatabase *self, GFile *file, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (!diary_database_get_in_transaction (self), FALSE);

  path = diary_file_get_path (file, error);

  return path != NULL && diary_backup_write (diary_database_get_sqlite (self), path, error);
}

/**
 * diary_database_replace_content:
 * @self: a diary outside of a transaction
 * @source: a healthy diary of the newest schema that nobody writes
 * @aside: where to keep the present content; no file of that name is there
 * @error: where to put the error
 *
 * Replaces everything by what @source holds, in one transaction: no change of another program falls
 * between what is kept and what is replaced.
 *
 * Returns: whether it was replaced; if not, everything is as it was
 */
gboolean
diary_database_replace_content (DiaryDatabase *self, GFile *source, GFile *aside, GError **error)
{
  g_autofree char *source_path = NULL;
  g_autofree char *aside_path = NULL;
  gboolean replaced;

  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (source), FALSE);
  g_return_val_if_fail (G_IS_FILE (aside), FALSE);
  g_return_val_if_fail (!diary_database_get_in_transaction (self), FALSE);

  source_path = diary_file_get_path (source, error);
  aside_path = source_path != NULL ? diary_file_get_path (aside, error) : NULL;
  if (aside_path == NULL ||
      !diary_backup_attach (diary_database_get_sqlite (self), source_path, error))
    return FALSE;

  replaced = replace_in_transaction (self, aside_path, error);
  diary_backup_detach (diary_database_get_sqlite (self));

  return replaced;
}
