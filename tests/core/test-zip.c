/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-zip-reader.h"
#include "diary-zip-writer.h"

#include "diary-error.h"

#define MODIFIED_AT G_GINT64_CONSTANT (1772655309) /* 2026-03-04T20:15:09Z */
#define ROOM        100000

/* In the local header, counted from its start, as the specification has it. */
#define FLAGS_OFFSET 6
#define TIME_OFFSET  10
#define CRC_OFFSET   14
#define ENCRYPTED    1

static GBytes *
write_zip (const char *const *names, const char *const *contents, gint64 modified_at)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (DiaryZipWriter) writer = diary_zip_writer_new (stream, modified_at);

  for (int i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GBytes) content = g_bytes_new (contents[i], strlen (contents[i]));

      g_assert_true (diary_zip_writer_add (writer, names[i], content, NULL, NULL));
    }
  g_assert_true (diary_zip_writer_finish (writer, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GBytes *
write_one (const char *content)
{
  const char *const names[] = { "a.csv", NULL };
  const char *const contents[] = { content, NULL };

  return write_zip (names, contents, MODIFIED_AT);
}

static gboolean
is_csv (const char *name)
{
  return g_str_has_suffix (name, ".csv");
}

static GPtrArray *
read_zip (GBytes *zip, gsize max_bytes, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (zip);

  return diary_zip_read (stream, is_csv, max_bytes, NULL, error);
}

static void
test_round_trip (void)
{
  const char *const names[] = { "b.csv", "a.json", "d/a.csv", "empty.csv", NULL };
  const char *const contents[] = { "one\r\ntwo\r\n", "{}", "\xe5\xb7\xa6", "", NULL };
  g_autoptr (GBytes) zip = write_zip (names, contents, MODIFIED_AT);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const guint8 *start = g_bytes_get_data (zip, &length);

  g_assert_true (diary_zip_is (start, length));
  entries = read_zip (zip, ROOM, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, g_strv_length ((char **) names));
  for (guint i = 0; i < entries->len; i++)
    {
      const DiaryZipEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (entry->name, ==, names[i]);
      if (!is_csv (names[i]))
        g_assert_null (entry->content);
      else
        g_assert_cmpmem (g_bytes_get_data (entry->content, NULL), g_bytes_get_size (entry->content),
                         contents[i], strlen (contents[i]));
    }
}

static void
test_is (void)
{
  g_assert_false (diary_zip_is ((const guint8 *) "", 0));
  g_assert_false (diary_zip_is ((const guint8 *) "PK", 2));
  g_assert_false (diary_zip_is ((const guint8 *) "PKWARE", 6));
  g_assert_true (diary_zip_is ((const guint8 *) "PK\3\4", 4));
  g_assert_true (diary_zip_is ((const guint8 *) "PK\5\6", 4));
}

static guint32
get_time (GBytes *zip)
{
  guint32 time;

  memcpy (&time, (const guint8 *) g_bytes_get_data (zip, NULL) + TIME_OFFSET, sizeof time);

  return GUINT32_FROM_LE (time);
}

/* 20:15:09 (in steps of two seconds) on 4 March 2026 in UTC, and the two ends of what it can say. */
static void
test_time (void)
{
  const char *const names[] = { "a.csv", NULL };
  g_autoptr (GBytes) usual = write_one ("");
  g_autoptr (GBytes) early = write_zip (names, names, 0);
  g_autoptr (GBytes) late = write_zip (names, names, G_MAXINT64);

  g_assert_cmphex (get_time (usual), ==,
                   46u << 25 | 3u << 21 | 4u << 16 | 20u << 11 | 15u << 5 | 4u);
  g_assert_cmphex (get_time (early), ==, 1u << 21 | 1u << 16);
  g_assert_cmphex (get_time (late), ==,
                   58u << 25 | 1u << 21 | 19u << 16 | 3u << 11 | 14u << 5 | 3u);
}

/* Any byte of the first @n_bytes, changed or missing, makes a clear error or no difference. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) zip = write_one ("one\r\ntwo\r\n");
  gsize length = g_bytes_get_size (zip);

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (zip, 0, i);
      g_autoptr (GPtrArray) entries = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) cut_error = NULL;

      g_byte_array_append (bytes, g_bytes_get_data (zip, NULL), (guint) length);
      bytes->data[i] ^= 0x55;
      changed = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      entries = read_zip (changed, ROOM, &error);
      if (entries == NULL)
        g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);

      g_assert_null (read_zip (cut, ROOM, &cut_error));
      g_assert_error (cut_error, DIARY_ERROR, DIARY_ERROR_FORMAT);
    }
}

static GBytes *
flip (GBytes *zip, gsize offset, guint8 bits)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, g_bytes_get_data (zip, NULL), (guint) g_bytes_get_size (zip));
  bytes->data[offset] ^= bits;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gsize
find_directory (GBytes *zip)
{
  const char *start = g_bytes_get_data (zip, NULL);

  for (gsize i = 0; i + 4 < g_bytes_get_size (zip); i++)
    if (memcmp (start + i, "PK\1\2", 4) == 0)
      return i;

  g_assert_not_reached ();
}

static void
test_wrong_content (void)
{
  g_autoptr (GBytes) zip = write_one ("one\r\ntwo\r\n");
  gsize directory = find_directory (zip);
  g_autoptr (GBytes) local = flip (zip, CRC_OFFSET, 1);
  g_autoptr (GBytes) both = flip (local, directory + CRC_OFFSET + 2, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_zip (both, ROOM, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
}

static void
test_encrypted (void)
{
  g_autoptr (GBytes) zip = write_one ("one\r\ntwo\r\n");
  gsize directory = find_directory (zip);
  g_autoptr (GBytes) local = flip (zip, FLAGS_OFFSET, ENCRYPTED);
  g_autoptr (GBytes) both = flip (local, directory + FLAGS_OFFSET + 2, ENCRYPTED);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_zip (both, ROOM, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "password"));
}

static void
test_too_large (void)
{
  g_autofree char *zeros = g_strnfill (ROOM + 1, '0');
  g_autofree char *fitting = g_strnfill (ROOM, '0');
  g_autoptr (GBytes) large = write_one (zeros);
  g_autoptr (GBytes) fits = write_one (fitting);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_bytes_get_size (large), <, ROOM / 10);
  g_assert_null (read_zip (large, ROOM, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
  g_clear_error (&error);

  entries = read_zip (fits, ROOM, &error);
  g_assert_no_error (error);
  g_assert_nonnull (entries);

  g_assert_null (read_zip (fits, g_bytes_get_size (fits) - 1, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
}

static void
test_too_many (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GBytes) zip = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 1001; i++)
    g_ptr_array_add (names, (gpointer) "a.txt");
  g_ptr_array_add (names, NULL);
  zip = write_zip ((const char *const *) names->pdata, (const char *const *) names->pdata, 0);

  g_assert_null (read_zip (zip, ROOM, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
}

static void
test_cancelled (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (DiaryZipWriter) writer = diary_zip_writer_new (stream, MODIFIED_AT);
  g_autoptr (GBytes) content = g_bytes_new_static ("a", 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (diary_zip_writer_add (writer, "a.csv", content, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/zip/round-trip", test_round_trip);
  g_test_add_func ("/zip/is", test_is);
  g_test_add_func ("/zip/time", test_time);
  g_test_add_func ("/zip/damaged", test_damaged);
  g_test_add_func ("/zip/wrong-content", test_wrong_content);
  g_test_add_func ("/zip/encrypted", test_encrypted);
  g_test_add_func ("/zip/too-large", test_too_large);
  g_test_add_func ("/zip/too-many", test_too_many);
  g_test_add_func ("/zip/cancelled", test_cancelled);

  return g_test_run ();
}
