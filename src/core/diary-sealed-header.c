/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sealed-header.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"

#define KDF_ARGON2ID13 1

/* More than this no file of ours asks for, and no stranger's file may. */
#define MAX_OPERATIONS 16
#define MAX_MEMORY     ((guint64) 1024 * 1024 * 1024)
#define MAX_CHUNK_SIZE (1024 * 1024)

static void
put_number (DiarySealedHeader *self, size_t at, size_t size, guint64 number)
{
  guint64 bytes = GUINT64_TO_LE (number);

  memcpy (self->bytes + at, &bytes, size);
}

static guint64
get_number (const DiarySealedHeader *self, size_t at, size_t size)
{
  guint64 bytes = 0;

  memcpy (&bytes, self->bytes + at, size);

  return GUINT64_FROM_LE (bytes);
}

static void
make_digest (const DiarySealedHeader *self, guint8 *digest)
{
  crypto_generichash (digest, crypto_generichash_BYTES, self->bytes, DIARY_SEALED_AT_DIGEST, NULL,
                      0);
}

static gboolean
is_sound (const DiarySealedHeader *self)
{
  guint64 operations = get_number (self, DIARY_SEALED_AT_OPERATIONS, 8);
  guint64 memory = get_number (self, DIARY_SEALED_AT_MEMORY, 8);
  guint32 chunk_size = diary_sealed_header_get_chunk_size (self);
  guint8 digest[crypto_generichash_BYTES];

  make_digest (self, digest);

  return memcmp (digest, self->bytes + DIARY_SEALED_AT_DIGEST, sizeof digest) == 0 &&
         self->bytes[DIARY_SEALED_AT_KDF] == KDF_ARGON2ID13 &&
         operations >= crypto_pwhash_argon2id_OPSLIMIT_MIN && operations <= MAX_OPERATIONS &&
         memory >= crypto_pwhash_argon2id_MEMLIMIT_MIN && memory <= MAX_MEMORY && chunk_size > 0 &&
         chunk_size <= MAX_CHUNK_SIZE;
}

/**
 * diary_sealed_header_init:
 * @self: (out caller-allocates): a header
 * @cost: (nullable): what making the key is to cost, or %NULL for what is fit for a person's file
 * @chunk_size: how many bytes of content a chunk holds
 *
 * Fills in all that comes before the stream, with a salt that no other file has.
 */
void
diary_sealed_header_init (DiarySealedHeader *self, const DiarySealedCost *cost, guint32 chunk_size)
{
  const DiarySealedCost usual = { crypto_pwhash_argon2id_OPSLIMIT_MODERATE,
                                  crypto_pwhash_argon2id_MEMLIMIT_MODERATE };

  g_return_if_fail (self != NULL);
  g_return_if_fail (chunk_size > 0 && chunk_size <= MAX_CHUNK_SIZE);

  if (cost == NULL)
    cost = &usual;

  memset (self, 0, sizeof *self);
  memcpy (self->bytes + DIARY_SEALED_AT_MAGIC, DIARY_SEALED_MAGIC, strlen (DIARY_SEALED_MAGIC));
  self->bytes[DIARY_SEALED_AT_VERSION] = DIARY_SEALED_VERSION;
  self->bytes[DIARY_SEALED_AT_KDF] = KDF_ARGON2ID13;
  put_number (self, DIARY_SEALED_AT_CHUNK_SIZE, 4, chunk_size);
  put_number (self, DIARY_SEALED_AT_OPERATIONS, 8, cost->operations);
  put_number (self, DIARY_SEALED_AT_MEMORY, 8, cost->memory);
  randombytes_buf (self->bytes + DIARY_SEALED_AT_SALT, crypto_pwhash_SALTBYTES);
}

/**
 * diary_sealed_header_finish:
 * @self: a header with everything else in it
 *
 * Adds the digest, by which a damaged header is told from a wrong passphrase.
 */
void
diary_sealed_header_finish (DiarySealedHeader *self)
{
  g_return_if_fail (self != NULL);

  make_digest (self, self->bytes + DIARY_SEALED_AT_DIGEST);
}

/**
 * diary_sealed_header_is_sealed:
 * @self: the first bytes of a file
 * @size: how many of them there are
 *
 * Returns: whether they say that it is a sealed file, in whatever state
 */
gboolean
diary_sealed_header_is_sealed (const DiarySealedHeader *self, size_t size)
{
  size_t length = strlen (DIARY_SEALED_MAGIC);

  g_return_val_if_fail (self != NULL, FALSE);

  return size >= length && memcmp (self->bytes, DIARY_SEALED_MAGIC, length) == 0;
}

/**
 * diary_sealed_header_set_damaged:
 * @name: the name of the file
 * @error: where to put the error
 *
 * Says that a sealed file is not as it was written.
 */
void
diary_sealed_header_set_damaged (const char *name, GError **error)
{
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_DAMAGED,
               _ ("The backup is damaged: %s: use another copy of it"), name);
}

/**
 * diary_sealed_header_check:
 * @self: a whole header of a sealed file
 * @name: the name of the file, for messages
 * @error: where to put the error: %DIARY_ERROR_NEWER or %DIARY_ERROR_DAMAGED
 *
 * Returns: whether it can be used
 */
gboolean
diary_sealed_header_check (const DiarySealedHeader *self, const char *name, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->bytes[DIARY_SEALED_AT_VERSION] > DIARY_SEALED_VERSION)
    {
      diary_error_set_file (error, DIARY_ERROR_NEWER, name, NULL);
      return FALSE;
    }
  if (is_sound (self))
    return TRUE;

  diary_sealed_header_set_damaged (name, error);

  return FALSE;
}

/**
 * diary_sealed_header_get_chunk_size:
 * @self: a header
 *
 * Returns: how many bytes of content a chunk holds
 */
guint32
diary_sealed_header_get_chunk_size (const DiarySealedHeader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint32) get_number (self, DIARY_SEALED_AT_CHUNK_SIZE, 4);
}

/**
 * diary_sealed_header_make_key:
 * @self: a header with salt and cost in it
 * @passphrase: a passphrase, the right one or not
 * @key: (out caller-allocates): where to put the key; wipe it after use
 * @error: where to put the error: %DIARY_ERROR_FAILED if there is not enough memory
 *
 * Makes the key of the passphrase, which is meant to take long.
 *
 * Returns: whether it could be done
 */
gboolean
diary_sealed_header_make_key (const DiarySealedHeader *self,
                              DiaryPassphrase *passphrase,
                              guint8 *key,
                              GError **error)
{
  guint64 memory;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);

  memory = get_number (self, DIARY_SEALED_AT_MEMORY, 8);
  if (crypto_pwhash (key, crypto_secretstream_xchacha20poly1305_KEYBYTES,
                     diary_passphrase_get_text (passphrase),
                     diary_passphrase_get_length (passphrase), self->bytes + DIARY_SEALED_AT_SALT,
                     get_number (self, DIARY_SEALED_AT_OPERATIONS, 8), memory,
                     crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;

  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FAILED,
               _ ("There is not enough memory: %d MiB: close other programs and try again"),
               (int) (memory >> 20));

  return FALSE;
}
