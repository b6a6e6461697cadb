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

/**
 * diary_json_output_add_text:
 * @builder: a builder in an object
 * @name: the member's name
 * @text: (nullable): its value; %NULL becomes null
 *
 * Adds a member to the object.
 */
void
diary_json_output_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  g_return_if_fail (JSON_IS_BUILDER (builder) && name != NULL);

  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * diary_json_output_add_integer:
 * @builder: a builder in an object
 * @name: the member's name
 * @number: its value
 *
 * Adds a member to the object.
 */
void
diary_json_output_add_integer (JsonBuilder *builder, const char *name, gint64 number)
{
  g_return_if_fail (JSON_IS_BUILDER (builder) && name != NULL);

  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}
