/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-text.h"

#include "diary-number.h"

static const char *const months[] = {
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
};

static const struct
{
  const char *name;
  const char *text;
} entities[] = {
  { "&nbsp;", " " },  { "&lt;", "<" },  { "&gt;", ">" },
  { "&quot;", "\"" }, { "&#39;", "'" }, { "&amp;", "&" },
};

/* Takes digits, at most @max_digits of them. */
static gboolean
take_number (const char **text, int max_digits, int *number)
{
  int n_digits = 0;

  *number = 0;
  for (; g_ascii_isdigit (**text) && n_digits < max_digits; n_digits++, (*text)++)
    *number = *number * 10 + g_ascii_digit_value (**text);

  return n_digits > 0 && !g_ascii_isdigit (**text);
}

/* Between a time and "PM" there may be spaces of several kinds. */
static void
skip_spaces (const char **text)
{
  while (g_unichar_isspace (g_utf8_get_char (*text)) || g_utf8_get_char (*text) == 0x202f)
    *text = g_utf8_next_char (*text);
}

static gboolean
take_half_of_day (const char *text, int *hour)
{
  gboolean is_pm = g_ascii_strcasecmp (text, "pm") == 0 || g_ascii_strcasecmp (text, "p.m.") == 0;

  if (!is_pm && g_ascii_strcasecmp (text, "am") != 0 && g_ascii_strcasecmp (text, "a.m.") != 0)
    return FALSE;
  if (*hour < 1 || *hour > 12)
    return FALSE;
  *hour = *hour % 12 + (is_pm ? 12 : 0);

  return TRUE;
}

/**
 * diary_foreign_text_parse_time:
 * @text: what should be a time of day such as "21:05", "9:05 pm" or "21:05:30"
 * @minutes: (out): minutes since midnight
 *
 * Returns: whether it was one
 */
gboolean
diary_foreign_text_parse_time (const char *text, int *minutes)
{
  int hour, minute, second;

  skip_spaces (&text);
  if (!take_number (&text, 2, &hour) || *text != ':')
    return FALSE;
  text++;
  if (!take_number (&text, 2, &minute) || minute > 59)
    return FALSE;
  if (*text == ':')
    {
      text++;
      if (!take_number (&text, 2, &second) || second > 59)
        return FALSE;
    }
  skip_spaces (&text);
  if ((*text != '\0' && !take_half_of_day (text, &hour)) || hour > 23)
    return FALSE;
  *minutes = hour * 60 + minute;

  return TRUE;
}

/**
 * diary_foreign_text_parse_duration:
 * @text: what should be hours and minutes such as "7:30" or "7:30:15"
 * @seconds: (out): the seconds
 *
 * Returns: whether it was that
 */
gboolean
diary_foreign_text_parse_duration (const char *text, gint64 *seconds)
{
  int hours, minutes, rest = 0;

  if (!take_number (&text, 6, &hours) || *text != ':')
    return FALSE;
  text++;
  if (!take_number (&text, 2, &minutes) || minutes > 59)
    return FALSE;
  if (*text == ':')
    {
      text++;
      if (!take_number (&text, 2, &rest) || rest > 59)
        return FALSE;
    }
  *seconds = ((gint64) hours * 60 + minutes) * 60 + rest;

  return *text == '\0';
}

/**
 * diary_foreign_text_parse_amount:
 * @text: what should be a number, maybe with a unit, such as "200 mg" or "8/10 points"
 * @number: (out): the number
 * @unit: (out) (transfer full) (nullable): its unit; of "8/10 points" that is "/10"
 *
 * Returns: whether it was that
 */
gboolean
diary_foreign_text_parse_amount (const char *text, double *number, char **unit)
{
  size_t length;
  g_autofree char *digits = NULL;

  *unit = NULL;
  skip_spaces (&text);
  length = strspn (text, "-0123456789.");
  digits = g_strndup (text, length);
  if (!diary_number_parse (digits, number))
    return FALSE;

  text += length;
  skip_spaces (&text);
  if (*text == '/' && g_ascii_isdigit (text[1]))
    *unit = g_strndup (text, 1 + strspn (text + 1, "0123456789"));
  else if (*text != '\0')
    *unit = g_strchomp (g_strdup (text));

  return TRUE;
}

