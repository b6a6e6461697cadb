/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-statement.h"

#include <math.h>

struct _DiaryStatement
{
  DiarySqlite *sqlite;
  char *key; /* what the connection keeps it by */
  sqlite3_stmt *handle;
  int bind_code; /* the first binding that failed, told by the next step */
};

static int
find_parameter (DiaryStatement *self, const char *parameter)
{
  int index;

  g_assert (self != NULL);
  g_assert (diary_sqlite_get_handle (self->sqlite) != NULL); /* asserts the thread */

  index = sqlite3_bind_parameter_index (self->handle, parameter);
  if (index == 0)
    g_error ("No parameter %s in: %s", parameter, sqlite3_sql (self->handle));

  return index;
}

static void
take_bind_code (DiaryStatement *self, int code)
{
  if (self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

/**
 * diary_statement_new:
 * @sqlite: (transfer none): the connection, which outlives the statement
 * @key: (transfer full): what the connection keeps it by
 * @handle: (transfer full): SQLite's own statement
 *
 * For diary_sqlite_prepare(), which is what others call.
 *
 * Returns: (transfer full): the statement
 */
DiaryStatement *
diary_statement_new (DiarySqlite *sqlite, char *key, sqlite3_stmt *handle)
{
  DiaryStatement *self = g_new0 (DiaryStatement, 1);

  self->sqlite = sqlite;
  self->key = key;
  self->handle = handle;

  return self;
}

/**
 * diary_statement_free:
 * @self: (transfer full): a statement
 */
void
diary_statement_free (DiaryStatement *self)
{
  g_assert (self != NULL);

  diary_sqlite_give_back (self->sqlite, g_steal_pointer (&self->key), self->handle);
  g_free (self);
}

/**
 * diary_statement_bind_int:
 * @self: a statement
 * @parameter: the parameter's name, with its colon
 * @value: a number
 */
void
diary_statement_bind_int (DiaryStatement *self, const char *parameter, gint64 value)
{
  int index = find_parameter (self, parameter);

  take_bind_code (self, sqlite3_bind_int64 (self->handle, index, value));
}

/**
 * diary_statement_bind_double:
 * @self: a statement
 * @parameter: the parameter's name, with its colon
 * @value: a number, or NAN for "not recorded"
 */
void
diary_statement_bind_double (DiaryStatement *self, const char *parameter, double value)
{
  int index = find_parameter (self, parameter);

  if (isnan (value))
    take_bind_code (self, sqlite3_bind_null (self->handle, index));
  else
    take_bind_code (self, sqlite3_bind_double (self->handle, index, value));
}

/**
 * diary_statement_bind_text:
 * @self: a statement
 * @parameter: the parameter's name, with its colon
 * @text: (nullable): a text, %NULL or empty for "not recorded"
 */
void
diary_statement_bind_text (DiaryStatement *self, const char *parameter, const char *text)
{
  int index = find_parameter (self, parameter);

  if (text == NULL || *text == '\0')
    take_bind_code (self, sqlite3_bind_null (self->handle, index));
  else
    take_bind_code (self, sqlite3_bind_text64 (self->handle, index, text, strlen (text),
                                               SQLITE_TRANSIENT, SQLITE_UTF8));
}

/**
 * diary_statement_bind_date:
 * @self: a statement
 * @parameter: the parameter's name, with its colon
 * @date: a date, or %DIARY_DATE_NONE for "not recorded"
 */
void
diary_statement_bind_date (DiaryStatement *self, const char *parameter, DiaryDate date)
{
  g_autofree char *text = date != DIARY_DATE_NONE ? diary_date_format (date) : NULL;

  diary_statement_bind_text (self, parameter, text);
}

/**
 * diary_statement_bind_null:
 * @self: a statement
 * @parameter: the parameter's name, with its colon
 */
void
diary_statement_bind_null (DiaryStatement *self, const char *parameter)
{
  int index = find_parameter (self, parameter);

  take_bind_code (self, sqlite3_bind_null (self->handle, index));
}

/**
 * diary_statement_step:
 * @self: a statement
 * @error: where to put the error
 *
 * Returns: whether there is a row, no more rows, or an error
 */
DiaryStep
diary_statement_step (DiaryStatement *self, GError **error)
{
  int code;

  g_assert (self != NULL);
  g_assert (diary_sqlite_get_handle (self->sqlite) != NULL);

  code = self->bind_code != SQLITE_OK ? self->bind_code : sqlite3_step (self->handle);
  if (code == SQLITE_ROW)
    return DIARY_STEP_ROW;
  if (code == SQLITE_DONE)
    return DIARY_STEP_DONE;

  diary_sqlite_set_error (self->sqlite, code, error);

  return DIARY_STEP_ERROR;
}

/**
 * diary_statement_run:
 * @self: a statement that gives no rows
 * @error: where to put the error
 *
 * Returns: whether it was done
 */
gboolean
diary_statement_run (DiaryStatement *self, GError **error)
{
  DiaryStep step = diary_statement_step (self, error);

  g_assert (step != DIARY_STEP_ROW);

  return step == DIARY_STEP_DONE;
}

/**
 * diary_statement_get_one:
 * @self: a statement that gives one number
 * @value: (out): the number
 * @error: where to put the error
 *
 * Returns: whether there was an answer
 */
gboolean
diary_statement_get_one (DiaryStatement *self, gint64 *value, GError **error)
{
  DiaryStep step = diary_statement_step (self, error);

  g_assert (step != DIARY_STEP_DONE);
  if (step == DIARY_STEP_ERROR)
    return FALSE;

  *value = diary_statement_get_int (self, 0);

  return TRUE;
}

/**
 * diary_statement_is_null:
 * @self: a statement that gave a row
 * @column: a column
 *
 * Returns: whether the column is "not recorded"
 */
gboolean
diary_statement_is_null (DiaryStatement *self, int column)
{
  g_assert (self != NULL && column < sqlite3_column_count (self->handle));

  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * diary_statement_get_int:
 * @self: a statement that gave a row
 * @column: a column
 *
 * Returns: its number, 0 for "not recorded"
 */
gint64
diary_statement_get_int (DiaryStatement *self, int column)
{
  g_assert (self != NULL && column < sqlite3_column_count (self->handle));

  return sqlite3_column_int64 (self->handle, column);
}

/**
 * diary_statement_get_double:
 * @self: a statement that gave a row
 * @column: a column
 *
 * Returns: its number, NAN for "not recorded"
 */
double
diary_statement_get_double (DiaryStatement *self, int column)
{
  if (diary_statement_is_null (self, column))
    return NAN;

  return sqlite3_column_double (self->handle, column);
}

/**
 * diary_statement_get_text:
 * @self: a statement that gave a row
 * @column: a column
 *
 * Returns: (nullable) (transfer none): its text, %NULL for "not recorded"
 */
const char *
diary_statement_get_text (DiaryStatement *self, int column)
{
  g_assert (self != NULL && column < sqlite3_column_count (self->handle));

  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * diary_statement_get_date:
 * @self: a statement that gave a row
 * @column: a column
 *
 * Returns: its date, %DIARY_DATE_NONE for "not recorded"
 */
DiaryDate
diary_statement_get_date (DiaryStatement *self, int column)
{
  const char *text = diary_statement_get_text (self, column);

  return text != NULL ? diary_date_parse (text) : DIARY_DATE_NONE;
}
