/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-csv-reader.h"

#include <csv.h>
#include <glib/gi18n-lib.h>

#include "diary-error.h"

#define CHUNK_BYTES 65536
#define CELL_BYTES  4096

struct _DiaryCsvReader
{
  GObject parent_instance;

  GInputStream *stream;
  struct csv_parser parser;
  char separator;

  unsigned char *chunk;
  size_t chunk_length;
  size_t chunk_used;
  guint64 n_read;
  gboolean at_end;

  /* The parser is fed one physical line after the other, so that the line of each row is known. */
  gint64 line;
  gboolean after_cr;
  gboolean skip_line;

  GPtrArray *cells;
  gint64 row_line;
  gboolean in_row;
  gboolean row_ended;
  DiaryCsvFault fault;
  int fault_cell;
};

G_DEFINE_FINAL_TYPE (DiaryCsvReader, diary_csv_reader, G_TYPE_OBJECT)

/* The parser takes spaces at the ends of a cell off; ours belong to the text. */
static int
is_space (unsigned char c)
{
  return 0;
}

static void
init_parser (DiaryCsvReader *self)
{
  csv_init (&self->parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim (&self->parser, (unsigned char) self->separator);
  csv_set_space_func (&self->parser, is_space);
  csv_set_realloc_func (&self->parser, g_realloc);
  csv_set_free_func (&self->parser, g_free);
  csv_set_blk_size (&self->parser, CELL_BYTES);
}

static void
set_fault (DiaryCsvReader *self, DiaryCsvFault fault)
{
  if (self->fault != DIARY_CSV_SOUND)
    return;
  self->fault = fault;
  self->fault_cell = (int) self->cells->len;
}

static void
on_cell (void *cell, size_t length, void *data)
{
  DiaryCsvReader *self = data;
  g_autofree char *text = g_strndup (length > 0 ? cell : "", length);

  if (strlen (text) != length)
    set_fault (self, DIARY_CSV_BAD_NUL);
  else if (!g_utf8_validate_len (text, length, NULL))
    set_fault (self, DIARY_CSV_BAD_UTF8);

  g_ptr_array_add (self->cells, g_steal_pointer (&text));
}

static void
on_row (int terminator, void *data)
{
  DiaryCsvReader *self = data;

  self->row_ended = TRUE;
}

static gboolean
fill_chunk (DiaryCsvReader *self, GCancellable *cancellable, GError **error)
{
  static const unsigned char bom[] = { 0xef, 0xbb, 0xbf };
  gboolean at_start = self->n_read == 0;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !g_input_stream_read_all (self->stream, self->chunk, CHUNK_BYTES, &self->chunk_length,
                                cancellable, error))
    return FALSE;

  self->n_read += self->chunk_length;
  self->at_end = self->chunk_length < CHUNK_BYTES;
  self->chunk_used = 0;
  if (at_start && self->chunk_length >= sizeof bom && memcmp (self->chunk, bom, sizeof bom) == 0)
    self->chunk_used = sizeof bom;

  return TRUE;
}

/* The rest of the chunk up to and with the next line end, CR and LF each being one here. */
static size_t
measure_piece (DiaryCsvReader *self)
{
  const unsigned char *start = self->chunk + self->chunk_used;
  const unsigned char *end = self->chunk + self->chunk_length;

  for (const unsigned char *c = start; c < end; c++)
    {
      if (*c == '\n' || *c == '\r')
        return (size_t) (c - start) + 1;
    }

  return (size_t) (end - start);
}

static void
count_line (DiaryCsvReader *self, const unsigned char *piece, size_t length)
{
  unsigned char last = piece[length - 1];
  gboolean is_second_half = last == '\n' && length == 1 && self->after_cr;

  if ((last == '\r' || last == '\n') && !is_second_half)
    self->line++;
  self->after_cr = last == '\r';
}

static gboolean
set_quote_error (DiaryCsvReader *self, GError **error)
{
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
               _ ("line %" G_GINT64_FORMAT
                  ": a cell in quotation marks is never closed: close it, or double the quotation "
                  "mark if it belongs to the text"),
               self->row_line);

  return FALSE;
}

/* Where the faulty row ends is certain only if it began on this very line. */
static gboolean
recover_from_bad_quote (DiaryCsvReader *self, GError **error)
{
  csv_free (&self->parser);
  init_parser (self);
  if (self->row_line != self->line)
    return set_quote_error (self, error);

  set_fault (self, DIARY_CSV_BAD_QUOTE);
  self->skip_line = TRUE;

  return TRUE;
}

static gboolean
parse_piece (DiaryCsvReader *self, GError **error)
{
  const unsigned char *piece = self->chunk + self->chunk_used;
  size_t length = measure_piece (self);
  unsigned char last = piece[length - 1];
  gboolean ends_line = last == '\n' || last == '\r';

  if (!self->in_row)
    {
      self->row_line = self->line;
      self->in_row = length > 1 || !ends_line;
    }
  if (!self->skip_line &&
      csv_parse (&self->parser, piece, length, on_cell, on_row, self) < length &&
      !recover_from_bad_quote (self, error))
    return FALSE;

  if (self->skip_line && ends_line)
    {
      self->skip_line = FALSE;
      self->row_ended = TRUE;
    }
  count_line (self, piece, length);
  self->chunk_used += length;

  return TRUE;
}

