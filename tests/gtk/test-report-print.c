/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-print.h"

#include <adwaita.h>
#include <signal.h>
#include <sys/resource.h>

#include "diary-error.h"
#include "diary-sample.h"
#include "test-database.h"
#include "test-folder.h"
#include "test-wait.h"
#include "test-widgets.h"

/* The button of the platform's dialog. */
#define PRINT "_Print"

/* Less than the report has, and more than the platform remembers of a file, in bytes. */
#define SMALL 16384

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

static GtkPrintOperation *
make_operation (Fixture *fixture)
{
  return GTK_PRINT_OPERATION (diary_report_print_new (fixture->report, fixture->charts, FALSE));
}

static char *
print_to_file (Fixture *fixture, const char *paper_name)
{
  char *file = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = make_operation (fixture);
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
  g_autoptr (GtkPrintOperation) operation = make_operation (fixture);
  g_autofree char *name = NULL;

  g_object_get (operation, "job-name", &name, NULL);
  g_assert_true (g_str_has_prefix (name, "Muscle twitching, "));
  g_assert_cmpstr (gtk_print_settings_get (gtk_print_operation_get_print_settings (operation),
                                           GTK_PRINT_SETTINGS_OUTPUT_BASENAME),
                   ==, name);
}

/* --- By the platform's dialog --- */

typedef struct
{
  GtkWidget *window;
  GtkPrintOperation *operation;
  GFile *file;
  gboolean printed;
  GError *error;
} Run;

static void
on_printed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *run = user_data;

  run->printed = diary_report_print_run_finish (DIARY_REPORT_PRINT (source), result, &run->error);
  g_clear_object (&run->operation);
}

static gboolean
is_ready (const char *button)
{
  return test_find_button (button) != NULL && gtk_widget_is_sensitive (test_find_button (button));
}

/* Asks to print into a file, and waits for the dialog. */
static void
begin (Run *run, Fixture *fixture, const char *name)
{
  g_autofree char *uri = NULL;
  GtkPrintSettings *settings;

  run->file = g_file_new_build_filename (fixture->folder, name, NULL);
  uri = g_file_get_uri (run->file);
  run->window = adw_window_new ();
  gtk_window_present (GTK_WINDOW (run->window));
  run->operation = make_operation (fixture);
  settings = gtk_print_operation_get_print_settings (run->operation);
  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  diary_report_print_run_async (DIARY_REPORT_PRINT (run->operation), GTK_WINDOW (run->window),
                                on_printed, run);
  test_wait_until (is_ready (PRINT));
}

/* Answers the dialog, and waits for what comes of it. */
static void
answer (Run *run, const char *button)
{
  g_signal_emit_by_name (test_find_button (button), "clicked");
  test_wait_until (run->operation == NULL);
}

static void
end (Run *run)
{
  g_clear_error (&run->error);
  g_object_unref (run->file);
  gtk_window_destroy (GTK_WINDOW (run->window));
}

static void
test_report_print_sent (Fixture *fixture, gconstpointer data)
{
  Run run = { NULL };
  g_autofree char *text = NULL;

  begin (&run, fixture, "sent.pdf");
  answer (&run, PRINT);
  g_assert_no_error (run.error);
  g_assert_true (run.printed);
  text = ask ("pdftotext", "-raw", g_file_peek_path (run.file), "-");
  g_assert_nonnull (strstr (text, "How often"));
  end (&run);
}

static void
test_report_print_given_up (Fixture *fixture, gconstpointer data)
{
  Run run = { NULL };

  begin (&run, fixture, "none.pdf");
  answer (&run, "_Cancel");
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (run.file, NULL));
  end (&run);
}

static void
test_report_print_nowhere (Fixture *fixture, gconstpointer data)
{
  Run run = { NULL };

  begin (&run, fixture, "nowhere/none.pdf");
  answer (&run, PRINT);
  g_assert_error (run.error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (run.error->message, "nowhere/none.pdf"));
  end (&run);
}

static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

/* The disk is full before anything is painted: what would be sent is not whole. */
static void
test_report_print_no_room (Fixture *fixture, gconstpointer data)
{
  Run run = { NULL };

  begin (&run, fixture, "none.pdf");
  limit_files (SMALL);
  answer (&run, PRINT);
  limit_files (RLIM_INFINITY);
  g_assert_error (run.error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_assert_nonnull (strstr (run.error->message, g_get_tmp_dir ()));
  end (&run);
}

static gboolean
on_painted (gpointer data)
{
  limit_files (SMALL);

  return G_SOURCE_REMOVE;
}

static void
on_status (GtkPrintOperation *operation)
{
  if (gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_SENDING_DATA)
    g_idle_add_full (G_PRIORITY_HIGH, on_painted, NULL, NULL);
}

/* The disk is full only where the file is to be, which comes out when all is painted. */
static void
test_report_print_full (Fixture *fixture, gconstpointer data)
{
  Run run = { NULL };

  begin (&run, fixture, "full.pdf");
  g_signal_connect (run.operation, "status-changed", G_CALLBACK (on_status), NULL);
  answer (&run, PRINT);
  limit_files (RLIM_INFINITY);
  g_assert_error (run.error, DIARY_ERROR, DIARY_ERROR_FULL);
  g_assert_nonnull (strstr (run.error->message, "full.pdf"));
  end (&run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);
  adw_init ();

  g_test_add ("/report-print/pages", Fixture, NULL, set_up, test_report_print_pages, tear_down);
  g_test_add ("/report-print/named", Fixture, NULL, set_up, test_report_print_named, tear_down);
  g_test_add ("/report-print/sent", Fixture, NULL, set_up, test_report_print_sent, tear_down);
  g_test_add ("/report-print/given-up", Fixture, NULL, set_up, test_report_print_given_up,
              tear_down);
  g_test_add ("/report-print/nowhere", Fixture, NULL, set_up, test_report_print_nowhere, tear_down);
  g_test_add ("/report-print/no-room", Fixture, NULL, set_up, test_report_print_no_room, tear_down);
  g_test_add ("/report-print/full", Fixture, NULL, set_up, test_report_print_full, tear_down);

  return g_test_run ();
}
