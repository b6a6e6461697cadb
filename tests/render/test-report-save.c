/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-save.h"

#include "diary-error.h"
#include "test-database.h"
#include "test-sheets.h"

#define TODAY (diary_date_new (2026, 3, 9))
#define NOTE  "seen by nobody else"

typedef TestDatabaseFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  test_database_set_up (fixture, data);
  test_sheets_add (fixture->database, "started_at,site,note\n2026-03-04T12:00:00Z,calf," NOTE "\n");
  test_sheets_add (fixture->database, "date,note\n2026-03-04," NOTE "\n");
}

static gboolean
save (Fixture *fixture, DiaryReportFormat format, gboolean notes, GFile *file, GError **error)
{
  DiaryReportOptions options = diary_report_options_new (TODAY);

  options.notes = notes;

  return diary_report_save (fixture->database, &options, format, FALSE, file, NULL, error);
}

/* Returns: (transfer full): what a person can read in the report */
static char *
read_report (Fixture *fixture, DiaryReportFormat format, gboolean notes)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "report", NULL);
  g_autoptr (GError) error = NULL;
  const char *const command[] = { "pdftotext", "-raw", g_file_peek_path (file), "-", NULL };
  char *text = NULL;

  save (fixture, format, notes, file, &error);
  g_assert_no_error (error);
  if (format == DIARY_REPORT_PDF)
    g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                  &error);
  else
    g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* What was written is in a report only if that is wanted, whatever the format. */
static void
test_report_save_formats (Fixture *fixture, gconstpointer data)
{
  static const char *const beginnings[] = {
    [DIARY_REPORT_PDF] = "Muscle twitching",
    [DIARY_REPORT_CSV] = "\xef\xbb\xbf"
                         "date,logged,",
    [DIARY_REPORT_FHIR] = "{",
  };

  for (int i = 0; i < DIARY_N_REPORT_FORMATS; i++)
    {
      g_autofree char *without = read_report (fixture, (DiaryReportFormat) i, FALSE);
      g_autofree char *with = read_report (fixture, (DiaryReportFormat) i, TRUE);

      g_assert_true (g_str_has_prefix (without, beginnings[i]));
      g_assert_null (strstr (without, NOTE));
      g_assert_nonnull (strstr (with, NOTE));
    }
}

static void
test_report_save_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "nowhere", "report", NULL);

  for (int i = 0; i < DIARY_N_REPORT_FORMATS; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (save (fixture, (DiaryReportFormat) i, FALSE, file, &error));
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, g_file_peek_path (file)));
    }
}

static void
test_report_save_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "report", NULL);
  DiaryReportOptions options = diary_report_options_new (TODAY);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (int i = 0; i < DIARY_N_REPORT_FORMATS; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (diary_report_save (fixture->database, &options, (DiaryReportFormat) i, FALSE,
                                         file, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (g_file_query_exists (file, NULL));
    }
}

static void
test_report_save_names (void)
{
  static const struct
  {
    const char *name;
    gboolean found;
    DiaryReportFormat format;
  } names[] = {
    { "report.pdf", TRUE, DIARY_REPORT_PDF },      { "/tmp/My.Report.PDF", TRUE, DIARY_REPORT_PDF },
    { "report.csv", TRUE, DIARY_REPORT_CSV },      { "report.json", TRUE, DIARY_REPORT_FHIR },
    { "report.txt", FALSE, DIARY_REPORT_PDF },     { "report", FALSE, DIARY_REPORT_PDF },
    { "report.pdf.zip", FALSE, DIARY_REPORT_PDF },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      DiaryReportFormat format = DIARY_REPORT_PDF;

      g_assert_cmpint (diary_report_format_find (names[i].name, &format), ==, names[i].found);
      g_assert_cmpint (format, ==, names[i].format);
    }
  g_assert_cmpstr (diary_report_format_get_ending (DIARY_REPORT_PDF), ==, ".pdf");
  g_assert_cmpstr (diary_report_format_get_name (DIARY_REPORT_CSV), ==, "CSV");
  g_assert_cmpstr (diary_report_format_get_purpose (DIARY_REPORT_PDF), ==, "To read and print");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/report-save/" name, Fixture, NULL, set_up, function, test_database_tear_down)
  ADD ("formats", test_report_save_formats);
  ADD ("failure", test_report_save_failure);
  ADD ("cancelled", test_report_save_cancelled);
#undef ADD
  g_test_add_func ("/report-save/names", test_report_save_names);

  return g_test_run ();
}
