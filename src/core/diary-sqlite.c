/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sqlite.h"

#include <errno.h>
#include <gio/gio.h>

#include "diary-error.h"
#include "diary-search.h"
#include "diary-sql-resource.h"
#include "diary-statement.h"

struct _DiarySqlite
{
  sqlite3 *handle;
  char *path;
  GThread *thread;
  GHashTable *idle; /* SQL or a query's name → sqlite3_stmt that waits to be used again */
};

static void
assert_own_thread (DiarySqlite *self)
{
  g_assert (self != NULL);
  g_assert (self->thread == g_thread_self ());
}

static gboolean
is_lack_of_room (int error_number)
{
  return error_number == ENOSPC || error_number == EDQUOT || error_number == EFBIG;
}

static gboolean
is_lack_of_rights (int error_number)
{
  return error_number == EROFS || error_number == EACCES || error_number == EPERM;
}

/* What the system said when SQLite last failed to read or write the diary (@pointer is
 * SQLITE_FCNTL_FILE_POINTER) or its log (SQLITE_FCNTL_JOURNAL_POINTER). */
static int
get_last_errno (DiarySqlite *self, int pointer)
{
  sqlite3_file *file = NULL;
  int error_number = 0;

  if (sqlite3_file_control (self->handle, "main", pointer, &file) == SQLITE_OK && file != NULL &&
      file->pMethods != NULL)
    file->pMethods->xFileControl (file, SQLITE_FCNTL_LAST_ERRNO, &error_number);

  return error_number;
}

/* An error of input or output is whatever the system said: a quota, for one, is lack of room too. */
static DiaryError
classify_io_error (DiarySqlite *self)
{
  int errors[] = {
    sqlite3_system_errno (self->handle),
    get_last_errno (self, SQLITE_FCNTL_JOURNAL_POINTER),
    get_last_errno (self, SQLITE_FCNTL_FILE_POINTER),
  };

  for (size_t i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      if (is_lack_of_room (errors[i]))
        return DIARY_ERROR_FULL;
      if (is_lack_of_rights (errors[i]))
        return DIARY_ERROR_READ_ONLY;
    }

  return DIARY_ERROR_FAILED;
}

/* Which of our errors a result code is: what a person can do about it decides. */
static DiaryError
classify (DiarySqlite *self, int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return DIARY_ERROR_BUSY;
    case SQLITE_FULL:
      return DIARY_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return DIARY_ERROR_READ_ONLY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: /* files that never were a diary are found before SQLite reads them */
      return DIARY_ERROR_DAMAGED;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
      return DIARY_ERROR_INVALID;
    case SQLITE_IOERR:
      return classify_io_error (self);
    default:
      return DIARY_ERROR_FAILED;
    }
}

/* Returns: (nullable): the statement that waits under @key */
static DiaryStatement *
take_idle (DiarySqlite *self, const char *key)
{
  gpointer own_key;
  gpointer statement;

  if (!g_hash_table_steal_extended (self->idle, key, &own_key, &statement))
    return NULL;

  return diary_statement_new (self, own_key, statement);
}

static DiaryStatement *
prepare_anew (DiarySqlite *self, const char *key, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement,
                                 NULL);

  if (code == SQLITE_OK)
    return diary_statement_new (self, g_strdup (key), statement);

  diary_sqlite_set_error (self, code, error);

  return NULL;
}

static int
open_handle (DiarySqlite *self, DiarySqliteMode mode)
{
  g_autofree char *uri = NULL;
  g_autofree char *immutable = NULL;

  if (mode == DIARY_SQLITE_MEMORY)
    return sqlite3_open_v2 (":memory:", &self->handle,
                            SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  if (mode == DIARY_SQLITE_READ_WRITE)
    return sqlite3_open_v2 (self->path, &self->handle, SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE,
                            NULL);

  uri = g_filename_to_uri (self->path, NULL, NULL); /* can't fail: the path is absolute */
  immutable = g_strconcat (uri, "?immutable=1", NULL);

  return sqlite3_open_v2 (immutable, &self->handle,
                          SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
}

static int
set_up (DiarySqlite *self)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, DIARY_SQLITE_BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);

  return diary_search_register (self->handle);
}

