/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-table.h"

#include "diary-visit.h"

enum
{
  COLUMN_DATE = DIARY_TABLE_OWN_COLUMN,
  COLUMN_WHAT,
  COLUMN_RESULT,
  COLUMN_NOTE,
};

static DiaryRecord *
read_record (DiaryStatement *row)
{
  DiaryVisit *self = diary_visit_new (diary_statement_get_date (row, COLUMN_DATE),
                                      diary_statement_get_text (row, COLUMN_WHAT));

  diary_visit_set_result (self, diary_statement_get_text (row, COLUMN_RESULT));
  diary_visit_set_note (self, diary_statement_get_text (row, COLUMN_NOTE));

  return DIARY_RECORD (self);
}

static void
bind_record (DiaryStatement *statement, DiaryRecord *record)
{
  DiaryVisit *self = DIARY_VISIT (record);

  diary_statement_bind_date (statement, ":date", diary_visit_get_date (self));
  diary_statement_bind_text (statement, ":what", diary_visit_get_what (self));
  diary_statement_bind_text (statement, ":result", diary_visit_get_result (self));
  diary_statement_bind_text (statement, ":note", diary_visit_get_note (self));
}

const DiaryTable diary_visit_table = {
  .get_type = diary_visit_get_type,
  .name = "visit",
  .key = "id",
  .date = "date",
  .order = "date, id",
  .read = read_record,
  .bind = bind_record,
};
