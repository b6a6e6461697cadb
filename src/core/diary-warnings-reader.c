/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-reader.h"

#include "diary-acknowledgement.h"
#include "diary-database-private.h"
#include "diary-medicine.h"
#include "diary-sign.h"
#include "diary-statement.h"
#include "diary-trends-reader.h"
#include "diary-vocabulary.h"

static gboolean
is_twitching (const char *kind)
{
  return g_str_equal (kind, "twitch") || g_str_equal (kind, "jerk") || g_str_equal (kind, "spasm");
}

/* A key that only a newer version of the program knows is none of ours. */
static DiaryPlace
make_place (const char *site, const char *side)
{
  return (DiaryPlace){
    .site = diary_vocabulary_canonical (DIARY_TERMS_SITES, site),
    .side = diary_vocabulary_canonical (DIARY_TERMS_SIDES, side),
  };
}

static void
take_episode (DiaryWarningsInput *input, DiaryStatement *row)
{
  diary_warnings_input_add_episode (
      input, &(DiaryWarningsEpisode){
                 .id = diary_statement_get_text (row, 0),
                 .date = diary_statement_get_date (row, 1),
                 .place = make_place (diary_statement_get_text (row, 3),
                                      diary_statement_get_text (row, 4)),
                 .twitching = is_twitching (diary_statement_get_text (row, 2)),
                 .intensity = (int) diary_statement_get_int (row, 5),
             });
}

static void
take_day (DiaryWarningsInput *input, DiaryStatement *row)
{
  diary_warnings_input_add_day (input, diary_statement_get_date (row, 0),
                                diary_statement_get_int (row, 1) != 0);
}

static void
take_sign (DiaryWarningsInput *input, DiaryRecord *record)
{
  DiarySign *sign = DIARY_SIGN (record);
  const char *key = diary_vocabulary_canonical (DIARY_TERMS_SIGNS, diary_sign_get_sign (sign));

  if (key == NULL)
    return;

  diary_warnings_input_add_sign (
      input, &(DiaryWarningsSign){
                 .id = diary_record_get_id (record),
                 .date = diary_sign_get_date (sign),
                 .sign = key,
                 .present = diary_sign_get_present (sign),
                 .how = diary_vocabulary_canonical (DIARY_TERMS_HOWS, diary_sign_get_how (sign)),
                 .place = make_place (diary_sign_get_site (sign), diary_sign_get_side (sign)),
             });
}

static void
take_medicine (DiaryWarningsInput *input, DiaryRecord *record)
{
  DiaryMedicine *medicine = DIARY_MEDICINE (record);
  DiaryDate from = diary_medicine_get_from (medicine);

  if (from == DIARY_DATE_NONE)
    return;

  diary_warnings_input_add_medicine (input, &(DiaryWarningsMedicine){
                                                .id = diary_record_get_id (record),
                                                .name = diary_medicine_get_name (medicine),
                                                .from = from,
                                            });
}

static void
take_acknowledgement (DiaryWarningsInput *input, DiaryRecord *record)
{
  DiaryAcknowledgement *known = DIARY_ACKNOWLEDGEMENT (record);

  diary_warnings_input_add_known (input,
                                  &(DiaryWarningsKnown){
                                      .id = diary_record_get_id (record),
                                      .rule = diary_acknowledgement_get_warning (known),
                                      .place = make_place (diary_acknowledgement_get_site (known),
                                                           diary_acknowledgement_get_side (known)),
                                      .medicine = diary_acknowledgement_get_medicine (known),
                                      .date = diary_acknowledgement_get_date (known),
                                  });
}

static gboolean
read_rows (DiaryWarningsInput *input,
           DiaryDatabase *database,
           const char *query,
           void (*take) (DiaryWarningsInput *input, DiaryStatement *row),
           GError **error)
{
  g_autoptr (DiaryStatement)
      statement = diary_sqlite_query (diary_database_get_sqlite (database), query, error);
  DiaryStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = diary_statement_step (statement, error)) == DIARY_STEP_ROW)
    take (input, statement);

  return step == DIARY_STEP_DONE;
}

static gboolean
read_records (DiaryWarningsInput *input,
              DiaryDatabase *database,
              GType type,
              void (*take) (DiaryWarningsInput *input, DiaryRecord *record),
              GError **error)
{
  g_autoptr (GPtrArray)
      records = diary_database_list (database, type, DIARY_DATE_NONE, DIARY_DATE_NONE, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    take (input, g_ptr_array_index (records, i));

  return records != NULL;
}

/**
 * diary_warnings_reader_load:
 * @database: a diary
 * @error: where to put the error
 *
 * Reads what warnings are judged from.
 *
 * Returns: (transfer full): the input, or %NULL with @error set
 */
DiaryWarningsInput *
diary_warnings_reader_load (DiaryDatabase *database, GError **error)
{
  g_autoptr (DiaryWarningsInput) input = NULL;
  g_autoptr (DiaryTrendsInput) trends = NULL;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), NULL);

  trends = diary_trends_reader_load (database, error);
  if (trends == NULL)
    return NULL;

  input = diary_warnings_input_new (trends);
  if (!read_rows (input, database, "warnings-episodes", take_episode, error) ||
      !read_rows (input, database, "warnings-days", take_day, error) ||
      !read_records (input, database, DIARY_TYPE_SIGN, take_sign, error) ||
      !read_records (input, database, DIARY_TYPE_MEDICINE, take_medicine, error) ||
      !read_records (input, database, DIARY_TYPE_ACKNOWLEDGEMENT, take_acknowledgement, error))
    return NULL;

  diary_warnings_input_seal (input);

  return g_steal_pointer (&input);
}
