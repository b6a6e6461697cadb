/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-export.h"
#include "diary-progress-bar.h"

typedef struct
{
  GFile *file;
  DiaryProgressBar *bar;
} Request;

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;
  gboolean done = diary_export_to_file (database, request->file, diary_progress_bar_update,
                                        request->bar, cancellable, error);

  return GINT_TO_POINTER (done);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (DiaryProgressBar) bar = diary_progress_bar_new ();

  if (!diary_cli_parse (cli, NULL, NULL, error) || !diary_cli_open (cli, DIARY_CLI_READ, error))
    return FALSE;

  file = g_file_new_for_path (diary_cli_get_argument (cli, 0));

  return diary_cli_run_job (cli, run_job, &(Request){ file, bar }, NULL, error) != NULL;
}

const DiaryCommand diary_command_export = {
  .name = "export",
  .arguments = N_ (
      "FILE.zip|episodes.csv|days.csv|signs.csv|medicines.csv|visits.csv|acknowledgements.csv|"
      "person.csv"),
  .summary = N_ ("Write everything to a package, or one table as CSV"),
  .description = N_ ("What is written goes by the file’s name: all of the diary to FILE.zip, one "
                     "table to a CSV file of its name."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
