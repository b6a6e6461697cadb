/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-import-last.h"
#include "diary-json-member.h"
#include "diary-json-output.h"

typedef struct
{
  gint64 n_taken;
  gint64 n_kept;
} Undo;

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Undo *undo = data;

  return GINT_TO_POINTER (
      diary_import_last_take_back (database, &undo->n_taken, &undo->n_kept, error));
}

static void
print_json (const Undo *undo)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  diary_json_member_add_integer (builder, "taken_back", undo->n_taken - undo->n_kept);
  diary_json_member_add_integer (builder, "kept", undo->n_kept);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  diary_json_output_print (node);
}

static void
print_text (const Undo *undo)
{
  gint64 n_back = undo->n_taken - undo->n_kept;

  g_print (ngettext ("%d entry was taken back.\n", "%d entries were taken back.\n",
                     (gulong) n_back),
           (int) n_back);
  if (undo->n_kept > 0)
    g_print (ngettext ("%d entry was kept: it was changed or used since.\n",
                       "%d entries were kept: they were changed or used since.\n",
                       (gulong) undo->n_kept),
             (int) undo->n_kept);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  Undo undo = { 0 };

  if (!diary_cli_parse (cli, entries, NULL, error) || !diary_cli_open (cli, DIARY_CLI_READ, error))
    return FALSE;

  if (diary_cli_run_job (cli, run_job, &undo, NULL, error) == NULL)
    return FALSE;

  if (diary_cli_get_json (cli))
    print_json (&undo);
  else
    print_text (&undo);

  return TRUE;
}

const DiaryCommand diary_command_undo_import = {
  .name = "undo-import",
  .arguments = "",
  .summary = N_ ("Take back the last import"),
  .description = N_ ("What the last run of import added goes without a trace, and what it changed "
                     "is as it was. Entries that were changed since, or are used by others, stay."),
  .has_json = TRUE,
  .run = run,
};
