/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-loop.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#define LABEL "Loop Habit Tracker"

#define MILLISECONDS_A_DAY 86400000

#define NUMERICAL 1

typedef sqlite3 Handle;
typedef sqlite3_stmt Statement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Handle, sqlite3_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Statement, sqlite3_finalize)

/* The file is somebody else's: it is read in memory, and nothing in its schema is run. */
static Handle *
open_database (GBytes *content, GError **error)
{
  g_autoptr (Handle) handle = NULL;
  gsize size;
  const void *bytes = g_bytes_get_data (content, &size);
  unsigned char *copy;

  if (sqlite3_open_v2 (":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) !=
      SQLITE_OK)
    {
      diary_foreign_set_damaged (error, LABEL, sqlite3_errmsg (handle));
      return NULL;
    }

  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  copy = sqlite3_malloc64 (size);
  if (copy == NULL)
    {
      diary_foreign_set_damaged (error, LABEL, sqlite3_errstr (SQLITE_NOMEM));
      return NULL;
    }
  memcpy (copy, bytes, size);
  if (sqlite3_deserialize (handle, "main", copy, (sqlite3_int64) size, (sqlite3_int64) size,
                           SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY) !=
      SQLITE_OK)
    {
      diary_foreign_set_damaged (error, LABEL, sqlite3_errmsg (handle));
      return NULL;
    }

  return g_steal_pointer (&handle);
}

static Statement *
prepare (Handle *handle, const char *sql, GError **error)
{
  Statement *statement = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    diary_foreign_set_damaged (error, LABEL, sqlite3_errmsg (handle));

  return statement;
}

static gboolean
has_column (Handle *handle, const char *table, const char *column)
{
  return sqlite3_table_column_metadata (handle, "main", table, column, NULL, NULL, NULL, NULL,
                                        NULL) == SQLITE_OK;
}

/* Columns came one by one: what an older database does not have is nothing. */
static char *
make_query (Handle *handle)
{
  const char *value = has_column (handle, "Repetitions", "value") ? "r.value" : "2";
  const char *notes = has_column (handle, "Repetitions", "notes") ? "r.notes" : "''";
  const char *type = has_column (handle, "Habits", "type") ? "h.type" : "0";
  const char *unit = has_column (handle, "Habits", "unit") ? "h.unit" : "''";

  return g_strdup_printf ("SELECT h.name, %s, %s, r.timestamp, %s, %s "
                          "FROM Repetitions AS r JOIN Habits AS h ON h.id = r.habit "
                          "ORDER BY r.timestamp, h.id",
                          type, unit, value, notes);
}

static char *
get_text (Statement *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

/* The days are midnights in UTC, in milliseconds. */
static void
add_row (Statement *row, gint64 number, DiaryForeignOutput *output)
{
  g_autofree char *name = get_text (row, 0);
  g_autofree char *unit = get_text (row, 2);
  g_autofree char *note = get_text (row, 5);
  gint64 days = sqlite3_column_int64 (row, 3) / MILLISECONDS_A_DAY;
  DiaryDate date = ABS (days) < 1000000 ? (DiaryDate) days + diary_date_new (1970, 1, 1)
                                        : DIARY_DATE_NONE;
  DiaryForeignHabit habit = { name, *unit != '\0' ? unit : NULL,
                              sqlite3_column_int (row, 1) == NUMERICAL, TRUE };

  if (diary_date_is_valid (date) && *name != '\0')
    diary_foreign_loop_add (output, &habit, number, date, sqlite3_column_double (row, 4), note);
  else
    diary_foreign_output_refuse (output, number, "Repetitions", _ ("an entry without a time"),
                                 _ ("export it again"));
}

/**
 * diary_foreign_loop_convert_database:
 * @content: a backup of Loop
 * @output: where to
 * @error: where to put the error
 *
 * Reads the tables Habits (name; type, 1 for numbers; unit) and Repetitions (habit; timestamp, in
 * milliseconds; value; notes). A row is there only for a day on which the person said something.
 * Source: github.com/iSoron/uhabits (uhabits-core/src/jvmMain/resources/migrations and
 * uhabits-core/src/jvmMain/java/org/isoron/uhabits/core/io/LoopDBImporter.kt).
 *
 * Returns: whether it could be read
 */
gboolean
diary_foreign_loop_convert_database (GBytes *content, DiaryForeignOutput *output, GError **error)
{
  g_autoptr (Handle) handle = open_database (content, error);
  g_autofree char *sql = handle != NULL ? make_query (handle) : NULL;
  g_autoptr (Statement) statement = handle != NULL ? prepare (handle, sql, error) : NULL;
  gint64 number = 0;
  int status;

  if (statement == NULL)
    return FALSE;

  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      if (!diary_foreign_output_tell (output, 0, error))
        return FALSE;
      add_row (statement, ++number, output);
    }

  return status == SQLITE_DONE || diary_foreign_set_damaged (error, LABEL, sqlite3_errmsg (handle));
}
