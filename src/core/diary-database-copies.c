/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-database-private.h"

#include <glib/gstdio.h>

#include "diary-backup.h"
#include "diary-connection.h"
#include "diary-file.h"
#include "diary-save.h"
#include "diary-schema.h"
#include "diary-sealed-writer.h"

/* Keeps what is committed, through a connection of its own, while nobody can write. */
static gboolean
keep_aside (DiaryDatabase *self, const char *aside, GError **error)
{
  const char *path = diary_sqlite_get_path (diary_database_get_sqlite (self));
  g_autoptr (DiarySqlite) reader = diary_sqlite_open (path, DIARY_SQLITE_READ_WRITE, error);

  return reader != NULL && diary_backup_write (reader, aside, error);
}

/* What to do with the diary that is attached. */
typedef gboolean (*Take) (DiarySqlite *sqlite, gpointer data, GError **error);

/* Nothing of another program falls between what is kept aside and what is taken. */
static gboolean
take_in_transaction (DiaryDatabase *self,
                     const char *aside,
                     Take take,
                     gpointer data,
                     GError **error)
{
  if (!diary_database_begin (self, error))
    return FALSE;

  if (aside != NULL && !keep_aside (self, aside, error))
    {
      diary_database_rollback (self);
      return FALSE;
    }

  if (take (diary_database_get_sqlite (self), data, error))
    {
      if (diary_database_commit (self, error))
        return TRUE;
    }
  else
    diary_database_rollback (self);

  if (aside != NULL)
    g_unlink (aside);

  return FALSE;
}

static gboolean
take_from (DiaryDatabase *self,
           GFile *source,
           GFile *aside,
           Take take,
           gpointer data,
           GError **error)
{
  g_autofree char *source_path = diary_file_get_path (source, error);
  g_autofree char *aside_path = NULL;
  gboolean taken;

  if (source_path != NULL && aside != NULL)
    aside_path = diary_file_get_path (aside, error);
  if (source_path == NULL || (aside != NULL && aside_path == NULL) ||
      !diary_backup_attach (diary_database_get_sqlite (self), source_path, error))
    return FALSE;

  taken = take_in_transaction (self, aside_path, take, data, error);
  diary_backup_detach (diary_database_get_sqlite (self));

  return taken;
}

static gboolean
take_everything (DiarySqlite *sqlite, gpointer data, GError **error)
{
  return diary_backup_take_over (sqlite, error);
}

/* The arguments of diary_merge_attached(). */
typedef struct
{
  DiaryMergeSummary *summary;
  DiaryProgressFunc progress;
  gpointer data;
  GCancellable *cancellable;
} Merge;

static gboolean
take_newer (DiarySqlite *sqlite, gpointer data, GError **error)
{
  Merge *merge = data;

  return diary_merge_attached (sqlite, merge->summary, merge->progress, merge->data,
                               merge->cancellable, error);
}

/* What write_sealed() needs. */
typedef struct
{
  GBytes *content;
  DiaryPassphrase *passphrase;
  const DiarySealedCost *cost;
} Seal;

static gboolean
write_sealed (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  Seal *seal = data;
  g_autoptr (DiarySealedWriter) writer = diary_sealed_writer_new (stream);

  return diary_sealed_writer_begin (writer, seal->passphrase, seal->cost, cancellable, error) &&
         diary_sealed_writer_write (writer, g_bytes_get_data (seal->content, NULL),
                                    g_bytes_get_size (seal->content), cancellable, error) &&
         diary_sealed_writer_finish (writer, cancellable, error);
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
 * diary_database_seal:
 * @self: a diary outside of a transaction
 * @file: where to; a file that is there is replaced, unless it is a diary in use
 * @passphrase: what opens it
 * @cost: (nullable): what making the key is to cost, or %NULL for what is fit for a person's file
 * @cancellable: (nullable): to stop it
 * @error: where to put the error
 *
 * As diary_database_backup(), but the copy can only be read by who knows the passphrase. Nothing
 * of it is written in the clear.
 *
 * Returns: whether it was written
 */
gboolean
diary_database_seal (DiaryDatabase *self,
                     GFile *file,
                     DiaryPassphrase *passphrase,
                     const DiarySealedCost *cost,
                     GCancellable *cancellable,
                     GError **error)
{
  DiarySqlite *sqlite;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) content = NULL;
  Seal seal = { NULL, passphrase, cost };

  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);
  g_return_val_if_fail (!diary_database_get_in_transaction (self), FALSE);

  sqlite = diary_database_get_sqlite (self);
  path = diary_file_get_path (file, error);
  if (path == NULL || !diary_backup_check_target (sqlite, path, error))
    return FALSE;

  content = diary_backup_to_bytes (sqlite, path, error);
  seal.content = content;

  return content != NULL && diary_save_file (file, write_sealed, &seal, cancellable, error);
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
  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (source), FALSE);
  g_return_val_if_fail (G_IS_FILE (aside), FALSE);
  g_return_val_if_fail (!diary_database_get_in_transaction (self), FALSE);

  return take_from (self, source, aside, take_everything, NULL, error);
}

/**
 * diary_database_merge:
 * @self: a diary outside of a transaction
 * @source: a healthy diary of the newest schema that nobody writes
 * @aside: (nullable): where to keep the present content, if anything comes in; no file of that name
 *   is there
 * @summary: (out caller-allocates): what came in
 * @progress: (nullable): told how far it has come
 * @data: data for @progress
 * @cancellable: (nullable): to stop it
 * @error: where to put the error
 *
 * Unites the diary with @source, in one transaction; see diary_merge_attached().
 *
 * Returns: whether it was done; if not, everything is as it was
 */
gboolean
diary_database_merge (DiaryDatabase *self,
                      GFile *source,
                      GFile *aside,
                      DiaryMergeSummary *summary,
                      DiaryProgressFunc progress,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  Merge merge = { summary, progress, data, cancellable };

  g_return_val_if_fail (DIARY_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (source), FALSE);
  g_return_val_if_fail (aside == NULL || G_IS_FILE (aside), FALSE);
  g_return_val_if_fail (summary != NULL, FALSE);
  g_return_val_if_fail (!diary_database_get_in_transaction (self), FALSE);

  *summary = (DiaryMergeSummary){ 0 };
  if (!take_from (self, source, aside, take_newer, &merge, error))
    return FALSE;

  if (aside != NULL && diary_merge_summary_is_empty (summary))
    g_unlink (g_file_peek_path (aside));

  return TRUE;
}
