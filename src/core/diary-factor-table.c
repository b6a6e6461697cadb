/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-table.h"

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

const DiaryTable diary_factor_table = {
  .get_type = diary_factor_get_type,
  .name = "own_factor",
  .key = "id",
  .date = "date (created_at, 'unixepoch')",
  .order = "name, ifnull (unit, '')",
  .read = read_record,
  .bind = bind_record,
};
