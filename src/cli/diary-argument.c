/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-argument.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-duration.h"
#include "diary-error.h"
#include "diary-number.h"

/* HH:MM or HH:MM:SS are times of today. */
static gboolean
parse_time_of_today (const char *text, GTimeZone *zone, DiaryInstant *instant)
{
  g_autofree char *today = diary_date_format (diary_clock_today ());
  g_autofree char *whole = g_strconcat (today, "T", text, NULL);

  return diary_instant_parse_local (whole, zone, instant);
}

/**
 * diary_argument_parse_date:
 * @name: the argument's name
 * @text: (nullable): an ISO date, `today` or `yesterday`
 * @date: (inout): the date
 * @error: return location
 *
 * Returns: whether @text is a date, or not there
 */
gboolean
diary_argument_parse_date (const char *name, const char *text, DiaryDate *date, GError **error)
{
  DiaryDate parsed;

  g_return_val_if_fail (name != NULL && date != NULL, FALSE);

  if (text == NULL)
    return TRUE;

  if (g_str_equal (text, "today"))
    parsed = diary_clock_today ();
  else if (g_str_equal (text, "yesterday"))
    parsed = diary_clock_today () - 1;
  else
    parsed = diary_date_parse (text);

  if (parsed == DIARY_DATE_NONE)
    {
      diary_error_set_invalid (error, name, text,
                               _ ("give a date such as 2026-03-04, or today or yesterday"));
      return FALSE;
    }
  *date = parsed;

  return TRUE;
}

/**
 * diary_argument_parse_instant:
 * @name: the argument's name
 * @text: (nullable): an ISO time with or without an offset, or a time of today
 * @instant: (inout): the moment
 * @error: return location
 *
 * Returns: whether @text is a time, or not there
 */
gboolean
diary_argument_parse_instant (const char *name,
                              const char *text,
                              DiaryInstant *instant,
                              GError **error)
{
  g_autoptr (GTimeZone) zone = NULL;

  g_return_val_if_fail (name != NULL && instant != NULL, FALSE);

  if (text == NULL)
    return TRUE;

  zone = diary_clock_dup_zone ();
  if (diary_instant_parse_local (text, zone, instant) || parse_time_of_today (text, zone, instant))
    return TRUE;

  diary_error_set_invalid (error, name, text,
                           _ ("give a time such as 21:15 or 2026-03-04T21:15:00+01:00"));

  return FALSE;
}

/**
 * diary_argument_parse_duration:
 * @name: the argument's name
 * @text: (nullable): a duration as diary_duration_parse() takes it
 * @seconds: (inout): the duration
 * @error: return location
 *
 * Returns: whether @text is a duration, or not there
 */
gboolean
diary_argument_parse_duration (const char *name, const char *text, gint64 *seconds, GError **error)
{
  g_return_val_if_fail (name != NULL && seconds != NULL, FALSE);

  if (text == NULL || diary_duration_parse (text, seconds))
    return TRUE;

  diary_error_set_invalid (error, name, text,
                           _ ("give a duration such as 45s, 10m or 1h30m, at most a year"));

  return FALSE;
}

/**
 * diary_argument_parse_number:
 * @name: the argument's name
 * @text: (nullable): a number with a decimal point
 * @number: (inout): the number
 * @error: return location
 *
 * Returns: whether @text is a finite number, or not there
 */
gboolean
diary_argument_parse_number (const char *name, const char *text, double *number, GError **error)
{
  g_return_val_if_fail (name != NULL && number != NULL, FALSE);

  if (text == NULL || diary_number_parse (text, number))
    return TRUE;

  diary_error_set_invalid (error, name, text, _ ("give a number such as 2 or 7.5"));

  return FALSE;
}

/**
 * diary_argument_parse_integer:
 * @name: the argument's name
 * @text: (nullable): a whole number
 * @minimum: the least it may be
 * @maximum: the greatest it may be
 * @number: (inout): the number
 * @error: return location
 *
 * Returns: whether @text is such a number, or not there
 */
gboolean
diary_argument_parse_integer (const char *name,
                              const char *text,
                              gint64 minimum,
                              gint64 maximum,
                              gint64 *number,
                              GError **error)
{
  g_autofree char *expected = NULL;

  g_return_val_if_fail (name != NULL && number != NULL, FALSE);

  if (text == NULL || g_ascii_string_to_signed (text, 10, minimum, maximum, number, NULL))
    return TRUE;

  expected = g_strdup_printf (_ ("give a whole number from %.0f to %.0f"), (double) minimum,
                              (double) maximum);
  diary_error_set_invalid (error, name, text, expected);

  return FALSE;
}
