/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"
#include "diary-sealed-reader.h"
#include "diary-sealed-writer.h"
#include "test-file.h"
#include "test-folder.h"

#define CHUNK  65536
#define SEALED (CHUNK + 17)

/* The least that Argon2id takes: these files hold nothing worth guessing. */
static const DiarySealedCost cheap = { 1, 8192 };

static GBytes *
make_content (size_t size)
{
  guint8 *content = g_malloc (size + 1);

  for (size_t i = 0; i < size; i++)
    content[i] = (guint8) (i * 7 + i / 251);

  return g_bytes_new_take (content, size);
}

static GByteArray *
seal (GBytes *content, const char *text)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (DiarySealedWriter) writer = diary_sealed_writer_new (stream);
  g_autoptr (DiaryPassphrase) passphrase = diary_passphrase_new (text);
  size_t size;
  const guint8 *bytes = g_bytes_get_data (content, &size);
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_sealed_writer_begin (writer, passphrase, &cheap, NULL, &error));
  g_assert_true (diary_sealed_writer_write (writer, bytes, size / 3, NULL, &error));
  g_assert_true (
      diary_sealed_writer_write (writer, bytes + size / 3, size - size / 3, NULL, &error));
  g_assert_true (diary_sealed_writer_finish (writer, NULL, &error));
  g_assert_true (g_output_stream_close (stream, NULL, &error));

  return g_bytes_unref_to_array (
      g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream)));
}

/* Returns: (nullable): the content */
static GBytes *
open_bytes (GByteArray *sealed, size_t size, const char *text, GError **error)
{
  g_autoptr (GInputStream)
      stream = g_memory_input_stream_new_from_data (sealed->data, (gssize) size, NULL);
  g_autoptr (DiarySealedReader) reader = diary_sealed_reader_new (stream, "backup.sealed");
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (DiaryPassphrase) passphrase = diary_passphrase_new (text);

  if (!diary_sealed_reader_open (reader, passphrase, NULL, error) ||
      !diary_sealed_reader_copy_to (reader, output, NULL, error))
    return NULL;

  g_output_stream_close (output, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static void
assert_refused (GByteArray *sealed, size_t size, const char *text, DiaryError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_bytes (sealed, size, text, &error));
  g_assert_error (error, DIARY_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "backup.sealed"));
}

static const size_t sizes[] = { 0, 1, 1000, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK };

/* What was sealed comes out again; how long the file is tells only how many chunks it has. */
static void
test_round_trip (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) content = make_content (sizes[i]);
      g_autoptr (GByteArray) sealed = seal (content, "seven quiet rivers");
      g_autoptr (GBytes) opened = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (sealed->len, ==,
                        DIARY_SEALED_HEADER_SIZE + (sizes[i] / CHUNK + 1) * SEALED);
      opened = open_bytes (sealed, sealed->len, "seven quiet rivers", &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (opened, content));
    }
}

/* As HACKING.md has it: nothing of this ever changes. */
static void
test_format (void)
{
  g_autoptr (GBytes) content = make_content (10);
  g_autoptr (GByteArray) sealed = seal (content, "x");
  g_autoptr (GByteArray) other = seal (content, "x");
  const guint8 start[] = { 'F', 'S', 'C', 'L', 'S', 'E', 'A', 'L', 1, 1,  0, 0, 0, 0, 1, 0,
                           1,   0,   0,   0,   0,   0,   0,   0,   0, 32, 0, 0, 0, 0, 0, 0 };

  g_assert_cmpint (DIARY_SEALED_HEADER_SIZE, ==, 121);
  g_assert_cmpmem (sealed->data, sizeof start, start, sizeof start);
  g_assert_cmpint (memcmp (sealed->data + DIARY_SEALED_AT_SALT, other->data + DIARY_SEALED_AT_SALT,
                           crypto_pwhash_SALTBYTES),
                   !=, 0);
}

static void
test_passphrase (void)
{
  g_autoptr (GBytes) content = make_content (1000);
  g_autoptr (GByteArray) sealed = seal (content, "Zo\xc3\xab");
  g_autoptr (GBytes) opened = NULL;

  assert_refused (sealed, sealed->len, "Zoe", DIARY_ERROR_PASSPHRASE);
  assert_refused (sealed, sealed->len, "Zo\xc3\xab ", DIARY_ERROR_PASSPHRASE);
  /* The same letters, typed as “e” and two dots. */
  opened = open_bytes (sealed, sealed->len, "Zoe\xcc\x88", NULL);
  g_assert_true (g_bytes_equal (opened, content));
}

