/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-csv-reader.h"
#include "diary-csv-writer.h"
#include "diary-error.h"
#include "fuzz.h"

#define N_RUNS 1500

/* Writes the sound rows; whatever else there is must have been told as a fault or an error. */
static GBytes *
rewrite (GBytes *input)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (input);
  g_autoptr (DiaryCsvReader) reader = diary_csv_reader_new (stream);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (DiaryCsvWriter) writer = diary_csv_writer_new (output);
  g_autoptr (GError) error = NULL;
  gint64 line = 0;
  DiaryCsvStep step;

  while ((step = diary_csv_reader_step (reader, NULL, &error)) == DIARY_CSV_ROW)
    {
      g_assert_cmpint (diary_csv_reader_get_line (reader), >, line);
      line = diary_csv_reader_get_line (reader);
      if (diary_csv_reader_get_fault (reader, NULL) != DIARY_CSV_SOUND)
        continue;
      for (int i = 0; i < diary_csv_reader_get_n_cells (reader); i++)
        diary_csv_writer_add_text (writer, diary_csv_reader_get_cell (reader, i));
      g_assert_true (diary_csv_writer_end_row (writer, NULL, NULL));
    }
  if (step == DIARY_CSV_ERROR)
    g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
  g_assert_true (diary_csv_writer_flush (writer, NULL, NULL));
  g_assert_true (g_output_stream_close (output, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

/* What was written reads back the same. */
static void
compare (GBytes *input, GBytes *output)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (input);
  g_autoptr (GInputStream) copy = g_memory_input_stream_new_from_bytes (output);
  g_autoptr (DiaryCsvReader) reader = diary_csv_reader_new (stream);
  g_autoptr (DiaryCsvReader) copy_reader = diary_csv_reader_new (copy);

  while (diary_csv_reader_step (reader, NULL, NULL) == DIARY_CSV_ROW)
    {
      if (diary_csv_reader_get_fault (reader, NULL) != DIARY_CSV_SOUND)
        continue;
      g_assert_cmpint (diary_csv_reader_step (copy_reader, NULL, NULL), ==, DIARY_CSV_ROW);
      g_assert_cmpint (diary_csv_reader_get_n_cells (copy_reader), ==,
                       diary_csv_reader_get_n_cells (reader));
      for (int i = 0; i < diary_csv_reader_get_n_cells (reader); i++)
        g_assert_cmpstr (diary_csv_reader_get_text (copy_reader, i), ==,
                         diary_csv_reader_get_cell (reader, i));
    }
  g_assert_cmpint (diary_csv_reader_step (copy_reader, NULL, NULL), ==, DIARY_CSV_END);
}

static void
run (GBytes *input, gpointer data)
{
  g_autoptr (GBytes) output = rewrite (input);

  compare (input, output);
}

static void
test_csv (void)
{
  g_autoptr (GPtrArray) corpus = fuzz_load_corpus ();

  fuzz_run (corpus, N_RUNS, run, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/fuzz/csv", test_csv);

  return g_test_run ();
}
