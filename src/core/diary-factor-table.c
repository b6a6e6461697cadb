/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-table.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-factor.h"

enum
{
  COLUMN_NAME = DIARY_TABLE_OWN_COLUMN,
  COLUMN_UNIT,
  COLUMN_SCALE,
};

static DiaryRecord *
read_record (DiaryStatement *row)
{
  DiaryScale scale = DIARY_SCALE_AMOUNT;

  diary_scale_from_key (diary_statement_get_text (row, COLUMN_SCALE), &scale);

  return DIARY_RECORD (diary_factor_new (diary_statement_get_text (row, COLUMN_NAME),
                                         diary_statement_get_text (row, COLUMN_UNIT), scale));
}

static void
bind_record (DiaryStatement *statement, DiaryRecord *record)
{
  DiaryFactor *self = DIARY_FACTOR (record);

  diary_statement_bind_text (statement, ":name", diary_factor_get_name (self));
  diary_statement_bind_text (statement, ":unit", diary_factor_get_unit (self));
  diary_statement_bind_text (statement, ":scale",
                             diary_scale_to_key (diary_factor_get_scale (self)));
}

static gboolean
check_save (DiarySqlite *sqlite, DiaryRecord *record, GError **error)
{
  g_autofree char *sql = g_strconcat ("SELECT name FROM (", diary_sql_get ("own_factor-read"),
                                      ") WHERE id <> :id AND fold (name) = fold (:name)"
                                      " AND fold (unit) IS fold (:unit)",
                                      NULL);
  g_autoptr (DiaryStatement) statement = diary_sqlite_prepare (sqlite, sql, error);
  DiaryStep step;

  if (statement == NULL)
    return FALSE;

  diary_statement_bind_text (statement, ":id", diary_record_get_id (record));
  diary_statement_bind_text (statement, ":name", diary_factor_get_name (DIARY_FACTOR (record)));
  diary_statement_bind_text (statement, ":unit", diary_factor_get_unit (DIARY_FACTOR (record)));
  step = diary_statement_step (statement, error);
  if (step == DIARY_STEP_ROW)
    g_set_error (error, DIARY_ERROR, DIARY_ERROR_INVALID,
                 _ ("There is an entry of this name already: %s: choose another name"),
                 diary_statement_get_text (statement, 0));

  return step == DIARY_STEP_DONE;
}

static gboolean
check_delete (DiarySqlite *sqlite, const char *id, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_query (sqlite, "own_factor-uses", error);
  gint64 n_days;

  if (statement == NULL)
    return FALSE;

  diary_statement_bind_text (statement, ":id", id);
  if (!diary_statement_get_one (statement, &n_days, error))
    return FALSE;

  if (n_days > 0)
    g_set_error (error, DIARY_ERROR, DIARY_ERROR_INVALID,
                 _ ("Other entries refer to this one: %s: change or delete them first"), id);

  return n_days == 0;
}

const DiaryTable diary_factor_table = {
  .get_type = diary_factor_get_type,
  .name = "own_factor",
  .key = "id",
  .date = "date (created_at, 'unixepoch')",
  .order = "name, ifnull (unit, '')",
  .read = read_record,
  .bind = bind_record,
  .check_save = check_save,
  .check_delete = check_delete,
};
