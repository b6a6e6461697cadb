/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-column-tables.h"

#include "diary-acknowledgement.h"
#include "diary-day.h"
#include "diary-episode.h"
#include "diary-medicine.h"
#include "diary-person.h"
#include "diary-sign.h"
#include "diary-visit.h"

#define ACCESS(type, field)                                                                        \
  .get = G_CALLBACK (diary_##type##_get_##field), .set = G_CALLBACK (diary_##type##_set_##field)

#define ID_COLUMN                                                                                  \
  {                                                                                                \
    .name = "id", .type = DIARY_COLUMN_ID,                                                         \
    .description = "Stable identifier (a UUID) by which copies of the row are matched"             \
  }

/* A day is its date, so its id says it. */
static void
diary_day_set_date (DiaryDay *day, DiaryDate date)
{
  g_autofree char *id = diary_date_format (date);

  diary_record_set_id (DIARY_RECORD (day), id);
}

static const DiaryColumn episode_columns[] = {
  ID_COLUMN,
  { .name = "started_at",
    .type = DIARY_COLUMN_TIME,
    .required = TRUE,
    .description = "When it began, in the local time of the place with its offset from UTC",
    ACCESS (episode, started_at) },
  { .name = "duration_s",
    .type = DIARY_COLUMN_DURATION,
    .unit = "s",
    .maximum = DIARY_EPISODE_MAX_DURATION,
    .description = "How long it was",
    ACCESS (episode, duration) },
  { .name = "kind",
    .type = DIARY_COLUMN_TERM,
    .terms = DIARY_TERMS_KINDS,
    .description = "What it was; a twitch where empty",
    ACCESS (episode, kind) },
  { .name = "site",
    .type = DIARY_COLUMN_TERM,
    .required = TRUE,
    .terms = DIARY_TERMS_SITES,
    .description = "Where on the body it was",
    ACCESS (episode, site) },
  { .name = "side",
    .type = DIARY_COLUMN_TERM,
    .terms = DIARY_TERMS_SIDES,
    .description = "On which side of the body it was",
    ACCESS (episode, side) },
  { .name = "intensity",
    .type = DIARY_COLUMN_INTENSITY,
    .minimum = 1,
    .maximum = DIARY_EPISODE_MAX_INTENSITY,
    .description = "How strong it was, from 1 (barely felt) to 5 (very strong)",
    ACCESS (episode, intensity) },
  { .name = "helped",
    .type = DIARY_COLUMN_TERMS,
    .terms = DIARY_TERMS_REMEDIES,
    .description = "What helped, separated by semicolons",
    ACCESS (episode, helped) },
  { .name = "note",
    .type = DIARY_COLUMN_TEXT,
    .description = "Anything else about it",
    ACCESS (episode, note) },
  { .name = "created_at",
    .type = DIARY_COLUMN_CREATED,
    .description = "When the row was first saved, in UTC" },
  { .name = "modified_at",
    .type = DIARY_COLUMN_MODIFIED,
    .description = "When the row was last saved, in UTC; of two copies the newer one counts" },
};

static const DiaryColumn day_columns[] = {
  { .name = "date",
    .type = DIARY_COLUMN_DATE,
    .required = TRUE,
    .description = "The local date; there is one row a date",
    ACCESS (day, date) },
  { .name = "complete",
    .type = DIARY_COLUMN_YES_NO,
    .description = "Whether every episode of the date is recorded, so that none means zero",
    ACCESS (day, complete) },
  { .name = "note",
    .type = DIARY_COLUMN_TEXT,
    .description = "Anything else about the date",
    ACCESS (day, note) },
};

static const DiaryColumn sign_columns[] = {
  ID_COLUMN,
  { .name = "date",
    .type = DIARY_COLUMN_DATE,
    .required = TRUE,
    .description = "The local date on which it was asked about",
    ACCESS (sign, date) },
  { .name = "sign",
    .type = DIARY_COLUMN_TERM,
    .required = TRUE,
    .terms = DIARY_TERMS_SIGNS,
    .description = "What was asked about",
    ACCESS (sign, sign) },
  { .name = "finding",
    .type = DIARY_COLUMN_FINDING,
    .required = TRUE,
    .terms = DIARY_TERMS_FINDINGS,
    .description = "Whether it was there; what was not asked about has no row",
    ACCESS (sign, present) },
  { .name = "how",
    .type = DIARY_COLUMN_TERM,
    .terms = DIARY_TERMS_HOWS,
    .description = "Whether it was felt, was seen, or made an everyday task fail",
    ACCESS (sign, how) },
  { .name = "site",
    .type = DIARY_COLUMN_TERM,
    .terms = DIARY_TERMS_SITES,
    .description = "Where on the body it was",
    ACCESS (sign, site) },
  { .name = "side",
    .type = DIARY_COLUMN_TERM,
    .terms = DIARY_TERMS_SIDES,
    .description = "On which side of the body it was",
    ACCESS (sign, side) },
  { .name = "note",
    .type = DIARY_COLUMN_TEXT,
    .description = "Anything else about it",
    ACCESS (sign, note) },
};

static const DiaryColumn medicine_columns[] = {
  ID_COLUMN,
  { .name = "name",
    .type = DIARY_COLUMN_TEXT,
    .required = TRUE,
    .description = "The name of the medicine",
    ACCESS (medicine, name) },
  { .name = "dose",
    .type = DIARY_COLUMN_TEXT,
    .description = "How much of it is taken and how often",
    ACCESS (medicine, dose) },
  { .name = "purpose",
    .type = DIARY_COLUMN_TEXT,
    .description = "What it is taken for",
    ACCESS (medicine, purpose) },
  { .name = "from",
    .type = DIARY_COLUMN_DATE,
    .description = "The first date on which it was taken",
    ACCESS (medicine, from) },
  { .name = "until",
    .type = DIARY_COLUMN_DATE,
    .description = "The last date on which it was taken",
    ACCESS (medicine, until) },
  { .name = "note",
    .type = DIARY_COLUMN_TEXT,
    .description = "Anything else about it",
    ACCESS (medicine, note) },
};

static const DiaryColumn visit_columns[] = {
  ID_COLUMN,
  { .name = "date",
    .type = DIARY_COLUMN_DATE,
    .required = TRUE,
    .description = "The local date",
    ACCESS (visit, date) },
  { .name = "what",
    .type = DIARY_COLUMN_TEXT,
    .required = TRUE,
    .description = "Which visit to a doctor or which test it was",
    ACCESS (visit, what) },
  { .name = "result",
    .type = DIARY_COLUMN_TEXT,
    .description = "What came of it",
    ACCESS (visit, result) },
  { .name = "note",
    .type = DIARY_COLUMN_TEXT,
    .description = "Anything else about it",
    ACCESS (visit, note) },
};

static const DiaryColumn acknowledgement_columns[] = {
  ID_COLUMN,
  { .name = "date",
    .type = DIARY_COLUMN_DATE,
    .required = TRUE,
    .description = "The local date from which on a doctor knew of the warning",
    ACCESS (acknowledgement, date) },
  { .name = "warning",
    .type = DIARY_COLUMN_TEXT,
    .required = TRUE,
    .description = "Which warning it was",
    ACCESS (acknowledgement, warning) },
  { .name = "site",
    .type = DIARY_COLUMN_TERM,
    .terms = DIARY_TERMS_SITES,
    .description = "Where on the body it was, if the warning was about a place",
    ACCESS (acknowledgement, site) },
  { .name = "side",
    .type = DIARY_COLUMN_TERM,
    .terms = DIARY_TERMS_SIDES,
    .description = "On which side of the body it was",
    ACCESS (acknowledgement, side) },
  { .name = "medicine",
    .type = DIARY_COLUMN_TEXT,
    .description = "The identifier of the medicine, if the warning was about one",
    ACCESS (acknowledgement, medicine) },
};

static const DiaryColumn person_columns[] = {
  ID_COLUMN,
  { .name = "name",
    .type = DIARY_COLUMN_TEXT,
    .required = TRUE,
    .description = "The name of the person who keeps the diary",
    ACCESS (person, name) },
  { .name = "birth_date",
    .type = DIARY_COLUMN_DATE,
    .description = "The date on which that person was born",
    ACCESS (person, birth_date) },
};

#define TABLE(columns)                                                                             \
  {                                                                                                \
    columns, G_N_ELEMENTS (columns)                                                                \
  }

static const struct
{
  const DiaryColumn *columns;
  size_t n_columns;
} tables[] = {
  [DIARY_SHEET_EPISODES] = TABLE (episode_columns),
  [DIARY_SHEET_DAYS] = TABLE (day_columns),
  [DIARY_SHEET_SIGNS] = TABLE (sign_columns),
  [DIARY_SHEET_MEDICINES] = TABLE (medicine_columns),
  [DIARY_SHEET_VISITS] = TABLE (visit_columns),
  [DIARY_SHEET_ACKNOWLEDGEMENTS] = TABLE (acknowledgement_columns),
  [DIARY_SHEET_PERSON] = TABLE (person_columns),
};

/**
 * diary_column_table_get:
 * @sheet: a sheet
 * @n_columns: (out): how many columns it has
 *
 * Returns: (transfer none) (array length=n_columns): the columns that the sheet has in every diary;
 *   a day's factors are not among them
 */
const DiaryColumn *
diary_column_table_get (DiarySheet sheet, size_t *n_columns)
{
  g_return_val_if_fail ((size_t) sheet < G_N_ELEMENTS (tables), NULL);
  g_return_val_if_fail (n_columns != NULL, NULL);

  *n_columns = tables[sheet].n_columns;

  return tables[sheet].columns;
}
