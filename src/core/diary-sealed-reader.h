/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-sealed-header.h"

G_BEGIN_DECLS

#define DIARY_TYPE_SEALED_READER (diary_sealed_reader_get_type ())
G_DECLARE_FINAL_TYPE (DiarySealedReader, diary_sealed_reader, DIARY, SEALED_READER, GObject)

/* Reads what a DiarySealedWriter wrote. The stream stays open. */

DiarySealedReader *diary_sealed_reader_new (GInputStream *stream,
                                            const char   *name);

gboolean diary_sealed_reader_open    (DiarySealedReader *self,
                                      DiaryPassphrase   *passphrase,
                                      GCancellable      *cancellable,
                                      GError           **error);
gboolean diary_sealed_reader_copy_to (DiarySealedReader *self,
                                      GOutputStream     *target,
                                      GCancellable      *cancellable,
                                      GError           **error);

gboolean diary_sealed_reader_is_sealed (const char *path);

G_END_DECLS
