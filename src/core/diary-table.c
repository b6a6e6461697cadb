/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-table.h"

/* Own factors come before the days that refer to them. */
static const DiaryTable *const tables[] = {
  &diary_factor_table,
  &diary_day_record_table,
  &diary_episode_table,
  &diary_sign_table,
  &diary_medicine_table,
  &diary_visit_table,
  &diary_acknowledgement_table,
  &diary_person_table,
  NULL,
};

enum
{
  COLUMN_ID,
  COLUMN_CREATED_AT,
  COLUMN_MODIFIED_AT,
};

/* Prepares NAME-read, with @rest after it. */
static DiaryStatement *
prepare_read (const DiaryTable *self, DiarySqlite *sqlite, const char *rest, GError **error)
{
  g_autofree char *query = g_strconcat (self->name, "-read", NULL);
  g_autofree char *sql = g_strconcat (diary_sql_get (query), rest, NULL);

  return diary_sqlite_prepare (sqlite, sql, error);
}

static DiaryRecord *
read_row (const DiaryTable *self, DiarySqlite *sqlite, DiaryStatement *row, GError **error)
{
  g_autoptr (DiaryRecord) record = self->read (row);

  diary_record_set_id (record, diary_statement_get_text (row, COLUMN_ID));
  diary_record_set_created_at (record, diary_statement_get_int (row, COLUMN_CREATED_AT));
  diary_record_set_modified_at (record, diary_statement_get_int (row, COLUMN_MODIFIED_AT));

  if (self->read_parts != NULL && !self->read_parts (sqlite, record, error))
    return NULL;

  return g_steal_pointer (&record);
}

/**
 * diary_table_get_all:
 *
 * Returns: (transfer none) (array zero-terminated=1): the tables, in an order in which rows can be
 *   written
 */
const DiaryTable *const *
diary_table_get_all (void)
{
  return tables;
}

/**
 * diary_table_find:
 * @type: the type of a record
 *
 * Returns: (transfer none): its table; a type without one is a mistake of the programmer
 */
const DiaryTable *
diary_table_find (GType type)
{
  for (const DiaryTable *const *table = tables; *table != NULL; table++)
    if ((*table)->get_type () == type)
      return *table;

  g_error ("No table for %s", g_type_name (type));
}

/**
 * diary_table_save:
 * @self: a table
 * @sqlite: the connection, in a transaction
 * @record: a valid record with id and instants
 * @error: where to put the error
 *
 * Adds a row, or replaces that of the same id.
 *
 * Returns: whether it was saved
 */
gboolean
diary_table_save (const DiaryTable *self, DiarySqlite *sqlite, DiaryRecord *record, GError **error)
{
  g_autofree char *query = g_strconcat (self->name, "-save", NULL);
  g_autoptr (DiaryStatement) statement = NULL;

  if (self->check_save != NULL && !self->check_save (sqlite, record, error))
    return FALSE;

  statement = diary_sqlite_query (sqlite, query, error);
  if (statement == NULL)
    return FALSE;

  diary_statement_bind_text (statement, ":id", diary_record_get_id (record));
  diary_statement_bind_int (statement, ":created_at", diary_record_get_created_at (record));
  diary_statement_bind_int (statement, ":modified_at", diary_record_get_modified_at (record));
  self->bind (statement, record);

  return diary_statement_run (statement, error) &&
         (self->save_parts == NULL || self->save_parts (sqlite, record, error));
}

/**
 * diary_table_load:
 * @self: a table
 * @sqlite: the connection
 * @id: an id
 * @record: (out) (nullable) (transfer full): the record, or %NULL if there is none with @id
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_table_load (const DiaryTable *self,
                  DiarySqlite *sqlite,
                  const char *id,
                  DiaryRecord **record,
                  GError **error)
{
  g_autofree char *where = g_strdup_printf (" WHERE %s = :id", self->key);
  g_autoptr (DiaryStatement) statement = prepare_read (self, sqlite, where, error);

  *record = NULL;
  if (statement == NULL)
    return FALSE;

  diary_statement_bind_text (statement, ":id", id);
  switch (diary_statement_step (statement, error))
    {
    case DIARY_STEP_ROW:
      *record = read_row (self, sqlite, statement, error);
      return *record != NULL;
    case DIARY_STEP_DONE:
      return TRUE;
    case DIARY_STEP_ERROR:
    default:
      return FALSE;
    }
}

/**
 * diary_table_delete:
 * @self: a table
 * @sqlite: the connection, in a transaction
 * @id: an id, that of a row or not
 * @error: where to put the error
 *
 * Returns: whether there is no row with @id any more
 */
gboolean
diary_table_delete (const DiaryTable *self, DiarySqlite *sqlite, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE %s = :id", self->name, self->key);
  g_autoptr (DiaryStatement) statement = NULL;

  if (self->check_delete != NULL && !self->check_delete (sqlite, id, error))
    return FALSE;

  statement = diary_sqlite_prepare (sqlite, sql, error);
  if (statement == NULL)
    return FALSE;

  diary_statement_bind_text (statement, ":id", id);

  return diary_statement_run (statement, error);
}

/**
 * diary_table_count:
 * @self: a table
 * @sqlite: the connection
 * @count: (out): how many rows it has
 * @error: where to put the error
 *
 * Returns: whether the question could be answered
 */
gboolean
diary_table_count (const DiaryTable *self, DiarySqlite *sqlite, gint64 *count, GError **error)
{
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM ", self->name, NULL);

  return diary_sqlite_get_int (sqlite, sql, count, error);
}

/**
 * diary_table_list:
 * @self: a table
 * @sqlite: the connection
 * @from: the first date, or %DIARY_DATE_NONE
 * @to: the last date, or %DIARY_DATE_NONE
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryRecord): the records of the period in the table's
 *   order, or %NULL with @error set
 */
GPtrArray *
diary_table_list (const DiaryTable *self,
                  DiarySqlite *sqlite,
                  DiaryDate from,
                  DiaryDate to,
                  GError **error)
{
  gboolean bounded = from != DIARY_DATE_NONE || to != DIARY_DATE_NONE;
  g_autofree char *where = NULL;
  g_autofree char *rest = NULL;
  g_autoptr (DiaryStatement) statement = NULL;

  where = g_strdup_printf (" WHERE %s BETWEEN ifnull (:from, '') AND ifnull (:to, '~')",
                           self->date);
  rest = g_strconcat (bounded ? where : "", " ORDER BY ", self->order, NULL);
  statement = prepare_read (self, sqlite, rest, error);
  if (statement == NULL)
    return NULL;

  if (bounded)
    {
      diary_statement_bind_date (statement, ":from", from);
      diary_statement_bind_date (statement, ":to", to);
    }

  return diary_table_collect (self, sqlite, statement, error);
}

/**
 * diary_table_collect:
 * @self: a table
 * @sqlite: the connection
 * @rows: a statement that gives rows with the columns of NAME-read
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryRecord): the records of all rows, or %NULL with
 * @error set
 */
GPtrArray *
diary_table_collect (const DiaryTable *self,
                     DiarySqlite *sqlite,
                     DiaryStatement *rows,
                     GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  DiaryStep step;

  while ((step = diary_statement_step (rows, error)) == DIARY_STEP_ROW)
    {
      DiaryRecord *record = read_row (self, sqlite, rows, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }

  return step == DIARY_STEP_DONE ? g_steal_pointer (&records) : NULL;
}
