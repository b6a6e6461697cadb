/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-save.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "diary-error.h"
#include "diary-file.h"

/* Of a used-up quota and of a file that may not grow, GIO tells only in words. */
static gboolean
is_full (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
         strstr (error->message, g_strerror (EDQUOT)) != NULL ||
         strstr (error->message, g_strerror (EFBIG)) != NULL;
}

static DiaryError
find_code (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return DIARY_ERROR_READ_ONLY;
  if (is_full (error))
    return DIARY_ERROR_FULL;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return DIARY_ERROR_NOT_FOUND;

  return DIARY_ERROR_FAILED;
}

/* Writes the content to a file that nobody else knows of yet. */
static gboolean
write_content (const char *path,
               DiarySaveFunc write,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream)
      stream = g_file_append_to (file, G_FILE_CREATE_PRIVATE, cancellable, error);

  return stream != NULL && write (G_OUTPUT_STREAM (stream), data, cancellable, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error) &&
         diary_file_sync (path, error);
}

/**
 * diary_save_explain_error:
 * @file: the file
 * @error: (inout): an error of reading or writing it
 *
 * Says in the person's words what an error of the system means for the file. Errors of our own and
 * a cancellation are left as they are.
 */
void
diary_save_explain_error (GFile *file, GError **error)
{
  g_autoptr (GError) original = NULL;
  g_autofree char *name = NULL;
  DiaryError code;

  g_return_if_fail (G_IS_FILE (file));

  if (error == NULL || *error == NULL || (*error)->domain != G_IO_ERROR ||
      g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  original = g_steal_pointer (error);
  name = g_file_get_parse_name (file);
  code = find_code (original);
  diary_error_set_file (error, code, name, code == DIARY_ERROR_FAILED ? original->message : NULL);
}

/**
 * diary_save_file:
 * @file: where to; a file that is there is replaced
 * @write: writes the content
 * @data: data for @write
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error: %DIARY_ERROR_READ_ONLY, %DIARY_ERROR_FULL, %DIARY_ERROR_NOT_FOUND
 *   for a folder that is not there, %DIARY_ERROR_FAILED, or what @write set
 *
 * Writes a file that only the person can read. It is either complete afterwards or as it was.
 *
 * Returns: whether it was written
 */
gboolean
diary_save_file (GFile *file,
                 DiarySaveFunc write,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (write != NULL, FALSE);

  path = diary_file_get_path (file, error);
  if (path == NULL)
    return FALSE;

  temporary = diary_file_create_temporary (path, error);
  if (temporary == NULL)
    return FALSE;

  if (write_content (temporary, write, data, cancellable, &local_error) &&
      diary_file_move (temporary, path, &local_error))
    return TRUE;

  g_unlink (temporary);
  diary_save_explain_error (file, &local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
