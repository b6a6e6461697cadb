/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (diary_database_backup (database, data, error));
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_autoptr (GFile) target = NULL;

  if (!diary_cli_parse (cli, NULL, NULL, error) || !diary_cli_open (cli, DIARY_CLI_READ, error))
    return FALSE;

  target = g_file_new_for_path (diary_cli_get_argument (cli, 0));

  return diary_cli_run_job (cli, run_job, target, NULL, error) != NULL;
}

const DiaryCommand diary_command_backup = {
  .name = "backup",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Write a copy of the whole diary"),
  .description = N_ ("The copy is consistent even while the window is open. A FILE that is there "
                     "already is replaced once the copy is whole."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
