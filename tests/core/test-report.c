/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report.h"

#include "diary-medicine.h"
#include "diary-report-signs.h"
#include "diary-visit.h"
#include "test-database.h"
#include "test-sheets.h"

#define MARCH(day) (diary_date_new (2026, 3, day))

typedef TestDatabaseFixture Fixture;

static const char *const SHEETS[] = {
  "started_at,site,note\n2026-03-03T08:00:00Z,calf,one\n2026-03-20T08:00:00Z,calf,two\n",
  "date,complete\n2026-03-01,yes\n",
  "date,sign,finding\n2026-03-02,swallowing,present\n2026-03-21,swallowing,present\n",
  "name,from,until\nNever ended,2026-01-01,\nUndated,,\nEnded,2026-01-01,2026-01-02\nLater,2026-03-11,\n",
  "date,what\n2026-03-05,Neurologist\n2026-03-12,EMG\n2026-04-20,Planned\n",
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryPerson) person = diary_person_new ("Zoë", DIARY_DATE_NONE);

  test_database_set_up (fixture, data);
  for (size_t i = 0; i < G_N_ELEMENTS (SHEETS); i++)
    test_sheets_add (fixture->database, SHEETS[i]);
  test_database_save (fixture->database, DIARY_RECORD (person));
}

static DiaryReport *
make_report (Fixture *fixture, const DiaryReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  DiaryReport *report = diary_report_new (fixture->database, options, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static DiaryReport *
report_dates (Fixture *fixture, DiaryDate from, DiaryDate to)
{
  const DiaryReportOptions options = {
    .period = DIARY_REPORT_DATES,
    .from = from,
    .to = to,
    .today = diary_date_new (2026, 3, 31),
  };

  return make_report (fixture, &options);
}

/* What is of the period, and what was before it and still matters. */
static void
test_period (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryReport) report = report_dates (fixture, MARCH (1), MARCH (10));
  const GPtrArray *medicines = diary_report_get_medicines (report);
  const GPtrArray *visits = diary_report_get_visits (report);

  g_assert_cmpint (diary_report_get_from (report), ==, MARCH (1));
  g_assert_cmpint (diary_report_get_to (report), ==, MARCH (10));
  g_assert_cmpint (diary_report_get_counts (report)->n_days, ==, 10);
  g_assert_cmpint (diary_report_get_counts (report)->n_episodes, ==, 1);
  g_assert_cmpuint (diary_report_get_sign_records (report)->len, ==, 1);
  g_assert_cmpuint (medicines->len, ==, 3);
  for (guint i = 0; i < medicines->len; i++)
    g_assert_cmpstr (diary_medicine_get_name (medicines->pdata[i]), !=, "Later");
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_cmpstr (diary_visit_get_what (visits->pdata[0]), ==, "Neurologist");
  g_assert_cmpint (diary_report_get_modified_at (report), >, 0);
}

/* It is judged as of its last day, or of today if that is yet to come. */
static void
test_as_of (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryReport) early = report_dates (fixture, MARCH (1), MARCH (1));
  g_autoptr (DiaryReport) whole = report_dates (fixture, DIARY_DATE_NONE, DIARY_DATE_NONE);
  const DiaryWarnings *warnings = diary_report_get_warnings (whole);
  const DiaryWarning *warning;

  g_assert_cmpint (diary_report_get_warnings (early)->as_of, ==, MARCH (1));
  g_assert_cmpuint (diary_report_get_warnings (early)->warnings->len, ==, 0);

  g_assert_cmpint (diary_report_get_to (whole), ==, diary_date_new (2026, 4, 20));
  g_assert_cmpint (warnings->as_of, ==, MARCH (31));
  g_assert_cmpuint (warnings->warnings->len, ==, 1);
  warning = g_ptr_array_index (warnings->warnings, 0);
  g_assert_cmpstr (warning->rule->id, ==, "swallowing-breathing");
  g_assert_cmpuint (warning->evidence->len, ==, 2);
  g_assert_nonnull (diary_report_get_trends (whole)->trends);
}

static void
test_since_visit (Fixture *fixture, gconstpointer data)
{
  const DiaryReportOptions options = { .period = DIARY_REPORT_SINCE_VISIT, .today = MARCH (12) };
  g_autoptr (DiaryReport) report = make_report (fixture, &options);

  g_assert_cmpint (diary_report_get_from (report), ==, MARCH (5));
  g_assert_cmpint (diary_report_get_to (report), ==, MARCH (12));
  g_assert_cmpuint (diary_report_get_visits (report)->len, ==, 2);
}

/* Who it is, and what was written, is only said if that is chosen. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  DiaryReportOptions options = diary_report_options_new (MARCH (31));
  g_autoptr (DiaryReport) bare = make_report (fixture, &options);
  g_autoptr (DiaryReport) full = NULL;
  g_autoptr (DiaryReport) given = NULL;
  g_autoptr (DiaryPerson) other = diary_person_new ("Not kept", MARCH (1));

  options.who = TRUE;
  options.notes = TRUE;
  full = make_report (fixture, &options);
  options.person = other;
  given = make_report (fixture, &options);

  g_assert_null (diary_report_get_person (bare));
  g_assert_cmpuint (diary_report_get_notes (bare)->len, ==, 0);
  g_assert_cmpstr (diary_person_get_name (diary_report_get_person (full)), ==, "Zoë");
  g_assert_cmpuint (diary_report_get_notes (full)->len, ==, 2);
  g_assert_true (diary_report_get_person (given) == other);
  g_assert_true (diary_report_get_options (given)->person == other);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) empty = test_database_open (fixture->folder, "empty.db");
  const DiaryReportOptions options = { .period = DIARY_REPORT_ALL,
                                       .today = MARCH (31),
                                       .who = TRUE,
                                       .notes = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryReport) report = diary_report_new (empty, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (diary_report_get_from (report), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_report_get_to (report), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_report_get_counts (report)->n_days, ==, 0);
  g_assert_null (diary_report_get_person (report));
  g_assert_cmpuint (diary_report_get_signs (report)->len, ==, 18);
  g_assert_cmpint (diary_report_get_modified_at (report), ==, 0);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  const DiaryReportOptions options = diary_report_options_new (MARCH (31));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (diary_report_new (fixture->database, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (diary_database_get_in_transaction (fixture->database));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/report/period", Fixture, NULL, set_up, test_period, test_database_tear_down);
  g_test_add ("/report/as-of", Fixture, NULL, set_up, test_as_of, test_database_tear_down);
  g_test_add ("/report/since-visit", Fixture, NULL, set_up, test_since_visit,
              test_database_tear_down);
  g_test_add ("/report/private", Fixture, NULL, set_up, test_private, test_database_tear_down);
  g_test_add ("/report/empty", Fixture, NULL, set_up, test_empty, test_database_tear_down);
  g_test_add ("/report/cancelled", Fixture, NULL, set_up, test_cancelled, test_database_tear_down);

  return g_test_run ();
}
