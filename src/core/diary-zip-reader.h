/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DiaryZipEntry:
 * @name: the name, with its folders
 * @content: (nullable): what is in it, or %NULL if nobody wanted it
 *
 * A file in a zip.
 */
typedef struct
{
  char *name;
  GBytes *content;
} DiaryZipEntry;

/**
 * DiaryZipWants:
 * @name: the name of an entry
 *
 * Returns: whether its content is wanted
 */
typedef gboolean (*DiaryZipWants) (const char *name);

gboolean   diary_zip_is   (const guint8 *start,
                           gsize         length);
GPtrArray *diary_zip_read (GInputStream *stream,
                           DiaryZipWants wants,
                           gsize         max_bytes,
                           GCancellable *cancellable,
                           GError      **error);

G_END_DECLS
