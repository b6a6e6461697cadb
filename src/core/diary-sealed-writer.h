/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-sealed-header.h"

G_BEGIN_DECLS

#define DIARY_TYPE_SEALED_WRITER (diary_sealed_writer_get_type ())
G_DECLARE_FINAL_TYPE (DiarySealedWriter, diary_sealed_writer, DIARY, SEALED_WRITER, GObject)

/* Writes content so that only who knows the passphrase can read it. The stream stays open. */

DiarySealedWriter *diary_sealed_writer_new (GOutputStream *stream);

gboolean diary_sealed_writer_begin  (DiarySealedWriter     *self,
                                     DiaryPassphrase       *passphrase,
                                     const DiarySealedCost *cost,
                                     GCancellable          *cancellable,
                                     GError               **error);
gboolean diary_sealed_writer_write  (DiarySealedWriter     *self,
                                     const void            *content,
                                     size_t                 size,
                                     GCancellable          *cancellable,
                                     GError               **error);
gboolean diary_sealed_writer_finish (DiarySealedWriter     *self,
                                     GCancellable          *cancellable,
                                     GError               **error);

G_END_DECLS
