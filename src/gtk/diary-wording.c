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
 * diary_wording_date:
 * @date: a date
 *
 * Returns: (transfer full): the date in full, without the day of the week
 */
char *
diary_wording_date (DiaryDate date)
{
  g_autoptr (GDateTime) midnight = NULL;
  int year, month, day;

  g_return_val_if_fail (date != DIARY_DATE_NONE, NULL);

  diary_date_get_ymd (date, &year, &month, &day);
  midnight = g_date_time_new_utc (year, month, day, 0, 0, 0);

  /* Translators: a date as g_date_time_format() takes it, like "4 March 2026". */
  return g_date_time_format (midnight, C_ ("date format", "%-d %B %Y"));
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

/**
 * diary_wording_episode_list_details:
 * @episode: an episode
 *
 * Returns: (transfer full): its kind if it was no twitch, how long and how strong it was, as far as
 *   recorded
 */
GStrv
diary_wording_episode_list_details (DiaryEpisode *episode)
{
  g_autoptr (GStrvBuilder) details = g_strv_builder_new ();
  const char *kind = diary_episode_get_kind (episode);
  gint64 duration = diary_episode_get_duration (episode);
  int intensity = diary_episode_get_intensity (episode);

  g_return_val_if_fail (DIARY_IS_EPISODE (episode), NULL);

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
 * Returns: (transfer full): the details of diary_wording_episode_list_details() in one line
 */
char *
diary_wording_episode_details (DiaryEpisode *episode)
{
  g_auto (GStrv) details = NULL;

  g_return_val_if_fail (DIARY_IS_EPISODE (episode), NULL);

  details = diary_wording_episode_list_details (episode);

  return g_strjoinv (" · ", details);
}

/**
 * diary_wording_note:
 * @note: (nullable): a text of any length
 *
 * Returns: (transfer full): its first line that says something, or ""
 */
char *
diary_wording_note (const char *note)
{
  g_auto (GStrv) lines = NULL;

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
 * diary_wording_spoken:
 * @title: what a row is about
 * @lead: what stands before it, or ""
 * @details: what stands below it
 * @note: (nullable): the note of the record
 *
 * Returns: (transfer full): all that a row says, to be spoken
 */
char *
diary_wording_spoken (const char *title, const char *lead, char **details, const char *note)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (title != NULL && lead != NULL && details != NULL, NULL);

  line = diary_wording_note (note);
  text = g_string_new (title);
  if (*lead != '\0')
    g_string_append_printf (text, ", %s", lead);
  for (char **detail = details; *detail != NULL; detail++)
    g_string_append_printf (text, ", %s", *detail);
  if (*line != '\0')
    g_string_append_printf (text, ". %s", line);

  return g_string_free (g_steal_pointer (&text), FALSE);
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
  g_autofree char *place = NULL;
  g_autofree char *time = NULL;
  g_auto (GStrv) details = NULL;

  g_return_val_if_fail (DIARY_IS_EPISODE (episode), NULL);

  place = diary_wording_episode_place (episode);
  time = diary_wording_time (diary_episode_get_started_at (episode));
  details = diary_wording_episode_list_details (episode);

  return diary_wording_spoken (place, time, details, diary_episode_get_note (episode));
}

/**
 * diary_wording_heading:
 * @text: a heading or a sentence
 * @details: (nullable): what stands below it
 *
 * Returns: (transfer full): both as one text to be spoken
 */
char *
diary_wording_heading (const char *text, const char *details)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (details == NULL || *details == '\0')
    return g_strdup (text);
  if (g_str_has_suffix (text, ".") || g_str_has_suffix (text, "?"))
    /* Translators: two sentences one after the other, as they are spoken. */
    return g_strdup_printf (_ ("%s %s"), text, details);

  /* Translators: a heading and a sentence, as they are spoken. */
  return g_strdup_printf (_ ("%s: %s"), text, details);
}

/**
 * diary_wording_sentences:
 * @text: a sentence, perhaps without its full stop
 * @next: what follows it
 *
 * Returns: (transfer full): both as one text to be spoken
 */
char *
diary_wording_sentences (const char *text, const char *next)
{
  const char *last;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (next != NULL, NULL);

  last = g_utf8_find_prev_char (text, text + strlen (text));
  if (last != NULL && g_unichar_ispunct (g_utf8_get_char (last)))
    return g_strdup_printf ("%s %s", text, next);

  /* Translators: two sentences, as they are spoken. */
  return g_strdup_printf (_ ("%s. %s"), text, next);
}
