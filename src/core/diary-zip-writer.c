/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-zip-writer.h"

#include <glib/gi18n-lib.h>
#include <zlib.h>

#include "diary-error.h"

/* The numbers are those of PKWARE's APPNOTE.TXT 6.3.10, 4.3 and 4.4; the extra field with the time
 * in UTC is that of Info-ZIP. */
#define LOCAL_HEADER      0x04034b50
#define DIRECTORY_HEADER  0x02014b50
#define DIRECTORY_END     0x06054b50
#define VERSION_DEFLATE   20
#define MADE_BY_UNIX      (3 << 8 | VERSION_DEFLATE)
#define METHOD_DEFLATE    8
#define PRIVATE_FILE      (0100600u << 16)
#define EXTRA_TIME        0x5455
#define EXTRA_TIME_LENGTH 5
#define EXTRA_LENGTH      (4 + EXTRA_TIME_LENGTH)
#define HAS_MODIFIED_TIME 1

/* What both ways to write a time can say: 1980-01-01T00:00:00Z to 2038-01-19T03:14:06Z. */
#define FIRST_TIME G_GINT64_CONSTANT (315532800)
#define LAST_TIME  G_GINT64_CONSTANT (2147483646)

struct _DiaryZipWriter
{
  GObject parent_instance;

  GOutputStream *stream;
  gint64 modified_at;
  guint64 offset;
  GByteArray *directory;
  guint16 n_entries;
};

G_DEFINE_FINAL_TYPE (DiaryZipWriter, diary_zip_writer, G_TYPE_OBJECT)

static void
append_16 (GByteArray *bytes, guint number)
{
  guint16 little = GUINT16_TO_LE ((guint16) number);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

static void
append_32 (GByteArray *bytes, guint64 number)
{
  guint32 little = GUINT32_TO_LE ((guint32) number);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

/* The time in two-second steps, and the date; of UTC, so that every time zone writes the same. */
static guint32
to_dos_time (gint64 unix_seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (unix_seconds);

  return (guint32) (g_date_time_get_year (time) - 1980) << 25 |
         (guint32) g_date_time_get_month (time) << 21 |
         (guint32) g_date_time_get_day_of_month (time) << 16 |
         (guint32) g_date_time_get_hour (time) << 11 |
         (guint32) g_date_time_get_minute (time) << 5 | (guint32) g_date_time_get_second (time) / 2;
}

static GBytes *
deflate_bytes (GBytes *content, GError **error)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (
      g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, Z_BEST_COMPRESSION));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) deflated = g_converter_output_stream_new (memory, compressor);
  gsize length;
  gconstpointer data = g_bytes_get_data (content, &length);

  if (!g_output_stream_write_all (deflated, data, length, NULL, NULL, error) ||
      !g_output_stream_close (deflated, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* What the local header and the directory have in common, from the version to the lengths. */
static void
append_description (DiaryZipWriter *self,
                    GByteArray *bytes,
                    const char *name,
                    GBytes *content,
                    GBytes *deflated)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length);

  append_16 (bytes, VERSION_DEFLATE);
  append_16 (bytes, 0);
  append_16 (bytes, METHOD_DEFLATE);
  append_32 (bytes, to_dos_time (self->modified_at));
  append_32 (bytes, crc32_z (0, data, length));
  append_32 (bytes, g_bytes_get_size (deflated));
  append_32 (bytes, length);
  append_16 (bytes, (guint) strlen (name));
  append_16 (bytes, EXTRA_LENGTH);
}

static void
append_name (DiaryZipWriter *self, GByteArray *bytes, const char *name)
{
  guint8 flags = HAS_MODIFIED_TIME;

  g_byte_array_append (bytes, (const guint8 *) name, (guint) strlen (name));
  append_16 (bytes, EXTRA_TIME);
  append_16 (bytes, EXTRA_TIME_LENGTH);
  g_byte_array_append (bytes, &flags, sizeof flags);
  append_32 (bytes, (guint64) self->modified_at);
}

