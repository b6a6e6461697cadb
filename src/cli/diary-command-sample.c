/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-argument.h"
#include "diary-progress-bar.h"
#include "diary-sample.h"

typedef struct
{
  DiarySample sample;
  DiaryProgressBar *bar;
} Request;

static gboolean
parse (DiaryCli *cli, DiarySample *sample, GError **error)
{
  g_autofree char *days = NULL;
  g_autofree char *seed_text = NULL;
  gint64 n_days = DIARY_SAMPLE_N_DAYS, seed = DIARY_SAMPLE_SEED;
  const GOptionEntry entries[] = {
    { "days", 0, 0, G_OPTION_ARG_STRING, &days, N_ ("How many days, instead of a year’s"),
      N_ ("NUMBER") },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &seed_text,
      N_ ("Which sample: each number gives another one"), N_ ("NUMBER") },
    G_OPTION_ENTRY_NULL,
  };

  if (!diary_cli_parse (cli, entries, NULL, error) ||
      !diary_argument_parse_integer ("--days", days, 1, DIARY_SAMPLE_MAX_DAYS, &n_days, error) ||
      !diary_argument_parse_integer ("--seed", seed_text, 0, G_MAXUINT32, &seed, error))
    return FALSE;
  sample->n_days = (int) n_days;
  sample->seed = (guint32) seed;

  return TRUE;
}

static gpointer
run_job (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;
  gboolean done = diary_sample_fill (database, &request->sample, diary_progress_bar_update,
                                     request->bar, cancellable, error);

  return GINT_TO_POINTER (done);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_autoptr (GTimeZone) zone = diary_clock_dup_zone ();
  g_autoptr (DiaryProgressBar) bar = diary_progress_bar_new ();
  Request request = { .sample = { .last = diary_clock_today (), .zone = zone }, .bar = bar };

  return parse (cli, &request.sample, error) && diary_cli_open (cli, DIARY_CLI_WRITE, error) &&
         diary_cli_run_job (cli, run_job, &request, NULL, error) != NULL;
}

const DiaryCommand diary_command_sample = {
  .name = "sample",
  .summary = N_ ("Fill an empty diary with a made-up one"),
  .description = N_ (
      "The sample ends today. The same number gives the same sample on the same day."),
  .run = run,
};