static int
find_month (const char *word)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (months); i++)
    if (g_ascii_strncasecmp (word, months[i], 3) == 0)
      return i + 1;

  return 0;
}

/**
 * diary_foreign_text_parse_date:
 * @text: what should be a date: "2021-12-08", or in English "8th Dec 2021", "18 May" or "May 18"
 * @year: the year of a date that does not tell it, or 0
 *
 * Returns: the date, or %DIARY_DATE_NONE
 */
DiaryDate
diary_foreign_text_parse_date (const char *text, int year)
{
  g_auto (GStrv) words = NULL;
  int month = 0, day = 0;

  if (diary_date_parse (text) != DIARY_DATE_NONE)
    return diary_date_parse (text);

  words = g_strsplit_set (text, " ,", -1);
  for (int i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];
      int number;

      if (*word == '\0')
        continue;
      if (!g_ascii_isdigit (*word))
        month = find_month (word);
      else if (take_number (&word, 4, &number))
        *(number > 31 ? &year : &day) = number;
    }

  return diary_date_new (year, month, day);
}

/**
 * diary_foreign_text_make_instant:
 * @date: a date
 * @minutes: minutes since midnight
 * @instant: (out): that moment in the time zone of the clock
 *
 * Returns: whether it can be recorded
 */
gboolean
diary_foreign_text_make_instant (DiaryDate date, int minutes, DiaryInstant *instant)
{
  g_autofree char *day = diary_date_format (date);
  g_autofree char *text = g_strdup_printf ("%sT%02d:%02d", day, minutes / 60, minutes % 60);

  return diary_instant_parse_local (text, NULL, instant);
}

static void
append_text (GString *plain, const char *text, size_t length)
{
  g_autofree char *piece = g_strndup (text, length);
  g_autoptr (GString) decoded = g_string_new (piece);

  for (size_t i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (decoded, entities[i].name, entities[i].text, 0);
  g_string_append (plain, decoded->str);
}

static gboolean
is_tag (const char *text, const char *name)
{
  size_t length = strlen (name);

  text += text[1] == '/' ? 2 : 1;

  return g_ascii_strncasecmp (text, name, length) == 0 && !g_ascii_isalnum (text[length]);
}

/**
 * diary_foreign_text_from_html:
 * @html: a note with simple tags in it, or without any
 *
 * Returns: (transfer full): its text, with line ends for "br", "p", "div" and "li"
 */
char *
diary_foreign_text_from_html (const char *html)
{
  static const char *const known[] = { "b",  "i",  "u",   "s",      "strong", "em", "span", "font",
                                       "ul", "ol", "del", "strike", "h1",     "h2", "h3" };
  static const char *const breaks[] = { "br", "p", "div", "li" };
  GString *plain = g_string_new (NULL);

  while (*html != '\0')
    {
      size_t length = strcspn (html, "<");
      const char *end = strchr (html + length, '>');
      gboolean is_known = FALSE, is_break = FALSE;

      append_text (plain, html, length);
      html += length;
      if (*html == '\0')
        break;
      for (size_t i = 0; i < G_N_ELEMENTS (known); i++)
        is_known |= is_tag (html, known[i]);
      for (size_t i = 0; i < G_N_ELEMENTS (breaks); i++)
        is_break |= is_tag (html, breaks[i]);
      if (is_break && end != NULL && (html[1] != '/' || !is_tag (html, "li")))
        g_string_append_c (plain, '\n');
      if (end == NULL || (!is_known && !is_break))
        g_string_append_c (plain, *html++);
      else
        html = end + 1;
    }

  return g_strstrip (g_string_free (plain, FALSE));
}

/**
 * diary_foreign_text_split:
 * @text: a list
 * @separator: what stands between two of it
 *
 * Returns: (transfer full): what is in it, without the spaces around, and nothing empty
 */
char **
diary_foreign_text_split (const char *text, const char *separator)
{
  g_auto (GStrv) parts = g_strsplit (text, separator, -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

/**
 * diary_foreign_text_quote:
 * @what: a translated text with one %%s in quotation marks, such as "activity “%%s”"
 * @name: the other program's name for it
 *
 * Returns: (transfer full): the text with the name in it
 */
char *
diary_foreign_text_quote (const char *what, const char *name)
{
  g_autoptr (GString) text = g_string_new (what);

  g_string_replace (text, "%s", name, 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
