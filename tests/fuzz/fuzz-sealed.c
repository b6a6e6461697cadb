/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"
#include "diary-sealed-reader.h"
#include "diary-sealed-writer.h"
#include "fuzz.h"

#define N_RUNS 1000

/* What a fuzzed run needs: the passphrase, and what was sealed with it. */
typedef struct
{
  DiaryPassphrase *passphrase;
  GPtrArray *contents;
} Sealed;

static GBytes *
seal (GBytes *content, DiaryPassphrase *passphrase)
{
  const DiarySealedCost cheap = { 1, 8192 };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (DiarySealedWriter) writer = diary_sealed_writer_new (stream);

  g_assert_true (diary_sealed_writer_begin (writer, passphrase, &cheap, NULL, NULL));
  g_assert_true (diary_sealed_writer_write (writer, g_bytes_get_data (content, NULL),
                                            g_bytes_get_size (content), NULL, NULL));
  g_assert_true (diary_sealed_writer_finish (writer, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static gboolean
is_one_of (GBytes *bytes, GPtrArray *contents)
{
  for (guint i = 0; i < contents->len; i++)
    if (g_bytes_equal (bytes, g_ptr_array_index (contents, i)))
      return TRUE;

  return FALSE;
}

/* Whatever the bytes, what comes out is what was sealed, or one of our errors. */
static void
run (GBytes *input, gpointer data)
{
  Sealed *sealed = data;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (input);
  g_autoptr (DiarySealedReader) reader = diary_sealed_reader_new (stream, "input");
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) opened = NULL;
  g_autoptr (GError) error = NULL;

  if (!diary_sealed_reader_open (reader, sealed->passphrase, NULL, &error) ||
      !diary_sealed_reader_copy_to (reader, output, NULL, &error))
    {
      g_assert_true (error->domain == DIARY_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  g_assert_true (g_output_stream_close (output, NULL, NULL));
  opened = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
  g_assert_true (is_one_of (opened, sealed->contents));
}

/* Most of a file is content, where one broken chunk is like any other; so each file is also cut
 * down to its beginning, that the header gets its share. */
static void
test_sealed (void)
{
  g_autoptr (GPtrArray) contents = fuzz_load_corpus ();
  g_autoptr (DiaryPassphrase) passphrase = diary_passphrase_new ("seven quiet rivers");
  g_autoptr (GPtrArray) corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Sealed sealed = { passphrase, contents };

  for (guint i = 0; i < contents->len; i++)
    {
      GBytes *bytes = seal (g_ptr_array_index (contents, i), passphrase);

      g_ptr_array_add (corpus, bytes);
      g_ptr_array_add (corpus, g_bytes_new_from_bytes (bytes, 0, DIARY_SEALED_HEADER_SIZE + 100));
    }

  fuzz_run (corpus, N_RUNS, run, &sealed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/fuzz/sealed", test_sealed);

  return g_test_run ();
}
