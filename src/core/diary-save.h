/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DiarySaveFunc:
 * @stream: where to write to; it need not be closed
 * @data: the data given with the function
 * @cancellable: (nullable): to stop a write that takes long
 * @error: where to put the error
 *
 * Writes the content of a file.
 *
 * Returns: whether it was written
 */
typedef gboolean (*DiarySaveFunc) (GOutputStream *stream,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

gboolean diary_save_file (GFile        *file,
                          DiarySaveFunc write,
                          gpointer      data,
                          GCancellable *cancellable,
                          GError      **error);

void diary_save_explain_error (GFile   *file,
                               GError **error);

G_END_DECLS