/* Wherever a file is cut off, it is told from one with a wrong passphrase and from a damaged one. */
static void
test_cut_off (void)
{
  g_autoptr (GBytes) content = make_content (2 * CHUNK + 5);
  g_autoptr (GByteArray) sealed = seal (content, "x");
  const size_t lengths[] = { 8,
                             50,
                             DIARY_SEALED_HEADER_SIZE - 1,
                             DIARY_SEALED_HEADER_SIZE,
                             DIARY_SEALED_HEADER_SIZE + 1,
                             DIARY_SEALED_HEADER_SIZE + SEALED,
                             DIARY_SEALED_HEADER_SIZE + SEALED + 100,
                             sealed->len - SEALED,
                             sealed->len - 1 };

  for (size_t i = 0; i < G_N_ELEMENTS (lengths); i++)
    assert_refused (sealed, lengths[i], "x", DIARY_ERROR_CUT_OFF);
}

static const struct
{
  const char *name;
  size_t at;
  DiaryError code;
} damages[] = {
  { "magic", 0, DIARY_ERROR_NOT_A_DIARY },
  { "kdf", DIARY_SEALED_AT_KDF, DIARY_ERROR_DAMAGED },
  { "chunk-size", DIARY_SEALED_AT_CHUNK_SIZE, DIARY_ERROR_DAMAGED },
  { "memory", DIARY_SEALED_AT_MEMORY + 5, DIARY_ERROR_DAMAGED },
  { "salt", DIARY_SEALED_AT_SALT, DIARY_ERROR_DAMAGED },
  { "stream", DIARY_SEALED_AT_STREAM, DIARY_ERROR_DAMAGED },
  { "test", DIARY_SEALED_AT_TEST, DIARY_ERROR_DAMAGED },
  { "digest", DIARY_SEALED_AT_DIGEST, DIARY_ERROR_DAMAGED },
  { "first-chunk", DIARY_SEALED_HEADER_SIZE, DIARY_ERROR_DAMAGED },
  { "last-chunk", DIARY_SEALED_HEADER_SIZE + 2 * SEALED - 1, DIARY_ERROR_DAMAGED },
};

/* One bit that is not as it was written. */
static void
test_damaged (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) content = make_content (CHUNK + 5);
  g_autoptr (GByteArray) sealed = seal (content, "x");

  sealed->data[damages[i].at] ^= 0x40;
  assert_refused (sealed, sealed->len, "x", damages[i].code);
}

/* Chunks that are whole, but not those of the file, or not in their order. */
static void
test_rearranged (void)
{
  g_autoptr (GBytes) content = make_content (2 * CHUNK + 5);
  g_autoptr (GByteArray) sealed = seal (content, "x");
  g_autofree guint8 *first = g_memdup2 (sealed->data + DIARY_SEALED_HEADER_SIZE, SEALED);
  const guint8 more = 0;

  g_byte_array_append (sealed, &more, 1);
  assert_refused (sealed, sealed->len, "x", DIARY_ERROR_DAMAGED);

  memcpy (sealed->data + DIARY_SEALED_HEADER_SIZE, sealed->data + DIARY_SEALED_HEADER_SIZE + SEALED,
          SEALED);
  memcpy (sealed->data + DIARY_SEALED_HEADER_SIZE + SEALED, first, SEALED);
  assert_refused (sealed, sealed->len - 1, "x", DIARY_ERROR_DAMAGED);
}

/* What a newer version wrote, and what a stranger made to keep the computer busy for hours. */
static void
test_header (void)
{
  g_autoptr (GBytes) content = make_content (5);
  g_autoptr (GByteArray) sealed = seal (content, "x");
  DiarySealedHeader *header = (DiarySealedHeader *) sealed->data;

  header->bytes[DIARY_SEALED_AT_OPERATIONS] = 200;
  diary_sealed_header_finish (header);
  assert_refused (sealed, sealed->len, "x", DIARY_ERROR_DAMAGED);
  header->bytes[DIARY_SEALED_AT_VERSION] = 2;
  assert_refused (sealed, sealed->len, "x", DIARY_ERROR_NEWER);
}

static void
test_is_sealed (void)
{
  char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "file", NULL);

  g_assert_false (diary_sealed_reader_is_sealed (path));
  g_assert_false (diary_sealed_reader_is_sealed (folder));
  test_file_write (path, "FSCL");
  g_assert_false (diary_sealed_reader_is_sealed (path));
  test_file_write (path, "FSCLSEAL");
  g_assert_true (diary_sealed_reader_is_sealed (path));
  test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sealed/round-trip", test_round_trip);
  g_test_add_func ("/sealed/format", test_format);
  g_test_add_func ("/sealed/passphrase", test_passphrase);
  g_test_add_func ("/sealed/cut-off", test_cut_off);
  for (size_t i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strconcat ("/sealed/damaged/", damages[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_damaged);
    }
  g_test_add_func ("/sealed/rearranged", test_rearranged);
  g_test_add_func ("/sealed/header", test_header);
  g_test_add_func ("/sealed/is-sealed", test_is_sealed);

  return g_test_run ();
}
