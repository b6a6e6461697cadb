/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-table.h"

#include "diary-sign.h"

enum
{
  COLUMN_DATE = DIARY_TABLE_OWN_COLUMN,
  COLUMN_SIGN,
  COLUMN_PRESENT,
  COLUMN_HOW,
  COLUMN_SITE,
  COLUMN_SIDE,
  COLUMN_NOTE,
};

static DiaryRecord *
read_record (DiaryStatement *row)
{
  DiarySign *self = diary_sign_new (diary_statement_get_date (row, COLUMN_DATE),
                                    diary_statement_get_text (row, COLUMN_SIGN),
                                    diary_statement_get_int (row, COLUMN_PRESENT) != 0);

  diary_sign_set_how (self, diary_statement_get_text (row, COLUMN_HOW));
  diary_sign_set_site (self, diary_statement_get_text (row, COLUMN_SITE));
  diary_sign_set_side (self, diary_statement_get_text (row, COLUMN_SIDE));
  diary_sign_set_note (self, diary_statement_get_text (row, COLUMN_NOTE));

  return DIARY_RECORD (self);
}

static void
bind_record (DiaryStatement *statement, DiaryRecord *record)
{
  DiarySign *self = DIARY_SIGN (record);

  diary_statement_bind_date (statement, ":date", diary_sign_get_date (self));
  diary_statement_bind_text (statement, ":sign", diary_sign_get_sign (self));
  diary_statement_bind_int (statement, ":present", diary_sign_get_present (self));
  diary_statement_bind_text (statement, ":how", diary_sign_get_how (self));
  diary_statement_bind_text (statement, ":site", diary_sign_get_site (self));
  diary_statement_bind_text (statement, ":side", diary_sign_get_side (self));
  diary_statement_bind_text (statement, ":note", diary_sign_get_note (self));
}

const DiaryTable diary_sign_table = {
  .get_type = diary_sign_get_type,
  .name = "sign",
  .key = "id",
  .date = "date",
  .order = "date, id",
  .read = read_record,
  .bind = bind_record,
};