/**
 * diary_sqlite_open:
 * @path: the file
 * @mode: how to open it
 * @error: where to put the error
 *
 * Opens a file that is there. Nothing of it is read yet.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
DiarySqlite *
diary_sqlite_open (const char *path, DiarySqliteMode mode, GError **error)
{
  g_autoptr (DiarySqlite) self = NULL;
  int code;

  g_return_val_if_fail (path != NULL && g_path_is_absolute (path), NULL);

  self = g_new0 (DiarySqlite, 1);
  self->path = g_strdup (path);
  self->thread = g_thread_self ();
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) sqlite3_finalize);
  code = open_handle (self, mode);
  if (code == SQLITE_OK)
    code = set_up (self);
  if (code != SQLITE_OK)
    {
      diary_sqlite_set_error (self, code, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * diary_sqlite_free:
 * @self: a connection without a statement in use
 *
 * Closes the connection.
 */
void
diary_sqlite_free (DiarySqlite *self)
{
  int code;

  assert_own_thread (self);

  g_hash_table_unref (self->idle);
  code = sqlite3_close (self->handle);
  g_assert (code == SQLITE_OK);
  g_free (self->path);
  g_free (self);
}

/**
 * diary_sqlite_get_handle:
 * @self: a connection
 *
 * Returns: (transfer none): SQLite's own connection
 */
sqlite3 *
diary_sqlite_get_handle (DiarySqlite *self)
{
  assert_own_thread (self);

  return self->handle;
}

/**
 * diary_sqlite_get_path:
 * @self: a connection
 *
 * Returns: (transfer none): the absolute path of its file
 */
const char *
diary_sqlite_get_path (DiarySqlite *self)
{
  assert_own_thread (self);

  return self->path;
}

/**
 * diary_sqlite_get_read_only:
 * @self: a connection
 *
 * Returns: whether it can only read
 */
gboolean
diary_sqlite_get_read_only (DiarySqlite *self)
{
  assert_own_thread (self);

  return sqlite3_db_readonly (self->handle, "main") != 0;
}

/**
 * diary_sqlite_get_total_changes:
 * @self: a connection
 *
 * Returns: how many rows it has changed so far, rolled back or not
 */
gint64
diary_sqlite_get_total_changes (DiarySqlite *self)
{
  assert_own_thread (self);

  return sqlite3_total_changes64 (self->handle);
}

/**
 * diary_sqlite_leave_alone:
 * @self: a connection to a file that turned out not to be for us
 *
 * Closing the last connection to a diary tidies up the file; this one is not to.
 */
void
diary_sqlite_leave_alone (DiarySqlite *self)
{
  assert_own_thread (self);

  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

/**
 * diary_sqlite_read_header:
 * @self: a connection
 * @header: (out caller-allocates) (array length=size): where to put the bytes; zeros stand for
 * those that a short file does not have
 * @size: how many bytes to read
 * @error: where to put the error
 *
 * Reads the first bytes of the file as they are, without a lock and whatever they are. It goes
 * through SQLite because closing a file otherwise drops the locks that this process holds on it.
 *
 * Returns: whether the file could be read
 */
gboolean
diary_sqlite_read_header (DiarySqlite *self, guint8 *header, size_t size, GError **error)
{
  sqlite3_file *file = NULL;
  int code;

  assert_own_thread (self);

  code = sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, header, (int) size, 0);
  if (code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ)
    return TRUE;

  diary_sqlite_set_error (self, code, error);

  return FALSE;
}

/**
 * diary_sqlite_in_transaction:
 * @self: a connection
 *
 * Returns: whether a transaction is open; some errors make SQLite end it on its own
 */
gboolean
diary_sqlite_in_transaction (DiarySqlite *self)
{
  assert_own_thread (self);

  return sqlite3_get_autocommit (self->handle) == 0;
}

/**
 * diary_sqlite_roll_back:
 * @self: a connection
 * @sql: a statement that rolls back
 *
 * Rolls back, if a transaction is open. There is nobody to tell of an error, for this is done after
 * one; what was not committed is lost in any case.
 */
void
diary_sqlite_roll_back (DiarySqlite *self, const char *sql)
{
  g_autoptr (GError) error = NULL;

  if (diary_sqlite_in_transaction (self) && !diary_sqlite_execute (self, sql, &error))
    g_warning ("%s: %s", sql, error->message);
}

