/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-days.h"

#include "test-database.h"
#include "test-sheets.h"

typedef TestDatabaseFixture Fixture;

typedef struct
{
  DiaryLogged logged;
  const char *texts[DIARY_N_REPORT_TEXTS];
} ExpectedDay;

static const char *const SHEETS[] = {
  "started_at,site,side\n"
  "2026-03-01T08:00:00+01:00,toe,\n"
  "2026-03-01T09:00:00+01:00,calf,right\n"
  "2026-03-01T10:00:00+01:00,calf,left\n"
  "2026-03-01T11:00:00+01:00,calf,right\n"
  "2026-03-01T12:00:00+01:00,calf,\n",

  "date,complete,sleep_h,note\n"
  "2026-03-02,yes,,\n"
  "2026-03-03,,,\n"
  "2026-03-04,,7,\n"
  "2026-03-05,,,a; b\n",

  "date,sign,finding,how\n"
  "2026-03-06,tingling,present,\n"
  "2026-03-06,weakness,present,felt\n"
  "2026-03-06,weakness,present,task\n"
  "2026-03-06,wasting,absent,\n",

  "name,from,until\n"
  "Magnesium,2026-03-07,2026-03-08\n"
  "Zinc,2026-03-07,\n"
  "Iron,,2026-03-08\n"
  "Before,2026-02-01,2026-02-02\n"
  "After,2027-02-01,\n",

  "date,what\n"
  "2026-03-09,EMG\n",
};

static const ExpectedDay DAYS[] = {
  { DIARY_LOGGED_PARTIAL, { "calf;calf left;calf right;toe" } },
  { DIARY_LOGGED_COMPLETE, { NULL } },
  { DIARY_LOGGED_NO, { NULL } },
  { DIARY_LOGGED_PARTIAL, { NULL } },
  { DIARY_LOGGED_PARTIAL, { NULL, NULL, NULL, NULL, NULL, "a; b" } },
  { DIARY_LOGGED_PARTIAL, { NULL, "weakness;tingling", "wasting" } },
  { DIARY_LOGGED_NO, { NULL, NULL, NULL, "Magnesium;Zinc" } },
  { DIARY_LOGGED_NO, { NULL, NULL, NULL, NULL, "Iron;Magnesium" } },
  { DIARY_LOGGED_NO, { NULL } },
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  test_database_set_up (fixture, data);
  for (size_t i = 0; i < G_N_ELEMENTS (SHEETS); i++)
    test_sheets_add (fixture->database, SHEETS[i]);
}

static DiaryReportDays *
load_days (Fixture *fixture, DiaryDate from, DiaryDate to)
{
  g_autoptr (GError) error = NULL;
  DiaryReportDays *days = diary_report_days_load (fixture->database, from, to, TRUE, &error);

  g_assert_no_error (error);

  return days;
}

/* The medicines of one date come in no order of ours. */
static void
assert_words (const char *actual, const char *expected)
{
  g_auto (GStrv) actual_words = g_strsplit (actual != NULL ? actual : "", ";", -1);
  g_auto (GStrv) expected_words = g_strsplit (expected != NULL ? expected : "", ";", -1);

  g_assert_cmpuint (g_strv_length (actual_words), ==, g_strv_length (expected_words));
  for (size_t i = 0; expected_words[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *) actual_words, expected_words[i]));
}

static void
test_days (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryReportDays) days = load_days (fixture, DIARY_DATE_NONE, DIARY_DATE_NONE);

  g_assert_cmpint (diary_day_table_get_n_days (diary_report_days_get_table (days)), ==,
                   G_N_ELEMENTS (DAYS));
  for (int day = 0; day < (int) G_N_ELEMENTS (DAYS); day++)
    {
      g_assert_cmpint (diary_report_days_get_logged (days, day), ==, DAYS[day].logged);
      for (int i = 0; i < DIARY_N_REPORT_TEXTS; i++)
        {
          const char *text = diary_report_days_get_text (days, day, (DiaryReportText) i);

          if (i == DIARY_REPORT_MEDICINES_STARTED || i == DIARY_REPORT_MEDICINES_STOPPED)
            assert_words (text, DAYS[day].texts[i]);
          else
            g_assert_cmpstr (text, ==, DAYS[day].texts[i]);
        }
    }
}

static void
test_period (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryReportDays)
      days = load_days (fixture, diary_date_new (2026, 3, 6), diary_date_new (2026, 3, 10));

  g_assert_cmpint (diary_day_table_get_n_days (diary_report_days_get_table (days)), ==, 5);
  g_assert_null (diary_report_days_get_text (days, 0, DIARY_REPORT_SITES));
  g_assert_cmpstr (diary_report_days_get_text (days, 0, DIARY_REPORT_SIGNS_ABSENT), ==, "wasting");
  g_assert_cmpint (diary_report_days_get_logged (days, 4), ==, DIARY_LOGGED_NO);
}

/* Notes stay out unless they are wanted, but a day with one is recorded. */
static void
test_no_notes (Fixture *fixture, gconstpointer data)
{
  DiaryDate date = diary_date_new (2026, 3, 5);
  g_autoptr (DiaryReportDays)
      days = diary_report_days_load (fixture->database, date, date, FALSE, NULL);

  g_assert_null (diary_report_days_get_text (days, 0, DIARY_REPORT_NOTE));
  g_assert_cmpint (diary_report_days_get_logged (days, 0), ==, DIARY_LOGGED_PARTIAL);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryReportDays)
      days = load_days (fixture, diary_date_new (2026, 3, 6), diary_date_new (2026, 3, 5));

  g_assert_cmpint (diary_day_table_get_n_days (diary_report_days_get_table (days)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/report-days/days", Fixture, NULL, set_up, test_days, test_database_tear_down);
  g_test_add ("/report-days/period", Fixture, NULL, set_up, test_period, test_database_tear_down);
  g_test_add ("/report-days/no-notes", Fixture, NULL, set_up, test_no_notes,
              test_database_tear_down);
  g_test_add ("/report-days/empty", Fixture, NULL, set_up, test_empty, test_database_tear_down);

  return g_test_run ();
}
