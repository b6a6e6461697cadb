/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-program.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>

#include "diary-command.h"
#include "diary-error.h"
#include "diary-locale.h"

#define EXIT_USAGE 2

/* In the order in which the help lists them: the daily ones first. */
static const DiaryCommand *const commands[] = {
  &diary_command_log,         &diary_command_day,         &diary_command_sign,
  &diary_command_list,        &diary_command_trends,      &diary_command_warnings,
  &diary_command_acknowledge, &diary_command_report,      &diary_command_export,
  &diary_command_import,      &diary_command_undo_import, &diary_command_backup,
  &diary_command_backups,     &diary_command_restore,     &diary_command_merge,
  &diary_command_check,       &diary_command_vocabulary,  &diary_command_sample,
};

typedef struct
{
  char *diary;
  gboolean version;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->diary);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char *
list_commands (void)
{
  GString *list = g_string_new (_ ("A private diary of muscle twitches, without a display."));

  g_string_append_printf (list, "\n\n%s", _ ("Commands:"));
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (list, "\n  %-12s %s", commands[i]->name, _ (commands[i]->summary));

  return g_string_free (list, FALSE);
}

/* Reads what stands before the command, and takes it out of @argv. */
static gboolean
parse (Options *options, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "diary", 0, 0, G_OPTION_ARG_FILENAME, &options->diary,
      N_ ("Use this diary instead of your own"), N_ ("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_ ("Print the version"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("COMMAND …"));
  g_autofree char *list = list_commands ();

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, list);
  g_option_context_set_description (context,
                                    _ ("“fascicle-cli COMMAND --help” tells more about a command.\n"
                                       "It ends with 0 (done), 1 (failed) or 2 (wrong usage)."));
  g_option_context_set_strict_posix (context, TRUE);

  return g_option_context_parse_strv (context, argv, error);
}

static const DiaryCommand *
find_command (const char *name, GError **error)
{
  if (name == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                           _ ("The command is missing"));
      return NULL;
    }

  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("There is no command “%s”"), name);

  return NULL;
}

/* What was written may only now meet a full disk. */
static gboolean
flush_output (GError **error)
{
  int reason;

  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  reason = errno;
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FAILED,
               _ ("The output could not be written: standard output: %s"), g_strerror (reason));

  return FALSE;
}

/* Whatever happens, the diary is closed, and the first thing that went wrong is told. */
static gboolean
run_command (const DiaryCommand *command, const char *diary, char **argv, GError **error)
{
  g_autoptr (DiaryCli) cli = diary_cli_new (command, diary, argv);
  g_autofree char *name = g_strdup_printf ("%s %s", DIARY_PROGRAM_NAME, command->name);
  gboolean done, closed;

  g_set_prgname (name);
  done = command->run (cli, error);
  closed = diary_cli_close (cli, done ? error : NULL);

  return done && closed && flush_output (error);
}

static int
fail (const char *command, const GError *error)
{
  g_autofree char *message = g_strdelimit (g_strdup (error->message), "\n", ' ');
  gboolean usage = error->domain == G_OPTION_ERROR;

  if (usage && command != NULL)
    /* Translators: %1$s is the program, %2$s what is wrong, %3$s the command */
    g_printerr (_ ("%1$s: %2$s: %3$s: see “%1$s %3$s --help”"), DIARY_PROGRAM_NAME, message,
                command);
  else if (usage)
    g_printerr (_ ("%1$s: %2$s: see “%1$s --help”"), DIARY_PROGRAM_NAME, message);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_printerr (_ ("%s: Stopped: %s: the diary is as it was"), DIARY_PROGRAM_NAME, command);
  else
    g_printerr ("%s: %s", DIARY_PROGRAM_NAME, message);
  g_printerr ("\n");

  return usage || g_error_matches (error, DIARY_ERROR, DIARY_ERROR_INVALID) ? EXIT_USAGE
                                                                            : EXIT_FAILURE;
}

/**
 * diary_program_run:
 * @argc: the number of arguments
 * @argv: the program's arguments, beginning with its name
 *
 * Runs the program. Errors are told on standard error, in one line.
 *
 * Returns: the exit status: 0 done, 1 failed, 2 wrong usage
 */
int
diary_program_run (int argc, char **argv)
{
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  const DiaryCommand *command = NULL;

  diary_locale_set_up ();
  g_set_prgname (DIARY_PROGRAM_NAME);

  if (!parse (&options, &arguments, &error))
    return fail (NULL, error);
  if (options.version)
    {
      g_print ("%s %s\n", DIARY_PROGRAM_NAME, DIARY_VERSION);
      return EXIT_SUCCESS;
    }

  command = find_command (arguments[1], &error);
  if (command == NULL)
    return fail (NULL, error);
  if (!run_command (command, options.diary, arguments + 1, &error))
    return fail (command->name, error);

  return EXIT_SUCCESS;
}
