/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-csv-reader.h"
#include "diary-error.h"

#define CSV(text)     text, sizeof (text) - 1
#define MAX_ROWS      4
#define NO_CELL       -1
#define CHUNK_BORDER  65536
#define BORDER_MARGIN 8

/* The cells of a row joined by '|'. */
typedef struct
{
  gint64 line;
  const char *cells;
  DiaryCsvFault fault;
  int fault_cell;
} Row;

typedef struct
{
  const char *name;
  const char *csv;
  size_t length;
  Row rows[MAX_ROWS];
  gboolean is_broken;
} ReadCase;

static const ReadCase READ_CASES[] = {
  { "nothing", CSV ("") },
  { "only-bom", CSV ("\xef\xbb\xbf") },
  { "crlf", CSV ("a,b\r\n1,2\r\n"), { { 1, "a|b" }, { 2, "1|2" } } },
  { "lf", CSV ("a,b\n1,2\n"), { { 1, "a|b" }, { 2, "1|2" } } },
  { "cr-and-lf", CSV ("a\rb\nc\r\nd\n"), { { 1, "a" }, { 2, "b" }, { 3, "c" }, { 4, "d" } } },
  { "cr", CSV ("a,b\r1,2\r"), { { 1, "a|b" }, { 2, "1|2" } } },
  { "no-last-line-end", CSV ("a,b\r\n1,2"), { { 1, "a|b" }, { 2, "1|2" } } },
  { "bom", CSV ("\xef\xbb\xbf\"a\",b\n"), { { 1, "a|b" } } },
  { "bom-later", CSV ("a\n\xef\xbb\xbfx\n"), { { 1, "a" }, { 2, "\xef\xbb\xbfx" } } },
  { "empty-cells", CSV ("a,,\n,,\n"), { { 1, "a||" }, { 2, "||" } } },
  { "empty-lines", CSV ("\n\r\na\r\n\r\n\nb\n"), { { 3, "a" }, { 6, "b" } } },
  { "one-empty-cell", CSV ("\"\"\n"), { { 1, "" } } },
  { "spaces", CSV (" a ,\"  b  \",  \n"), { { 1, " a |  b  |  " } } },
  { "tabs", CSV ("\ta\t,\"\tb\"\n"), { { 1, "\ta\t|\tb" } } },
  { "doubled-quotes", CSV ("\"a \"\"b\"\"\",\"\"\"\"\n"), { { 1, "a \"b\"|\"" } } },
  { "comma-in-quotes", CSV ("\"a,b\",c\n"), { { 1, "a,b|c" } } },
  { "line-ends-in-quotes",
    CSV ("a\r\n\"1\r\n2\n\n3\"\r\n\"4\"\n5\n"),
    { { 1, "a" }, { 2, "1\r\n2\n\n3" }, { 6, "4" }, { 7, "5" } } },
  { "utf-8", CSV ("\xe5\xb7\xa6,\xf0\x9f\x98\x90\n"), { { 1, "\xe5\xb7\xa6|\xf0\x9f\x98\x90" } } },
  { "bad-utf-8",
    CSV ("a,b\n1,\xff\n3,4\n"),
    { { 1, "a|b" }, { 2, NULL, DIARY_CSV_BAD_UTF8, 1 }, { 3, "3|4" } } },
  { "cut-utf-8", CSV ("\xe5\xb7\n"), { { 1, NULL, DIARY_CSV_BAD_UTF8, 0 } } },
  { "nul",
    CSV ("a,b\n\0,2\n3,4\n"),
    { { 1, "a|b" }, { 2, NULL, DIARY_CSV_BAD_NUL, 0 }, { 3, "3|4" } } },
  { "utf-16",
    CSV ("a\0,\0b\0\n\0"),
    { { 1, NULL, DIARY_CSV_BAD_NUL, 0 }, { 2, NULL, DIARY_CSV_BAD_NUL, 0 } } },
  { "quote-within",
    CSV ("a,b\n1,5 \"or so\"\r\n3,4\n"),
    { { 1, "a|b" }, { 2, NULL, DIARY_CSV_BAD_QUOTE, 1 }, { 3, "3|4" } } },
  { "text-after-quotes",
    CSV ("a,b\n1,\"2\"3\n3,4\n"),
    { { 1, "a|b" }, { 2, NULL, DIARY_CSV_BAD_QUOTE, 1 }, { 3, "3|4" } } },
  { "space-after-quotes", CSV ("\"a\" ,b\n"), { { 1, NULL, DIARY_CSV_BAD_QUOTE, 0 } } },
  { "fault-on-last-line", CSV ("a\n1\"2"), { { 1, "a" }, { 2, NULL, DIARY_CSV_BAD_QUOTE, 0 } } },
  { "not-closed-on-last-line", CSV ("a\n\"2"), { { 1, "a" }, { 2, NULL, DIARY_CSV_BAD_QUOTE, 0 } } },
  { "never-closed", CSV ("a\n\"1\n2\n3\n"), { { 1, "a" } }, TRUE },
  { "closed-too-late", CSV ("a\n\"1\n2\n\"3\"\n"), { { 1, "a" } }, TRUE },
};

