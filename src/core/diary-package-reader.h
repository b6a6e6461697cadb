/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-vocabulary.h"
#include "diary-zip-reader.h"

G_BEGIN_DECLS

#define DIARY_TYPE_PACKAGE_READER (diary_package_reader_get_type ())
G_DECLARE_FINAL_TYPE (DiaryPackageReader, diary_package_reader, DIARY, PACKAGE_READER, GObject)

DiaryPackageReader *diary_package_reader_new (GInputStream *stream,
                                              GCancellable *cancellable,
                                              GError      **error);

/* (element-type DiaryZipEntry): the CSV files, in the order of the sheets. */
GPtrArray         *diary_package_reader_get_files   (DiaryPackageReader *self);
const char *const *diary_package_reader_get_ignored (DiaryPackageReader *self);
gint64             diary_package_reader_get_created (DiaryPackageReader *self);
DiaryScale         diary_package_reader_get_scale   (DiaryPackageReader *self,
                                                     const char         *column);

G_END_DECLS
