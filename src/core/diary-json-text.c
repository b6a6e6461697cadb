/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-json-text.h"

#include <math.h>

#define INDENT 2

static void write_node (GString *text, JsonNode *node, int depth);

static void
begin_line (GString *text, int depth)
{
  g_string_append_printf (text, "\n%*s", depth * INDENT, "");
}

static void
write_string (GString *text, const char *string)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
  g_autofree char *written = NULL;

  json_node_set_string (node, string);
  written = json_to_string (node, FALSE);
  g_string_append (text, written);
}

static void
write_double (GString *text, double number)
{
  char written[G_ASCII_DTOSTR_BUF_SIZE];

  if (isfinite (number))
    g_string_append (text, g_ascii_formatd (written, sizeof written, "%.12g", number));
  else
    g_string_append (text, "null");
}

static void
write_value (GString *text, JsonNode *node)
{
  g_autofree char *written = NULL;

  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    {
      write_double (text, json_node_get_double (node));
      return;
    }

  written = json_to_string (node, FALSE);
  g_string_append (text, written);
}

static void
write_object (GString *text, JsonObject *object, int depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gboolean first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);

  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_string_append (text, first ? "" : ",");
      begin_line (text, depth + 1);
      write_string (text, name);
      g_string_append (text, ": ");
      write_node (text, node, depth + 1);
      first = FALSE;
    }

  if (!first)
    begin_line (text, depth);
  g_string_append_c (text, '}');
}

static void
write_array (GString *text, JsonArray *array, int depth)
{
  guint length = json_array_get_length (array);

  g_string_append_c (text, '[');

  for (guint i = 0; i < length; i++)
    {
      g_string_append (text, i > 0 ? "," : "");
      begin_line (text, depth + 1);
      write_node (text, json_array_get_element (array, i), depth + 1);
    }

  if (length > 0)
    begin_line (text, depth);
  g_string_append_c (text, ']');
}

static void
write_node (GString *text, JsonNode *node, int depth)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (text, json_node_get_object (node), depth);
      break;
    case JSON_NODE_ARRAY:
      write_array (text, json_node_get_array (node), depth);
      break;
    case JSON_NODE_VALUE:
      write_value (text, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (text, "null");
      break;
    }
}

/**
 * diary_json_text_write:
 * @node: JSON
 *
 * Writes JSON with 12 significant digits, which are as many as statistics mean; json-glib would
 * write
 * 17. A number that is none becomes null.
 *
 * Returns: (transfer full): the text, over many lines
 */
char *
diary_json_text_write (JsonNode *node)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (node != NULL, g_string_free (text, FALSE));

  write_node (text, node, 0);

  return g_string_free (text, FALSE);
}
