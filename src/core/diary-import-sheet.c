/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-sheet.h"

#include <glib/gi18n-lib.h>

#include "diary-csv-reader.h"
#include "diary-day.h"
#include "diary-error.h"

struct _DiaryImportSheet
{
  GObject parent_instance;

  char *name;
  gint64 created;
  DiaryImportHeader *header;
  DiarySheet sheet;
  GArray *rows;      /* of DiaryImportRow */
  GHashTable *dates; /* of the ids of days, which the rows own */
};

G_DEFINE_FINAL_TYPE (DiaryImportSheet, diary_import_sheet, G_TYPE_OBJECT)

static void
clear_row (gpointer data)
{
  DiaryImportRow *row = data;

  g_clear_object (&row->record);
}

static void
refuse (DiaryImportSheet *self,
        DiaryImportContext *context,
        gint64 line,
        const char *column,
        const char *wrong,
        const char *expected)
{
  diary_import_summary_refuse (context->summary, self->sheet, self->name, line, column, wrong,
                               expected);
}

static void
refuse_fault (DiaryImportSheet *self,
              DiaryImportContext *context,
              DiaryCsvReader *reader,
              DiaryCsvFault fault,
              int cell)
{
  const DiaryColumn *column = diary_import_header_get_column (self->header, cell);
  const char *name = column != NULL ? column->name : NULL;
  gint64 line = diary_csv_reader_get_line (reader);

  switch (fault)
    {
    case DIARY_CSV_BAD_QUOTE:
      refuse (self, context, line, name, _ ("a quotation mark where none may stand"),
              _ ("put the cell in quotation marks and double those within it"));
      break;
    case DIARY_CSV_BAD_UTF8:
      refuse (self, context, line, name, _ ("text that is not UTF-8"),
              _ ("save the file as UTF-8"));
      break;
    case DIARY_CSV_BAD_NUL:
      refuse (self, context, line, name, _ ("a NUL byte"), _ ("remove it"));
      break;
    case DIARY_CSV_SOUND:
    default:
      g_assert_not_reached ();
    }
}

static void
refuse_n_cells (DiaryImportSheet *self, DiaryImportContext *context, DiaryCsvReader *reader)
{
  int n_cells = diary_csv_reader_get_n_cells (reader);
  int n_expected = diary_import_header_get_n_cells (self->header);
  g_autofree char *wrong = g_strdup_printf (ngettext ("%d cell", "%d cells", n_cells), n_cells);
  g_autofree char *expected = g_strdup_printf (ngettext ("give %d cell, as in the first row",
                                                         "give %d cells, as in the first row",
                                                         n_expected),
                                               n_expected);

  refuse (self, context, diary_csv_reader_get_line (reader), NULL, wrong, expected);
}

static void
refuse_invalid (DiaryImportSheet *self,
                DiaryImportContext *context,
                gint64 line,
                const GError *error)
{
  const char *column = NULL;
  const char *wrong = error->message;
  const char *expected = "";

  diary_error_get_invalid (error, &column, &wrong, &expected);
  refuse (self, context, line, column, wrong, expected);
}

static gboolean
check_date_once (DiaryImportSheet *self, DiaryRecord *record, GError **error)
{
  const char *date = diary_record_get_id (record);

  if (self->sheet != DIARY_SHEET_DAYS || g_hash_table_add (self->dates, (gpointer) date))
    return TRUE;

  diary_error_set_invalid (error, "date", date, _ ("give each date once a file"));

  return FALSE;
}

/* Reads the cells into the record, and checks it as a whole. */
static gboolean
read_record (DiaryImportSheet *self, DiaryCsvReader *reader, DiaryImportRow *row, GError **error)
{
  for (int i = 0; i < diary_csv_reader_get_n_cells (reader); i++)
    {
      const DiaryColumn *column = diary_import_header_get_column (self->header, i);
      const char *cell;

      if (column == NULL)
        continue;

      cell = column->type == DIARY_COLUMN_TEXT ? diary_csv_reader_get_text (reader, i)
                                               : diary_csv_reader_get_cell (reader, i);
      if (!diary_column_set_text (column, row->record, cell, error))
        return FALSE;
      if (column->type == DIARY_COLUMN_YES_NO)
        row->tells_complete = *cell != '\0';
    }

  return diary_record_validate (row->record, error) && check_date_once (self, row->record, error);
}

static void
read_row (DiaryImportSheet *self, DiaryImportContext *context, DiaryCsvReader *reader)
{
  DiaryImportRow row = { .line = diary_csv_reader_get_line (reader) };
  g_autoptr (GError) error = NULL;
  int cell;
  DiaryCsvFault fault = diary_csv_reader_get_fault (reader, &cell);

  if (fault != DIARY_CSV_SOUND)
    {
      refuse_fault (self, context, reader, fault, cell);
      return;
    }
  if (diary_csv_reader_get_n_cells (reader) != diary_import_header_get_n_cells (self->header))
    {
      refuse_n_cells (self, context, reader);
      return;
    }

  row.record = g_object_new (diary_sheet_get_record_type (self->sheet), NULL);
  if (read_record (self, reader, &row, &error))
    {
      g_array_append_val (self->rows, row);
      return;
    }

  refuse_invalid (self, context, row.line, error);
  g_object_unref (row.record);
}

