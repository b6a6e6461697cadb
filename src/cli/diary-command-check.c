/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-json-member.h"
#include "diary-json-output.h"

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (diary_database_check (database, error));
}

static void
print_json (const char *path)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  diary_json_member_add_text (builder, "diary", path);
  diary_json_member_add_text (builder, "status", "ok");
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  diary_json_output_print (root);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (!diary_cli_parse (cli, NULL, NULL, error) || !diary_cli_open (cli, DIARY_CLI_READ, error) ||
      diary_cli_run_job (cli, run_job, NULL, NULL, error) == NULL)
    return FALSE;

  file = diary_cli_get_file (cli);
  path = g_file_get_parse_name (file);
  if (diary_cli_get_json (cli))
    print_json (path);
  else
    g_print (_ ("The diary is sound: %s\n"), path);

  return TRUE;
}

const DiaryCommand diary_command_check = {
  .name = "check",
  .summary = N_ ("Check that the diary is sound"),
  .has_json = TRUE,
  .run = run,
};
