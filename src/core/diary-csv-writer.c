/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-csv-writer.h"

#define FLUSH_BYTES 65536

struct _DiaryCsvWriter
{
  GObject parent_instance;

  GOutputStream *stream;
  GString *buffer;
  size_t row_start;
  int n_cells;
};

G_DEFINE_FINAL_TYPE (DiaryCsvWriter, diary_csv_writer, G_TYPE_OBJECT)

static void
append_doubled (GString *buffer, const char *cell)
{
  for (const char *quote = strchr (cell, '"'); quote != NULL; quote = strchr (cell, '"'))
    {
      g_string_append_len (buffer, cell, quote - cell + 1);
      g_string_append_c (buffer, '"');
      cell = quote + 1;
    }
  g_string_append (buffer, cell);
}

static void
append_cell (DiaryCsvWriter *self, const char *guard, const char *cell)
{
  gboolean quoted = cell[strcspn (cell, "\",\r\n")] != '\0';

  if (self->n_cells++ > 0)
    g_string_append_c (self->buffer, ',');
  if (quoted)
    g_string_append_c (self->buffer, '"');
  g_string_append (self->buffer, guard);
  append_doubled (self->buffer, cell);
  if (quoted)
    g_string_append_c (self->buffer, '"');
}

static void
diary_csv_writer_finalize (GObject *object)
{
  DiaryCsvWriter *self = DIARY_CSV_WRITER (object);

  g_clear_object (&self->stream);
  g_string_free (self->buffer, TRUE);

  G_OBJECT_CLASS (diary_csv_writer_parent_class)->finalize (object);
}

static void
diary_csv_writer_class_init (DiaryCsvWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_csv_writer_finalize;
}

static void
diary_csv_writer_init (DiaryCsvWriter *self)
{
  self->buffer = g_string_new (NULL);
}

/**
 * diary_csv_writer_new:
 * @stream: where to write to; it stays open
 *
 * Returns: (transfer full): a writer of CSV
 */
DiaryCsvWriter *
diary_csv_writer_new (GOutputStream *stream)
{
  DiaryCsvWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_object_new (DIARY_TYPE_CSV_WRITER, NULL);
  self->stream = g_object_ref (stream);

  return self;
}

/**
 * diary_csv_writer_add_bom:
 * @self: a writer with nothing written yet
 *
 * Writes the mark by which spreadsheets tell UTF-8.
 */
void
diary_csv_writer_add_bom (DiaryCsvWriter *self)
{
  g_return_if_fail (DIARY_IS_CSV_WRITER (self));

  g_string_append (self->buffer, "\xef\xbb\xbf");
  self->row_start = self->buffer->len;
}

/**
 * diary_csv_writer_add_cell:
 * @self: a writer
 * @cell: (nullable): a number, a date or a key, as it is to be read back; %NULL for an empty cell
 *
 * Adds a cell to the row.
 */
void
diary_csv_writer_add_cell (DiaryCsvWriter *self, const char *cell)
{
  g_return_if_fail (DIARY_IS_CSV_WRITER (self));

  append_cell (self, "", cell != NULL ? cell : "");
}

/**
 * diary_csv_writer_add_text:
 * @self: a writer
 * @text: (nullable): what a person wrote; %NULL for an empty cell
 *
 * Adds a cell to the row. A text that a spreadsheet would run as a formula is kept from that by an
 * apostrophe before it, which diary_csv_reader_get_text() takes off again; and so is a text that
 * begins with an apostrophe.
 */
void
diary_csv_writer_add_text (DiaryCsvWriter *self, const char *text)
{
  g_return_if_fail (DIARY_IS_CSV_WRITER (self));

  if (text == NULL)
    text = "";
  append_cell (self, *text != '\0' && strchr ("=+-@\t\r'", *text) != NULL ? "'" : "", text);
}

/**
 * diary_csv_writer_end_row:
 * @self: a writer
 * @cancellable: (nullable): to stop a write that takes long
 * @error: return location for an error of the stream
 *
 * Ends the row. The rows of one file must have the same number of cells.
 *
 * Returns: whether what was written to the stream, if anything was, went well
 */
gboolean
diary_csv_writer_end_row (DiaryCsvWriter *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (DIARY_IS_CSV_WRITER (self), FALSE);

  /* An empty line would be no row at all. */
  if (self->buffer->len == self->row_start)
    g_string_append (self->buffer, "\"\"");
  g_string_append (self->buffer, "\r\n");
  self->row_start = self->buffer->len;
  self->n_cells = 0;

  return self->buffer->len < FLUSH_BYTES || diary_csv_writer_flush (self, cancellable, error);
}

/**
 * diary_csv_writer_flush:
 * @self: a writer
 * @cancellable: (nullable): to stop a write that takes long
 * @error: return location for an error of the stream
 *
 * Writes all rows that have been ended to the stream.
 *
 * Returns: whether that went well
 */
gboolean
diary_csv_writer_flush (DiaryCsvWriter *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (DIARY_IS_CSV_WRITER (self), FALSE);
  g_return_val_if_fail (self->n_cells == 0, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL,
                                  cancellable, error))
    return FALSE;

  g_string_truncate (self->buffer, 0);
  self->row_start = 0;

  return TRUE;
}
