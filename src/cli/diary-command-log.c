/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-command.h"

#include <glib/gi18n-lib.h>

#include "diary-argument.h"
#include "diary-episode.h"

typedef struct
{
  char *site;
  char *side;
  char *at;
  char *duration;
  char *kind;
  char *intensity;
  char *helped;
  char *note;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->site);
  g_free (self->side);
  g_free (self->at);
  g_free (self->duration);
  g_free (self->kind);
  g_free (self->intensity);
  g_free (self->helped);
  g_free (self->note);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse (DiaryCli *cli, Options *self, GError **error)
{
  const GOptionEntry entries[] = {
    { "site", 0, 0, G_OPTION_ARG_STRING, &self->site, N_ ("Where it was (required)"), N_ ("SITE") },
    { "side", 0, 0, G_OPTION_ARG_STRING, &self->side, N_ ("On which side"), N_ ("SIDE") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &self->at, N_ ("When it began, instead of now"),
      N_ ("TIME") },
    { "duration", 0, 0, G_OPTION_ARG_STRING, &self->duration,
      N_ ("How long it lasted, such as 45s, 10m or 1h30m"), N_ ("DURATION") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &self->kind, N_ ("What it was, instead of a twitch"),
      N_ ("KIND") },
    { "intensity", 0, 0, G_OPTION_ARG_STRING, &self->intensity,
      N_ ("How strong it was, from 1 to 5"), N_ ("NUMBER") },
    { "helped", 0, 0, G_OPTION_ARG_STRING, &self->helped, N_ ("What helped, separated by “;”"),
      N_ ("REMEDIES") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &self->note, N_ ("A note"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  return diary_cli_parse (cli, entries, NULL, error);
}

static DiaryEpisode *
create_episode (Options *options, GError **error)
{
  DiaryInstant started_at = diary_clock_now ();
  gint64 duration = DIARY_EPISODE_NO_DURATION;
  gint64 intensity = DIARY_EPISODE_NO_INTENSITY;
  g_autoptr (DiaryEpisode) episode = NULL;

  if (!diary_argument_parse_instant ("--at", options->at, &started_at, error) ||
      !diary_argument_parse_duration ("--duration", options->duration, &duration, error) ||
      !diary_argument_parse_integer ("--intensity", options->intensity, 1, 5, &intensity, error))
    return NULL;

  episode = diary_episode_new (options->site, options->side, &started_at);
  diary_episode_set_duration (episode, duration);
  diary_episode_set_intensity (episode, (int) intensity);
  diary_episode_set_kind (episode, options->kind);
  diary_episode_set_note (episode, options->note);
  if (options->helped != NULL)
    {
      g_auto (GStrv) remedies = g_strsplit (options->helped, ";", -1);

      diary_episode_set_helped (episode, (const char *const *) remedies);
    }

  return g_steal_pointer (&episode);
}

static gboolean
run (DiaryCli *cli, GError **error)
{
  g_auto (Options) options = { 0 };
  g_autoptr (DiaryEpisode) episode = NULL;

  if (!parse (cli, &options, error))
    return FALSE;

  episode = create_episode (&options, error);

  return episode != NULL && diary_cli_save_new (cli, DIARY_RECORD (episode), error);
}

const DiaryCommand diary_command_log = {
  .name = "log",
  .arguments = "--site SITE",
  .summary = N_ ("Log an episode"),
  .description = N_ ("“fascicle-cli vocabulary” lists sites, sides, kinds and remedies.\n"
                     "TIME is a time of today (21:15) or a date with a time (2026-03-04T21:15), "
                     "in local time unless an offset follows.\n"
                     "The episode’s id is printed."),
  .run = run,
};
