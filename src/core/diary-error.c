/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-error.h"

#include <glib/gi18n-lib.h>

#define LONGEST_QUOTE 40

GQuark
diary_error_quark (void)
{
  return g_quark_from_static_string ("diary-error-quark");
}

/* Makes any bytes fit to stand in a message of one line. */
static char *
quote (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  g_autofree char *start = NULL;

  g_strdelimit (valid, "\n\r\t\v\f", ' ');
  if (g_utf8_strlen (valid, -1) <= LONGEST_QUOTE)
    return g_strdup_printf ("“%s”", valid);

  start = g_utf8_substring (valid, 0, LONGEST_QUOTE);

  return g_strdup_printf ("“%s…”", start);
}

/**
 * diary_error_set_invalid:
 * @error: (out) (optional): where to put the error
 * @field: the field's name, which is that of its column in the file formats
 * @value: (nullable): the value that can't be taken, or %NULL where one is missing
 * @expected: what to give, in the person's language, as in "give a number from 1 to 5"
 *
 * Sets a %DIARY_ERROR_INVALID.
 */
void
diary_error_set_invalid (GError **error, const char *field, const char *value, const char *expected)
{
  g_autofree char *what = NULL;

  g_return_if_fail (field != NULL);
  g_return_if_fail (expected != NULL);

  what = value != NULL ? quote (value) : g_strdup (_ ("missing"));
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_INVALID, "%s: %s: %s", field, what, expected);
}
