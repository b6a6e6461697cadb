/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-passphrase-prompt.h"
#include "diary-sealed-reader.h"

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_autofree char *passphrase_file = NULL;
  const GOptionEntry entries[] = {
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file,
      N_ ("Read the passphrase from the first line of this file"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (DiaryPassphrase) passphrase = NULL;
  g_autoptr (GFile) backup = NULL;
  g_autoptr (GFile) kept_aside = NULL;
  g_autofree char *path = NULL;

  if (!diary_cli_parse (cli, entries, NULL, error))
    return FALSE;

  backup = g_file_new_for_path (diary_cli_get_argument (cli, 0));
  if (diary_sealed_reader_is_sealed (g_file_peek_path (backup)))
    {
      passphrase = diary_passphrase_prompt_ask (passphrase_file, error);
      if (passphrase == NULL)
        return FALSE;
    }
  if (!diary_cli_restore (cli, backup, passphrase, &kept_aside, error))
    return FALSE;

  if (kept_aside != NULL)
    {
      path = g_file_get_parse_name (kept_aside);
      g_print (_ ("What the diary was before is kept in %s\n"), path);
    }

  return TRUE;
}

const DiaryCommand diary_command_restore = {
  .name = "restore",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Put a backup in the place of the diary"),
  .description = N_ (
      "The present diary is kept aside; where is printed. The passphrase of a sealed "
      "backup is asked for."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
