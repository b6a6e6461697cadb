/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sodium.h>

#include "diary-passphrase.h"

G_BEGIN_DECLS

/* A sealed file, as HACKING.md writes it down: where things are in its header. All numbers are
 * little-endian. */
#define DIARY_SEALED_MAGIC   "FSCLSEAL"
#define DIARY_SEALED_VERSION 1

enum
{
  DIARY_SEALED_AT_MAGIC = 0,
  DIARY_SEALED_AT_VERSION = 8,
  DIARY_SEALED_AT_KDF = 9,
  DIARY_SEALED_AT_CHUNK_SIZE = 12,
  DIARY_SEALED_AT_OPERATIONS = 16,
  DIARY_SEALED_AT_MEMORY = 24,
  DIARY_SEALED_AT_SALT = 32,
  DIARY_SEALED_AT_STREAM = DIARY_SEALED_AT_SALT + crypto_pwhash_SALTBYTES,
  DIARY_SEALED_AT_TEST = DIARY_SEALED_AT_STREAM + crypto_secretstream_xchacha20poly1305_HEADERBYTES,
  DIARY_SEALED_AT_DIGEST = DIARY_SEALED_AT_TEST + crypto_secretstream_xchacha20poly1305_ABYTES,
  DIARY_SEALED_HEADER_SIZE = DIARY_SEALED_AT_DIGEST + crypto_generichash_BYTES,
};

/**
 * DiarySealedCost:
 * @operations: how often Argon2id goes over its memory
 * @memory: how much memory it takes, in bytes
 *
 * What it costs to make the key of a passphrase, for who knows it and for who tries to guess it.
 */
typedef struct
{
  guint64 operations;
  guint64 memory;
} DiarySealedCost;

/**
 * DiarySealedHeader:
 * @bytes: as in the file
 *
 * The beginning of a sealed file.
 */
typedef struct
{
  guint8 bytes[DIARY_SEALED_HEADER_SIZE];
} DiarySealedHeader;

void     diary_sealed_header_init           (DiarySealedHeader       *self,
                                             const DiarySealedCost   *cost,
                                             guint32                  chunk_size);
void     diary_sealed_header_finish         (DiarySealedHeader       *self);
gboolean diary_sealed_header_is_sealed      (const DiarySealedHeader *self,
                                             size_t                   size);
void     diary_sealed_header_set_damaged    (const char              *name,
                                             GError                 **error);
gboolean diary_sealed_header_check          (const DiarySealedHeader *self,
                                             const char              *name,
                                             GError                 **error);
guint32  diary_sealed_header_get_chunk_size (const DiarySealedHeader *self);
gboolean diary_sealed_header_make_key       (const DiarySealedHeader *self,
                                             DiaryPassphrase         *passphrase,
                                             guint8                  *key,
                                             GError                 **error);

G_END_DECLS
