/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-error.h"
#include "diary-import-last.h"
#include "diary-import-output.h"
#include "diary-progress-bar.h"
#include "diary-save.h"

typedef struct
{
  DiaryImport *import;
  gboolean dry_run;
} Request;

static gboolean
add_mappings (DiaryImport *import, char **maps, GError **error)
{
  for (char **map = maps; map != NULL && *map != NULL; map++)
    {
      g_autoptr (DiaryMapping) mapping = diary_mapping_parse (*map, error);

      if (mapping == NULL)
        return FALSE;
      diary_import_add_mapping (import, mapping);
    }

  return TRUE;
}

static gboolean
parse (DiaryCli *cli, Request *request, GError **error)
{
  DiaryImport *import = request->import;
  gboolean skip_bad = FALSE;
  g_autofree char *program = NULL;
  g_auto (GStrv) maps = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &request->dry_run, N_ ("Only tell what would be done"),
      NULL },
    { "skip-bad", 0, 0, G_OPTION_ARG_NONE, &skip_bad,
      N_ ("Import the other rows where some can’t be taken"), NULL },
    { "as", 0, 0, G_OPTION_ARG_STRING, &program,
      N_ ("Read the files as what PROGRAM exports, whatever they look like"), N_ ("PROGRAM") },
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &maps,
      N_ ("Say what the columns of a table are: date=Date,site=Where,intensity/10=Strength"),
      N_ ("WHAT=HEADING,…") },
    G_OPTION_ENTRY_NULL,
  };
  const char *name;

  if (!diary_cli_parse (cli, entries, NULL, error) ||
      !diary_import_set_program (import, program, error) || !add_mappings (import, maps, error))
    return FALSE;

  diary_import_set_dry_run (import, request->dry_run);
  diary_import_set_skip_bad (import, skip_bad);
  for (guint i = 0; (name = diary_cli_get_argument (cli, i)) != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (name);

      diary_import_add_file (import, file);
    }

  return TRUE;
}

/* Without a file, or with one that is damaged, nothing is remembered yet. */
static GKeyFile *
load_memory (GFile *file)
{
  GKeyFile *memory = g_key_file_new ();

  g_key_file_load_from_file (memory, g_file_peek_path (file), G_KEY_FILE_NONE, NULL);

  return memory;
}

static gboolean
save_memory (GKeyFile *memory, GFile *file, GError **error)
{
  gsize length;
  g_autofree char *text = g_key_file_to_data (memory, &length, NULL);

  if (length == 0 || g_file_replace_contents (file, text, length, NULL, FALSE,
                                              G_FILE_CREATE_PRIVATE, NULL, NULL, error))
    return TRUE;

  diary_save_explain_error (file, error);

  return FALSE;
}

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;

  if (request->dry_run)
    return GINT_TO_POINTER (diary_import_run (request->import, database, cancellable, error));

  return GINT_TO_POINTER (diary_import_last_run (request->import, database, cancellable, error));
}

/* As the import's own error, but with what to do on a command line. */
static void
set_refused (DiaryImport *import, GError **error)
{
  int n_refused =
      (int) diary_import_summary_get_total (diary_import_get_summary (import)).n_refused;

  g_set_error (error, DIARY_ERROR, DIARY_ERROR_REFUSED,
               ngettext ("Nothing was imported: %d row can’t be taken: correct it, or leave it out "
                         "with --skip-bad",
                         "Nothing was imported: %d rows can’t be taken: correct them, or leave "
                         "them out with --skip-bad",
                         (gulong) n_refused),
               n_refused);
}

static void
print (DiaryCli *cli, DiaryImport *import)
{
  DiaryImportSummary *summary = diary_import_get_summary (import);

  if (diary_cli_get_json (cli))
    diary_import_output_print_json (summary);
  else
    diary_import_output_print_text (summary);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_autoptr (DiaryImport) import = diary_import_new ();
  g_autoptr (DiaryProgressBar) bar = diary_progress_bar_new ();
  g_autoptr (GFile) diary = diary_cli_get_file (cli);
  g_autoptr (GFile) memory_file = diary_mapping_get_memory (diary);
  g_autoptr (GKeyFile) memory = load_memory (memory_file);
  Request request = { .import = import };
  g_autoptr (GError) failure = NULL;

  if (!parse (cli, &request, error) || !diary_cli_open (cli, DIARY_CLI_WRITE, error))
    return FALSE;

  diary_import_set_memory (import, memory);
  diary_import_set_progress (import, diary_progress_bar_update, bar);
  diary_cli_run_job (cli, run_job, &request, NULL, &failure);
  g_clear_pointer (&bar, diary_progress_bar_free);

  if (failure == NULL)
    {
      print (cli, import);
      return request.dry_run || save_memory (memory, memory_file, error);
    }
  if (!g_error_matches (failure, DIARY_ERROR, DIARY_ERROR_REFUSED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  print (cli, import);
  set_refused (import, error);

  return FALSE;
}

const DiaryCommand diary_command_import = {
  .name = "import",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Import packages, CSV files and what other programs export"),
  .description = N_ (
      "Files are told apart by what is in them: packages and tables of a diary, and "
      "what Bearable, Daylio, Flaredown, Loop Habit Tracker, Nomie and Track & "
      "Graph export (bearable, daylio, flaredown, loop, nomie and track-graph for "
      "--as). All files are one import: either everything is taken, or nothing. "
      "Rows that are here already are not added again. The last import can be taken "
      "back by undo-import.\n\n"
      "For another table, --map says what each column is: date (also date/dmy, "
      "date/mdy, date/ymd), time, site, side, kind, duration/min (or s, h), "
      "intensity/10 (the number that is the strongest), note, a factor such as "
      "sleep_h or water_ml/l, or a factor of your own such as own:tea [cups]. What "
      "a place in it means is said by place:TEXT=SITE or place:TEXT=SITE SIDE. A "
      "heading with a comma in it stands in quotation marks. What was said, here or in "
      "the window, is remembered for tables with the same headings."),
  .min_arguments = 1,
  .max_arguments = DIARY_COMMAND_MANY,
  .has_json = TRUE,
  .run = run,
};
