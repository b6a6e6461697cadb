/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-wording.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-duration.h"
#include "diary-place.h"
#include "diary-vocabulary.h"

/**
 * diary_wording_day:
 * @date: a date
 *
 * Returns: (transfer full): the date as a heading: a near one by its name, others in full
 */
char *
diary_wording_day (DiaryDate date)
{
  DiaryDate today = diary_clock_today ();

  g_return_val_if_fail (date != DIARY_DATE_NONE, NULL);

  if (date == today)
    return g_strdup (_ ("Today"));
  if (date == today - 1)
    return g_strdup (_ ("Yesterday"));

  return diary_date_format_locale (date);
}

/**
 * diary_wording_time:
 * @instant: a moment
 *
 * Returns: (transfer full): the time of day it was on the person's own clock
 */
char *
diary_wording_time (const DiaryInstant *instant)
{
  g_autoptr (GDateTime) date_time = NULL;

  g_return_val_if_fail (instant != NULL, NULL);

  date_time = diary_instant_to_date_time (instant);

  /* Translators: a time of day as g_date_time_format() takes it, like "21:15". */
  return g_date_time_format (date_time, C_ ("time format", "%H:%M"));
}

/**
 * diary_wording_episode_place:
 * @episode: an episode
 *
 * Returns: (transfer full): where it was
 */
char *
diary_wording_episode_place (DiaryEpisode *episode)
{
  g_return_val_if_fail (DIARY_IS_EPISODE (episode), NULL);

  return diary_place_format (diary_episode_get_site (episode), diary_episode_get_side (episode));
}

static GStrv
list_details (DiaryEpisode *episode)
{
  g_autoptr (GStrvBuilder) details = g_strv_builder_new ();
  const char *kind = diary_episode_get_kind (episode);
  gint64 duration = diary_episode_get_duration (episode);
  int intensity = diary_episode_get_intensity (episode);

  if (!g_str_equal (kind, "twitch"))
    g_strv_builder_add (details, diary_vocabulary_label (DIARY_TERMS_KINDS, kind));
  if (diary_episode_get_running (episode))
    g_strv_builder_add (details, _ ("Still going on"));
  else if (duration != DIARY_EPISODE_NO_DURATION)
    {
      g_autofree char *text = diary_duration_format (duration);

      g_strv_builder_add (details, text);
    }
  if (intensity != DIARY_EPISODE_NO_INTENSITY)
    {
      g_autofree char *key = g_strdup_printf ("%d", intensity);

      g_strv_builder_add (details, diary_vocabulary_label (DIARY_TERMS_INTENSITIES, key));
    }

  return g_strv_builder_end (details);
}

/**
 * diary_wording_episode_details:
 * @episode: an episode
 *
 * Returns: (transfer full): its kind if it was no twitch, how long and how strong it was, as far as
 *   recorded
 */
char *
diary_wording_episode_details (DiaryEpisode *episode)
{
  g_auto (GStrv) details = NULL;

  g_return_val_if_fail (DIARY_IS_EPISODE (episode), NULL);

  details = list_details (episode);

  return g_strjoinv (" · ", details);
}

/**
 * diary_wording_episode_note:
 * @episode: an episode
 *
 * Returns: (transfer full): the first line of its note that says something, or ""
 */
char *
diary_wording_episode_note (DiaryEpisode *episode)
{
  g_auto (GStrv) lines = NULL;
  const char *note;

  g_return_val_if_fail (DIARY_IS_EPISODE (episode), NULL);

  note = diary_episode_get_note (episode);
  if (note == NULL)
    return g_strdup ("");

  lines = g_strsplit_set (note, "\r\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      if (*g_strstrip (*line) != '\0')
        return g_strdup (*line);
    }

  return g_strdup ("");
}

/**
 * diary_wording_episode:
 * @episode: an episode
 *
 * Returns: (transfer full): all that a row says of it, to be spoken
 */
char *
diary_wording_episode (DiaryEpisode *episode)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *place = NULL;
  g_autofree char *time = NULL;
  g_autofree char *note = NULL;
  g_auto (GStrv) details = NULL;

  g_return_val_if_fail (DIARY_IS_EPISODE (episode), NULL);

  place = diary_wording_episode_place (episode);
  time = diary_wording_time (diary_episode_get_started_at (episode));
  details = list_details (episode);
  note = diary_wording_episode_note (episode);

  text = g_string_new (place);
  g_string_append_printf (text, ", %s", time);
  for (char **detail = details; *detail != NULL; detail++)
    g_string_append_printf (text, ", %s", *detail);
  if (*note != '\0')
    g_string_append_printf (text, ". %s", note);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
