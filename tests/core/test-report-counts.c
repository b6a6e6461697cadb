/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-counts.h"

#include <math.h>

#include "test-database.h"
#include "test-sheets.h"

typedef TestDatabaseFixture Fixture;

static const char *const SHEETS[] = {
  "started_at,duration_s,kind,site,side,intensity,helped\n"
  "2026-03-01T08:00:00Z,10,,calf,left,2,rest;warmth\n"
  "2026-03-01T09:00:00Z,90,,calf,right,2,warmth\n"
  "2026-03-01T10:00:00Z,,cramp,calf,,5,nothing\n"
  "2026-03-03T10:00:00Z,30,,eyelid,both,,\n"
  "2026-03-03T11:00:00Z,20,,toe,middle,,\n"
  "2026-03-03T12:00:00Z,,,toe,middle,,\n"
  "2026-03-09T12:00:00Z,500,,hand,,,rest\n",

  "date,complete,sleep_h\n"
  "2026-03-02,yes,\n"
  "2026-03-03,yes,\n"
  "2026-03-04,,7\n",
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  test_database_set_up (fixture, data);
  for (size_t i = 0; i < G_N_ELEMENTS (SHEETS); i++)
    test_sheets_add (fixture->database, SHEETS[i]);
}

/* Of days in March 2026. */
static DiaryReportCounts *
count (Fixture *fixture, int from, int to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryReportDays)
      days = diary_report_days_load (fixture->database, diary_date_new (2026, 3, from),
                                     diary_date_new (2026, 3, to), FALSE, &error);
  DiaryReportCounts *counts = diary_report_counts_load (fixture->database, days, &error);

  g_assert_no_error (error);

  return counts;
}

static void
test_days (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryReportCounts) counts = count (fixture, 1, 6);

  g_assert_cmpint (counts->n_days, ==, 6);
  g_assert_cmpint (counts->n_complete, ==, 2);
  g_assert_cmpint (counts->n_partial, ==, 2);
  g_assert_cmpint (counts->n_counted, ==, 3);
  g_assert_cmpint (counts->n_episodes, ==, 6);
  g_assert_cmpfloat (counts->median, ==, 3);
  g_assert_cmpint (counts->fewest, ==, 0);
  g_assert_cmpint (counts->most, ==, 3);
}

static char *
tell_sites (const DiaryReportCounts *counts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < counts->sites->len; i++)
    {
      const DiaryReportSite *site = &g_array_index (counts->sites, DiaryReportSite, i);

      g_string_append_printf (text, "%s %d:", site->site, site->n_episodes);
      for (int side = 0; side < DIARY_REPORT_N_SIDES; side++)
        g_string_append_printf (text, " %d", site->n_by_side[side]);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static char *
tell_terms (const GArray *terms)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    g_string_append_printf (text, "%s %d;", g_array_index (terms, DiaryReportTerm, i).key,
                            g_array_index (terms, DiaryReportTerm, i).n_episodes);

  return g_string_free (text, FALSE);
}

static void
test_episodes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryReportCounts) counts = count (fixture, 1, 6);
  g_autofree char *sites = tell_sites (counts);
  g_autofree char *kinds = tell_terms (counts->kinds);
  g_autofree char *remedies = tell_terms (counts->remedies);
  const int intensities[] = { 3, 0, 2, 0, 0, 1 };

  g_assert_cmpstr (sites, ==, "calf 3: 1 1 1 0 0\ntoe 2: 0 0 0 0 2\neyelid 1: 0 0 0 1 0\n");
  g_assert_cmpstr (kinds, ==, "twitch 5;cramp 1;");
  g_assert_cmpstr (remedies, ==, "warmth 2;rest 1;nothing 1;");
  g_assert_cmpint (counts->n_relieved, ==, 3);
  g_assert_cmpint (counts->n_durations, ==, 4);
  g_assert_cmpfloat (counts->median_s, ==, 25);
  g_assert_cmpint (counts->longest_s, ==, 90);
  g_assert_cmpmem (counts->intensities, sizeof counts->intensities, intensities,
                   sizeof intensities);
}

/* Nothing recorded is unknown, not zero. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryReportCounts) unlogged = count (fixture, 5, 6);
  g_autoptr (DiaryReportCounts) no_days = count (fixture, 6, 5);

  g_assert_cmpint (unlogged->n_days, ==, 2);
  g_assert_cmpint (no_days->n_days, ==, 0);
  g_assert_cmpint (unlogged->n_counted, ==, 0);
  g_assert_true (isnan (unlogged->median));
  g_assert_cmpint (unlogged->most, ==, -1);
  g_assert_true (isnan (unlogged->median_s));
  g_assert_cmpint (unlogged->longest_s, ==, -1);
  g_assert_cmpuint (unlogged->sites->len + unlogged->kinds->len + unlogged->remedies->len, ==, 0);
  g_assert_cmpint (no_days->n_episodes, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/report-counts/days", Fixture, NULL, set_up, test_days, test_database_tear_down);
  g_test_add ("/report-counts/episodes", Fixture, NULL, set_up, test_episodes,
              test_database_tear_down);
  g_test_add ("/report-counts/nothing", Fixture, NULL, set_up, test_nothing,
              test_database_tear_down);

  return g_test_run ();
}
