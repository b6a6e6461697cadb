/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sheet-writer.h"

#include "diary-csv-writer.h"

static void
add_header (DiaryCsvWriter *writer, DiaryColumns *columns)
{
  for (int i = 0; i < diary_columns_get_n (columns); i++)
    diary_csv_writer_add_cell (writer, diary_columns_get (columns, i)->name);
}

static void
add_record (DiaryCsvWriter *writer, DiaryColumns *columns, DiaryRecord *record)
{
  for (int i = 0; i < diary_columns_get_n (columns); i++)
    {
      const DiaryColumn *column = diary_columns_get (columns, i);
      g_autofree char *text = diary_column_get_text (column, record);

      if (column->type == DIARY_COLUMN_TEXT)
        diary_csv_writer_add_text (writer, text);
      else
        diary_csv_writer_add_cell (writer, text);
    }
}

static gboolean
write_records (DiaryColumns *columns,
               GPtrArray *records,
               GOutputStream *stream,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (DiaryCsvWriter) writer = diary_csv_writer_new (stream);

  add_header (writer, columns);
  if (!diary_csv_writer_end_row (writer, cancellable, error))
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      add_record (writer, columns, g_ptr_array_index (records, i));
      if (!diary_csv_writer_end_row (writer, cancellable, error))
        return FALSE;
    }

  return diary_csv_writer_flush (writer, cancellable, error);
}

/**
 * diary_sheet_load_columns:
 * @database: a diary
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryColumns): the columns of all sheets in their order,
 *   with the diary's own factors, or %NULL with @error set
 */
GPtrArray *
diary_sheet_load_columns (DiaryDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (GPtrArray) factors = NULL;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), NULL);

  factors = diary_database_list (database, DIARY_TYPE_FACTOR, DIARY_DATE_NONE, DIARY_DATE_NONE,
                                 error);
  if (factors == NULL)
    return NULL;

  columns = g_ptr_array_new_with_free_func (g_object_unref);
  for (int sheet = 0; sheet < DIARY_N_SHEETS; sheet++)
    g_ptr_array_add (columns, diary_columns_new ((DiarySheet) sheet, factors));

  return g_steal_pointer (&columns);
}

/**
 * diary_sheet_write:
 * @database: a diary
 * @columns: the columns of a sheet
 * @stream: where to write to; it stays open
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error
 *
 * Writes a sheet as a CSV file: all its records by time, then by id.
 *
 * Returns: whether it was written
 */
gboolean
diary_sheet_write (DiaryDatabase *database,
                   DiaryColumns *columns,
                   GOutputStream *stream,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  GType type;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (DIARY_IS_COLUMNS (columns), FALSE);

  type = diary_sheet_get_record_type (diary_columns_get_sheet (columns));
  records = diary_database_list (database, type, DIARY_DATE_NONE, DIARY_DATE_NONE, error);

  return records != NULL && write_records (columns, records, stream, cancellable, error);
}
