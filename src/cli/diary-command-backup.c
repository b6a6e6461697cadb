/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-passphrase-prompt.h"

typedef struct
{
  GFile *target;
  DiaryPassphrase *passphrase; /* or NULL */
} Backup;

static void
backup_clear (Backup *self)
{
  g_clear_object (&self->target);
  g_clear_pointer (&self->passphrase, diary_passphrase_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Backup, backup_clear)

static gboolean
parse (DiaryCli *cli, Backup *backup, GError **error)
{
  gboolean encrypt = FALSE;
  g_autofree char *file = NULL;
  const GOptionEntry entries[] = {
    { "encrypt", 0, 0, G_OPTION_ARG_NONE, &encrypt, N_ ("Seal it with a passphrase"), NULL },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &file,
      N_ ("Read the passphrase from the first line of this file"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!diary_cli_parse (cli, entries, NULL, error))
    return FALSE;

  backup->target = g_file_new_for_path (diary_cli_get_argument (cli, 0));
  if (encrypt)
    backup->passphrase = diary_passphrase_prompt_choose (file, error);
  else if (file != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("%s needs %s"),
                 "--passphrase-file", "--encrypt");

  return encrypt ? backup->passphrase != NULL : file == NULL;
}

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Backup *backup = data;
  gboolean written = backup->passphrase != NULL
                         ? diary_database_seal (database, backup->target, backup->passphrase, NULL,
                                                cancellable, error)
                         : diary_database_backup (database, backup->target, error);

  return GINT_TO_POINTER (written);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_auto (Backup) backup = { 0 };

  return parse (cli, &backup, error) && diary_cli_open (cli, DIARY_CLI_READ, error) &&
         diary_cli_run_job (cli, run_job, &backup, NULL, error) != NULL;
}

const DiaryCommand diary_command_backup = {
  .name = "backup",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Write a copy of the whole diary"),
  .description = N_ ("The copy is consistent even while the window is open. A FILE that is there "
                     "already is replaced once the copy is whole. With --encrypt, only who knows "
                     "the passphrase can read it; without it nobody can, so keep it well."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
