/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-duration.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MINUTE G_GINT64_CONSTANT (60)
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

/* The longest an episode may last, as the file formats say: a year. */
#define LONGEST (365 * DAY)

/* The second name is the symbol, and how it is written. */
static const struct
{
  const char *names[2];
  gint64 seconds;
} UNITS[] = {
  { { "h", "h" }, HOUR },
  { { "m", "min" }, MINUTE },
  { { "s", "s" }, 1 },
};

static const char *
skip_spaces (const char *text)
{
  while (*text == ' ')
    text++;

  return text;
}

/* Takes a number off the front of @text; %NULL if there is none. */
static const char *
take_number (const char *text, gint64 *number)
{
  const char *p = text;

  for (*number = 0; g_ascii_isdigit (*p); p++)
    {
      *number = *number * 10 + g_ascii_digit_value (*p);
      if (*number > LONGEST)
        return NULL;
    }

  return p == text ? NULL : p;
}

/* Takes the name of a unit off the front of @text, of UNITS[*unit] or a smaller one; %NULL if there
 * is none. */
static const char *
take_unit (const char *text, size_t *unit)
{
  size_t length = strspn (text, "HIMNShimns");

  for (; *unit < G_N_ELEMENTS (UNITS); (*unit)++)
    for (size_t i = 0; i < G_N_ELEMENTS (UNITS[*unit].names); i++)
      {
        const char *name = UNITS[*unit].names[i];

        if (strlen (name) == length && g_ascii_strncasecmp (name, text, length) == 0)
          return text + length;
      }

  return NULL;
}

/**
 * diary_duration_parse:
 * @text: hours, minutes and seconds as in `1h30m`, `10 min` or `45s`, or just seconds as in `90`
 * @seconds: (out): the duration
 *
 * Returns: whether @text is a duration of at most a year
 */
gboolean
diary_duration_parse (const char *text, gint64 *seconds)
{
  size_t unit = 0;
  gint64 sum = 0, number;
  const char *p;

  g_return_val_if_fail (text != NULL && seconds != NULL, FALSE);

  p = skip_spaces (text);
  do
    {
      p = take_number (p, &number);
      if (p == NULL)
        return FALSE;
      p = skip_spaces (p);
      if (unit == 0 && *p == '\0')
        {
          *seconds = number;
          return TRUE;
        }

      p = take_unit (p, &unit);
      if (p == NULL)
        return FALSE;
      sum += number * UNITS[unit++].seconds;
      p = skip_spaces (p);
    }
  while (*p != '\0');

  *seconds = sum;
  return sum <= LONGEST;
}

/**
 * diary_duration_write:
 * @seconds: 0 or more
 *
 * Returns: (transfer full): the duration to the second, as diary_duration_parse() takes it
 */
char *
diary_duration_write (gint64 seconds)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (seconds >= 0, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (UNITS); i++)
    {
      gint64 number = seconds / UNITS[i].seconds;

      if (number > 0 || (UNITS[i].seconds == 1 && text->len == 0))
        g_string_append_printf (text, "%s%" G_GINT64_FORMAT " %s", text->len > 0 ? " " : "", number,
                                UNITS[i].names[1]);
      seconds %= UNITS[i].seconds;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * diary_duration_format:
 * @seconds: 0 or more
 *
 * Returns: (transfer full): the duration for people, in the one or two units that matter
 */
char *
diary_duration_format (gint64 seconds)
{
  int days, hours, minutes;

  g_return_val_if_fail (seconds >= 0, NULL);

  days = (int) (seconds / DAY);
  hours = (int) (seconds % DAY / HOUR);
  minutes = (int) (seconds % HOUR / MINUTE);

  /* Translators: durations; d, h, min and s are days, hours, minutes and seconds */
  if (days > 0)
    return hours > 0 ? g_strdup_printf (_ ("%d d %d h"), days, hours)
                     : g_strdup_printf (_ ("%d d"), days);
  if (hours > 0)
    return minutes > 0 ? g_strdup_printf (_ ("%d h %d min"), hours, minutes)
                       : g_strdup_printf (_ ("%d h"), hours);
  if (minutes > 0)
    return seconds % MINUTE > 0
               ? g_strdup_printf (_ ("%d min %d s"), minutes, (int) (seconds % MINUTE))
               : g_strdup_printf (_ ("%d min"), minutes);

  return g_strdup_printf (_ ("%d s"), (int) seconds);
}