static gboolean
parse_end (DiaryCsvReader *self, GError **error)
{
  if (!self->in_row)
    return TRUE;

  if (!self->skip_line && csv_fini (&self->parser, on_cell, on_row, self) != 0 &&
      !recover_from_bad_quote (self, error))
    return FALSE;
  self->skip_line = FALSE;
  self->row_ended = TRUE;

  return TRUE;
}

static void
diary_csv_reader_finalize (GObject *object)
{
  DiaryCsvReader *self = DIARY_CSV_READER (object);

  g_clear_object (&self->stream);
  csv_free (&self->parser);
  g_free (self->chunk);
  g_ptr_array_unref (self->cells);

  G_OBJECT_CLASS (diary_csv_reader_parent_class)->finalize (object);
}

static void
diary_csv_reader_class_init (DiaryCsvReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_csv_reader_finalize;
}

static void
diary_csv_reader_init (DiaryCsvReader *self)
{
  self->separator = ',';
  init_parser (self);
  self->chunk = g_malloc (CHUNK_BYTES);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->line = 1;
}

/**
 * diary_csv_reader_new:
 * @stream: what to read
 *
 * Returns: (transfer full): a reader of CSV
 */
DiaryCsvReader *
diary_csv_reader_new (GInputStream *stream)
{
  DiaryCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_object_new (DIARY_TYPE_CSV_READER, NULL);
  self->stream = g_object_ref (stream);

  return self;
}

/**
 * diary_csv_reader_set_separator:
 * @self: a reader that has read nothing yet
 * @separator: an ASCII character, other than a comma, that stands between two cells
 */
void
diary_csv_reader_set_separator (DiaryCsvReader *self, char separator)
{
  g_return_if_fail (DIARY_IS_CSV_READER (self));
  g_return_if_fail (self->n_read == 0);

  self->separator = separator;
  csv_set_delim (&self->parser, (unsigned char) separator);
}

/**
 * diary_csv_reader_step:
 * @self: a reader
 * @cancellable: (nullable): to stop a read that takes long
 * @error: return location for an error of the stream, or %DIARY_ERROR_FORMAT
 *
 * Goes to the next row, the first being the header. A row with a fault is a row too: see
 * diary_csv_reader_get_fault().
 *
 * Returns: whether there is one
 */
DiaryCsvStep
diary_csv_reader_step (DiaryCsvReader *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (DIARY_IS_CSV_READER (self), DIARY_CSV_ERROR);

  g_ptr_array_set_size (self->cells, 0);
  self->fault = DIARY_CSV_SOUND;
  self->row_ended = FALSE;
  while (!self->row_ended)
    {
      gboolean is_read;

      if (self->chunk_used < self->chunk_length)
        is_read = parse_piece (self, error);
      else if (!self->at_end)
        is_read = fill_chunk (self, cancellable, error);
      else if (self->in_row)
        is_read = parse_end (self, error);
      else
        return DIARY_CSV_END;
      if (!is_read)
        return DIARY_CSV_ERROR;
    }
  self->in_row = FALSE;

  return DIARY_CSV_ROW;
}

/**
 * diary_csv_reader_get_n_read:
 * @self: a reader
 *
 * Returns: how many bytes have been taken from the stream
 */
guint64
diary_csv_reader_get_n_read (DiaryCsvReader *self)
{
  g_return_val_if_fail (DIARY_IS_CSV_READER (self), 0);

  return self->n_read;
}

/**
 * diary_csv_reader_get_line:
 * @self: a reader at a row
 *
 * Returns: the number of the row's first line in the file, as editors count: from 1, with the lines
 *   within quotation marks
 */
gint64
diary_csv_reader_get_line (DiaryCsvReader *self)
{
  g_return_val_if_fail (DIARY_IS_CSV_READER (self), 0);

  return self->row_line;
}

/**
 * diary_csv_reader_get_n_cells:
 * @self: a reader at a row
 *
 * Returns: how many cells the row has
 */
int
diary_csv_reader_get_n_cells (DiaryCsvReader *self)
{
  g_return_val_if_fail (DIARY_IS_CSV_READER (self), 0);

  return (int) self->cells->len;
}

/**
 * diary_csv_reader_get_cell:
 * @self: a reader at a row without a fault
 * @cell: a cell, from 0
 *
 * Returns: (transfer none): what the cell holds, until the next step
 */
const char *
diary_csv_reader_get_cell (DiaryCsvReader *self, int cell)
{
  g_return_val_if_fail (DIARY_IS_CSV_READER (self), NULL);
  g_return_val_if_fail (cell >= 0 && cell < (int) self->cells->len, NULL);

  return g_ptr_array_index (self->cells, cell);
}

/**
 * diary_csv_reader_get_text:
 * @self: a reader at a row without a fault
 * @cell: a cell that holds what a person wrote, from 0
 *
 * Returns: (transfer none): the text, without the apostrophe of diary_csv_writer_add_text()
 */
const char *
diary_csv_reader_get_text (DiaryCsvReader *self, int cell)
{
  const char *text = diary_csv_reader_get_cell (self, cell);

  return text != NULL && *text == '\'' ? text + 1 : text;
}

/**
 * diary_csv_reader_get_fault:
 * @self: a reader at a row
 * @cell: (out) (optional): the faulty cell, from 0
 *
 * Returns: what is wrong with the row as such, or %DIARY_CSV_SOUND
 */
DiaryCsvFault
diary_csv_reader_get_fault (DiaryCsvReader *self, int *cell)
{
  g_return_val_if_fail (DIARY_IS_CSV_READER (self), DIARY_CSV_SOUND);

  if (cell != NULL)
    *cell = self->fault_cell;

  return self->fault;
}
