/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-when.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"

#define HOUR   3600
#define MINUTE 60

/* How many words and numbers @text has. */
static int
count_words (const char *text)
{
  int n_words = 0;
  gboolean in_word = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean is_word = g_unichar_isalnum (g_utf8_get_char (at));

      n_words += is_word && !in_word;
      in_word = is_word;
    }

  return n_words;
}

/* A date in the order in which the person's language writes one: day, month and year, all of them,
 * as GLib would guess what is missing. */
static DiaryDate
parse_local_date (const char *text)
{
  GDate date;

  if (count_words (text) != 3)
    return DIARY_DATE_NONE;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, text);

  return g_date_valid (&date) ? (DiaryDate) g_date_get_julian (&date) : DIARY_DATE_NONE;
}

/**
 * diary_when_parse_date:
 * @text: "2026-03-04", "today", "yesterday", or a date as the person's language writes it
 *
 * Returns: the date, or %DIARY_DATE_NONE
 */
DiaryDate
diary_when_parse_date (const char *text)
{
  g_autofree char *plain = NULL;
  g_autofree char *today = g_utf8_casefold (_ ("Today"), -1);
  g_autofree char *yesterday = g_utf8_casefold (_ ("Yesterday"), -1);
  DiaryDate date;

  g_return_val_if_fail (text != NULL, DIARY_DATE_NONE);

  plain = g_strstrip (g_utf8_casefold (text, -1));
  if (g_str_equal (plain, today))
    return diary_clock_today ();
  if (g_str_equal (plain, yesterday))
    return diary_clock_today () - 1;

  date = diary_date_parse (plain);

  return date != DIARY_DATE_NONE ? date : parse_local_date (plain);
}

/* Takes a number of one or two digits off the front of @text; -1 if there is none. */
static int
take_number (const char **text)
{
  int number = -1;

  for (int i = 0; i < 2 && g_ascii_isdigit (**text); i++, (*text)++)
    number = MAX (number, 0) * 10 + g_ascii_digit_value (**text);

  return number;
}

/* Takes a separator and a number, or just a number, or nothing, which is 0. */
static int
take_part (const char **text)
{
  if (**text == ':' || **text == '.')
    {
      (*text)++;
      return take_number (text);
    }

  return g_ascii_isdigit (**text) ? take_number (text) : 0;
}

/* The hour of the day that an hour of the twelve-hour clock is, or -1. */
static int
hour_of_day (int hour, const char *half)
{
  if (*half == '\0')
    return hour;
  if (hour < 1 || hour > 12)
    return -1;
  if (g_ascii_strcasecmp (half, "am") == 0)
    return hour % 12;
  if (g_ascii_strcasecmp (half, "pm") == 0)
    return hour % 12 + 12;

  return -1;
}

/**
 * diary_when_parse_time:
 * @text: a time of day, like "21:15", "21.15", "2115", "9", "9:15 pm" or "21:15:30"
 * @seconds: (out): the seconds since midnight by the clock
 *
 * Returns: whether @text is a time of day
 */
gboolean
diary_when_parse_time (const char *text, int *seconds)
{
  g_autofree char *stripped = NULL;
  const char *rest;
  int hour, minute, second;

  g_return_val_if_fail (text != NULL && seconds != NULL, FALSE);

  rest = stripped = g_strstrip (g_strdup (text));
  hour = take_number (&rest);
  minute = take_part (&rest);
  second = take_part (&rest);
  while (*rest == ' ')
    rest++;
  hour = hour_of_day (hour, rest);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return FALSE;
  *seconds = hour * HOUR + minute * MINUTE + second;

  return TRUE;
}

/**
 * diary_when_format_date:
 * @instant: a moment
 *
 * Returns: (transfer full): its date on the person's own calendar, to be changed
 */
char *
diary_when_format_date (const DiaryInstant *instant)
{
  g_return_val_if_fail (instant != NULL, NULL);

  return diary_date_format (diary_date_of_instant (instant->unix_seconds, instant->utc_offset));
}

/**
 * diary_when_format_time:
 * @instant: a moment
 *
 * Returns: (transfer full): its time to the minute on the person's own clock, to be changed
 */
char *
diary_when_format_time (const DiaryInstant *instant)
{
  g_autoptr (GDateTime) date_time = NULL;

  g_return_val_if_fail (instant != NULL, NULL);

  date_time = diary_instant_to_date_time (instant);

  return g_date_time_format (date_time, "%H:%M");
}

/* The zone that a moment was written in: the person's own one, if that had the moment's offset
 * then. */
static GTimeZone *
zone_of (const DiaryInstant *recorded)
{
  g_autoptr (GTimeZone) zone = diary_clock_dup_zone ();

  if (recorded != NULL &&
      diary_instant_in_zone (recorded->unix_seconds, zone).utc_offset != recorded->utc_offset)
    return g_time_zone_new_offset (recorded->utc_offset);

  return g_steal_pointer (&zone);
}

/**
 * diary_when_resolve:
 * @date: a date
 * @seconds: seconds since midnight by the clock
 * @recorded: (nullable): the moment that is being changed
 *
 * What was recorded on a journey stays in the time of the place it was recorded at.
 *
 * Returns: the moment at which the person's clock shows this
 */
DiaryInstant
diary_when_resolve (DiaryDate date, int seconds, const DiaryInstant *recorded)
{
  g_autoptr (GTimeZone) zone = zone_of (recorded);
  g_autofree char *day = diary_date_format (date);
  g_autofree char *text = g_strdup_printf ("%sT%02d:%02d:%02d", day, seconds / HOUR,
                                           seconds % HOUR / MINUTE, seconds % MINUTE);
  DiaryInstant instant = { 0, 0 };

  g_return_val_if_fail (diary_instant_parse_local (text, zone, &instant), instant);

  return instant;
}
