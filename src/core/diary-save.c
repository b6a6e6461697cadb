/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-save.h"

#include "diary-error.h"

static DiaryError
find_code (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return DIARY_ERROR_READ_ONLY;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return DIARY_ERROR_FULL;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return DIARY_ERROR_NOT_FOUND;

  return DIARY_ERROR_FAILED;
}

/* A stream that is closed by a cancelled operation leaves the file it was to replace alone. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
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

  g_return_if_fail (G_IS_FILE (file));

  if (error == NULL || *error == NULL || (*error)->domain != G_IO_ERROR ||
      g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  original = g_steal_pointer (error);
  name = g_file_get_parse_name (file);
  diary_error_set_file (error, find_code (original), name, original->message);
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
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean saved = FALSE;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (write != NULL, FALSE);

  stream = g_file_replace (file, NULL, FALSE,
                           G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, cancellable,
                           &local_error);
  if (stream != NULL)
    {
      if (write (G_OUTPUT_STREAM (stream), data, cancellable, &local_error))
        saved = g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &local_error);
      else
        abandon (G_OUTPUT_STREAM (stream));
    }
  if (saved)
    return TRUE;

  diary_save_explain_error (file, &local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
