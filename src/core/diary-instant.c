/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-instant.h"

#include "diary-clock.h"

#define SECONDS_A_MINUTE 60
#define SECONDS_AN_HOUR  3600
#define SECONDS_A_DAY    86400
#define MAX_OFFSET       (18 * SECONDS_AN_HOUR)

/* What a text says, before anything is known about its offset. */
typedef struct
{
  gint64 wall_seconds; /* the unix seconds at which UTC showed the same wall clock */
  gboolean has_offset;
  int utc_offset;
} Reading;

static gboolean
take_char (const char **text, const char *any_of)
{
  if (**text == '\0' || strchr (any_of, **text) == NULL)
    return FALSE;

  (*text)++;

  return TRUE;
}

static gboolean
take_two_digits (const char **text, int maximum, int *number)
{
  const char *at = *text;

  if (!g_ascii_isdigit (at[0]) || !g_ascii_isdigit (at[1]))
    return FALSE;

  *number = g_ascii_digit_value (at[0]) * 10 + g_ascii_digit_value (at[1]);
  *text += 2;

  return *number <= maximum;
}

static gboolean
take_date (const char **text, DiaryDate *date)
{
  g_autofree char *ten = g_strndup (*text, 10);

  *date = diary_date_parse (ten);
  if (*date == DIARY_DATE_NONE)
    return FALSE;

  *text += 10;

  return TRUE;
}

/* Takes "21:15", "21:15:00" or "21:15:00.123", of which the fraction does not count. */
static gboolean
take_time (const char **text, int *seconds)
{
  int hour, minute, second = 0;

  if (!take_two_digits (text, 23, &hour) || !take_char (text, ":") ||
      !take_two_digits (text, 59, &minute))
    return FALSE;

  if (take_char (text, ":"))
    {
      if (!take_two_digits (text, 59, &second))
        return FALSE;

      if (take_char (text, ".,"))
        {
          if (!g_ascii_isdigit (**text))
            return FALSE;
          while (g_ascii_isdigit (**text))
            (*text)++;
        }
    }

  *seconds = hour * SECONDS_AN_HOUR + minute * SECONDS_A_MINUTE + second;

  return TRUE;
}

/* Takes "Z", "+01:00", "+0100" or "+01". */
static gboolean
take_offset (const char **text, int *utc_offset)
{
  int sign = **text == '-' ? -1 : 1;
  int hours, minutes = 0;

  *utc_offset = 0;
  if (take_char (text, "Z"))
    return TRUE;

  if (!take_char (text, "+-") || !take_two_digits (text, 23, &hours))
    return FALSE;

  if (take_char (text, ":") || **text != '\0')
    if (!take_two_digits (text, 59, &minutes))
      return FALSE;

  *utc_offset = sign * (hours * SECONDS_AN_HOUR + minutes * SECONDS_A_MINUTE);

  return TRUE;
}

static gboolean
read_text (const char *text, Reading *reading)
{
  DiaryDate date;
  int seconds;

  if (text == NULL || !take_date (&text, &date) || !take_char (&text, "T ") ||
      !take_time (&text, &seconds))
    return FALSE;

  reading->wall_seconds = (gint64) (date - diary_date_new (1970, 1, 1)) * SECONDS_A_DAY + seconds;
  reading->has_offset = *text != '\0';
  reading->utc_offset = 0;

  return !reading->has_offset || (take_offset (&text, &reading->utc_offset) && *text == '\0');
}

/* The offset of @zone at a moment, to the nearest minute: only times before standard time have
 * seconds in it. */
static int
get_zone_offset (GTimeZone *zone, gint64 unix_seconds)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, unix_seconds);
  int offset = g_time_zone_get_offset (zone, interval);
  int half = offset < 0 ? -SECONDS_A_MINUTE / 2 : SECONDS_A_MINUTE / 2;

  return (offset + half) / SECONDS_A_MINUTE * SECONDS_A_MINUTE;
}

static DiaryInstant
resolve_wall_clock (gint64 wall_seconds, GTimeZone *zone)
{
  int before = get_zone_offset (zone, wall_seconds - SECONDS_A_DAY);
  int after = get_zone_offset (zone, wall_seconds + SECONDS_A_DAY);
  DiaryInstant early = { wall_seconds - before, before };
  DiaryInstant late = { wall_seconds - after, after };

  if (get_zone_offset (zone, early.unix_seconds) == before)
    return early;
  if (get_zone_offset (zone, late.unix_seconds) == after)
    return late;

  early.utc_offset = get_zone_offset (zone, early.unix_seconds);

  return early;
}

static void
get_wall_clock (gint64 unix_seconds, int utc_offset, char buffer[static 20])
{
  gint64 wall_seconds = unix_seconds + utc_offset;
  int seconds = ((wall_seconds % SECONDS_A_DAY) + SECONDS_A_DAY) % SECONDS_A_DAY;
  int year, month, day;

  diary_date_get_ymd (diary_date_of_instant (unix_seconds, utc_offset), &year, &month, &day);
  g_snprintf (buffer, 20, "%04d-%02d-%02dT%02d:%02d:%02d", year, month, day,
              seconds / SECONDS_AN_HOUR, seconds / SECONDS_A_MINUTE % 60, seconds % 60);
}

/**
 * diary_instant_is_valid:
 * @instant: an instant
 *
 * Returns: whether it can be recorded: its offset is whole minutes, at most 18 hours, and both UTC
 *   and its local clock show a year from 1 to 9999
 */
