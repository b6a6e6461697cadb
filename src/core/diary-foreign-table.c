/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-table.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"

static const char separators[] = { ',', ';', '\t' };

struct _DiaryForeignTable
{
  GObject parent_instance;

  DiaryCsvReader *reader;
  gsize size;
  char separator;
  char **headings;
};

G_DEFINE_FINAL_TYPE (DiaryForeignTable, diary_foreign_table, G_TYPE_OBJECT)

/* Excel's "Unicode text" is UTF-16 with a byte-order mark. */
static GBytes *
to_utf8 (GBytes *content, GError **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (content, &size);
  g_autoptr (GError) local_error = NULL;
  char *text;
  gsize length;

  if (size < 2 ||
      !((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)))
    return g_bytes_ref (content);

  text = g_convert ((const char *) bytes, (gssize) size, "UTF-8", "UTF-16", NULL, &length,
                    &local_error);
  if (text != NULL)
    return g_bytes_new_take (text, length);

  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
               _ ("text that can’t be read (%s): save the file as UTF-8"), local_error->message);

  return NULL;
}

/* Of the characters that may stand between cells, that which is in the first line most often. */
static char
find_separator (const char *text, gsize size)
{
  int counts[G_N_ELEMENTS (separators)] = { 0 };
  size_t best = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < size && (quoted || (text[i] != '\n' && text[i] != '\r')); i++)
    {
      quoted ^= text[i] == '"';
      for (size_t j = 0; j < G_N_ELEMENTS (separators); j++)
        counts[j] += !quoted && text[i] == separators[j];
    }
  for (size_t j = 1; j < G_N_ELEMENTS (separators); j++)
    if (counts[j] > counts[best])
      best = j;

  return separators[best];
}

static gboolean
read_headings (DiaryForeignTable *self, GError **error)
{
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();
  DiaryCsvStep step = diary_csv_reader_step (self->reader, NULL, error);

  if (step == DIARY_CSV_ERROR)
    return FALSE;
  if (step == DIARY_CSV_END || diary_csv_reader_get_fault (self->reader, NULL) != DIARY_CSV_SOUND)
    {
      g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
                           _ ("line 1: no table in UTF-8: choose another file"));
      return FALSE;
    }

  for (int i = 0; i < diary_csv_reader_get_n_cells (self->reader); i++)
    {
      g_autofree char *heading = g_strstrip (
          g_strdup (diary_csv_reader_get_cell (self->reader, i)));

      g_strv_builder_add (headings, heading);
    }
  self->headings = g_strv_builder_end (headings);

  return TRUE;
}

static gboolean
check_row (DiaryForeignTable *self, DiaryForeignOutput *output)
{
  int n_cells = diary_csv_reader_get_n_cells (self->reader);
  int n_expected = (int) g_strv_length (self->headings);
  gint64 line = diary_csv_reader_get_line (self->reader);
  g_autofree char *wrong = NULL;

  if (output == NULL)
    return n_cells == n_expected &&
           diary_csv_reader_get_fault (self->reader, NULL) == DIARY_CSV_SOUND;

  if (diary_csv_reader_get_fault (self->reader, NULL) != DIARY_CSV_SOUND)
    {
      diary_foreign_output_refuse (output, line, NULL, _ ("a row that can’t be read"),
                                   _ ("save the file as CSV in UTF-8"));
      return FALSE;
    }
  if (n_cells == n_expected)
    return TRUE;

  wrong = g_strdup_printf (ngettext ("%d cell", "%d cells", n_cells), n_cells);
  diary_foreign_output_refuse (output, line, NULL, wrong,
                               _ ("give as many cells as in the first row"));

  return FALSE;
}

static void
diary_foreign_table_finalize (GObject *object)
{
  DiaryForeignTable *self = DIARY_FOREIGN_TABLE (object);

  g_clear_object (&self->reader);
  g_strfreev (self->headings);

  G_OBJECT_CLASS (diary_foreign_table_parent_class)->finalize (object);
}

static void
diary_foreign_table_class_init (DiaryForeignTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_foreign_table_finalize;
}

static void
diary_foreign_table_init (DiaryForeignTable *self)
{
}

/**
 * diary_foreign_table_new:
 * @content: a file
 * @error: where to put the error: %DIARY_ERROR_FORMAT
 *
 * Returns: (transfer full): the table in it, before its first row, or %NULL with @error set
 */