static char *
join_cells (DiaryCsvReader *reader)
{
  g_autoptr (GString) cells = g_string_new (NULL);

  for (int i = 0; i < diary_csv_reader_get_n_cells (reader); i++)
    {
      if (i > 0)
        g_string_append_c (cells, '|');
      g_string_append (cells, diary_csv_reader_get_cell (reader, i));
    }

  return g_string_free (g_steal_pointer (&cells), FALSE);
}

static void
assert_row (DiaryCsvReader *reader, const Row *row)
{
  int cell = NO_CELL;

  g_assert_cmpint (diary_csv_reader_get_line (reader), ==, row->line);
  g_assert_cmpint (diary_csv_reader_get_fault (reader, &cell), ==, row->fault);
  if (row->fault != DIARY_CSV_SOUND)
    {
      g_assert_cmpint (cell, ==, row->fault_cell);
    }
  else
    {
      g_autofree char *cells = join_cells (reader);

      g_assert_cmpstr (cells, ==, row->cells);
    }
}

static void
test_read (gconstpointer data)
{
  const ReadCase *test = data;
  g_autoptr (GInputStream)
      stream = g_memory_input_stream_new_from_data (test->csv, (gssize) test->length, NULL);
  g_autoptr (DiaryCsvReader) reader = diary_csv_reader_new (stream);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < MAX_ROWS && test->rows[i].line > 0; i++)
    {
      g_assert_cmpint (diary_csv_reader_step (reader, NULL, &error), ==, DIARY_CSV_ROW);
      g_assert_no_error (error);
      assert_row (reader, &test->rows[i]);
    }

  if (test->is_broken)
    {
      g_assert_cmpint (diary_csv_reader_step (reader, NULL, &error), ==, DIARY_CSV_ERROR);
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, "2"));
      return;
    }
  g_assert_cmpint (diary_csv_reader_step (reader, NULL, &error), ==, DIARY_CSV_END);
  g_assert_no_error (error);
  g_assert_cmpuint (diary_csv_reader_get_n_read (reader), ==, test->length);
}

/* Whatever falls on the border of two reads of the stream reads the same. */
static void
test_chunk_border (void)
{
  const char tail[] = "\"a\"\"b\r\nc\",d\r\n\"e\",\xe5\xb7\xa6\n";

  for (size_t offset = 0; offset < sizeof tail + BORDER_MARGIN; offset++)
    {
      g_autofree char *filler = g_strnfill (CHUNK_BORDER - BORDER_MARGIN - offset, 'x');
      g_autofree char *csv = g_strconcat (filler, ",y\r\n", tail, NULL);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (csv, -1, NULL);
      g_autoptr (DiaryCsvReader) reader = diary_csv_reader_new (stream);
      const Row rows[] = { { 2, "a\"b\r\nc|d" }, { 4, "e|\xe5\xb7\xa6" } };

      g_assert_cmpint (diary_csv_reader_step (reader, NULL, NULL), ==, DIARY_CSV_ROW);
      for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_assert_cmpint (diary_csv_reader_step (reader, NULL, NULL), ==, DIARY_CSV_ROW);
          assert_row (reader, &rows[i]);
        }
      g_assert_cmpint (diary_csv_reader_step (reader, NULL, NULL), ==, DIARY_CSV_END);
    }
}

static void
test_text (void)
{
  const char csv[] = "'=1,''x,',-1,,x'\n";
  const char *const texts[] = { "=1", "'x", "", "-1", "", "x'" };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (csv, -1, NULL);
  g_autoptr (DiaryCsvReader) reader = diary_csv_reader_new (stream);

  g_assert_cmpint (diary_csv_reader_step (reader, NULL, NULL), ==, DIARY_CSV_ROW);
  g_assert_cmpint (diary_csv_reader_get_n_cells (reader), ==, G_N_ELEMENTS (texts));
  for (int i = 0; i < (int) G_N_ELEMENTS (texts); i++)
    g_assert_cmpstr (diary_csv_reader_get_text (reader, i), ==, texts[i]);
  g_assert_cmpstr (diary_csv_reader_get_cell (reader, 0), ==, "'=1");
}

static void
test_cancelled (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("a\n", -1, NULL);
  g_autoptr (DiaryCsvReader) reader = diary_csv_reader_new (stream);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (diary_csv_reader_step (reader, cancellable, &error), ==, DIARY_CSV_ERROR);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (READ_CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-reader/read/", READ_CASES[i].name, NULL);

      g_test_add_data_func (path, &READ_CASES[i], test_read);
    }
  g_test_add_func ("/csv-reader/chunk-border", test_chunk_border);
  g_test_add_func ("/csv-reader/text", test_text);
  g_test_add_func ("/csv-reader/cancelled", test_cancelled);

  return g_test_run ();
}
