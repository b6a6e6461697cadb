/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-fhir.h"

#include <string.h>

#include "diary-clock.h"
#include "diary-factor.h"
#include "diary-fhir-codes.h"
#include "diary-sample.h"
#include "test-database.h"
#include "test-fhir-rules.h"
#include "test-sheets.h"

#define NOW 1774958400 /* 2026-03-31T12:00:00Z */

#define MARCH(day) (diary_date_new (2026, 3, day))

typedef TestDatabaseFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  diary_clock_freeze (NOW, NULL);
  test_database_set_up (fixture, data);
}

static char *
write_bundle (DiaryDatabase *database, const DiaryReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryReport) report = diary_report_new (database, options, NULL, &error);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  g_assert_no_error (error);
  diary_report_write_fhir (report, stream, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

/* Own factors get their ids at random, but for these. */
static void
add_factor (Fixture *fixture, const char *column, const char *id)
{
  g_autoptr (DiaryFactor) factor = diary_factor_new_from_column (column);

  diary_record_set_id (DIARY_RECORD (factor), id);
  test_database_save (fixture->database, DIARY_RECORD (factor));
}

static void
add_golden (Fixture *fixture)
{
  add_factor (fixture, "own:green tea [cups]", "0a1b2c3d-0000-4000-8000-000000000001");
  add_factor (fixture, "own:outdoor temperature [°C]", "0a1b2c3d-0000-4000-8000-000000000002");
  add_factor (fixture, "own:sauna", "0a1b2c3d-0000-4000-8000-000000000003");
  for (int i = 0; i < DIARY_N_SHEETS; i++)
    {
      g_autofree char *csv = test_sheets_read_golden (diary_sheet_get_file_name ((DiarySheet) i));

      test_sheets_add (fixture->database, csv);
    }
}

static const DiaryReportOptions everything = { .period = DIARY_REPORT_ALL,
                                               .today = 739706,
                                               .who = TRUE,
                                               .notes = TRUE };

static void
test_golden (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "report", "full.json", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;
  g_autoptr (JsonObject) bundle = NULL;

  add_golden (fixture);
  actual = write_bundle (fixture->database, &everything);
  bundle = test_fhir_rules_check (actual);
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (actual, ==, expected);
}

/* Who it is and what was written stay out, and ids don't depend on that. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  const DiaryReportOptions options = diary_report_options_new (MARCH (31));
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;
  g_autoptr (JsonObject) bundle = NULL;

  add_golden (fixture);
  with = write_bundle (fixture->database, &everything);
  without = write_bundle (fixture->database, &options);
  bundle = test_fhir_rules_check (without);

  g_assert_nonnull (strstr (with, "Ångström"));
  g_assert_nonnull (strstr (with, "the top button"));
  g_assert_null (strstr (without, "Ångström"));
  g_assert_null (strstr (without, "birthDate"));
  g_assert_null (strstr (without, "\"note\""));
  g_assert_cmpmem (strstr (with, "urn:uuid:"), 45, strstr (without, "urn:uuid:"), 45);
}

static guint
count_entries (JsonObject *bundle)
{
  return json_array_get_length (json_object_get_array_member (bundle, "entry"));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *json = write_bundle (fixture->database, &everything);
  g_autoptr (JsonObject) bundle = test_fhir_rules_check (json);

  g_assert_cmpuint (count_entries (bundle), ==, 1);
  g_assert_false (json_object_has_member (bundle, "timestamp"));
}

/* The same diary gives the same bytes at any time, and another diary gives other ids. */
static void
test_ids (Fixture *fixture, gconstpointer data)
{
  const char *const day = "date,complete\n2026-03-01,yes\n";
  g_autoptr (DiaryDatabase) other = test_database_open (fixture->folder, "other.db");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *of_other = NULL;

  test_sheets_add (fixture->database, day);
  test_sheets_add (fixture->database, "started_at,site\n2026-03-01T08:00:00Z,calf\n");
  test_sheets_add (other, day);
  test_sheets_add (other, "started_at,site\n2026-03-01T08:00:00Z,calf\n");

  first = write_bundle (fixture->database, &everything);
  diary_clock_freeze (NOW + 1000, NULL);
  second = write_bundle (fixture->database, &everything);
  of_other = write_bundle (other, &everything);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, of_other);
  g_assert_cmpuint (strlen (first), ==, strlen (of_other));
}

static JsonObject *
get_resource (JsonObject *bundle, guint index)
{
  JsonArray *entries = json_object_get_array_member (bundle, "entry");

  return json_object_get_object_member (json_array_get_object_element (entries, index), "resource");
}

