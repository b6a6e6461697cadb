/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-package-reader.h"

#include <json-glib/json-glib.h>

#include "diary-error.h"
#include "diary-factor.h"
#include "diary-package-description.h"
#include "test-database.h"
#include "test-sheets.h"

#define NOW G_GINT64_CONSTANT (1773144000) /* 2026-03-10T12:00:00Z */

typedef TestDatabaseFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  diary_clock_freeze (NOW, NULL);
  test_database_set_up (fixture, data);
}

static DiaryPackageReader *
open_package (GBytes *bytes, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return diary_package_reader_new (stream, NULL, error);
}

static void
fill (Fixture *fixture)
{
  for (int i = 0; i < DIARY_N_SHEETS; i++)
    {
      g_autofree char *csv = test_sheets_read_golden (diary_sheet_get_file_name ((DiarySheet) i));

      test_sheets_add (fixture->database, csv);
    }
}

/* Exporting, importing into an empty diary and exporting again gives the same bytes, whatever the
 * clock and the time zone say. */
static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryFactor) rating = diary_factor_new ("focus", NULL, DIARY_SCALE_RATING);
  g_autoptr (DiaryFactor) yes_no = diary_factor_new ("sauna", NULL, DIARY_SCALE_YES_NO);
  g_autoptr (DiaryDatabase) other = test_database_open (fixture->folder, "other.db");
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+12:45");
  g_autoptr (GPtrArray) factors = NULL;
  g_autoptr (GBytes) package = NULL;
  g_autoptr (GBytes) again = NULL;

  g_assert_true (diary_database_save (fixture->database, DIARY_RECORD (rating), NULL));
  g_assert_true (diary_database_save (fixture->database, DIARY_RECORD (yes_no), NULL));
  fill (fixture);
  package = test_sheets_pack (fixture->database);

  diary_clock_freeze (NOW + 1000000, zone);
  g_setenv ("TZ", "Pacific/Chatham", TRUE);
  test_sheets_unpack (other, package);
  again = test_sheets_pack (other);
  g_unsetenv ("TZ");

  g_assert_true (g_bytes_equal (package, again));
  factors = diary_database_list (other, DIARY_TYPE_FACTOR, DIARY_DATE_NONE, DIARY_DATE_NONE, NULL);
  g_assert_cmpuint (factors->len, ==, 4);
  g_assert_cmpint (diary_factor_get_scale (factors->pdata[0]), ==, DIARY_SCALE_RATING);
  g_assert_cmpint (diary_factor_get_scale (factors->pdata[3]), ==, DIARY_SCALE_YES_NO);
}

/* A second import of the same package finds everything there. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) package = NULL;
  g_autoptr (GBytes) again = NULL;

  fill (fixture);
  package = test_sheets_pack (fixture->database);
  diary_clock_freeze (NOW + 1000000, NULL);
  test_sheets_unpack (fixture->database, package);
  again = test_sheets_pack (fixture->database);

  g_assert_true (g_bytes_equal (package, again));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) other = test_database_open (fixture->folder, "other.db");
  g_autoptr (GBytes) package = test_sheets_pack (fixture->database);
  g_autoptr (DiaryPackageReader) reader = open_package (package, NULL);
  g_autoptr (GBytes) again = NULL;

  g_assert_cmpint (diary_package_reader_get_created (reader), ==, 315532800);
  test_sheets_unpack (other, package);
  again = test_sheets_pack (other);
  g_assert_true (g_bytes_equal (package, again));
}

/* Only a diary in which a doctor knows of something has a file about it, and only one that says who
 * keeps it has one that does. */
static void
test_optional (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) without = test_sheets_pack (fixture->database);
  g_autoptr (DiaryPackageReader) reader = open_package (without, NULL);
  g_autoptr (GBytes) with = NULL;
  g_autoptr (DiaryPackageReader) again = NULL;

  fill (fixture);
  with = test_sheets_pack (fixture->database);
  again = open_package (with, NULL);

  g_assert_cmpuint (diary_package_reader_get_files (reader)->len, ==, DIARY_N_SHEETS - 2);
  g_assert_cmpuint (diary_package_reader_get_files (again)->len, ==, DIARY_N_SHEETS);
}

