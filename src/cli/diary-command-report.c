/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-error.h"
#include "diary-report-csv.h"

typedef struct
{
  GFile *file;
  DiaryDate from;
  DiaryDate to;
} Request;

/* The format goes by the name's ending. */
static gboolean
check_name (const char *name, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_has_suffix (lower, ".csv"))
    return TRUE;

  diary_error_set_invalid (error, _ ("file"), name,
                           g_str_has_suffix (lower, ".pdf") || g_str_has_suffix (lower, ".json")
                               ? _ ("this version writes reports as FILE.csv only")
                               : _ ("give a name that ends in .csv"));

  return FALSE;
}

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;
  const DiaryReportOptions options = {
    .period = DIARY_REPORT_DATES,
    .from = request->from,
    .to = request->to,
    .today = diary_clock_today (),
    .notes = TRUE,
  };
  g_autoptr (DiaryReport) report = diary_report_new (database, &options, cancellable, error);

  return GINT_TO_POINTER (report != NULL &&
                          diary_report_save_csv (report, request->file, cancellable, error));
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_autoptr (GFile) file = NULL;
  Request request = { 0 };

  if (!diary_cli_parse_period (cli, &request.from, &request.to, error) ||
      !check_name (diary_cli_get_argument (cli, 0), error) ||
      !diary_cli_open (cli, DIARY_CLI_READ, error))
    return FALSE;

  request.file = file = g_file_new_for_path (diary_cli_get_argument (cli, 0));

  return diary_cli_run_job (cli, run_job, &request, NULL, error) != NULL;
}

const DiaryCommand diary_command_report = {
  .name = "report",
  .arguments = N_ ("FILE.csv"),
  .summary = N_ ("Write the report for a clinic, a row a date"),
  .description = N_ ("DATE is a date such as 2026-03-04, today or yesterday. Without dates the "
                     "report covers the whole diary."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