/**
 * diary_sqlite_execute:
 * @self: a connection
 * @sql: statements that take nothing and whose rows don't matter
 * @error: where to put the error
 *
 * Returns: whether all were done
 */
gboolean
diary_sqlite_execute (DiarySqlite *self, const char *sql, GError **error)
{
  int code;

  assert_own_thread (self);
  g_assert (sql != NULL);

  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;

  diary_sqlite_set_error (self, code, error);

  return FALSE;
}

/**
 * diary_sqlite_prepare:
 * @self: a connection
 * @sql: one statement
 * @error: where to put the error
 *
 * What was prepared once is used again.
 *
 * Returns: (transfer full): the statement, or %NULL with @error set
 */
DiaryStatement *
diary_sqlite_prepare (DiarySqlite *self, const char *sql, GError **error)
{
  DiaryStatement *idle;

  assert_own_thread (self);
  g_assert (sql != NULL);

  idle = take_idle (self, sql);

  return idle != NULL ? idle : prepare_anew (self, sql, sql, error);
}

/**
 * diary_sqlite_query:
 * @self: a connection
 * @name: the name of a file in src/core/sql, without ".sql"
 * @error: where to put the error
 *
 * Returns: (transfer full): the statement in it, or %NULL with @error set
 */
DiaryStatement *
diary_sqlite_query (DiarySqlite *self, const char *name, GError **error)
{
  DiaryStatement *idle;

  assert_own_thread (self);
  g_assert (name != NULL);

  idle = take_idle (self, name);

  return idle != NULL ? idle : prepare_anew (self, name, diary_sql_get (name), error);
}

/**
 * diary_sqlite_run:
 * @self: a connection
 * @sql: one statement that takes nothing and gives no rows
 * @error: where to put the error
 *
 * The same as diary_sqlite_execute(), for what is done again and again.
 *
 * Returns: whether it was done
 */
gboolean
diary_sqlite_run (DiarySqlite *self, const char *sql, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_prepare (self, sql, error);

  return statement != NULL && diary_statement_run (statement, error);
}

/**
 * diary_sqlite_get_int:
 * @self: a connection
 * @sql: one statement that gives one number
 * @value: (out): the number
 * @error: where to put the error
 *
 * Returns: whether there was an answer
 */
gboolean
diary_sqlite_get_int (DiarySqlite *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_prepare (self, sql, error);

  return statement != NULL && diary_statement_get_one (statement, value, error);
}

/**
 * diary_sqlite_give_back:
 * @self: a connection
 * @key: (transfer full): what it was asked for by
 * @statement: (transfer full): a statement that is not needed any more
 *
 * Keeps @statement for the next one who asks for the same.
 */
void
diary_sqlite_give_back (DiarySqlite *self, char *key, sqlite3_stmt *statement)
{
  assert_own_thread (self);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  g_hash_table_replace (self->idle, key, statement);
}

/**
 * diary_sqlite_set_error:
 * @self: a connection
 * @code: a result code of SQLite that is not a success
 * @error: where to put the error
 *
 * Says in the person's words what @code means for the file.
 */
void
diary_sqlite_set_error (DiarySqlite *self, int code, GError **error)
{
  DiaryError kind = classify (self, code);
  const char *detail = self->handle != NULL ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code);

  diary_error_set_file (error, kind, self->path, detail);
}

/**
 * diary_sql_get:
 * @name: the name of a file in src/core/sql, without ".sql"
 *
 * The SQL lies in the program as a resource. It is registered by hand, because the linker drops an
 * initialiser that nothing in a static library refers to.
 *
 * Returns: (transfer none): the text of the file
 */
const char *
diary_sql_get (const char *name)
{
  static gsize registered = 0;
  g_autofree char *path = g_strdup_printf (DIARY_RESOURCE_PATH "/sql/%s.sql", name);
  g_autoptr (GBytes) bytes = NULL;

  if (g_once_init_enter (&registered))
    {
      diary_sql_register_resource ();
      g_once_init_leave (&registered, 1);
    }

  /* Not by diary_sql_get_resource(), which gives NULL while another thread is registering it. */
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);

  return g_bytes_get_data (bytes, NULL);
}
