/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-number.h"

#include <math.h>

/* So many digits write any number so that it reads back the same, and so many are never in vain. */
#define MAX_DIGITS  17
#define SAFE_DIGITS 15

/**
 * diary_number_parse:
 * @text: (nullable): what should be a decimal number such as "7.25", "-0.2778" or "1e6"
 * @number: (out): the number, left alone on failure
 *
 * Returns: whether the text was a finite number and nothing else
 */
gboolean
diary_number_parse (const char *text, double *number)
{
  double result;
  char *end;

  g_return_val_if_fail (number != NULL, FALSE);

  if (text == NULL || *text == '\0' || text[strspn (text, "0123456789.+-eE")] != '\0')
    return FALSE;

  result = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (result))
    return FALSE;

  *number = result;

  return TRUE;
}

/**
 * diary_number_format:
 * @number: a finite number
 *
 * Returns: (transfer full): the shortest decimal form that reads back the same
 */
char *
diary_number_format (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double value = number + 0.0; /* no negative zero */
  int digits = SAFE_DIGITS;

  g_return_val_if_fail (isfinite (number), NULL);

  do
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, value);
    }
  while (g_ascii_strtod (text, NULL) != value && ++digits <= MAX_DIGITS);

  return g_strdup (text);
}
