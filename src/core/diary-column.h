/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-factor.h"
#include "diary-record.h"
#include "diary-vocabulary.h"

G_BEGIN_DECLS

/**
 * DiaryColumnType:
 * @DIARY_COLUMN_ID: the record's id
 * @DIARY_COLUMN_CREATED: when it was first saved, in UTC
 * @DIARY_COLUMN_MODIFIED: when it was last saved, in UTC
 * @DIARY_COLUMN_TEXT: what a person wrote
 * @DIARY_COLUMN_TERM: a key of the vocabulary
 * @DIARY_COLUMN_TERMS: keys of the vocabulary with ";" between them
 * @DIARY_COLUMN_DATE: a date
 * @DIARY_COLUMN_TIME: an instant in the local time it was written in
 * @DIARY_COLUMN_DURATION: whole seconds
 * @DIARY_COLUMN_INTENSITY: a whole number
 * @DIARY_COLUMN_FINDING: "present" or "absent"
 * @DIARY_COLUMN_YES_NO: "yes" or "no"
 * @DIARY_COLUMN_FACTOR: the number of a factor
 *
 * What is in the cells of a column, and with it the type of its accessors.
 */
typedef enum
{
  DIARY_COLUMN_ID,
  DIARY_COLUMN_CREATED,
  DIARY_COLUMN_MODIFIED,
  DIARY_COLUMN_TEXT,
  DIARY_COLUMN_TERM,
  DIARY_COLUMN_TERMS,
  DIARY_COLUMN_DATE,
  DIARY_COLUMN_TIME,
  DIARY_COLUMN_DURATION,
  DIARY_COLUMN_INTENSITY,
  DIARY_COLUMN_FINDING,
  DIARY_COLUMN_YES_NO,
  DIARY_COLUMN_FACTOR,
} DiaryColumnType;

/**
 * DiaryColumn:
 * @name: its heading
 * @type: what is in its cells
 * @required: whether a file must have it, and each of its rows a value in it
 * @description: what it means, in English, for datapackage.json
 * @unit: (nullable): the unit of its numbers
 * @terms: the list of a term
 * @minimum: the least number
 * @maximum: the greatest number
 * @get: the getter of the record, or %NULL where the type tells it
 * @set: the setter of the record, or %NULL where the type tells it
 * @factor: the key of the factor
 * @own_factor: (nullable): the factor, if it is one of the person's own
 *
 * A column of a CSV file: the one place that joins its text and a field of a record.
 */
typedef struct
{
  const char *name;
  DiaryColumnType type;
  gboolean required;
  const char *description;
  const char *unit;
  DiaryTermList terms;
  double minimum;
  double maximum;
  GCallback get;
  GCallback set;
  const char *factor;
  DiaryFactor *own_factor;
} DiaryColumn;

char    *diary_column_get_text (const DiaryColumn *column,
                                DiaryRecord       *record);
gboolean diary_column_set_text (const DiaryColumn *column,
                                DiaryRecord       *record,
                                const char        *text,
                                GError           **error);

G_END_DECLS
