/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-cli.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "diary-argument.h"
#include "diary-command.h"
#include "diary-error.h"
#include "diary-program.h"

struct _DiaryCli
{
  const DiaryCommand *command;
  char **argv;
  char *diary;
  char **arguments;
  gboolean json;
  DiaryStore *store;
  GCancellable *cancellable;
  GAsyncResult *result;
};

static GOptionContext *
create_context (DiaryCli *self, const GOptionEntry *entries, gpointer data)
{
  const GOptionEntry common[] = {
    { "diary", 0, 0, G_OPTION_ARG_FILENAME, &self->diary, N_ ("Use this diary instead of your own"),
      N_ ("FILE") },
    { "json", 0, self->command->has_json ? 0 : G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->json,
      N_ ("Write JSON, for programs"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (self->command->arguments);
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, data, NULL);

  if (entries != NULL)
    g_option_group_add_entries (group, entries);
  g_option_group_add_entries (group, common);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_context_set_main_group (context, group);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, self->command->summary);
  g_option_context_set_description (context, self->command->description);

  return g_steal_pointer (&context);
}

static gboolean
check_usage (DiaryCli *self, GError **error)
{
  int n_arguments = self->arguments != NULL ? (int) g_strv_length (self->arguments) : 0;

  if (n_arguments < self->command->min_arguments)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                           _ ("An argument is missing"));
      return FALSE;
    }
  if (n_arguments > self->command->max_arguments)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                   _ ("Too many arguments, from “%s” on"),
                   self->arguments[self->command->max_arguments]);
      return FALSE;
    }
  if (self->json && !self->command->has_json)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, _ ("Unknown option %s"),
                   "--json");
      return FALSE;
    }

  return TRUE;
}

static void
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  DiaryCli *self = data;

  self->result = g_object_ref (result);
}

static gboolean
on_signal (gpointer data)
{
  DiaryCli *self = data;

  g_cancellable_cancel (self->cancellable);

  return G_SOURCE_CONTINUE;
}

/* Waits for the operation that was started with on_ready(). A signal to end stops the operation,
 * which then leaves the diary as it was. */
static GAsyncResult *
await (DiaryCli *self)
{
  guint interrupt = g_unix_signal_add (SIGINT, on_signal, self);
  guint terminate = g_unix_signal_add (SIGTERM, on_signal, self);
  guint hang_up = g_unix_signal_add (SIGHUP, on_signal, self);

  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (interrupt);
  g_source_remove (terminate);
  g_source_remove (hang_up);

  return g_steal_pointer (&self->result);
}

static gboolean
check_there (DiaryCli *self, GError **error)
{
  g_autoptr (GFile) file = diary_cli_get_file (self);

  if (self->diary == NULL || g_file_query_exists (file, NULL))
    return TRUE;

  g_set_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND,
               _ ("No such diary: %s: check the name given with --diary"), self->diary);

  return FALSE;
}

/**
 * diary_cli_new:
 * @command: the command
 * @diary: (nullable): the name of the diary given before the command
 * @argv: the command's name and what follows it
 *
 * Returns: (transfer full): a run of the command
 */
DiaryCli *
diary_cli_new (const DiaryCommand *command, const char *diary, char **argv)
{
  DiaryCli *self;

  g_return_val_if_fail (command != NULL && argv != NULL, NULL);

  self = g_new0 (DiaryCli, 1);
  self->command = command;
  self->argv = g_strdupv (argv);
  self->diary = g_strdup (diary);
  self->cancellable = g_cancellable_new ();

  return self;
}

/**
 * diary_cli_free:
 * @self: a run
 *
 * Frees it.
 */
void
diary_cli_free (DiaryCli *self)
{
  g_strfreev (self->argv);
  g_free (self->diary);
  g_strfreev (self->arguments);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * diary_cli_parse:
 * @self: a run
 * @entries: (nullable): the command's own options, beside those of all commands
 * @data: for callbacks in @entries
 * @error: return location for a %G_OPTION_ERROR
 *
 * Reads the options and arguments. Asked for help, it prints it and ends the program.
 *
 * Returns: whether they are right
 */
gboolean
diary_cli_parse (DiaryCli *self, const GOptionEntry *entries, gpointer data, GError **error)
{
  g_autoptr (GOptionContext) context = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  context = create_context (self, entries, data);

  return g_option_context_parse_strv (context, &self->argv, error) && check_usage (self, error);
}

/**
 * diary_cli_parse_period:
 * @self: a run
 * @entries: (nullable): the command's other options
 * @from: (inout): the first date
 * @to: (inout): the last date
 * @error: return location
 *
 * As diary_cli_parse(), of a command among whose options are the dates of a period. A date that is
 * not given is left alone.
 *
 * Returns: whether the options and arguments are right
 */
gboolean
diary_cli_parse_period (DiaryCli *self,
                        const GOptionEntry *entries,
                        DiaryDate *from,
                        DiaryDate *to,
                        GError **error)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  const GOptionEntry dates[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &first, N_ ("From this date on"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &last, N_ ("Up to this date"), N_ ("DATE") },
  };
  g_autoptr (GArray) all = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  g_array_append_vals (all, dates, G_N_ELEMENTS (dates));
  for (; entries != NULL && entries->long_name != NULL; entries++)
    g_array_append_vals (all, entries, 1);

  return diary_cli_parse (self, (const GOptionEntry *) (gpointer) all->data, NULL, error) &&
         diary_argument_parse_date ("--from", first, from, error) &&
         diary_argument_parse_date ("--to", last, to, error);
}

