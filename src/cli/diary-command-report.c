/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-error.h"
#include "diary-paper.h"
#include "diary-report-save.h"

typedef struct
{
  GFile *file;
  DiaryReportFormat format;
  DiaryReportOptions options;
} Request;

/* The format goes by the name's ending. */
static gboolean
find_format (const char *name, DiaryReportFormat *format, GError **error)
{
  if (diary_report_format_find (name, format))
    return TRUE;

  diary_error_set_invalid (error, _ ("file"), name,
                           _ ("give a name that ends in .pdf, .csv or .json"));

  return FALSE;
}

/* A table of the days always has their notes; its columns are fixed. */
static gboolean
parse (DiaryCli *cli, Request *request, GError **error)
{
  DiaryReportOptions *options = &request->options;
  const GOptionEntry entries[] = {
    { "notes", 0, 0, G_OPTION_ARG_NONE, &options->notes,
      N_ ("With the notes, which FILE.csv always has"), NULL },
    { "who", 0, 0, G_OPTION_ARG_NONE, &options->who,
      N_ ("With the name and birth date that are kept in the diary"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  *options = diary_report_options_new (diary_clock_today ());
  options->period = DIARY_REPORT_DATES;
  if (!diary_cli_parse_period (cli, entries, &options->from, &options->to, error))
    return FALSE;

  if (!find_format (diary_cli_get_argument (cli, 0), &request->format, error))
    return FALSE;

  options->notes |= request->format == DIARY_REPORT_CSV;

  return TRUE;
}

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;

  return GINT_TO_POINTER (diary_report_save (database, &request->options, request->format,
                                             diary_paper_is_right_to_left (NULL), request->file,
                                             cancellable, error));
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_autoptr (GFile) file = NULL;
  Request request = { 0 };

  if (!parse (cli, &request, error) || !diary_cli_open (cli, DIARY_CLI_READ, error))
    return FALSE;

  request.file = file = g_file_new_for_path (diary_cli_get_argument (cli, 0));

  return diary_cli_run_job (cli, run_job, &request, NULL, error) != NULL;
}

const DiaryCommand diary_command_report = {
  .name = "report",
  .arguments = N_ ("FILE.pdf|FILE.csv|FILE.json"),
  .summary = N_ ("Write the report for a clinic"),
  .description = N_ (
      "FILE.pdf has pages to read and print, on the paper of the locale; FILE.csv a "
      "row a date, for spreadsheets, which must be told that it is in English "
      "(USA) where numbers have a decimal comma; FILE.json is a FHIR R4 bundle, for the systems "
      "of clinics. DATE is a date such as 2026-03-04, today or yesterday. Without "
      "dates the report covers the whole diary."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
