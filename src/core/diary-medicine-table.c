/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-table.h"

#include "diary-medicine.h"

enum
{
  COLUMN_NAME = DIARY_TABLE_OWN_COLUMN,
  COLUMN_DOSE,
  COLUMN_PURPOSE,
  COLUMN_FROM,
  COLUMN_UNTIL,
  COLUMN_NOTE,
};

static DiaryRecord *
read_record (DiaryStatement *row)
{
  DiaryMedicine *self = diary_medicine_new (diary_statement_get_text (row, COLUMN_NAME));

  diary_medicine_set_dose (self, diary_statement_get_text (row, COLUMN_DOSE));
  diary_medicine_set_purpose (self, diary_statement_get_text (row, COLUMN_PURPOSE));
  diary_medicine_set_from (self, diary_statement_get_date (row, COLUMN_FROM));
  diary_medicine_set_until (self, diary_statement_get_date (row, COLUMN_UNTIL));
  diary_medicine_set_note (self, diary_statement_get_text (row, COLUMN_NOTE));

  return DIARY_RECORD (self);
}

static void
bind_record (DiaryStatement *statement, DiaryRecord *record)
{
  DiaryMedicine *self = DIARY_MEDICINE (record);

  diary_statement_bind_text (statement, ":name", diary_medicine_get_name (self));
  diary_statement_bind_text (statement, ":dose", diary_medicine_get_dose (self));
  diary_statement_bind_text (statement, ":purpose", diary_medicine_get_purpose (self));
  diary_statement_bind_date (statement, ":from_date", diary_medicine_get_from (self));
  diary_statement_bind_date (statement, ":until_date", diary_medicine_get_until (self));
  diary_statement_bind_text (statement, ":note", diary_medicine_get_note (self));
}

const DiaryTable diary_medicine_table = {
  .get_type = diary_medicine_get_type,
  .name = "medicine",
  .key = "id",
  .date = "ifnull (from_date, '')",
  .order = "ifnull (from_date, ''), id",
  .read = read_record,
  .bind = bind_record,
};
