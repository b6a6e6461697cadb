/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-table.h"

#include "diary-person.h"

enum
{
  COLUMN_NAME = DIARY_TABLE_OWN_COLUMN,
  COLUMN_BIRTH_DATE,
};

static DiaryRecord *
read_record (DiaryStatement *row)
{
  return DIARY_RECORD (diary_person_new (diary_statement_get_text (row, COLUMN_NAME),
                                         diary_statement_get_date (row, COLUMN_BIRTH_DATE)));
}

static void
bind_record (DiaryStatement *statement, DiaryRecord *record)
{
  DiaryPerson *self = DIARY_PERSON (record);

  diary_statement_bind_text (statement, ":name", diary_person_get_name (self));
  diary_statement_bind_date (statement, ":birth_date", diary_person_get_birth_date (self));
}

const DiaryTable diary_person_table = {
  .get_type = diary_person_get_type,
  .name = "person",
  .key = "id",
  .date = "birth_date",
  .order = "id",
  .read = read_record,
  .bind = bind_record,
};
