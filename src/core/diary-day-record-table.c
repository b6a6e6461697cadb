/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-table.h"

#include "diary-day.h"
#include "diary-error.h"
#include "diary-vocabulary.h"

enum
{
  COLUMN_COMPLETE = DIARY_TABLE_OWN_COLUMN,
  COLUMN_NOTE,
};

#define COLUMN_DATE 0 /* the id */

enum
{
  VALUE_COLUMN_FACTOR,
  VALUE_COLUMN_VALUE,
};

/* A value that is not recorded is noted as such, for the other copies of the diary. */
static gboolean
save_value (DiarySqlite *sqlite, DiaryDay *day, const char *factor, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_query (sqlite, "day_value-save", error);
  gboolean own = diary_vocabulary_find_factor (factor) == NULL;
  DiaryRecord *record = DIARY_RECORD (day);

  if (statement == NULL)
    return FALSE;

  diary_statement_bind_text (statement, ":date", diary_record_get_id (record));
  diary_statement_bind_text (statement, ":factor", own ? NULL : factor);
  diary_statement_bind_text (statement, ":own_factor", own ? factor : NULL);
  diary_statement_bind_double (statement, ":value", diary_day_get_value (day, factor));
  diary_statement_bind_int (statement, ":modified_at", diary_record_get_modified_at (record));

  return diary_statement_run (statement, error);
}

static gboolean
save_values (DiarySqlite *sqlite, DiaryDay *day, char **factors, GError **error)
{
  for (char **factor = factors; *factor != NULL; factor++)
    if (!save_value (sqlite, day, *factor, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_own_factor (DiarySqlite *sqlite, const char *id, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_query (sqlite, "own_factor-is-there", error);
  gint64 is_there;

  if (statement == NULL)
    return FALSE;

  diary_statement_bind_text (statement, ":id", id);
  if (!diary_statement_get_one (statement, &is_there, error))
    return FALSE;

  if (!is_there)
    diary_error_set_file (error, DIARY_ERROR_INVALID, diary_sqlite_get_path (sqlite), NULL);

  return is_there != 0;
}

static gboolean
check_save (DiarySqlite *sqlite, DiaryRecord *record, GError **error)
{
  g_auto (GStrv) factors = diary_day_get_factors (DIARY_DAY (record));

  for (char **factor = factors; *factor != NULL; factor++)
    if (diary_vocabulary_find_factor (*factor) == NULL &&
        !check_own_factor (sqlite, *factor, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_parts (DiarySqlite *sqlite, DiaryRecord *record, GError **error)
{
  g_autoptr (DiaryStatement) statement = diary_sqlite_query (sqlite, "day_value-read", error);
  DiaryStep step;

  if (statement == NULL)
    return FALSE;

  diary_statement_bind_text (statement, ":date", diary_record_get_id (record));
  while ((step = diary_statement_step (statement, error)) == DIARY_STEP_ROW)
    diary_day_set_value (DIARY_DAY (record),
                         diary_statement_get_text (statement, VALUE_COLUMN_FACTOR),
                         diary_statement_get_double (statement, VALUE_COLUMN_VALUE));

  return step == DIARY_STEP_DONE;
}

/* What the day had and has no more is taken out, before what it has is noted. */
static gboolean
save_parts (DiarySqlite *sqlite, DiaryRecord *record, GError **error)
{
  DiaryDay *self = DIARY_DAY (record);
  g_autoptr (DiaryDay) stored = diary_day_new (diary_day_get_date (self));
  g_auto (GStrv) factors = diary_day_get_factors (self);
  g_auto (GStrv) stored_factors = NULL;

  if (!read_parts (sqlite, DIARY_RECORD (stored), error))
    return FALSE;

  stored_factors = diary_day_get_factors (stored);

  return save_values (sqlite, self, stored_factors, error) &&
         save_values (sqlite, self, factors, error);
}

static DiaryRecord *
read_record (DiaryStatement *row)
{
  DiaryDay *self = diary_day_new (diary_statement_get_date (row, COLUMN_DATE));

  diary_day_set_complete (self, diary_statement_get_int (row, COLUMN_COMPLETE) != 0);
  diary_day_set_note (self, diary_statement_get_text (row, COLUMN_NOTE));

  return DIARY_RECORD (self);
}

static void
bind_record (DiaryStatement *statement, DiaryRecord *record)
{
  DiaryDay *self = DIARY_DAY (record);

  diary_statement_bind_int (statement, ":complete", diary_day_get_complete (self));
  diary_statement_bind_text (statement, ":note", diary_day_get_note (self));
}

const DiaryTable diary_day_record_table = {
  .get_type = diary_day_get_type,
  .name = "day",
  .key = "date",
  .date = "date",
  .order = "date",
  .parts = "day_value",
  .merge = "merge-days",
  .read = read_record,
  .bind = bind_record,
  .read_parts = read_parts,
  .save_parts = save_parts,
  .check_save = check_save,
};
