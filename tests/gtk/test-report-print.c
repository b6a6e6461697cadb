/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-print.h"

#include <adwaita.h>

#include "diary-sample.h"
#include "test-database.h"
#include "test-folder.h"

#define TODAY (diary_date_new (2026, 6, 30))

typedef struct
{
  char *folder;
  DiaryReport *report;
  DiaryTrendsCharts *charts;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  DiaryReportOptions options = diary_report_options_new (TODAY);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const DiarySample sample = { TODAY, 100, DIARY_SAMPLE_SEED, zone };
  g_autoptr (DiaryDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  database = test_database_open (fixture->folder, "diary.db");
  diary_sample_fill (database, &sample, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  options.notes = TRUE;
  fixture->report = diary_report_document_gather (database, &options, &fixture->charts, NULL,
                                                  &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->report);
  g_assert_finalize_object (fixture->charts);
  test_folder_remove (fixture->folder);
}

/* Returns: (transfer full): what is said of a printed file */
static char *
ask (const char *program, const char *option, const char *file, const char *output)
{
  const char *const command[] = { program, option, file, output, NULL };
  g_autoptr (GError) error = NULL;
  char *said = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, NULL,
                &error);
  g_assert_no_error (error);

  return said;
}

static char *
print_to_file (Fixture *fixture, const char *paper_name)
{
  char *file = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autoptr (GtkPrintOperation)
      operation = diary_report_print_new (fixture->report, fixture->charts, FALSE);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (paper_name);
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_paper_size_free (paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, file);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  return file;
}

/* What is printed has as many pages as what is saved, on the paper that was chosen. */
static void
test_report_print_pages (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    void (*init) (DiaryPaper *paper);
    const char *size;
  } papers[] = {
    { GTK_PAPER_NAME_A4, diary_paper_init_a4, "595" },
    { GTK_PAPER_NAME_LETTER, diary_paper_init_letter, "612 x 792 pts" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *file = print_to_file (fixture, papers[i].name);
      g_autofree char *info = ask ("pdfinfo", "-rawdates", file, NULL);
      g_autofree char *text = ask ("pdftotext", "-raw", file, "-");
      g_autoptr (DiaryDocument) document = NULL;
      g_autofree char *n_pages = NULL;
      DiaryPaper paper;

      papers[i].init (&paper);
      document = diary_report_document_new (fixture->report, fixture->charts, &paper, FALSE);
      n_pages = g_strdup_printf ("Page 1 of %d", diary_document_get_n_pages (document));
      g_assert_cmpint (diary_document_get_n_pages (document), >, 1);
      g_assert_nonnull (strstr (text, "How often"));
      g_assert_nonnull (strstr (text, n_pages));
      g_assert_nonnull (strstr (info, papers[i].size));
      g_assert_cmpint (g_ascii_strtoll (strstr (info, "Pages:") + 6, NULL, 10), ==,
                       diary_document_get_n_pages (document));
    }
}

/* A report printed into a file has its title as name, not “output”. */
static void
test_report_print_named (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPrintOperation)
      operation = diary_report_print_new (fixture->report, fixture->charts, FALSE);
  g_autofree char *name = NULL;

  g_object_get (operation, "job-name", &name, NULL);
  g_assert_true (g_str_has_prefix (name, "Muscle twitching, "));
  g_assert_cmpstr (gtk_print_settings_get (gtk_print_operation_get_print_settings (operation),
                                           GTK_PRINT_SETTINGS_OUTPUT_BASENAME),
                   ==, name);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/report-print/pages", Fixture, NULL, set_up, test_report_print_pages, tear_down);
  g_test_add ("/report-print/named", Fixture, NULL, set_up, test_report_print_named, tear_down);

  return g_test_run ();
}