static gboolean
read_header (DiaryImportSheet *self,
             DiaryImportContext *context,
             DiaryCsvReader *reader,
             DiaryPackageReader *package,
             GError **error)
{
  DiaryCsvStep step = diary_csv_reader_step (reader, context->cancellable, error);
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();

  if (step == DIARY_CSV_ERROR)
    return FALSE;
  if (step == DIARY_CSV_END || diary_csv_reader_get_fault (reader, NULL) != DIARY_CSV_SOUND)
    {
      diary_import_header_set_unknown (error);
      return FALSE;
    }

  for (int i = 0; i < diary_csv_reader_get_n_cells (reader); i++)
    g_ptr_array_add (headings, (gpointer) diary_csv_reader_get_cell (reader, i));
  g_ptr_array_add (headings, NULL);

  self->header = diary_import_header_new ((const char *const *) headings->pdata, context->factors,
                                          package, error);
  if (self->header == NULL)
    return FALSE;

  self->sheet = diary_columns_get_sheet (diary_import_header_get_columns (self->header));
  diary_import_summary_ignore (context->summary, self->name,
                               diary_import_header_get_ignored (self->header));

  return TRUE;
}

static gboolean
read_rows (DiaryImportSheet *self,
           DiaryImportContext *context,
           DiaryCsvReader *reader,
           guint64 size,
           GError **error)
{
  DiaryCsvStep step;

  while ((step = diary_csv_reader_step (reader, context->cancellable, error)) == DIARY_CSV_ROW)
    {
      double part = size > 0 ? (double) diary_csv_reader_get_n_read (reader) / (double) size : 0;

      if (!diary_import_context_tell (context, part, error))
        return FALSE;
      read_row (self, context, reader);
    }

  return step == DIARY_CSV_END;
}

static void
diary_import_sheet_finalize (GObject *object)
{
  DiaryImportSheet *self = DIARY_IMPORT_SHEET (object);

  g_free (self->name);
  g_clear_object (&self->header);
  g_hash_table_unref (self->dates);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (diary_import_sheet_parent_class)->finalize (object);
}

static void
diary_import_sheet_class_init (DiaryImportSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_import_sheet_finalize;
}

static void
diary_import_sheet_init (DiaryImportSheet *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (DiaryImportRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->dates = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * diary_import_sheet_read:
 * @context: the import
 * @name: the file's name, for people
 * @stream: its content
 * @size: how many bytes that is, 0 if unknown
 * @package: (nullable): the package that it is in
 * @error: where to put the error: %DIARY_ERROR_FORMAT, or one of the stream
 *
 * Reads a file to its end. Rows that can't be taken are in the summary.
 *
 * Returns: (transfer full): the file, or %NULL with @error set if it can't be read as one
 */
DiaryImportSheet *
diary_import_sheet_read (DiaryImportContext *context,
                         const char *name,
                         GInputStream *stream,
                         guint64 size,
                         DiaryPackageReader *package,
                         GError **error)
{
  g_autoptr (DiaryImportSheet) self = g_object_new (DIARY_TYPE_IMPORT_SHEET, NULL);
  g_autoptr (DiaryCsvReader) reader = diary_csv_reader_new (stream);

  self->name = g_strdup (name);
  self->created = package != NULL ? diary_package_reader_get_created (package) : 0;
  if (read_header (self, context, reader, package, error) &&
      read_rows (self, context, reader, size, error))
    return g_steal_pointer (&self);

  return NULL;
}

/**
 * diary_import_sheet_new:
 * @sheet: which sheet the rows are of
 * @headings: the columns that they tell
 * @factors: the person's own factors
 *
 * Makes rows that no file of ours held. @headings must be known ones.
 *
 * Returns: (transfer full): a file without rows
 */
DiaryImportSheet *
diary_import_sheet_new (DiarySheet sheet, const char *const *headings, DiaryImportFactors *factors)
{
  DiaryImportSheet *self = g_object_new (DIARY_TYPE_IMPORT_SHEET, NULL);

  self->name = g_strdup ("");
  self->sheet = sheet;
  self->header = diary_import_header_new (headings, factors, NULL, NULL);
  g_return_val_if_fail (self->header != NULL, NULL);

  return self;
}

/**
 * diary_import_sheet_get_sheet:
 * @self: a file
 *
 * Returns: which sheet it is
 */
DiarySheet
diary_import_sheet_get_sheet (DiaryImportSheet *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SHEET (self), DIARY_SHEET_EPISODES);

  return self->sheet;
}

/**
 * diary_import_sheet_get_header:
 * @self: a file
 *
 * Returns: (transfer none): its header
 */
DiaryImportHeader *
diary_import_sheet_get_header (DiaryImportSheet *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SHEET (self), NULL);

  return self->header;
}

/**
 * diary_import_sheet_get_created:
 * @self: a file
 *
 * Returns: the instant that its package tells, in Unix seconds, or 0 if there is none
 */
gint64
diary_import_sheet_get_created (DiaryImportSheet *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SHEET (self), 0);

  return self->created;
}

/**
 * diary_import_sheet_get_n_rows:
 * @self: a file
 *
 * Returns: how many rows can be taken
 */
guint
diary_import_sheet_get_n_rows (DiaryImportSheet *self)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SHEET (self), 0);

  return self->rows->len;
}

/**
 * diary_import_sheet_get_row:
 * @self: a file
 * @row: a row that can be taken, from 0
 *
 * Returns: (transfer none): the row
 */
const DiaryImportRow *
diary_import_sheet_get_row (DiaryImportSheet *self, guint row)
{
  g_return_val_if_fail (DIARY_IS_IMPORT_SHEET (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, DiaryImportRow, row);
}

/**
 * diary_import_sheet_add_row:
 * @self: a file
 * @record: (transfer full): a valid record of the type of its sheet
 * @line: where it was found
 */
void
diary_import_sheet_add_row (DiaryImportSheet *self, DiaryRecord *record, gint64 line)
{
  DiaryImportRow row = { .record = record, .line = line };

  g_return_if_fail (DIARY_IS_IMPORT_SHEET (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (record, diary_sheet_get_record_type (self->sheet)));

  g_array_append_val (self->rows, row);
}
