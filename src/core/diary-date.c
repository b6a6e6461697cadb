/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-date.h"

#include <glib/gi18n-lib.h>

#define SECONDS_A_DAY 86400
#define EPOCH_DAY     719163  /* 1 January 1970 */
#define LAST_DAY      3652059 /* 31 December 9999 */

#define ISO_LENGTH 10

/* Takes @n_digits decimal digits at @text, or returns -1. */
static int
parse_digits (const char *text, int n_digits)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;

      number = number * 10 + g_ascii_digit_value (text[i]);
    }

  return number;
}

static char *
format_as (DiaryDate date, const char *format)
{
  g_autoptr (GDateTime) midnight = NULL;
  int year, month, day;

  diary_date_get_ymd (date, &year, &month, &day);
  midnight = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return g_date_time_format (midnight, format);
}

/**
 * diary_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the date, or %DIARY_DATE_NONE if the calendar has no such day
 */
DiaryDate
diary_date_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return DIARY_DATE_NONE;

  if (!g_date_valid_dmy (day, month, year))
    return DIARY_DATE_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return g_date_get_julian (&date);
}

/**
 * diary_date_is_valid:
 * @date: what should be a date
 *
 * Returns: whether it is a day of the years 1 to 9999
 */
gboolean
diary_date_is_valid (DiaryDate date)
{
  return date >= 1 && date <= LAST_DAY;
}

/**
 * diary_date_of_instant:
 * @unix_seconds: a moment
 * @utc_offset: seconds east of UTC
 *
 * Returns: the local date of the moment in that offset, or %DIARY_DATE_NONE outside the years 1 to
 *   9999
 */
DiaryDate
diary_date_of_instant (gint64 unix_seconds, int utc_offset)
{
  gint64 days = unix_seconds / SECONDS_A_DAY;
  gint64 rest = unix_seconds % SECONDS_A_DAY + utc_offset;

  days += rest / SECONDS_A_DAY - (rest % SECONDS_A_DAY < 0) + EPOCH_DAY;

  return days >= 1 && days <= LAST_DAY ? days : DIARY_DATE_NONE;
}

/**
 * diary_date_parse:
 * @text: (nullable): what should be a date
 *
 * Takes the extended calendar format of ISO 8601, "2026-03-04", and nothing else.
 *
 * Returns: the date, or %DIARY_DATE_NONE
 */
DiaryDate
diary_date_parse (const char *text)
{
  if (text == NULL || strlen (text) != ISO_LENGTH || text[4] != '-' || text[7] != '-')
    return DIARY_DATE_NONE;

  return diary_date_new (parse_digits (text, 4), parse_digits (text + 5, 2),
                         parse_digits (text + 8, 2));
}

/**
 * diary_date_format:
 * @date: a date
 *
 * Returns: (transfer full): the date as diary_date_parse() takes it
 */
char *
diary_date_format (DiaryDate date)
{
  int year, month, day;

  g_return_val_if_fail (diary_date_is_valid (date), NULL);

  diary_date_get_ymd (date, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * diary_date_format_locale:
 * @date: a date
 *
 * Returns: (transfer full): the date for people, with its weekday and the month as a word
 */
char *
diary_date_format_locale (DiaryDate date)
{
  g_return_val_if_fail (diary_date_is_valid (date), NULL);

  /* Translators: a full date as g_date_time_format() takes it, like "Wednesday, 4 March 2026". */
  return format_as (date, C_ ("date format", "%A, %-d %B %Y"));
}

/**
 * diary_date_format_short:
 * @date: a date
 *
 * Returns: (transfer full): the date for people where there is little room, such as in a table
 */
char *
diary_date_format_short (DiaryDate date)
{
  g_return_val_if_fail (diary_date_is_valid (date), NULL);

  /* Translators: a date in a table as g_date_time_format() takes it, like "4 Mar 2026". */
  return format_as (date, C_ ("short date format", "%-d %b %Y"));
}

/**
 * diary_date_get_ymd:
 * @date: a date
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day of the month, 1 to 31
 */
void
diary_date_get_ymd (DiaryDate date, int *year, int *month, int *day)
{
  GDate parts;

  g_return_if_fail (diary_date_is_valid (date));

  g_date_clear (&parts, 1);
  g_date_set_julian (&parts, date);

  if (year != NULL)
    *year = g_date_get_year (&parts);
  if (month != NULL)
    *month = g_date_get_month (&parts);
  if (day != NULL)
    *day = g_date_get_day (&parts);
}

/**
 * diary_date_get_weekday:
 * @date: a date
 *
 * Returns: 1 for Monday to 7 for Sunday, as in ISO 8601
 */
int
diary_date_get_weekday (DiaryDate date)
{
  g_return_val_if_fail (diary_date_is_valid (date), 0);

  return (date - 1) % 7 + 1;
}
