/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DIARY_TYPE_ZIP_WRITER (diary_zip_writer_get_type ())
G_DECLARE_FINAL_TYPE (DiaryZipWriter, diary_zip_writer, DIARY, ZIP_WRITER, GObject)

/* A zip whose bytes depend on nothing but what is put into it. That is why it is not libarchive
 * that writes it: the times in its zips depend on the time zone of the program. */
DiaryZipWriter *diary_zip_writer_new (GOutputStream *stream,
                                      gint64         modified_at);

gboolean diary_zip_writer_add    (DiaryZipWriter *self,
                                  const char     *name,
                                  GBytes         *content,
                                  GCancellable   *cancellable,
                                  GError        **error);
gboolean diary_zip_writer_finish (DiaryZipWriter *self,
                                  GCancellable   *cancellable,
                                  GError        **error);

G_END_DECLS