static const char *
get_code (JsonObject *resource, const char *element)
{
  JsonObject *concept = json_object_get_object_member (resource, element);

  if (!json_object_has_member (concept, "coding"))
    return NULL;

  return json_object_get_string_member (
      json_array_get_object_element (json_object_get_array_member (concept, "coding"), 0), "code");
}

static const struct
{
  const char *row; /* of signs.csv */
  const char *finding;
  const char *code;
  const char *text;
  const char *place;
} SIGNS[] = {
  { "weakness,present,task,hand,right", "75325-1", "26544005", "Weakness: a task failed",
    "Hand, right" },
  { "weakness,absent,felt,,", "111551-8", "26544005", "Weakness: felt", NULL },
  { "weakness,present,seen,,", "75325-1", "26544005", "Weakness", NULL },
  { "wasting,absent,seen,,", "111551-8", NULL, "Muscle wasting", NULL },
  { "breathing,present,,,", "75325-1", "267036007", "Breathlessness", NULL },
  { "fatigue,absent,,,", "111551-8", "84229001", "Fatigue", NULL },
  { "tingling,present,,sole,both", "75325-1", NULL, "Tingling", "Sole of the foot, both sides" },
};

static void
test_sign (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autofree char *csv = g_strdup_printf ("date,sign,finding,how,site,side\n2026-03-01,%s\n",
                                          SIGNS[i].row);
  g_autofree char *json = NULL;
  g_autoptr (JsonObject) bundle = NULL;
  JsonObject *sign;

  test_sheets_add (fixture->database, csv);
  json = write_bundle (fixture->database, &everything);
  bundle = test_fhir_rules_check (json);
  g_assert_cmpuint (count_entries (bundle), ==, 2);
  sign = get_resource (bundle, 1);

  g_assert_cmpstr (get_code (sign, "code"), ==, SIGNS[i].finding);
  g_assert_cmpstr (get_code (sign, "valueCodeableConcept"), ==, SIGNS[i].code);
  g_assert_cmpstr (json_object_get_string_member (
                       json_object_get_object_member (sign, "valueCodeableConcept"), "text"),
                   ==, SIGNS[i].text);
  g_assert_cmpint (json_object_has_member (sign, "bodySite"), ==, SIGNS[i].place != NULL);
  if (SIGNS[i].place != NULL)
    g_assert_cmpstr (
        json_object_get_string_member (json_object_get_object_member (sign, "bodySite"), "text"),
        ==, SIGNS[i].place);
}

static const struct
{
  const char *dates; /* from and until, as in medicines.csv */
  const char *status;
  gboolean has_period;
} MEDICINES[] = {
  { ",", "unknown", FALSE },
  { "2026-03-01,", "active", TRUE },
  { "2026-03-01,2026-03-05", "completed", TRUE },
  { ",2026-03-05", "completed", TRUE },
  { "2026-03-01,2026-03-10", "active", TRUE },
  { "2026-03-01,2026-04-30", "active", TRUE },
};

/* Its status is that of the last day of the report, the 10th. */
static void
test_medicine (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  const DiaryReportOptions options = { .period = DIARY_REPORT_DATES,
                                       .from = MARCH (1),
                                       .to = MARCH (10),
                                       .today = MARCH (31) };
  g_autofree char *csv = g_strdup_printf ("name,from,until\nMagnesium,%s\n", MEDICINES[i].dates);
  g_autofree char *json = NULL;
  g_autoptr (JsonObject) bundle = NULL;
  JsonObject *medicine;

  test_sheets_add (fixture->database, csv);
  json = write_bundle (fixture->database, &options);
  bundle = test_fhir_rules_check (json);
  medicine = get_resource (bundle, 1);

  g_assert_cmpstr (json_object_get_string_member (medicine, "resourceType"), ==,
                   "MedicationStatement");
  g_assert_cmpstr (json_object_get_string_member (medicine, "status"), ==, MEDICINES[i].status);
  g_assert_cmpint (json_object_has_member (medicine, "effectivePeriod"), ==,
                   MEDICINES[i].has_period);
}

static const struct
{
  const char *name;
  const char *csv;
  guint n_observations;
} DAYS[] = {
  { "nothing", "date\n2026-03-01\n", 0 },
  { "complete", "date,complete\n2026-03-01,yes\n", 1 },
  { "factor", "date,caffeine_mg\n2026-03-01,0\n", 1 },
  { "factors", "date,complete,stress,own:tea,own:nap [h]\n2026-03-01,yes,3,1,0.5\n", 4 },
  { "episode", "started_at,site\n2026-03-01T08:00:00Z,calf\n", 1 },
};

