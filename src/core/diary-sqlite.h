/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include "diary-date.h"

G_BEGIN_DECLS

/**
 * DiarySqliteMode:
 * @DIARY_SQLITE_READ_WRITE: read and write, or only read where the file can't be written to
 * @DIARY_SQLITE_IMMUTABLE: only read, and touch nothing beside the file, on the caller's word that
 *   nobody writes it meanwhile
 * @DIARY_SQLITE_MEMORY: an empty database that is never on the disk; the path is only its name
 *
 * How a file is opened. None creates one on the disk.
 */
typedef enum
{
  DIARY_SQLITE_READ_WRITE,
  DIARY_SQLITE_IMMUTABLE,
  DIARY_SQLITE_MEMORY,
} DiarySqliteMode;

/**
 * DIARY_SQLITE_BUSY_TIMEOUT_MS:
 *
 * How many milliseconds another program that writes is waited for.
 */
#define DIARY_SQLITE_BUSY_TIMEOUT_MS 5000

typedef struct _DiarySqlite DiarySqlite;
typedef struct _DiaryStatement DiaryStatement;

/* One connection to one SQLite file, for the thread that opened it. Errors of SQLite become a
 * %DIARY_ERROR whose code says what a person can do about it. */

DiarySqlite *diary_sqlite_open (const char     *path,
                                DiarySqliteMode mode,
                                GError        **error);
void         diary_sqlite_free (DiarySqlite    *self);

sqlite3    *diary_sqlite_get_handle        (DiarySqlite *self);
const char *diary_sqlite_get_path          (DiarySqlite *self);
gboolean    diary_sqlite_get_read_only     (DiarySqlite *self);
gint64      diary_sqlite_get_total_changes (DiarySqlite *self);
void        diary_sqlite_leave_alone       (DiarySqlite *self);
gboolean    diary_sqlite_read_header       (DiarySqlite *self,
                                            guint8      *header,
                                            size_t       size,
                                            GError     **error);

gboolean        diary_sqlite_in_transaction (DiarySqlite *self);
void            diary_sqlite_roll_back      (DiarySqlite *self,
                                             const char  *sql);
gboolean        diary_sqlite_run            (DiarySqlite *self,
                                             const char  *sql,
                                             GError     **error);
gboolean        diary_sqlite_execute        (DiarySqlite *self,
                                             const char  *sql,
                                             GError     **error);
DiaryStatement *diary_sqlite_prepare        (DiarySqlite *self,
                                             const char  *sql,
                                             GError     **error);
DiaryStatement *diary_sqlite_query          (DiarySqlite *self,
                                             const char  *name,
                                             GError     **error);
gboolean        diary_sqlite_get_int        (DiarySqlite *self,
                                             const char  *sql,
                                             gint64      *value,
                                             GError     **error);

void diary_sqlite_set_error (DiarySqlite  *self,
                             int           code,
                             GError      **error);
void diary_sqlite_give_back (DiarySqlite  *self,
                             char         *key,
                             sqlite3_stmt *statement);

const char *diary_sql_get (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiarySqlite, diary_sqlite_free)

G_END_DECLS
