/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-json-member.h"
#include "diary-json-output.h"
#include "diary-merge-files.h"
#include "diary-passphrase-prompt.h"
#include "diary-progress-bar.h"
#include "diary-sealed-reader.h"

typedef struct
{
  GPtrArray *files;
  DiaryPassphrase *passphrase; /* or NULL */
  DiaryProgressBar *bar;
  DiaryMergeSummary summary;
  GFile *kept_aside;
} Merge;

static void
merge_clear (Merge *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->passphrase, diary_passphrase_unref);
  g_clear_pointer (&self->bar, diary_progress_bar_free);
  g_clear_object (&self->kept_aside);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merge, merge_clear)

static gboolean
parse (DiaryCli *cli, Merge *merge, GError **error)
{
  g_autofree char *passphrase_file = NULL;
  const GOptionEntry entries[] = {
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file,
      N_ ("Read the passphrase from the first line of this file"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  gboolean sealed = FALSE;
  const char *name;

  if (!diary_cli_parse (cli, entries, NULL, error))
    return FALSE;

  merge->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; (name = diary_cli_get_argument (cli, i)) != NULL; i++)
    {
      GFile *file = g_file_new_for_path (name);

      g_ptr_array_add (merge->files, file);
      sealed = sealed || diary_sealed_reader_is_sealed (g_file_peek_path (file));
    }
  if (sealed)
    merge->passphrase = diary_passphrase_prompt_ask (passphrase_file, error);

  return !sealed || merge->passphrase != NULL;
}

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Merge *merge = data;

  return GINT_TO_POINTER (diary_merge_files (database, merge->files, merge->passphrase,
                                             &merge->summary, &merge->kept_aside,
                                             diary_progress_bar_update, merge->bar, cancellable,
                                             error));
}

static void
print_json (const Merge *merge)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *path = merge->kept_aside != NULL ? g_file_get_parse_name (merge->kept_aside)
                                                    : NULL;

  json_builder_begin_object (builder);
  diary_json_member_add_integer (builder, "added", merge->summary.n_added);
  diary_json_member_add_integer (builder, "changed", merge->summary.n_changed);
  diary_json_member_add_integer (builder, "deleted", merge->summary.n_deleted);
  diary_json_member_add_text (builder, "kept_aside", path);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  diary_json_output_print (node);
}

static void
print_text (const Merge *merge)
{
  g_autofree char *summary = diary_merge_summary_describe (&merge->summary);
  g_autofree char *path = merge->kept_aside != NULL ? g_file_get_parse_name (merge->kept_aside)
                                                    : NULL;

  g_print ("%s\n", summary);
  if (path != NULL)
    g_print (_ ("What the diary was before is kept in %s\n"), path);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_auto (Merge) merge = { 0 };

  if (!parse (cli, &merge, error) || !diary_cli_open (cli, DIARY_CLI_WRITE, error))
    return FALSE;

  merge.bar = diary_progress_bar_new ();
  if (diary_cli_run_job (cli, run_job, &merge, NULL, error) == NULL)
    return FALSE;
  g_clear_pointer (&merge.bar, diary_progress_bar_free);

  if (diary_cli_get_json (cli))
    print_json (&merge);
  else
    print_text (&merge);

  return TRUE;
}

const DiaryCommand diary_command_merge = {
  .name = "merge",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Unite the diary with other copies of it"),
  .description = N_ ("Of each entry the newest change counts, a deletion too. Each FILE is a "
                     "backup or the diary of another computer, and stays as it is. In which order "
                     "and how often they are united does not matter. If anything comes in, the "
                     "diary as it was is kept aside; where is printed."),
  .min_arguments = 1,
  .max_arguments = DIARY_COMMAND_MANY,
  .has_json = TRUE,
  .run = run,
};