static void
test_description (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DiaryFactor) tea = diary_factor_new ("tea", "cups", DIARY_SCALE_AMOUNT);
  g_autoptr (DiaryFactor) focus = diary_factor_new ("focus", NULL, DIARY_SCALE_RATING);
  g_autoptr (DiaryFactor) nap = diary_factor_new ("nap", NULL, DIARY_SCALE_YES_NO);
  g_autoptr (GPtrArray) factors = g_ptr_array_new ();
  g_autofree char *golden = test_sheets_read_golden (DIARY_PACKAGE_DESCRIPTION);
  g_autoptr (JsonNode) expected = json_from_string (golden, NULL);
  g_autoptr (JsonNode) actual = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GHashTable) scales = NULL;
  gint64 created;

  g_ptr_array_add (factors, tea);
  g_ptr_array_add (factors, focus);
  g_ptr_array_add (factors, nap);
  for (int i = 0; i < DIARY_N_SHEETS; i++)
    g_ptr_array_add (columns, diary_columns_new ((DiarySheet) i, factors));
  json = diary_package_describe (NOW, columns);
  actual = json_from_string (g_bytes_get_data (json, NULL), NULL);
  g_assert_true (json_node_equal (actual, expected));

  g_assert_true (diary_package_understand (json, &created, &scales, NULL));
  g_assert_cmpint (created, ==, NOW);
  g_assert_cmpuint (g_hash_table_size (scales), ==, 3);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (scales, "own:focus")), ==,
                   DIARY_SCALE_RATING);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (scales, "own:nap")), ==,
                   DIARY_SCALE_YES_NO);
}

static void
test_strange_descriptions (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *json;
    gboolean understood;
  } CASES[] = {
    { "{}", TRUE },
    { "{\"created\": 5, \"resources\": {}}", TRUE },
    { "{\"resources\": [1, null, {\"schema\": []}, {\"schema\": {\"fields\": [2, {}]}}]}", TRUE },
    { "{\"resources\": [{\"schema\": {\"fields\": [{\"name\": 1, \"scale\": \"rating\"}]}}]}",
      TRUE },
    { "{\"resources\": [{\"schema\": {\"fields\": [{\"name\": \"x\", \"scale\": 3}]}}]}", TRUE },
    { "", FALSE },
    { "[]", FALSE },
    { "nonsense", FALSE },
    { "{\"created\": ", FALSE },
  };
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GBytes) deep_json = g_bytes_new_static (deep, strlen (deep));
  g_autoptr (GHashTable) scales = NULL;
  g_autoptr (GError) error = NULL;
  gint64 created;

  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GBytes) json = g_bytes_new_static (CASES[i].json, strlen (CASES[i].json));
      gboolean understood = diary_package_understand (json, &created, &scales, &error);

      g_assert_cmpint (understood, ==, CASES[i].understood);
      if (understood)
        g_assert_cmpuint (g_hash_table_size (scales), ==, 0);
      else
        g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
      g_clear_pointer (&scales, g_hash_table_unref);
      g_clear_error (&error);
    }

  g_assert_false (diary_package_understand (deep_json, &created, &scales, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
}

/* The files of a package that was packed again by hand: in a folder, in another order, with others.
 */
static void
test_repacked (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "d/visits.csv", "d/report.csv", "readme.txt", "d/days.csv", NULL };
  const char *const contents[] = { "date,what\n", "", "", "date\n", NULL };
  const char *const ignored[] = { "d/report.csv", "readme.txt", NULL };
  g_autoptr (GBytes) package = test_sheets_zip (names, contents);
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryPackageReader) reader = open_package (package, &error);
  GPtrArray *files;

  g_assert_no_error (error);
  files = diary_package_reader_get_files (reader);
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_cmpstr (((DiaryZipEntry *) files->pdata[0])->name, ==, "d/days.csv");
  g_assert_cmpstr (((DiaryZipEntry *) files->pdata[1])->name, ==, "d/visits.csv");
  g_assert_cmpstrv (diary_package_reader_get_ignored (reader), ignored);
  g_assert_cmpint (diary_package_reader_get_created (reader), ==, 0);
  g_assert_cmpint (diary_package_reader_get_scale (reader, "own:nap"), ==, DIARY_SCALE_AMOUNT);
}

static void
test_no_package (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "word/document.xml", "datapackage.json", NULL };
  const char *const contents[] = { "<x/>", "{}", NULL };
  g_autoptr (GBytes) package = test_sheets_zip (names, contents);
  g_autoptr (GError) error = NULL;

  g_assert_null (open_package (package, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } TESTS[] = {
    { "/package/round-trip", test_round_trip },
    { "/package/again", test_again },
    { "/package/empty", test_empty },
    { "/package/optional", test_optional },
    { "/package/description", test_description },
    { "/package/strange-descriptions", test_strange_descriptions },
    { "/package/repacked", test_repacked },
    { "/package/no-package", test_no_package },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Fixture, NULL, set_up, TESTS[i].test, test_database_tear_down);

  return g_test_run ();
}
