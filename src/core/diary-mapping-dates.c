/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-mapping-dates.h"

/* Years of two digits are those of people who are alive. */
#define FIRST_SHORT_YEAR 1970

static const char *const keys[] = {
  [DIARY_MAPPING_DATES_YMD] = "ymd",
  [DIARY_MAPPING_DATES_DMY] = "dmy",
  [DIARY_MAPPING_DATES_MDY] = "mdy",
};

/* Takes three numbers with the same character between them, and maybe a point behind. */
static gboolean
take_numbers (const char **text, int numbers[static 3], int lengths[static 3])
{
  const char *at = *text;
  char separator = '\0';

  while (g_ascii_isspace (*at))
    at++;
  for (int i = 0; i < 3; i++)
    {
      lengths[i] = (int) strspn (at, "0123456789");
      if (lengths[i] < 1 || lengths[i] > 4)
        return FALSE;
      numbers[i] = (int) g_ascii_strtoll (at, NULL, 10);
      at += lengths[i];
      if (i == 2)
        break;
      if (*at == '\0' || strchr (".-/", *at) == NULL || (separator != '\0' && *at != separator))
        return FALSE;
      separator = *at++;
      at += separator == '.' && *at == ' ';
    }
  *text = at;

  return TRUE;
}

static int
get_year (int number, int length)
{
  if (length > 2)
    return number;

  return number + (number < FIRST_SHORT_YEAR % 100 ? 2000 : 1900);
}

/**
 * diary_mapping_dates_parse:
 * @dates: in which order it is written
 * @text: what should begin with a date of numbers, such as "4.3.2026", "3/4/26" or "2026-03-04"
 * @rest: (out): what comes after it, maybe a time
 *
 * A date that begins with four digits begins with the year, whatever @dates says.
 *
 * Returns: the date, or %DIARY_DATE_NONE
 */
DiaryDate
diary_mapping_dates_parse (DiaryMappingDates dates, const char *text, const char **rest)
{
  int numbers[3], lengths[3];
  int year, month, day;

  *rest = text;
  if (!take_numbers (rest, numbers, lengths))
    return DIARY_DATE_NONE;
  if (lengths[0] > 2)
    dates = DIARY_MAPPING_DATES_YMD;

  year = dates == DIARY_MAPPING_DATES_YMD ? 0 : 2;
  month = dates == DIARY_MAPPING_DATES_MDY ? 0 : 1;
  day = 3 - year - month;

  return diary_date_new (get_year (numbers[year], lengths[year]), numbers[month], numbers[day]);
}

/**
 * diary_mapping_dates_look:
 * @guess: what is known so far, all zero at first
 * @text: a further date
 */
void
diary_mapping_dates_look (DiaryMappingDatesGuess *guess, const char *text)
{
  int numbers[3], lengths[3];
  const char *at = text;

  if (!take_numbers (&at, numbers, lengths))
    return;

  if (lengths[0] > 2)
    {
      guess->starts_with_year = TRUE;
      return;
    }
  guess->first_is_day |= numbers[0] > 12;
  guess->second_is_day |= numbers[1] > 12;
  guess->has_points |= strchr (text, '.') != NULL;
}

/**
 * diary_mapping_dates_guess:
 * @guess: what the dates have told
 * @certain: (out): whether it could not be another order
 *
 * Returns: the likely order; where points stand between the numbers, or nothing tells, the day is
 *   first
 */
DiaryMappingDates
diary_mapping_dates_guess (const DiaryMappingDatesGuess *guess, gboolean *certain)
{
  gboolean is_told = guess->first_is_day != guess->second_is_day;

  if (guess->starts_with_year)
    {
      *certain = TRUE;
      return DIARY_MAPPING_DATES_YMD;
    }
  *certain = is_told || guess->has_points;
  if (is_told && guess->second_is_day)
    return DIARY_MAPPING_DATES_MDY;

  return DIARY_MAPPING_DATES_DMY;
}

/**
 * diary_mapping_dates_to_key:
 * @dates: an order
 *
 * Returns: (transfer none): its key, such as "dmy"
 */
const char *
diary_mapping_dates_to_key (DiaryMappingDates dates)
{
  return keys[dates];
}

/**
 * diary_mapping_dates_from_key:
 * @key: (nullable): what should be the key of an order
 * @dates: (out): the order, left alone if there is none
 *
 * Returns: whether there is such an order
 */
gboolean
diary_mapping_dates_from_key (const char *key, DiaryMappingDates *dates)
{
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_strcmp0 (key, keys[i]) == 0)
      {
        *dates = (DiaryMappingDates) i;
        return TRUE;
      }

  return FALSE;
}
