/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-json-output.h"

#include <stdio.h>

/**
 * diary_json_output_print:
 * @node: what to print
 *
 * Prints JSON on standard output: in UTF-8, whatever the locale, as RFC 8259 asks.
 */
void
diary_json_output_print (JsonNode *node)
{
  g_autofree char *text = NULL;

  g_return_if_fail (node != NULL);

  text = json_to_string (node, TRUE);
  fputs (text, stdout);
  fputc ('\n', stdout);
}