static void
append_directory_entry (DiaryZipWriter *self, const char *name, GBytes *content, GBytes *deflated)
{
  append_32 (self->directory, DIRECTORY_HEADER);
  append_16 (self->directory, MADE_BY_UNIX);
  append_description (self, self->directory, name, content, deflated);
  append_16 (self->directory, 0); /* no comment */
  append_16 (self->directory, 0); /* the first disk */
  append_16 (self->directory, 0); /* no internal attributes */
  append_32 (self->directory, PRIVATE_FILE);
  append_32 (self->directory, self->offset);
  append_name (self, self->directory, name);
  self->n_entries++;
}

static gboolean
write_bytes (DiaryZipWriter *self,
             const void *data,
             gsize length,
             GCancellable *cancellable,
             GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !g_output_stream_write_all (self->stream, data, length, NULL, cancellable, error))
    return FALSE;

  self->offset += length;
  if (self->offset < G_MAXUINT32)
    return TRUE;

  g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FAILED,
                       _ ("The package would be larger than 4 GiB: export the tables one by one"));

  return FALSE;
}

static void
diary_zip_writer_finalize (GObject *object)
{
  DiaryZipWriter *self = DIARY_ZIP_WRITER (object);

  g_clear_object (&self->stream);
  g_byte_array_unref (self->directory);

  G_OBJECT_CLASS (diary_zip_writer_parent_class)->finalize (object);
}

static void
diary_zip_writer_class_init (DiaryZipWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_zip_writer_finalize;
}

static void
diary_zip_writer_init (DiaryZipWriter *self)
{
  self->directory = g_byte_array_new ();
}

/**
 * diary_zip_writer_new:
 * @stream: where to write to; it stays open
 * @modified_at: the time of all entries, in Unix seconds; before 1980 it is the start of 1980
 *
 * Returns: (transfer full): a writer of a zip
 */
DiaryZipWriter *
diary_zip_writer_new (GOutputStream *stream, gint64 modified_at)
{
  DiaryZipWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_object_new (DIARY_TYPE_ZIP_WRITER, NULL);
  self->stream = g_object_ref (stream);
  self->modified_at = CLAMP (modified_at, FIRST_TIME, LAST_TIME);

  return self;
}

/**
 * diary_zip_writer_add:
 * @self: a writer
 * @name: the name of the entry, in ASCII
 * @content: what is in it
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error
 *
 * Adds a file that only the person can read once it is unpacked.
 *
 * Returns: whether it was written
 */
gboolean
diary_zip_writer_add (DiaryZipWriter *self,
                      const char *name,
                      GBytes *content,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GBytes) deflated = NULL;
  g_autoptr (GByteArray) header = NULL;
  gsize length;
  gconstpointer data;

  g_return_val_if_fail (DIARY_IS_ZIP_WRITER (self), FALSE);
  g_return_val_if_fail (g_str_is_ascii (name), FALSE);

  deflated = deflate_bytes (content, error);
  if (deflated == NULL)
    return FALSE;

  header = g_byte_array_new ();
  append_32 (header, LOCAL_HEADER);
  append_description (self, header, name, content, deflated);
  append_name (self, header, name);
  append_directory_entry (self, name, content, deflated);
  data = g_bytes_get_data (deflated, &length);

  return write_bytes (self, header->data, header->len, cancellable, error) &&
         write_bytes (self, data, length, cancellable, error);
}

/**
 * diary_zip_writer_finish:
 * @self: a writer
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error
 *
 * Writes the directory, without which it is no zip.
 *
 * Returns: whether it was written
 */
gboolean
diary_zip_writer_finish (DiaryZipWriter *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) end = NULL;
  guint64 directory_offset;

  g_return_val_if_fail (DIARY_IS_ZIP_WRITER (self), FALSE);

  directory_offset = self->offset;
  end = g_byte_array_new ();
  append_32 (end, DIRECTORY_END);
  append_16 (end, 0); /* this disk */
  append_16 (end, 0); /* the disk of the directory */
  append_16 (end, self->n_entries);
  append_16 (end, self->n_entries);
  append_32 (end, self->directory->len);
  append_32 (end, directory_offset);
  append_16 (end, 0); /* no comment */

  return write_bytes (self, self->directory->data, self->directory->len, cancellable, error) &&
         write_bytes (self, end->data, end->len, cancellable, error);
}
