/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-csv-writer.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *as_cell;
  const char *as_text;
} CellCase;

static const CellCase CELL_CASES[] = {
  { "plain", "calf", "calf", "calf" },
  { "empty", "", "\"\"", "\"\"" },
  { "null", NULL, "\"\"", "\"\"" },
  { "spaces", "  a b  ", "  a b  ", "  a b  " },
  { "comma", "a, b", "\"a, b\"", "\"a, b\"" },
  { "quotes", "a \"b\"", "\"a \"\"b\"\"\"", "\"a \"\"b\"\"\"" },
  { "line-feed", "a\nb", "\"a\nb\"", "\"a\nb\"" },
  { "carriage-return", "a\rb", "\"a\rb\"", "\"a\rb\"" },
  { "semicolon", "a;b", "a;b", "a;b" },
  { "equals", "=1+1", "=1+1", "'=1+1" },
  { "plus", "+1", "+1", "'+1" },
  { "minus", "-0.2778", "-0.2778", "'-0.2778" },
  { "at", "@work", "@work", "'@work" },
  { "tab", "\tx", "\tx", "'\tx" },
  { "return", "\rx", "\"\rx\"", "\"'\rx\"" },
  { "apostrophe", "'tis", "'tis", "''tis" },
  { "formula-with-comma", "=A1, \"b\"", "\"=A1, \"\"b\"\"\"", "\"'=A1, \"\"b\"\"\"" },
  { "not-at-the-start", "a=b", "a=b", "a=b" },
};

static char *
write_cell (const char *text, void (*add) (DiaryCsvWriter *, const char *))
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (DiaryCsvWriter) writer = diary_csv_writer_new (stream);

  add (writer, text);
  g_assert_true (diary_csv_writer_end_row (writer, NULL, NULL));
  g_assert_true (diary_csv_writer_flush (writer, NULL, NULL));

  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
test_cell (gconstpointer data)
{
  const CellCase *test = data;
  g_autofree char *cell = write_cell (test->text, diary_csv_writer_add_cell);
  g_autofree char *text = write_cell (test->text, diary_csv_writer_add_text);
  g_autofree char *expected_cell = g_strconcat (test->as_cell, "\r\n", NULL);
  g_autofree char *expected_text = g_strconcat (test->as_text, "\r\n", NULL);

  g_assert_cmpstr (cell, ==, expected_cell);
  g_assert_cmpstr (text, ==, expected_text);
}

static void
test_rows (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (DiaryCsvWriter) writer = diary_csv_writer_new (stream);
  g_autoptr (GBytes) bytes = NULL;
  const char expected[] = "\xef\xbb\xbf"
                          "date,note\r\n2026-03-04,\r\n,x\r\n";

  diary_csv_writer_add_bom (writer);
  diary_csv_writer_add_cell (writer, "date");
  diary_csv_writer_add_cell (writer, "note");
  g_assert_true (diary_csv_writer_end_row (writer, NULL, NULL));
  diary_csv_writer_add_cell (writer, "2026-03-04");
  diary_csv_writer_add_text (writer, NULL);
  g_assert_true (diary_csv_writer_end_row (writer, NULL, NULL));
  diary_csv_writer_add_cell (writer, NULL);
  diary_csv_writer_add_text (writer, "x");
  g_assert_true (diary_csv_writer_end_row (writer, NULL, NULL));
  g_assert_true (diary_csv_writer_flush (writer, NULL, NULL));

  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   sizeof expected - 1);
}

static void
test_full_stream (void)
{
  char room[8];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (DiaryCsvWriter) writer = diary_csv_writer_new (stream);
  g_autoptr (GError) error = NULL;

  diary_csv_writer_add_cell (writer, "longer than the room");
  g_assert_true (diary_csv_writer_end_row (writer, NULL, NULL));
  g_assert_false (diary_csv_writer_flush (writer, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_cancelled (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (DiaryCsvWriter) writer = diary_csv_writer_new (stream);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  diary_csv_writer_add_cell (writer, large);
  g_assert_false (diary_csv_writer_end_row (writer, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (CELL_CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-writer/cell/", CELL_CASES[i].name, NULL);

      g_test_add_data_func (path, &CELL_CASES[i], test_cell);
    }
  g_test_add_func ("/csv-writer/rows", test_rows);
  g_test_add_func ("/csv-writer/full-stream", test_full_stream);
  g_test_add_func ("/csv-writer/cancelled", test_cancelled);

  return g_test_run ();
}
