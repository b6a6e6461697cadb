/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-stage.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "diary-backup.h"
#include "diary-connection.h"
#include "diary-database.h"
#include "diary-error.h"
#include "diary-file.h"
#include "diary-save.h"
#include "diary-sealed-reader.h"

/* Opens @path and checks all of it, which also brings it up to the newest schema. */
static gboolean
make_ready (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DiaryDatabase) database = diary_database_open (file, error);

  return database != NULL && diary_database_check (database, error);
}

/* Whether an error is about the place where the copy goes, and not about the backup. */
static gboolean
is_about_room (const GError *error)
{
  return g_error_matches (error, DIARY_ERROR, DIARY_ERROR_FULL) ||
         g_error_matches (error, DIARY_ERROR, DIARY_ERROR_READ_ONLY);
}

/* Copies a backup that is a diary to @staged. */
static gboolean
copy_plain (const char *backup, const char *staged, GError **error)
{
  g_autoptr (DiarySqlite) sqlite = diary_connection_open_backup (backup, error);

  return sqlite != NULL && diary_backup_copy (sqlite, staged, error);
}

/* Opens what is sealed, into @opened. */
static gboolean
open_sealed (const char *backup,
             DiaryPassphrase *passphrase,
             const char *opened,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (backup);
  g_autoptr (GFile) target = g_file_new_for_path (opened);
  g_autoptr (GFileInputStream) input = g_file_read (source, cancellable, error);
  g_autoptr (GFileOutputStream) output = NULL;
  g_autoptr (DiarySealedReader) reader = NULL;

  if (input == NULL)
    {
      diary_save_explain_error (source, error);
      return FALSE;
    }

  output = g_file_append_to (target, G_FILE_CREATE_PRIVATE, cancellable, error);
  reader = diary_sealed_reader_new (G_INPUT_STREAM (input), backup);

  return output != NULL && diary_sealed_reader_open (reader, passphrase, cancellable, error) &&
         diary_sealed_reader_copy_to (reader, G_OUTPUT_STREAM (output), cancellable, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (output), cancellable, error);
}

/* What is sealed is opened beside the diary, where it is as private as the diary itself. */
static gboolean
copy_sealed (const char *backup,
             DiaryPassphrase *passphrase,
             const char *staged,
             GCancellable *cancellable,
             GError **error)
{
  g_autofree char *opened = NULL;
  gboolean copied;

  if (passphrase == NULL)
    {
      g_set_error (error, DIARY_ERROR, DIARY_ERROR_PASSPHRASE,
                   _ ("This backup is sealed: %s: give the passphrase it was sealed with"), backup);
      return FALSE;
    }

  opened = diary_file_create_temporary (staged, error);
  if (opened == NULL)
    return FALSE;

  copied = open_sealed (backup, passphrase, opened, cancellable, error) &&
           copy_plain (opened, staged, error);
  g_unlink (opened);

  return copied;
}

static gboolean
fill (const char *backup,
      DiaryPassphrase *passphrase,
      const char *staged,
      GCancellable *cancellable,
      GError **error)
{
  gboolean copied = diary_sealed_reader_is_sealed (backup)
                        ? copy_sealed (backup, passphrase, staged, cancellable, error)
                        : copy_plain (backup, staged, error);

  return copied && make_ready (staged, error) && diary_file_sync (staged, error);
}

/* Says of a copy that could not be made which file that is due to. */
static void
blame (GError *source, const char *path, const char *backup, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean said = !is_about_room (source) && strstr (source->message, backup) != NULL;

  diary_save_explain_error (file, &source);
  if (said)
    g_propagate_error (error, source);
  else
    diary_error_propagate_file (error, source, is_about_room (source) ? path : backup);
}

/**
 * diary_stage_backup:
 * @backup: a backup; it stays as it is
 * @passphrase: (nullable): opens it, if it is sealed
 * @path: the diary it is for, there or not
 * @cancellable: (nullable): to stop it
 * @error: where to put the error: %DIARY_ERROR_PASSPHRASE if it is sealed with another passphrase,
 *   %DIARY_ERROR_CUT_OFF, %DIARY_ERROR_DAMAGED, %DIARY_ERROR_NOT_A_DIARY, %DIARY_ERROR_NEWER,
 *   %DIARY_ERROR_NOT_FOUND; %DIARY_ERROR_FULL or %DIARY_ERROR_READ_ONLY of the diary's folder
 *
 * Copies a backup to a file beside the diary, checks it, and brings it up to the newest schema.
 *
 * Returns: (transfer full): where the copy is, for the caller to move or to delete, or %NULL with
 *   @error set
 */
char *
diary_stage_backup (GFile *backup,
                    DiaryPassphrase *passphrase,
                    const char *path,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *backup_path = NULL;
  g_autofree char *staged = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (G_IS_FILE (backup), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  backup_path = diary_file_get_path (backup, error);
  if (backup_path == NULL)
    return NULL;
  if (diary_file_is_same (path, backup_path))
    {
      g_set_error (error, DIARY_ERROR, DIARY_ERROR_FAILED,
                   _ ("This is the diary itself: %s: choose a backup of it"), backup_path);
      return NULL;
    }
  if (!diary_file_create_folder (path, error))
    return NULL;

  staged = diary_file_create_temporary (path, error);
  if (staged == NULL)
    return NULL;
  if (fill (backup_path, passphrase, staged, cancellable, &local_error))
    return g_steal_pointer (&staged);

  g_unlink (staged);
  blame (g_steal_pointer (&local_error), path, backup_path, error);

  return NULL;
}
