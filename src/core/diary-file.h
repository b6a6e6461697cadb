/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-date.h"

G_BEGIN_DECLS

/* What diaries and backups need of the file system. Nothing here opens a file that SQLite has open:
 * closing it would drop the locks that this process holds on it. */

char *diary_file_get_path  (GFile      *file,
                            GError    **error);
void  diary_file_set_error (GError    **error,
                            int         error_number,
                            const char *path);

gboolean diary_file_sync             (const char *path,
                                      GError    **error);
gboolean diary_file_create_folder    (const char *path,
                                      GError    **error);
gboolean diary_file_create           (const char *path,
                                      GError    **error);
char    *diary_file_create_temporary (const char *path,
                                      GError    **error);
char    *diary_file_get_stem         (const char *path);
char    *diary_file_name_aside       (const char *path);
gboolean diary_file_parse_aside      (const char *path,
                                      const char *name,
                                      DiaryDate  *date,
                                      int        *minute);
gboolean diary_file_protect          (const char *path,
                                      GError    **error);
gboolean diary_file_is_same          (const char *a,
                                      const char *b);
gboolean diary_file_has_companion    (const char *path,
                                      const char *suffix);
gboolean diary_file_move             (const char *from,
                                      const char *to,
                                      GError    **error);

G_END_DECLS
