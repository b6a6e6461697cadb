/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sealed-reader.h"

#include "diary-error.h"
#include "diary-file.h"
#include "diary-sqlite.h"

struct _DiarySealedReader
{
  GObject parent_instance;

  GInputStream *stream;
  char *name;
  crypto_secretstream_xchacha20poly1305_state state;
  guint32 chunk_size; /* 0 until it is open */
};

G_DEFINE_FINAL_TYPE (DiarySealedReader, diary_sealed_reader, G_TYPE_OBJECT)

/* What a chunk turned out to be. */
typedef enum
{
  CHUNK_BAD, /* and the error is set */
  CHUNK_MORE,
  CHUNK_LAST,
} Chunk;

static void
set_cut_off (DiarySealedReader *self, GError **error)
{
  diary_error_set_file (error, DIARY_ERROR_CUT_OFF, self->name, NULL);
}

/* Reads a whole header, as far as the file goes. */
static gboolean
read_header (DiarySealedReader *self,
             DiarySealedHeader *header,
             GCancellable *cancellable,
             GError **error)
{
  size_t size;

  if (!g_input_stream_read_all (self->stream, header->bytes, sizeof header->bytes, &size,
                                cancellable, error))
    return FALSE;

  if (!diary_sealed_header_is_sealed (header, size))
    {
      diary_error_set_file (error, DIARY_ERROR_NOT_A_DIARY, self->name, NULL);
      return FALSE;
    }
  if (size < sizeof header->bytes)
    {
      set_cut_off (self, error);
      return FALSE;
    }

  return diary_sealed_header_check (header, self->name, error);
}

/* The header is sound, so a key that does not open the first chunk is a wrong one. */
static gboolean
start_stream (DiarySealedReader *self,
              const DiarySealedHeader *header,
              const guint8 *key,
              GError **error)
{
  const size_t size = crypto_secretstream_xchacha20poly1305_ABYTES;
  guint8 nothing;

  if (crypto_secretstream_xchacha20poly1305_init_pull (
          &self->state, header->bytes + DIARY_SEALED_AT_STREAM, key) == 0 &&
      crypto_secretstream_xchacha20poly1305_pull (&self->state, &nothing, NULL, NULL,
                                                  header->bytes + DIARY_SEALED_AT_TEST, size,
                                                  header->bytes, DIARY_SEALED_AT_TEST) == 0)
    {
      self->chunk_size = diary_sealed_header_get_chunk_size (header);
      return TRUE;
    }

  diary_error_set_file (error, DIARY_ERROR_PASSPHRASE, self->name, NULL);

  return FALSE;
}

/* Reads a chunk into @content, and tells how much of it there is. */
static Chunk
read_chunk (DiarySealedReader *self,
            guint8 *sealed,
            guint8 *content,
            size_t *size,
            GCancellable *cancellable,
            GError **error)
{
  const size_t sealed_size = self->chunk_size + crypto_secretstream_xchacha20poly1305_ABYTES;
  size_t n_read;
  guint8 tag;

  if (!g_input_stream_read_all (self->stream, sealed, sealed_size, &n_read, cancellable, error))
    return CHUNK_BAD;

  if (n_read < sealed_size)
    {
      set_cut_off (self, error);
      return CHUNK_BAD;
    }
  *size = self->chunk_size;
  if (crypto_secretstream_xchacha20poly1305_pull (&self->state, content, NULL, &tag, sealed,
                                                  sealed_size, NULL, 0) != 0)
    {
      diary_sealed_header_set_damaged (self->name, error);
      return CHUNK_BAD;
    }
  if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
    return CHUNK_MORE;

  if (sodium_unpad (size, content, self->chunk_size, self->chunk_size) == 0)
    return CHUNK_LAST;

  diary_sealed_header_set_damaged (self->name, error);

  return CHUNK_BAD;
}

/* Whether nothing comes after the last chunk. */
static gboolean
check_end (DiarySealedReader *self, GCancellable *cancellable, GError **error)
{
  guint8 more;
  size_t n_read;

  if (!g_input_stream_read_all (self->stream, &more, 1, &n_read, cancellable, error))
    return FALSE;
  if (n_read == 0)
    return TRUE;

  diary_sealed_header_set_damaged (self->name, error);

  return FALSE;
}

static gboolean
copy_chunks (DiarySealedReader *self,
             GOutputStream *target,
             guint8 *sealed,
             guint8 *content,
             GCancellable *cancellable,
             GError **error)
{
  Chunk chunk;

  do
    {
      size_t size;

      chunk = read_chunk (self, sealed, content, &size, cancellable, error);
      if (chunk == CHUNK_BAD ||
          !g_output_stream_write_all (target, content, size, NULL, cancellable, error))
        return FALSE;
    }
  while (chunk == CHUNK_MORE);

  return check_end (self, cancellable, error);
}

