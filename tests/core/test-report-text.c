/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-text.h"

#include "diary-sample.h"
#include "test-database.h"
#include "test-sheets.h"

typedef TestDatabaseFixture Fixture;

static void
tell_row (GString *text, const DiaryReportSection *section, char **row)
{
  g_assert_cmpuint (g_strv_length (row), ==, section->columns->len);

  for (guint i = 0; row[i] != NULL; i++)
    g_string_append_printf (text, " | %s", row[i]);
  g_string_append (text, " |\n");
}

static void
tell_section (GString *text, const DiaryReportSection *section)
{
  g_string_append_printf (text, "# %s\n", section->title);
  for (guint i = 0; i < section->sentences->len; i++)
    g_string_append_printf (text, "%s\n", (char *) section->sentences->pdata[i]);

  for (guint i = 0; section->rows->len > 0 && i < section->columns->len; i++)
    {
      const DiaryReportColumn *column = &g_array_index (section->columns, DiaryReportColumn, i);

      g_string_append_printf (text, " | %s%s", column->heading, column->is_number ? " #" : "");
    }
  g_string_append (text, section->rows->len > 0 ? " |\n" : "");
  for (guint i = 0; i < section->rows->len; i++)
    tell_row (text, section, section->rows->pdata[i]);
  g_string_append_c (text, '\n');
}

/* All that a report says. */
static char *
tell (Fixture *fixture, const DiaryReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryReport) report = diary_report_new (fixture->database, options, NULL, &error);
  GString *text = g_string_new (NULL);
  g_autofree char *title = NULL;

  g_assert_no_error (error);
  title = diary_report_text_title (report);
  g_string_append_printf (text, "%s\n\n", title);
  for (int i = 0; i < DIARY_N_TOPICS; i++)
    {
      g_autoptr (DiaryReportSection)
          section = diary_report_text_describe (report, (DiaryReportTopic) i);

      if (section != NULL)
        tell_section (text, section);
    }
  g_string_append_printf (text, "%s\n", diary_report_text_limits ());

  return g_string_free (text, FALSE);
}

static void
assert_golden (const char *actual, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "report", name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (actual, ==, expected);
}

static void
add_golden (Fixture *fixture)
{
  for (int i = 0; i < DIARY_N_SHEETS; i++)
    {
      g_autofree char *csv = test_sheets_read_golden (diary_sheet_get_file_name ((DiarySheet) i));

      test_sheets_add (fixture->database, csv);
    }
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  const DiaryReportOptions options = {
    .period = DIARY_REPORT_ALL,
    .today = diary_date_new (2026, 3, 31),
    .who = TRUE,
    .notes = TRUE,
  };
  g_autofree char *actual = NULL;

  add_golden (fixture);
  actual = tell (fixture, &options);
  assert_golden (actual, "full.txt");
}

/* What the person wrote and who the person is stay out unless they are chosen. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  const DiaryReportOptions options = diary_report_options_new (diary_date_new (2026, 3, 31));
  g_autofree char *actual = NULL;

  add_golden (fixture);
  actual = tell (fixture, &options);
  assert_golden (actual, "private.txt");
  g_assert_null (strstr (actual, "Ångström"));
  g_assert_null (strstr (actual, "the top button"));
  g_assert_null (strstr (actual, "waited 40 minutes"));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  const DiaryReportOptions options = { .period = DIARY_REPORT_ALL,
                                       .today = diary_date_new (2026, 3, 31),
                                       .who = TRUE,
                                       .notes = TRUE };
  g_autofree char *actual = tell (fixture, &options);

  assert_golden (actual, "empty.txt");
}

static void
fill_year (Fixture *fixture, DiaryDate today)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const DiarySample sample = { .last = today, .n_days = 365, .seed = 1, .zone = zone };
  g_autoptr (GError) error = NULL;

  diary_sample_fill (fixture->database, &sample, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* A year tells of findings, of signs over time, and of what the doctor knows. */
static void
test_year (Fixture *fixture, gconstpointer data)
{
  const DiaryReportOptions options = { .period = DIARY_REPORT_ALL, .today = 739710 };
  g_autofree char *actual = NULL;

  fill_year (fixture, options.today);
  actual = tell (fixture, &options);

  g_assert_nonnull (strstr (actual, "Of 365 days, "));
  g_assert_nonnull (strstr (actual, "the median is "));
  g_assert_nonnull (strstr (actual, "\n# Everything that was looked at\n"));
  g_assert_null (strstr (actual, "(null)"));
  g_assert_null (strstr (actual, "nan"));
}

static char *
tell_briefly (DiaryReport *report, DiaryReportTopic topic)
{
  g_autoptr (DiaryReportSection) section = diary_report_text_describe_briefly (report, topic);
  GString *text = g_string_new (NULL);

  if (section != NULL)
    tell_section (text, section);

  return g_string_free (text, FALSE);
}

/* A minute is enough for which days were compared; why not each day stands with the numbers. */
static void
test_brief (Fixture *fixture, gconstpointer data)
{
  const DiaryReportOptions options = { .period = DIARY_REPORT_EIGHT_WEEKS,
                                       .today = diary_date_new (2026, 3, 31) };
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryReport) report = NULL;
  g_autofree char *patterns = NULL;
  g_autofree char *details = NULL;

  fill_year (fixture, options.today);
  report = diary_report_new (fixture->database, &options, NULL, &error);
  g_assert_no_error (error);
  patterns = tell_briefly (report, DIARY_TOPIC_PATTERNS);
  details = tell_briefly (report, DIARY_TOPIC_DETAILS);

  g_assert_nonnull (strstr (patterns, " The days from 1 Apr 2025 to 26 Mar 2026 were compared.\n"));
  g_assert_null (strstr (patterns, "This is what the diary said up to"));
  g_assert_nonnull (strstr (details, "looked at\nThis is what the diary said up to Thursday, 26 "
                                     "March 2026. The next look is at the end of "));
}

static void
test_brief_empty (Fixture *fixture, gconstpointer data)
{
  const DiaryReportOptions options = diary_report_options_new (diary_date_new (2026, 3, 31));
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryReport) report = diary_report_new (fixture->database, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (diary_report_text_describe_briefly (report, DIARY_TOPIC_DETAILS));
  g_assert_null (diary_report_text_describe_briefly (report, DIARY_TOPIC_DAYS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/report-text/full", Fixture, NULL, test_database_set_up, test_full,
              test_database_tear_down);
  g_test_add ("/report-text/private", Fixture, NULL, test_database_set_up, test_private,
              test_database_tear_down);
  g_test_add ("/report-text/empty", Fixture, NULL, test_database_set_up, test_empty,
              test_database_tear_down);
  g_test_add ("/report-text/year", Fixture, NULL, test_database_set_up, test_year,
              test_database_tear_down);
  g_test_add ("/report-text/brief", Fixture, NULL, test_database_set_up, test_brief,
              test_database_tear_down);
  g_test_add ("/report-text/brief-empty", Fixture, NULL, test_database_set_up, test_brief_empty,
              test_database_tear_down);

  return g_test_run ();
}
