/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-columns.h"

#include "diary-error.h"

#define TEA_ID "5d5de3a4-6f1b-4c53-b9c3-8f2f6b6f1c01"
#define SUN_ID "5d5de3a4-6f1b-4c53-b9c3-8f2f6b6f1c02"
#define NAP_ID "5d5de3a4-6f1b-4c53-b9c3-8f2f6b6f1c03"
#define A_UUID "0d0b3f6e-52a1-4f0c-9d8e-0a3c5c1e7f42"

/* What a cell reads back as: itself, something else (@canonical), or nothing (@refused). */
typedef struct
{
  DiarySheet sheet;
  const char *column;
  const char *text;
  const char *canonical;
  gboolean refused;
} CellCase;

static const char *const HEADERS[] = {
  [DIARY_SHEET_EPISODES] = "id,started_at,duration_s,kind,site,side,intensity,helped,note,"
                           "created_at,modified_at",
  [DIARY_SHEET_DAYS] = "date,complete,caffeine_mg,sleep_h,water_ml,stress,anxiety,fatigue,"
                       "alcohol_drinks,exercise_min,magnesium_mg,nicotine,screen_h,"
                       "own:green tea [bags],own:green tea [cups],own:nap,note",
  [DIARY_SHEET_SIGNS] = "id,date,sign,finding,how,site,side,note",
  [DIARY_SHEET_MEDICINES] = "id,name,dose,purpose,from,until,note",
  [DIARY_SHEET_VISITS] = "id,date,what,result,note",
  [DIARY_SHEET_ACKNOWLEDGEMENTS] = "id,date,warning,site,side,medicine",
  [DIARY_SHEET_PERSON] = "id,name,birth_date",
};

#define EPISODE DIARY_SHEET_EPISODES
#define DAY     DIARY_SHEET_DAYS
#define SIGN    DIARY_SHEET_SIGNS

static const CellCase CELL_CASES[] = {
  { EPISODE, "id", A_UUID },
  { EPISODE, "id", "0D0B3F6E-52A1-4F0C-9D8E-0A3C5C1E7F42", A_UUID },
  { EPISODE, "started_at", "2026-03-04T21:15:00+01:00" },
  { EPISODE, "started_at", "2026-03-04T21:15:00-09:30" },
  { EPISODE, "started_at", "2026-03-04T21:15:00Z", "2026-03-04T21:15:00+00:00" },
  { EPISODE, "started_at", "2026-07-04T21:15:00", "2026-07-04T21:15:00+05:30" },
  { EPISODE, "started_at", "2026-02-30T21:15:00+01:00", .refused = TRUE },
  { EPISODE, "started_at", "yesterday", .refused = TRUE },
  { EPISODE, "started_at", "", .refused = TRUE },
  { EPISODE, "duration_s", "" },
  { EPISODE, "duration_s", "0" },
  { EPISODE, "duration_s", "31536000" },
  { EPISODE, "duration_s", "45.0", "45" },
  { EPISODE, "duration_s", "31536001", .refused = TRUE },
  { EPISODE, "duration_s", "-1", .refused = TRUE },
  { EPISODE, "duration_s", "1.5", .refused = TRUE },
  { EPISODE, "duration_s", "1e300", .refused = TRUE },
  { EPISODE, "duration_s", "a minute", .refused = TRUE },
  { EPISODE, "kind", "cramp" },
  { EPISODE, "kind", "", "twitch" },
  { EPISODE, "kind", "Cramp", .refused = TRUE },
  { EPISODE, "site", "upper-arm" },
  { EPISODE, "site", "calv", .refused = TRUE },
  { EPISODE, "site", "", .refused = TRUE },
  { EPISODE, "side", "both" },
  { EPISODE, "side", "" },
  { EPISODE, "side", "up", .refused = TRUE },
  { EPISODE, "intensity", "1" },
  { EPISODE, "intensity", "5" },
  { EPISODE, "intensity", "" },
  { EPISODE, "intensity", "0", .refused = TRUE },
  { EPISODE, "intensity", "6", .refused = TRUE },
  { EPISODE, "intensity", "3.5", .refused = TRUE },
  { EPISODE, "helped", "rest;massage" },
  { EPISODE, "helped", "massage; rest;;massage", "rest;massage" },
  { EPISODE, "helped", "" },
  { EPISODE, "helped", "rest;wine", .refused = TRUE },
  { EPISODE, "note", "  a, \"b\"\nc  " },
  { EPISODE, "note", "" },
  { EPISODE, "created_at", "2026-03-04T20:15:09Z" },
  { EPISODE, "created_at", "2026-03-04T21:15:09+01:00", "2026-03-04T20:15:09Z" },
  { EPISODE, "modified_at", "" },
  { EPISODE, "modified_at", "now", .refused = TRUE },
  { DAY, "date", "2024-02-29" },
  { DAY, "date", "2026-02-29", .refused = TRUE },
  { DAY, "date", "4.3.2026", .refused = TRUE },
  { DAY, "date", "", .refused = TRUE },
  { DAY, "complete", "yes" },
  { DAY, "complete", "no" },
  { DAY, "complete", "", "no" },
  { DAY, "complete", "maybe", .refused = TRUE },
  { DAY, "sleep_h", "7.25" },
  { DAY, "sleep_h", "0" },
  { DAY, "sleep_h", "" },
  { DAY, "sleep_h", "24.5", .refused = TRUE },
  { DAY, "sleep_h", "7,25", .refused = TRUE },
  { DAY, "stress", "10" },
  { DAY, "stress", "11", .refused = TRUE },
  { DAY, "caffeine_mg", "-1", .refused = TRUE },
  { DAY, "own:green tea [cups]", "-0.2778" },
  { DAY, "own:green tea [cups]", "much", .refused = TRUE },
  { DAY, "own:green tea [bags]", "10" },
  { DAY, "own:green tea [bags]", "10.5", .refused = TRUE },
  { DAY, "own:nap", "1" },
  { DAY, "own:nap", "2", .refused = TRUE },
  { SIGN, "finding", "present" },
  { SIGN, "finding", "absent" },
  { SIGN, "finding", "", .refused = TRUE },
  { SIGN, "finding", "yes", .refused = TRUE },
  { SIGN, "sign", "no-relief" },
  { SIGN, "sign", "cough", .refused = TRUE },
  { SIGN, "how", "" },
  { SIGN, "how", "seen" },
  { DIARY_SHEET_MEDICINES, "from", "2026-03-04" },
  { DIARY_SHEET_MEDICINES, "from", "" },
  { DIARY_SHEET_MEDICINES, "until", "2026-3-4", .refused = TRUE },
  { DIARY_SHEET_MEDICINES, "name", "Magnesium" },
  { DIARY_SHEET_ACKNOWLEDGEMENTS, "warning", "sensory" },
  { DIARY_SHEET_ACKNOWLEDGEMENTS, "site", "calf" },
  { DIARY_SHEET_ACKNOWLEDGEMENTS, "side", "" },
  { DIARY_SHEET_ACKNOWLEDGEMENTS, "medicine", "" },
  { DIARY_SHEET_PERSON, "name", "Zoë" },
  { DIARY_SHEET_PERSON, "birth_date", "1980-02-29" },
  { DIARY_SHEET_PERSON, "birth_date", "" },
  { DIARY_SHEET_VISITS, "what", "EMG" },
  { DIARY_SHEET_VISITS, "result", "" },
};

