/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sealed-writer.h"

#define CHUNK_SIZE  ((guint32) 64 * 1024)
#define SEALED_SIZE (CHUNK_SIZE + crypto_secretstream_xchacha20poly1305_ABYTES)

struct _DiarySealedWriter
{
  GObject parent_instance;

  GOutputStream *stream;
  crypto_secretstream_xchacha20poly1305_state state;
  gboolean begun;

  guint8 *content; /* of the chunk to be written next */
  size_t size;     /* how much of it there is */
  guint8 *sealed;  /* the chunk as it is written */
};

G_DEFINE_FINAL_TYPE (DiarySealedWriter, diary_sealed_writer, G_TYPE_OBJECT)

static gboolean
write_chunk (DiarySealedWriter *self, guint8 tag, GCancellable *cancellable, GError **error)
{
  g_assert (self->size == CHUNK_SIZE);
  crypto_secretstream_xchacha20poly1305_push (&self->state, self->sealed, NULL, self->content,
                                              self->size, NULL, 0, tag);
  self->size = 0;

  return g_output_stream_write_all (self->stream, self->sealed, SEALED_SIZE, NULL, cancellable,
                                    error);
}

/* The header itself goes into the seal of an empty chunk, which only the key can open. */
static void
start_stream (DiarySealedWriter *self, DiarySealedHeader *header, const guint8 *key)
{
  crypto_secretstream_xchacha20poly1305_init_push (&self->state,
                                                   header->bytes + DIARY_SEALED_AT_STREAM, key);
  crypto_secretstream_xchacha20poly1305_push (&self->state, header->bytes + DIARY_SEALED_AT_TEST,
                                              NULL, NULL, 0, header->bytes, DIARY_SEALED_AT_TEST,
                                              crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
  diary_sealed_header_finish (header);
}

static void
diary_sealed_writer_finalize (GObject *object)
{
  DiarySealedWriter *self = DIARY_SEALED_WRITER (object);

  sodium_memzero (&self->state, sizeof self->state);
  sodium_memzero (self->content, CHUNK_SIZE);
  g_free (self->content);
  g_free (self->sealed);
  g_object_unref (self->stream);

  G_OBJECT_CLASS (diary_sealed_writer_parent_class)->finalize (object);
}

static void
diary_sealed_writer_class_init (DiarySealedWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_sealed_writer_finalize;
}

static void
diary_sealed_writer_init (DiarySealedWriter *self)
{
  self->content = g_malloc0 (CHUNK_SIZE);
  self->sealed = g_malloc (SEALED_SIZE);
}

/**
 * diary_sealed_writer_new:
 * @stream: where to write to
 *
 * Returns: (transfer full): a writer
 */
DiarySealedWriter *
diary_sealed_writer_new (GOutputStream *stream)
{
  DiarySealedWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_object_new (DIARY_TYPE_SEALED_WRITER, NULL);
  self->stream = g_object_ref (stream);

  return self;
}

/**
 * diary_sealed_writer_begin:
 * @self: a new writer
 * @passphrase: what opens the file
 * @cost: (nullable): what making the key is to cost, or %NULL for what is fit for a person's file
 * @cancellable: (nullable): to stop it
 * @error: where to put the error
 *
 * Makes the key and writes the header.
 *
 * Returns: whether it was written
 */
gboolean
diary_sealed_writer_begin (DiarySealedWriter *self,
                           DiaryPassphrase *passphrase,
                           const DiarySealedCost *cost,
                           GCancellable *cancellable,
                           GError **error)
{
  guint8 key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  DiarySealedHeader header;

  g_return_val_if_fail (DIARY_IS_SEALED_WRITER (self), FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);
  g_return_val_if_fail (!self->begun, FALSE);

  diary_sealed_header_init (&header, cost, CHUNK_SIZE);
  if (!diary_sealed_header_make_key (&header, passphrase, key, error))
    return FALSE;

  start_stream (self, &header, key);
  sodium_memzero (key, sizeof key);
  self->begun = TRUE;

  return g_output_stream_write_all (self->stream, header.bytes, sizeof header.bytes, NULL,
                                    cancellable, error);
}

/**
 * diary_sealed_writer_write:
 * @self: a writer that has begun
 * @content: (array length=size) (element-type guint8): more of the content
 * @size: how many bytes
 * @cancellable: (nullable): to stop it
 * @error: where to put the error
 *
 * Returns: whether it was written, as far as it makes whole chunks
 */
gboolean
diary_sealed_writer_write (DiarySealedWriter *self,
                           const void *content,
                           size_t size,
                           GCancellable *cancellable,
                           GError **error)
{
  const guint8 *next = content;

  g_return_val_if_fail (DIARY_IS_SEALED_WRITER (self), FALSE);
  g_return_val_if_fail (self->begun, FALSE);

  while (size > 0)
    {
      size_t part = MIN (size, CHUNK_SIZE - self->size);

      memcpy (self->content + self->size, next, part);
      self->size += part;
      next += part;
      size -= part;
      if (self->size == CHUNK_SIZE &&
          !write_chunk (self, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, cancellable,
                        error))
        return FALSE;
    }

  return TRUE;
}

/**
 * diary_sealed_writer_finish:
 * @self: a writer that has begun
 * @cancellable: (nullable): to stop it
 * @error: where to put the error
 *
 * Writes the last chunk, which says that it is the last. It is filled up to the size of the others,
 * so that a chunk that is shorter can only be one that was cut off.
 *
 * Returns: whether all is written
 */
gboolean
diary_sealed_writer_finish (DiarySealedWriter *self, GCancellable *cancellable, GError **error)
{
  int padded;

  g_return_val_if_fail (DIARY_IS_SEALED_WRITER (self), FALSE);
  g_return_val_if_fail (self->begun, FALSE);

  padded = sodium_pad (&self->size, self->content, self->size, CHUNK_SIZE, CHUNK_SIZE);
  g_assert (padded == 0);
  self->begun = FALSE;

  return write_chunk (self, crypto_secretstream_xchacha20poly1305_TAG_FINAL, cancellable, error);
}
