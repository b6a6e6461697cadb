/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-table.h"

#include "diary-acknowledgement.h"

enum
{
  COLUMN_DATE = DIARY_TABLE_OWN_COLUMN,
  COLUMN_WARNING,
  COLUMN_SITE,
  COLUMN_SIDE,
  COLUMN_MEDICINE,
};

static DiaryRecord *
read_record (DiaryStatement *row)
{
  DiaryAcknowledgement *self = diary_acknowledgement_new (
      diary_statement_get_date (row, COLUMN_DATE), diary_statement_get_text (row, COLUMN_WARNING));

  diary_acknowledgement_set_site (self, diary_statement_get_text (row, COLUMN_SITE));
  diary_acknowledgement_set_side (self, diary_statement_get_text (row, COLUMN_SIDE));
  diary_acknowledgement_set_medicine (self, diary_statement_get_text (row, COLUMN_MEDICINE));

  return DIARY_RECORD (self);
}

static void
bind_record (DiaryStatement *statement, DiaryRecord *record)
{
  DiaryAcknowledgement *self = DIARY_ACKNOWLEDGEMENT (record);

  diary_statement_bind_date (statement, ":date", diary_acknowledgement_get_date (self));
  diary_statement_bind_text (statement, ":warning", diary_acknowledgement_get_warning (self));
  diary_statement_bind_text (statement, ":site", diary_acknowledgement_get_site (self));
  diary_statement_bind_text (statement, ":side", diary_acknowledgement_get_side (self));
  diary_statement_bind_text (statement, ":medicine", diary_acknowledgement_get_medicine (self));
}

const DiaryTable diary_acknowledgement_table = {
  .get_type = diary_acknowledgement_get_type,
  .name = "acknowledgement",
  .key = "id",
  .date = "date",
  .order = "date, id",
  .read = read_record,
  .bind = bind_record,
};