static DiaryFactor *
new_factor (const char *id, const char *name, const char *unit, DiaryScale scale)
{
  DiaryFactor *factor = diary_factor_new (name, unit, scale);

  diary_record_set_id (DIARY_RECORD (factor), id);

  return factor;
}

static DiaryColumns *
new_columns (DiarySheet sheet)
{
  g_autoptr (GPtrArray) factors = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (factors, new_factor (NAP_ID, "nap", NULL, DIARY_SCALE_YES_NO));
  g_ptr_array_add (factors, new_factor (TEA_ID, "green tea", "cups", DIARY_SCALE_AMOUNT));
  g_ptr_array_add (factors, new_factor (SUN_ID, "green tea", "bags", DIARY_SCALE_RATING));

  return diary_columns_new (sheet, factors);
}

static void
test_headers (void)
{
  for (int sheet = 0; sheet < DIARY_N_SHEETS; sheet++)
    {
      g_autoptr (DiaryColumns) columns = new_columns ((DiarySheet) sheet);
      g_autoptr (GString) header = g_string_new (NULL);

      for (int i = 0; i < diary_columns_get_n (columns); i++)
        g_string_append_printf (header, i == 0 ? "%s" : ",%s",
                                diary_columns_get (columns, i)->name);
      g_assert_cmpstr (header->str, ==, HEADERS[sheet]);
      g_assert_cmpint (diary_columns_get_sheet (columns), ==, sheet);
    }
}

static void
test_cell (gconstpointer data)
{
  const CellCase *test = data;
  g_autoptr (DiaryColumns) columns = new_columns (test->sheet);
  g_autoptr (DiaryRecord) record = g_object_new (diary_sheet_get_record_type (test->sheet), NULL);
  const DiaryColumn *column = diary_columns_find (columns, test->column);
  const char *expected = test->canonical != NULL ? test->canonical : test->text;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *field = NULL;

  g_assert_nonnull (column);
  if (test->refused)
    {
      g_assert_false (diary_column_set_text (column, record, test->text, &error));
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
      g_assert_true (diary_error_get_invalid (error, &field, NULL, NULL));
      g_assert_cmpstr (field, ==, test->column);
      return;
    }

  g_assert_true (diary_column_set_text (column, record, test->text, &error));
  g_assert_no_error (error);
  text = diary_column_get_text (column, record);
  g_assert_cmpstr (text, ==, *expected != '\0' ? expected : NULL);
}

static void
test_unknown (void)
{
  g_autoptr (DiaryColumns) columns = new_columns (DIARY_SHEET_EPISODES);

  g_assert_null (diary_columns_find (columns, "weather"));
  g_assert_null (diary_columns_find (columns, "sleep_h"));
}

int
main (int argc, char **argv)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+05:30");
  int result;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  diary_clock_freeze (0, zone);
  g_test_add_func ("/columns/headers", test_headers);
  g_test_add_func ("/columns/unknown", test_unknown);
  for (size_t i = 0; i < G_N_ELEMENTS (CELL_CASES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/columns/cell/%s/%zu", CELL_CASES[i].column, i);

      g_test_add_data_func (path, &CELL_CASES[i], test_cell);
    }
  result = g_test_run ();
  diary_clock_release ();

  return result;
}
