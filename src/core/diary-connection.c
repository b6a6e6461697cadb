/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-connection.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "diary-error.h"
#include "diary-file.h"
#include "diary-schema.h"
#include "diary-statement.h"

/* The header of an SQLite file: https://www.sqlite.org/fileformat.html, "The Database Header". */
#define HEADER_SIZE           100
#define HEADER_MAGIC          "SQLite format 3"
#define HEADER_VERSION        60
#define HEADER_APPLICATION_ID 68

/* The cache, in the KiB below zero that SQLite wants, holds fourteen years of a busy diary, so that
 * an import writes each page once. Temporary content stays in memory: not even a part of a diary is
 * to lie about in a folder of the system. */
static const char settings[] = "PRAGMA cache_size = -32768;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA cell_size_check = ON;";

/* A commit is on the disk when it returns, and what is deleted is gone. */
static const char writer_settings[] = "PRAGMA synchronous = FULL;"
                                      "PRAGMA secure_delete = ON;"
                                      "PRAGMA foreign_keys = ON;";

#define LOG_SETTING "PRAGMA journal_mode = WAL"

/* How long to wait before a lock is asked for again, in microseconds. */
#define LOCK_PAUSE_US 5000

static guint32
get_header_number (const guint8 *header, size_t offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);

  return GUINT32_FROM_BE (number);
}

/* Looks at what there is before SQLite may touch it: a file that is none of ours stays as it is,
 * byte for byte, and so does one that is too new. */
static gboolean
check_header (const char *path, GError **error)
{
  g_autoptr (DiarySqlite) sqlite = diary_sqlite_open (path, DIARY_SQLITE_IMMUTABLE, error);
  guint8 header[HEADER_SIZE] = { 0 };

  if (sqlite == NULL || !diary_sqlite_read_header (sqlite, header, sizeof header, error))
    return FALSE;

  if (memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0 ||
      get_header_number (header, HEADER_APPLICATION_ID) != DIARY_SCHEMA_APPLICATION_ID)
    {
      diary_error_set_file (error, DIARY_ERROR_NOT_A_DIARY, path, NULL);
      return FALSE;
    }

  if (get_header_number (header, HEADER_VERSION) > DIARY_SCHEMA_VERSION)
    {
      diary_error_set_file (error, DIARY_ERROR_NEWER, path, NULL);
      return FALSE;
    }

  return TRUE;
}

static gboolean
get_size (const char *path, gint64 *size, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    {
      diary_file_set_error (error, errno, path);
      return FALSE;
    }

  if (!S_ISREG (info.st_mode))
    {
      diary_error_set_file (error, DIARY_ERROR_NOT_A_DIARY, path, NULL);
      return FALSE;
    }

  *size = info.st_size;

  return TRUE;
}

/* Makes sure that there is a diary at @path, or an empty file to become one. */
static gboolean
find_or_create (const char *path, GError **error)
{
  gint64 size;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return diary_file_create (path, error);

  return get_size (path, &size, error) && (size == 0 || check_header (path, error));
}

/* SQLite waits for a lock on every other occasion, but not for the one that it needs to switch to
 * WAL: this waits until other programs that open a new diary at the same time are through. */
static gboolean
switch_to_log (DiarySqlite *sqlite, GError **error)
{
  gint64 end = g_get_monotonic_time () + DIARY_SQLITE_BUSY_TIMEOUT_MS * G_TIME_SPAN_MILLISECOND;
  g_autoptr (GError) local_error = NULL;

  while (!diary_sqlite_execute (sqlite, LOG_SETTING, &local_error))
    {
      if (!g_error_matches (local_error, DIARY_ERROR, DIARY_ERROR_BUSY) ||
          g_get_monotonic_time () > end)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      g_clear_error (&local_error);
      g_usleep (LOCK_PAUSE_US);
    }

  return TRUE;
}

/* The diary is made before the switch to WAL, so that its header always says what it is. */
static gboolean
make_ready_to_write (DiarySqlite *sqlite, gint64 version, GError **error)
{
  return (version == DIARY_SCHEMA_VERSION || diary_schema_migrate (sqlite, error)) &&
         switch_to_log (sqlite, error) && diary_sqlite_execute (sqlite, writer_settings, error) &&
         diary_file_protect (diary_sqlite_get_path (sqlite), error);
}

/* The schema of an older version can only be brought up to date in a file. */
static void
set_too_old_to_read (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, DIARY_ERROR, DIARY_ERROR_READ_ONLY,
               _ ("The diary is of an older version and can’t be written to: %s: copy it to a "
                  "folder of yours and open the copy"),
               name);
}