gboolean
diary_instant_is_valid (const DiaryInstant *instant)
{
  g_return_val_if_fail (instant != NULL, FALSE);

  return instant->utc_offset % SECONDS_A_MINUTE == 0 && ABS (instant->utc_offset) <= MAX_OFFSET &&
         diary_date_of_instant (instant->unix_seconds, 0) != DIARY_DATE_NONE &&
         diary_date_of_instant (instant->unix_seconds, instant->utc_offset) != DIARY_DATE_NONE;
}

/**
 * diary_instant_parse_local:
 * @text: (nullable): what should be an instant
 * @zone: (nullable): the time zone meant by a text without an offset, %NULL for that of the clock
 * @instant: (out): the instant, left alone on failure
 *
 * Takes ISO 8601 such as "2026-03-04T21:15:00+01:00". The offset may be "Z", "+0100", "+01" or not
 * there; the seconds may be missing; a fraction of a second is dropped; a space may stand for "T".
 *
 * A local time that a change of the clocks makes happen twice is the first of the two, and one that
 * it leaves out is read by the offset from before the change, as in RFC 5545, 3.3.5.
 *
 * Returns: whether the text was an instant
 */
gboolean
diary_instant_parse_local (const char *text, GTimeZone *zone, DiaryInstant *instant)
{
  g_autoptr (GTimeZone) local = NULL;
  DiaryInstant result;
  Reading reading;

  g_return_val_if_fail (instant != NULL, FALSE);

  if (!read_text (text, &reading))
    return FALSE;

  if (reading.has_offset)
    {
      result = (DiaryInstant){ reading.wall_seconds - reading.utc_offset, reading.utc_offset };
    }
  else
    {
      local = zone != NULL ? g_time_zone_ref (zone) : diary_clock_dup_zone ();
      result = resolve_wall_clock (reading.wall_seconds, local);
    }

  if (!diary_instant_is_valid (&result))
    return FALSE;

  *instant = result;

  return TRUE;
}

/**
 * diary_instant_format:
 * @instant: a valid instant
 *
 * Returns: (transfer full): the instant as "2026-03-04T21:15:00+01:00"
 */
char *
diary_instant_format (const DiaryInstant *instant)
{
  char clock[20];
  int minutes;

  g_return_val_if_fail (instant != NULL && diary_instant_is_valid (instant), NULL);

  get_wall_clock (instant->unix_seconds, instant->utc_offset, clock);
  minutes = ABS (instant->utc_offset) / SECONDS_A_MINUTE;

  return g_strdup_printf ("%s%c%02d:%02d", clock, instant->utc_offset < 0 ? '-' : '+', minutes / 60,
                          minutes % 60);
}

/**
 * diary_instant_parse_utc:
 * @text: (nullable): what should be an instant
 * @unix_seconds: (out): the moment, left alone on failure
 *
 * Takes what diary_instant_parse_local() takes; a text without an offset is in UTC.
 *
 * Returns: whether the text was an instant
 */
gboolean
diary_instant_parse_utc (const char *text, gint64 *unix_seconds)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  DiaryInstant instant;

  g_return_val_if_fail (unix_seconds != NULL, FALSE);

  if (!diary_instant_parse_local (text, utc, &instant))
    return FALSE;

  *unix_seconds = instant.unix_seconds;

  return TRUE;
}

/**
 * diary_instant_format_utc:
 * @unix_seconds: a moment in the years 1 to 9999
 *
 * Returns: (transfer full): the moment as "2026-03-04T20:15:09Z"
 */
char *
diary_instant_format_utc (gint64 unix_seconds)
{
  char clock[20];

  g_return_val_if_fail (diary_date_of_instant (unix_seconds, 0) != DIARY_DATE_NONE, NULL);

  get_wall_clock (unix_seconds, 0, clock);

  return g_strconcat (clock, "Z", NULL);
}

/**
 * diary_instant_to_date_time:
 * @instant: a valid instant
 *
 * Returns: (transfer full): the same moment, with the instant's offset as its time zone
 */
GDateTime *
diary_instant_to_date_time (const DiaryInstant *instant)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GTimeZone) zone = NULL;

  g_return_val_if_fail (instant != NULL && diary_instant_is_valid (instant), NULL);

  utc = g_date_time_new_from_unix_utc (instant->unix_seconds);
  zone = g_time_zone_new_offset (instant->utc_offset);

  return g_date_time_to_timezone (utc, zone);
}

/**
 * diary_instant_from_date_time:
 * @date_time: a moment in a time zone
 *
 * Returns: the instant, with the offset of that zone at that moment to the nearest minute
 */
DiaryInstant
diary_instant_from_date_time (GDateTime *date_time)
{
  DiaryInstant instant = { 0 };

  g_return_val_if_fail (date_time != NULL, instant);

  return diary_instant_in_zone (g_date_time_to_unix (date_time),
                                g_date_time_get_timezone (date_time));
}

/**
 * diary_instant_in_zone:
 * @unix_seconds: a moment
 * @zone: a time zone
 *
 * Returns: the moment with the offset that clocks in @zone show then, to the nearest minute
 */
DiaryInstant
diary_instant_in_zone (gint64 unix_seconds, GTimeZone *zone)
{
  DiaryInstant instant = { unix_seconds, 0 };

  g_return_val_if_fail (zone != NULL, instant);

  instant.utc_offset = get_zone_offset (zone, unix_seconds);

  return instant;
}
