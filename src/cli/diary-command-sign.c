/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-argument.h"
#include "diary-error.h"
#include "diary-sign.h"
#include "diary-vocabulary.h"

typedef struct
{
  char *date;
  char *how;
  char *site;
  char *side;
  char *note;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->date);
  g_free (self->how);
  g_free (self->site);
  g_free (self->side);
  g_free (self->note);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse (DiaryCli *cli, Options *self, GError **error)
{
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &self->date, N_ ("The date, instead of today"),
      N_ ("DATE") },
    { "how", 0, 0, G_OPTION_ARG_STRING, &self->how,
      N_ ("How it shows: felt, task (an everyday task failed) or seen"), N_ ("HOW") },
    { "site", 0, 0, G_OPTION_ARG_STRING, &self->site, N_ ("Where it is"), N_ ("SITE") },
    { "side", 0, 0, G_OPTION_ARG_STRING, &self->side, N_ ("On which side"), N_ ("SIDE") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &self->note, N_ ("A note"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  return diary_cli_parse (cli, entries, NULL, error);
}

static DiarySign *
create_sign (DiaryCli *cli, Options *options, GError **error)
{
  const char *key = diary_cli_get_argument (cli, 0);
  const char *finding = diary_cli_get_argument (cli, 1);
  DiaryDate date = diary_clock_today ();
  g_autoptr (DiarySign) sign = NULL;

  if (!diary_argument_parse_date ("--date", options->date, &date, error))
    return NULL;
  if (diary_vocabulary_find (DIARY_TERMS_FINDINGS, finding) == NULL)
    {
      diary_error_set_invalid (error, "finding", finding, _ ("give one of present, absent"));
      return NULL;
    }

  sign = diary_sign_new (date, key, g_str_equal (finding, "present"));
  diary_sign_set_how (sign, options->how);
  diary_sign_set_site (sign, options->site);
  diary_sign_set_side (sign, options->side);
  diary_sign_set_note (sign, options->note);

  return g_steal_pointer (&sign);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_auto (Options) options = { 0 };
  g_autoptr (DiarySign) sign = NULL;

  if (!parse (cli, &options, error))
    return FALSE;

  sign = create_sign (cli, &options, error);

  return sign != NULL && diary_cli_save_new (cli, DIARY_RECORD (sign), error);
}

const DiaryCommand diary_command_sign = {
  .name = "sign",
  .arguments = N_ ("SIGN present|absent"),
  .summary = N_ ("Record that a sign is there, or that it is not"),
  .description = N_ ("“fascicle-cli vocabulary” lists signs, sites and sides.\n"
                     "The id of the entry is printed."),
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run,
};