static gboolean
make_ready (DiarySqlite *sqlite, GError **error)
{
  const char *path = diary_sqlite_get_path (sqlite);
  gint64 version;

  if (!diary_sqlite_execute (sqlite, settings, error) ||
      !diary_sqlite_get_int (sqlite, "PRAGMA user_version", &version, error))
    return FALSE;

  if (version > DIARY_SCHEMA_VERSION)
    {
      diary_error_set_file (error, DIARY_ERROR_NEWER, path, NULL);
      return FALSE;
    }

  if (!diary_connection_check (sqlite, "PRAGMA quick_check (1)", error))
    return FALSE;

  if (!diary_sqlite_get_read_only (sqlite))
    return make_ready_to_write (sqlite, version, error);

  if (version == DIARY_SCHEMA_VERSION)
    return TRUE;

  set_too_old_to_read (path, error);

  return FALSE;
}

/* What waits in the log of a diary that can't be opened is not moved into it by the attempt. */
static DiarySqlite *
open_in_mode (const char *path, DiarySqliteMode mode, GError **error)
{
  gboolean has_log = diary_file_has_companion (path, "-wal");
  g_autoptr (DiarySqlite) sqlite = diary_sqlite_open (path, mode, error);

  if (sqlite == NULL)
    return NULL;
  if (make_ready (sqlite, error))
    return g_steal_pointer (&sqlite);

  if (has_log)
    diary_sqlite_leave_alone (sqlite);

  return NULL;
}

/**
 * diary_connection_open:
 * @path: the diary; it is created, with its folder, if it is not there
 * @error: where to put the error
 *
 * Opens a diary, brought up to the newest schema. Where the file or its folder can't be written to
 * it can still be read, unless it is of an older schema, or changes wait beside it that only a
 * writer can take in.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
DiarySqlite *
diary_connection_open (const char *path, GError **error)
{
  g_autoptr (DiarySqlite) sqlite = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!find_or_create (path, error))
    return NULL;

  sqlite = open_in_mode (path, DIARY_SQLITE_READ_WRITE, &local_error);
  if (sqlite != NULL)
    return g_steal_pointer (&sqlite);

  if (g_error_matches (local_error, DIARY_ERROR, DIARY_ERROR_READ_ONLY) &&
      !diary_file_has_companion (path, "-wal") && !diary_file_has_companion (path, "-journal"))
    {
      g_clear_error (&local_error);
      sqlite = open_in_mode (path, DIARY_SQLITE_IMMUTABLE, &local_error);
    }

  if (sqlite == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return g_steal_pointer (&sqlite);
}

/**
 * diary_connection_open_backup:
 * @path: a diary of this or an older version that is there
 * @error: where to put the error
 *
 * Opens a diary only to copy it. It stays as it is, and what is wrong with it is found before
 * anything is done with it.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
DiarySqlite *
diary_connection_open_backup (const char *path, GError **error)
{
  g_autoptr (DiarySqlite) sqlite = NULL;
  gboolean has_log;
  gint64 size;

  g_return_val_if_fail (path != NULL, NULL);

  if (!get_size (path, &size, error) || !check_header (path, error))
    return NULL;

  /* A diary in use has a log beside it that belongs to it. */
  has_log = diary_file_has_companion (path, "-wal");
  sqlite = diary_sqlite_open (path, has_log ? DIARY_SQLITE_READ_WRITE : DIARY_SQLITE_IMMUTABLE,
                              error);
  if (sqlite == NULL)
    return NULL;

  diary_sqlite_leave_alone (sqlite);

  return diary_connection_check (sqlite, "PRAGMA integrity_check (1)", error)
             ? g_steal_pointer (&sqlite)
             : NULL;
}

/**
 * diary_connection_check:
 * @sqlite: a connection
 * @pragma: a check of SQLite that gives one row "ok" if all is well
 * @error: where to put the error
 *
 * Returns: whether all is well; if not, @error is %DIARY_ERROR_DAMAGED
 */
gboolean
diary_connection_check (DiarySqlite *sqlite, const char *pragma, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_prepare (sqlite, pragma, error);
  DiaryStep step;

  if (statement == NULL)
    return FALSE;

  step = diary_statement_step (statement, error);
  g_assert (step != DIARY_STEP_DONE);
  if (step == DIARY_STEP_ERROR)
    return FALSE;

  if (g_strcmp0 (diary_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;

  diary_error_set_file (error, DIARY_ERROR_DAMAGED, diary_sqlite_get_path (sqlite),
                        diary_statement_get_text (statement, 0));

  return FALSE;
}