/**
 * diary_cli_get_json:
 * @self: a run
 *
 * Returns: whether the output is for programs
 */
gboolean
diary_cli_get_json (DiaryCli *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->json;
}

/**
 * diary_cli_get_argument:
 * @self: a run
 * @index: which argument, from 0
 *
 * Returns: (nullable) (transfer none): the argument, or %NULL after the last
 */
const char *
diary_cli_get_argument (DiaryCli *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->arguments == NULL || index >= g_strv_length (self->arguments))
    return NULL;

  return self->arguments[index];
}

/**
 * diary_cli_get_file:
 * @self: a run
 *
 * Returns: (transfer full): the diary's file
 */
GFile *
diary_cli_get_file (DiaryCli *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->diary != NULL ? g_file_new_for_path (self->diary) : diary_store_get_default_file ();
}

/**
 * diary_cli_open:
 * @self: a run
 * @access: what the command wants
 * @error: return location
 *
 * Returns: whether the diary is open
 */
gboolean
diary_cli_open (DiaryCli *self, DiaryCliAccess access, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  g_return_val_if_fail (self != NULL && self->store == NULL, FALSE);

  if (access == DIARY_CLI_READ && !check_there (self, error))
    return FALSE;

  file = diary_cli_get_file (self);
  self->store = diary_store_new (file);
  diary_store_open_async (self->store, self->cancellable, on_ready, self);
  result = await (self);

  return diary_store_open_finish (self->store, result, error);
}

/**
 * diary_cli_run_job:
 * @self: a run with an open diary
 * @job: the work
 * @data: for @job
 * @free_result: (nullable): frees what @job returns
 * @error: return location
 *
 * Has the store do the work, and waits.
 *
 * Returns: what @job returned
 */
gpointer
diary_cli_run_job (DiaryCli *self,
                   DiaryStoreJob job,
                   gpointer data,
                   GDestroyNotify free_result,
                   GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_return_val_if_fail (self != NULL && self->store != NULL, NULL);

  diary_store_run_async (self->store, job, data, NULL, free_result, self->cancellable, on_ready,
                         self);
  result = await (self);

  return diary_store_run_finish (self->store, result, error);
}

/**
 * diary_cli_save_new:
 * @self: a run
 * @record: a record that is not saved yet
 * @error: return location
 *
 * Opens the diary, adds the record and prints its id. A record that can't be taken is told before
 * the diary is touched.
 *
 * Returns: whether the record is in the diary
 */
gboolean
diary_cli_save_new (DiaryCli *self, DiaryRecord *record, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (DiaryRecord) saved = NULL;

  g_return_val_if_fail (self != NULL && DIARY_IS_RECORD (record), FALSE);

  if (!diary_record_validate (record, error) || !diary_cli_open (self, DIARY_CLI_WRITE, error))
    return FALSE;

  diary_store_save_async (self->store, record, self->cancellable, on_ready, self);
  result = await (self);
  saved = diary_store_save_finish (self->store, result, error);
  if (saved == NULL)
    return FALSE;
  g_print ("%s\n", diary_record_get_id (saved));

  return TRUE;
}

/**
 * diary_cli_restore:
 * @self: a run
 * @backup: what to put in the place of the diary
 * @passphrase: (nullable): opens it, if it is sealed
 * @kept_aside: (out) (nullable): where the present diary is now, if there was one
 * @error: return location
 *
 * The present diary need not be sound, nor there at all.
 *
 * Returns: whether the diary is what the backup was
 */
gboolean
diary_cli_restore (DiaryCli *self,
                   GFile *backup,
                   DiaryPassphrase *passphrase,
                   GFile **kept_aside,
                   GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  g_return_val_if_fail (self != NULL && self->store == NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (backup) && kept_aside != NULL, FALSE);

  file = diary_cli_get_file (self);
  self->store = diary_store_new (file);
  diary_store_restore_async (self->store, backup, passphrase, self->cancellable, on_ready, self);
  result = await (self);

  return diary_store_restore_finish (self->store, result, kept_aside, error);
}

/**
 * diary_cli_close:
 * @self: a run
 * @error: return location
 *
 * Closes the diary, if it is open.
 *
 * Returns: whether all is well
 */
gboolean
diary_cli_close (DiaryCli *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->store == NULL || !diary_store_get_is_open (self->store))
    return TRUE;

  diary_store_close_async (self->store, on_ready, self);
  result = await (self);

  return diary_store_close_finish (self->store, result, error);
}