static void
diary_sealed_reader_finalize (GObject *object)
{
  DiarySealedReader *self = DIARY_SEALED_READER (object);

  sodium_memzero (&self->state, sizeof self->state);
  g_object_unref (self->stream);
  g_free (self->name);

  G_OBJECT_CLASS (diary_sealed_reader_parent_class)->finalize (object);
}

static void
diary_sealed_reader_class_init (DiarySealedReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_sealed_reader_finalize;
}

static void
diary_sealed_reader_init (DiarySealedReader *self)
{
}

/**
 * diary_sealed_reader_new:
 * @stream: where to read from
 * @name: the name of the file, for messages
 *
 * Returns: (transfer full): a reader
 */
DiarySealedReader *
diary_sealed_reader_new (GInputStream *stream, const char *name)
{
  DiarySealedReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (DIARY_TYPE_SEALED_READER, NULL);
  self->stream = g_object_ref (stream);
  self->name = g_strdup (name);

  return self;
}

/**
 * diary_sealed_reader_open:
 * @self: a new reader
 * @passphrase: a passphrase, the right one or not
 * @cancellable: (nullable): to stop it
 * @error: where to put the error: %DIARY_ERROR_NOT_A_DIARY if the file is not sealed,
 *   %DIARY_ERROR_NEWER, %DIARY_ERROR_CUT_OFF, %DIARY_ERROR_DAMAGED, or %DIARY_ERROR_PASSPHRASE if
 *   the header is sound and @passphrase is a wrong one
 *
 * Returns: whether it is open
 */
gboolean
diary_sealed_reader_open (DiarySealedReader *self,
                          DiaryPassphrase *passphrase,
                          GCancellable *cancellable,
                          GError **error)
{
  guint8 key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  DiarySealedHeader header;
  gboolean started;

  g_return_val_if_fail (DIARY_IS_SEALED_READER (self), FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);
  g_return_val_if_fail (self->chunk_size == 0, FALSE);

  if (!read_header (self, &header, cancellable, error) ||
      !diary_sealed_header_make_key (&header, passphrase, key, error))
    return FALSE;

  started = start_stream (self, &header, key, error);
  sodium_memzero (key, sizeof key);

  return started;
}

/**
 * diary_sealed_reader_copy_to:
 * @self: an open reader
 * @target: where to write the content to; if something is wrong, some of it may be there already
 * @cancellable: (nullable): to stop it
 * @error: where to put the error: %DIARY_ERROR_CUT_OFF if the end is missing, %DIARY_ERROR_DAMAGED
 *   if a chunk is not as it was written
 *
 * Returns: whether all of the content was there, and is written
 */
gboolean
diary_sealed_reader_copy_to (DiarySealedReader *self,
                             GOutputStream *target,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autofree guint8 *sealed = NULL;
  guint8 *content;
  gboolean copied;

  g_return_val_if_fail (DIARY_IS_SEALED_READER (self), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (target), FALSE);
  g_return_val_if_fail (self->chunk_size > 0, FALSE);

  sealed = g_malloc (self->chunk_size + crypto_secretstream_xchacha20poly1305_ABYTES);
  content = g_malloc0 (self->chunk_size);
  copied = copy_chunks (self, target, sealed, content, cancellable, error);
  sodium_memzero (content, self->chunk_size);
  g_free (content);

  return copied;
}

/**
 * diary_sealed_reader_is_sealed:
 * @path: a file, perhaps a diary in use
 *
 * It is opened in the way of diary_sqlite_read_header(), so that no lock is lost.
 *
 * Returns: whether it takes a passphrase to read it; what can't be read does not
 */
gboolean
diary_sealed_reader_is_sealed (const char *path)
{
  g_autoptr (DiarySqlite) sqlite = NULL;
  DiarySealedHeader header = { { 0 } };

  g_return_val_if_fail (path != NULL, FALSE);

  sqlite = g_file_test (path, G_FILE_TEST_IS_REGULAR)
               ? diary_sqlite_open (path, DIARY_SQLITE_IMMUTABLE, NULL)
               : NULL;

  return sqlite != NULL &&
         diary_sqlite_read_header (sqlite, header.bytes, sizeof header.bytes, NULL) &&
         diary_sealed_header_is_sealed (&header, sizeof header.bytes);
}