DiaryForeignTable *
diary_foreign_table_new (GBytes *content, GError **error)
{
  g_autoptr (DiaryForeignTable) self = g_object_new (DIARY_TYPE_FOREIGN_TABLE, NULL);
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GInputStream) stream = NULL;
  const char *start;

  g_return_val_if_fail (content != NULL, NULL);

  text = to_utf8 (content, error);
  if (text == NULL)
    return NULL;

  start = g_bytes_get_data (text, &self->size);
  self->separator = find_separator (start, self->size);
  stream = g_memory_input_stream_new_from_bytes (text);
  self->reader = diary_csv_reader_new (stream);
  diary_csv_reader_set_separator (self->reader, self->separator);

  return read_headings (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * diary_foreign_table_each:
 * @content: a file
 * @output: where to
 * @add_row: puts into @output what a row of the table holds
 * @error: where to put the error: %DIARY_ERROR_FORMAT
 *
 * Takes over each row of the table in a file that can be read.
 *
 * Returns: whether the table could be read to its end
 */
gboolean
diary_foreign_table_each (GBytes *content,
                          DiaryForeignOutput *output,
                          DiaryForeignTableFunc add_row,
                          GError **error)
{
  g_autoptr (DiaryForeignTable) table = diary_foreign_table_new (content, error);
  DiaryCsvStep step;

  if (table == NULL)
    return FALSE;

  while ((step = diary_foreign_table_step (table, output, error)) == DIARY_CSV_ROW)
    add_row (table, output);

  return step == DIARY_CSV_END;
}

/**
 * diary_foreign_table_get_headings:
 * @self: a table
 *
 * Returns: (transfer none): the cells of the first row, without the spaces around them
 */
const char *const *
diary_foreign_table_get_headings (DiaryForeignTable *self)
{
  g_return_val_if_fail (DIARY_IS_FOREIGN_TABLE (self), NULL);

  return (const char *const *) self->headings;
}

/**
 * diary_foreign_table_get_separator:
 * @self: a table
 *
 * Returns: what stands between its cells
 */
char
diary_foreign_table_get_separator (DiaryForeignTable *self)
{
  g_return_val_if_fail (DIARY_IS_FOREIGN_TABLE (self), ',');

  return self->separator;
}

/**
 * diary_foreign_table_step:
 * @self: a table
 * @output: (nullable): what is told of rows that can't be read, and of the progress
 * @error: where to put the error
 *
 * Goes to the next row that can be read.
 *
 * Returns: whether there is one
 */
DiaryCsvStep
diary_foreign_table_step (DiaryForeignTable *self, DiaryForeignOutput *output, GError **error)
{
  DiaryCsvStep step;

  g_return_val_if_fail (DIARY_IS_FOREIGN_TABLE (self), DIARY_CSV_ERROR);

  do
    {
      double part = (double) diary_csv_reader_get_n_read (self->reader) / (double) self->size;

      if (output != NULL && !diary_foreign_output_tell (output, part, error))
        return DIARY_CSV_ERROR;
      step = diary_csv_reader_step (self->reader, NULL, error);
    }
  while (step == DIARY_CSV_ROW && !check_row (self, output));

  return step;
}

/**
 * diary_foreign_table_get_line:
 * @self: a table at a row
 *
 * Returns: the number of the row's first line in the file, from 1
 */
gint64
diary_foreign_table_get_line (DiaryForeignTable *self)
{
  g_return_val_if_fail (DIARY_IS_FOREIGN_TABLE (self), 0);

  return diary_csv_reader_get_line (self->reader);
}

/**
 * diary_foreign_table_get:
 * @self: a table at a row
 * @heading: a heading
 *
 * Returns: (transfer none): what the row holds under it, or an empty text if there is no such column
 */
const char *
diary_foreign_table_get (DiaryForeignTable *self, const char *heading)
{
  g_return_val_if_fail (DIARY_IS_FOREIGN_TABLE (self), "");

  for (int i = 0; self->headings[i] != NULL; i++)
    if (g_str_equal (self->headings[i], heading))
      return diary_csv_reader_get_cell (self->reader, i);

  return "";
}

/**
 * diary_foreign_table_get_cell:
 * @self: a table at a row
 * @cell: a cell, from 0
 *
 * Returns: (transfer none): what it holds
 */
const char *
diary_foreign_table_get_cell (DiaryForeignTable *self, int cell)
{
  g_return_val_if_fail (DIARY_IS_FOREIGN_TABLE (self), "");

  return diary_csv_reader_get_cell (self->reader, cell);
}
