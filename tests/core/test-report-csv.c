/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-csv.h"

#include "test-database.h"
#include "test-sheets.h"

typedef TestDatabaseFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  test_database_set_up (fixture, data);
  for (int i = 0; i < DIARY_N_SHEETS; i++)
    {
      g_autofree char *csv = test_sheets_read_golden (diary_sheet_get_file_name ((DiarySheet) i));

      test_sheets_add (fixture->database, csv);
    }
}

static DiaryReport *
new_report (Fixture *fixture, DiaryDate from, DiaryDate to)
{
  const DiaryReportOptions options = {
    .period = DIARY_REPORT_DATES,
    .from = from,
    .to = to,
    .today = diary_date_new (2026, 3, 31),
    .notes = TRUE,
  };
  g_autoptr (GError) error = NULL;
  DiaryReport *report = diary_report_new (fixture->database, &options, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static void
test_golden (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "report.csv", NULL);
  g_autoptr (DiaryReport) report = new_report (fixture, DIARY_DATE_NONE, DIARY_DATE_NONE);
  g_autofree char *expected = test_sheets_read_golden ("report.csv");
  g_autofree char *actual = NULL;
  g_autoptr (GError) error = NULL;

  diary_report_save_csv (report, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &actual, NULL, &error));
  g_assert_cmpstr (actual, ==, expected);
}

/* A byte-order mark and a row of headings, even of nothing. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryReport)
      report = new_report (fixture, diary_date_new (2026, 3, 2), diary_date_new (2026, 3, 1));
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *csv = NULL;

  g_assert_true (diary_report_write_csv (report, stream, NULL, NULL));
  csv = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  g_assert_true (g_str_has_prefix (csv, "\xef\xbb\xbf"
                                        "date,logged,episodes,"));
  g_assert_true (g_str_has_suffix (csv, ",note\r\n"));
  g_assert_true (strchr (csv, '\n') == strrchr (csv, '\n'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/report-csv/golden", Fixture, NULL, set_up, test_golden, test_database_tear_down);
  g_test_add ("/report-csv/empty", Fixture, NULL, set_up, test_empty, test_database_tear_down);

  return g_test_run ();
}