/* What is not recorded has no Observation, and zero is one. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autofree char *json = NULL;
  g_autoptr (JsonObject) bundle = NULL;

  test_sheets_add (fixture->database, DAYS[i].csv);
  json = write_bundle (fixture->database, &everything);
  bundle = test_fhir_rules_check (json);
  g_assert_cmpuint (count_entries (bundle), ==, 1 + DAYS[i].n_observations);
}

/* FHIR takes no empty texts, no blanks around them and no control characters. */
static void
test_awkward_texts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *json = NULL;
  g_autoptr (JsonObject) bundle = NULL;

  test_sheets_add (fixture->database,
                   "started_at,site,note\n2026-03-01T08:00:00Z,calf,\"  \x01 \r\n\"\n");
  test_sheets_add (fixture->database, "date,what,result,note\n"
                                      "2026-03-01,\" “EMG”\t\",\" \x02\",\x1f\n"
                                      "2026-03-02,\"a\nb\",\"{\"\"x\"\": 1}\",\\\n");
  json = write_bundle (fixture->database, &everything);
  bundle = test_fhir_rules_check (json);

  g_assert_cmpuint (count_entries (bundle), ==, 4);
  g_assert_false (json_object_has_member (get_resource (bundle, 2), "valueString"));
  g_assert_cmpstr (json_object_get_string_member (get_resource (bundle, 3), "valueString"), ==,
                   "{\"x\": 1}");
}

static void
test_year (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const DiarySample sample = { .last = 739706, .n_days = 365, .seed = 1, .zone = zone };
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  g_autoptr (JsonObject) bundle = NULL;

  diary_sample_fill (fixture->database, &sample, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  json = write_bundle (fixture->database, &everything);
  bundle = test_fhir_rules_check (json);
  g_assert_cmpuint (count_entries (bundle), >, 1000);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "report.json", NULL);
  g_autoptr (GFile)
      nowhere = g_file_new_build_filename (fixture->folder, "no", "report.json", NULL);
  g_autoptr (DiaryReport) report = diary_report_new (fixture->database, &everything, NULL, NULL);
  g_autofree char *expected = write_bundle (fixture->database, &everything);
  g_autofree char *actual = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_report_save_fhir (report, file, NULL, &error));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &actual, NULL, NULL));
  g_assert_cmpstr (actual, ==, expected);
  g_assert_false (diary_report_save_fhir (report, nowhere, NULL, &error));
  g_assert_nonnull (error);
}

/* A key has one code, and codes look like those of their system. */
static void
test_codes (void)
{
  static const char *const coded[] = {
    "present",   "absent", "sleep_h", "exercise_min", "weakness",
    "breathing", "pain",   "cramps",  "stiffness",    "fatigue",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (coded); i++)
    {
      const DiaryFhirCode *code = diary_fhir_codes_find (coded[i]);
      gboolean is_loinc = g_str_equal (code->system, "http://loinc.org");

      g_assert_true (
          g_regex_match_simple (is_loinc ? "^[0-9]+-[0-9]$" : "^[0-9]{6,18}$", code->code, 0, 0));
      g_assert_nonnull (code->display);
    }

  g_assert_null (diary_fhir_codes_find ("wasting"));
  g_assert_cmpstr (diary_fhir_codes_get_unit ("water_ml"), ==, "mL");
  g_assert_null (diary_fhir_codes_get_unit ("alcohol_drinks"));
}

static void
add_cases (const char *name, size_t n_cases, void (*run) (Fixture *, gconstpointer))
{
  for (size_t i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/fhir/%s/%zu", name, i);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, run, test_database_tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/fhir/golden", Fixture, NULL, set_up, test_golden, test_database_tear_down);
  g_test_add ("/fhir/private", Fixture, NULL, set_up, test_private, test_database_tear_down);
  g_test_add ("/fhir/empty", Fixture, NULL, set_up, test_empty, test_database_tear_down);
  g_test_add ("/fhir/ids", Fixture, NULL, set_up, test_ids, test_database_tear_down);
  g_test_add ("/fhir/awkward-texts", Fixture, NULL, set_up, test_awkward_texts,
              test_database_tear_down);
  g_test_add ("/fhir/year", Fixture, NULL, set_up, test_year, test_database_tear_down);
  g_test_add ("/fhir/save", Fixture, NULL, set_up, test_save, test_database_tear_down);
  g_test_add_func ("/fhir/codes", test_codes);
  add_cases ("sign", G_N_ELEMENTS (SIGNS), test_sign);
  add_cases ("medicine", G_N_ELEMENTS (MEDICINES), test_medicine);
  add_cases ("days", G_N_ELEMENTS (DAYS), test_days);

  return g_test_run ();
}
