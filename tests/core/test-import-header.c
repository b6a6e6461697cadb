/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-header.h"

#include "diary-error.h"

/* A header, and the sheet it is told to be. */
static const struct
{
  const char *header;
  DiarySheet sheet;
} HEADERS[] = {
  { "started_at,site", DIARY_SHEET_EPISODES },
  { "site,side,note,started_at,date", DIARY_SHEET_EPISODES },
  { "date", DIARY_SHEET_DAYS },
  { "date,note", DIARY_SHEET_DAYS },
  { "date,own:a,own:b,name", DIARY_SHEET_DAYS },
  { "date,sign,finding", DIARY_SHEET_SIGNS },
  { "finding,sign,site,side,note,date,weather", DIARY_SHEET_SIGNS },
  { "name", DIARY_SHEET_MEDICINES },
  { "date,name,dose", DIARY_SHEET_MEDICINES },
  { "date,warning", DIARY_SHEET_ACKNOWLEDGEMENTS },
  { "id,date,warning,site,side,medicine", DIARY_SHEET_ACKNOWLEDGEMENTS },
  { "name,birth_date", DIARY_SHEET_PERSON },
  { "date,what", DIARY_SHEET_VISITS },
  { "id,date,what,result,note", DIARY_SHEET_VISITS },
};

static const char *const NO_HEADERS[] = {
  "", "a,b", "id,note", "sign,finding,site", "from,until,dose", "Date", "date;note", "date\tnote",
};

static DiaryImportHeader *
new_header (const char *text, DiaryImportFactors *factors, GError **error)
{
  g_auto (GStrv) headings = g_strsplit (text, ",", -1);

  return diary_import_header_new ((const char *const *) headings, factors, NULL, error);
}

static DiaryImportFactors *
new_factors (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return diary_import_factors_new (none);
}

static void
test_sheets (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (HEADERS); i++)
    {
      g_autoptr (DiaryImportFactors) factors = new_factors ();
      g_autoptr (GError) error = NULL;
      g_autoptr (DiaryImportHeader) header = new_header (HEADERS[i].header, factors, &error);

      g_test_message ("%s", HEADERS[i].header);
      g_assert_no_error (error);
      g_assert_cmpint (diary_columns_get_sheet (diary_import_header_get_columns (header)), ==,
                       HEADERS[i].sheet);
    }
}

static void
test_no_headers (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (NO_HEADERS); i++)
    {
      g_autoptr (DiaryImportFactors) factors = new_factors ();
      g_autoptr (GError) error = NULL;

      g_assert_null (new_header (NO_HEADERS[i], factors, &error));
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
    }
}

static void
test_cells (void)
{
  g_autoptr (DiaryImportFactors) factors = new_factors ();
  g_autoptr (DiaryImportHeader)
      header = new_header ("moon,date,own: tea [cups],,stress", factors, NULL);
  DiaryColumns *columns = diary_import_header_get_columns (header);
  const char *const ignored[] = { "moon", "column 4", NULL };

  g_assert_cmpint (diary_import_header_get_n_cells (header), ==, 5);
  g_assert_null (diary_import_header_get_column (header, 0));
  g_assert_cmpstr (diary_import_header_get_column (header, 1)->name, ==, "date");
  g_assert_cmpstr (diary_import_header_get_column (header, 2)->name, ==, "own:tea [cups]");
  g_assert_null (diary_import_header_get_column (header, 3));
  g_assert_null (diary_import_header_get_column (header, 5));
  g_assert_cmpstrv (diary_import_header_get_ignored (header), ignored);

  g_assert_true (diary_import_header_has_column (header, diary_columns_find (columns, "stress")));
  g_assert_false (diary_import_header_has_column (header, diary_columns_find (columns, "note")));
}

/* Only days have factors, and each is added once. */
static void
test_factors (void)
{
  g_autoptr (DiaryImportFactors) factors = new_factors ();
  g_autoptr (DiaryImportHeader) first = new_header ("date,own:tea [cups],own:nap", factors, NULL);
  g_autoptr (DiaryImportHeader) second = new_header ("date,own:tea [cups],own:tea", factors, NULL);
  g_autoptr (DiaryImportHeader) other = new_header ("started_at,site,own:x", factors, NULL);
  GPtrArray *added = diary_import_factors_get_added (factors);

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_nonnull (other);
  g_assert_cmpuint (added->len, ==, 3);
  g_assert_cmpuint (diary_import_factors_get_all (factors)->len, ==, 3);
  for (guint i = 0; i < added->len; i++)
    g_assert_nonnull (diary_record_get_id (g_ptr_array_index (added, i)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-header/sheets", test_sheets);
  g_test_add_func ("/import-header/no-headers", test_no_headers);
  g_test_add_func ("/import-header/cells", test_cells);
  g_test_add_func ("/import-header/factors", test_factors);

  return g_test_run ();
}
