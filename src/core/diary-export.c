/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-export.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-package-writer.h"
#include "diary-save.h"
#include "diary-sheet-writer.h"

typedef struct
{
  DiaryDatabase *database;
  gboolean is_package;
  DiarySheet sheet;
  DiaryProgressFunc progress;
  gpointer data;
} ExportJob;

static gboolean
write_sheet (ExportJob *job, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) columns = diary_sheet_load_columns (job->database, error);

  return columns != NULL &&
         diary_sheet_write (job->database, g_ptr_array_index (columns, job->sheet), stream,
                            cancellable, error);
}

static gboolean
write_job (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  ExportJob *job = data;
  gboolean written;

  if (!diary_database_begin_reading (job->database, error))
    return FALSE;

  if (job->is_package)
    written = diary_package_write (job->database, stream, job->progress, job->data, cancellable,
                                   error);
  else
    written = write_sheet (job, stream, cancellable, error);
  diary_database_rollback (job->database);

  return written;
}

static gboolean
find_format (GFile *file, ExportJob *job, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : g_strdup ("");
  g_autofree char *display_name = NULL;

  job->is_package = g_str_has_suffix (lower, ".zip");
  if (job->is_package || diary_sheet_find (lower, &job->sheet))
    return TRUE;

  display_name = g_file_get_parse_name (file);
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_INVALID,
               _ ("The name does not tell what to write: %s: give a name that ends in .zip, or "
                  "episodes.csv, days.csv, signs.csv, medicines.csv, visits.csv, "
                  "acknowledgements.csv or person.csv"),
               display_name);

  return FALSE;
}

/**
 * diary_export_package:
 * @database: a diary
 * @stream: where to write to; it stays open
 * @progress: (nullable): called as it goes on
 * @data: data for @progress
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error
 *
 * Writes the whole diary as a package: the same diary always gives the same bytes, as does one that
 * was made by importing them.
 *
 * Returns: whether it was written
 */
gboolean
diary_export_package (DiaryDatabase *database,
                      GOutputStream *stream,
                      DiaryProgressFunc progress,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  ExportJob job = { .database = database, .is_package = TRUE, .progress = progress, .data = data };

  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);

  return write_job (stream, &job, cancellable, error);
}

/**
 * diary_export_sheet:
 * @database: a diary
 * @sheet: which sheet
 * @stream: where to write to; it stays open
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error
 *
 * Writes one sheet as CSV, as it is in a package.
 *
 * Returns: whether it was written
 */
gboolean
diary_export_sheet (DiaryDatabase *database,
                    DiarySheet sheet,
                    GOutputStream *stream,
                    GCancellable *cancellable,
                    GError **error)
{
  ExportJob job = { .database = database, .sheet = sheet };

  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);

  return write_job (stream, &job, cancellable, error);
}

/**
 * diary_export_to_file:
 * @database: a diary
 * @file: where to; a file that is there is replaced
 * @progress: (nullable): called as it goes on
 * @data: data for @progress
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error: %DIARY_ERROR_INVALID for a name that tells no format, or one of
 *   diary_save_file()
 *
 * Writes the whole diary or one sheet of it, as the file's name says. Only the person can read the
 * file, and it is either complete afterwards or as it was.
 *
 * Returns: whether it was written
 */
gboolean
diary_export_to_file (DiaryDatabase *database,
                      GFile *file,
                      DiaryProgressFunc progress,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  ExportJob job = { .database = database, .progress = progress, .data = data };

  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return find_format (file, &job, error) &&
         diary_save_file (file, write_job, &job, cancellable, error);
}
