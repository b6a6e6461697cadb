/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-package-writer.h"

#include "diary-package-description.h"
#include "diary-sheet-writer.h"
#include "diary-zip-writer.h"

/* A zip knows no time before this one, 1980-01-01T00:00:00Z, which an empty diary is given. */
#define FIRST_TIME G_GINT64_CONSTANT (315532800)

static gboolean
add_sheet (DiaryZipWriter *zip,
           DiaryDatabase *database,
           DiaryColumns *columns,
           GCancellable *cancellable,
           GError **error)
{
  const char *name = diary_sheet_get_file_name (diary_columns_get_sheet (columns));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) csv = NULL;

  if (!diary_sheet_write (database, columns, memory, cancellable, error) ||
      !g_output_stream_close (memory, NULL, error))
    return FALSE;

  csv = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));

  return diary_zip_writer_add (zip, name, csv, cancellable, error);
}

/* A package of a diary without what came later is as it was before there was any. */
static gboolean
leave_out (GPtrArray *columns, DiaryDatabase *database, GError **error)
{
  static const DiarySheet optional[] = { DIARY_SHEET_PERSON, DIARY_SHEET_ACKNOWLEDGEMENTS };

  for (size_t i = 0; i < G_N_ELEMENTS (optional); i++)
    {
      GType type = diary_sheet_get_record_type (optional[i]);
      gint64 count = diary_database_count (database, type, error);

      if (count < 0)
        return FALSE;
      if (count == 0)
        g_ptr_array_remove_index (columns, optional[i]);
    }

  return TRUE;
}

/**
 * diary_package_write:
 * @database: a diary; it should be in a transaction, so that the files agree with each other
 * @stream: where to write to; it stays open
 * @progress: (nullable): called as it goes on
 * @data: data for @progress
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error
 *
 * Writes the whole diary as a package. Its bytes depend on the records and on nothing else.
 *
 * Returns: whether it was written
 */
gboolean
diary_package_write (DiaryDatabase *database,
                     GOutputStream *stream,
                     DiaryProgressFunc progress,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (DiaryZipWriter) zip = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (GBytes) description = NULL;
  gint64 created;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  columns = diary_sheet_load_columns (database, error);
  if (columns == NULL || !leave_out (columns, database, error) ||
      !diary_database_get_newest (database, &created, error))
    return FALSE;

  created = MAX (created, FIRST_TIME);
  description = diary_package_describe (created, columns);
  zip = diary_zip_writer_new (stream, created);
  if (!diary_zip_writer_add (zip, DIARY_PACKAGE_DESCRIPTION, description, cancellable, error))
    return FALSE;

  for (guint i = 0; i < columns->len; i++)
    {
      if (!add_sheet (zip, database, g_ptr_array_index (columns, i), cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress ((i + 1.0) / columns->len, data);
    }

  return diary_zip_writer_finish (zip, cancellable, error);
}
