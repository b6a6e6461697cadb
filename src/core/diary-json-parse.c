/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-json-parse.h"

#include <math.h>

#include "diary-error.h"
#include "diary-number.h"

/* Deeper than anything we read, and shallow enough for the parser, which calls itself. */
#define MAX_DEPTH 64

static gboolean
is_too_deep (const char *json, gsize length)
{
  gboolean in_string = FALSE;
  int depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (json[i] == '"')
        in_string = !in_string;
      else if (in_string && json[i] == '\\')
        i++;
      else if (!in_string && (json[i] == '[' || json[i] == '{') && ++depth > MAX_DEPTH)
        return TRUE;
      else if (!in_string && (json[i] == ']' || json[i] == '}'))
        depth--;
    }

  return FALSE;
}

static JsonNode *
get_member (JsonObject *object, const char *name)
{
  return object != NULL ? json_object_get_member (object, name) : NULL;
}

/**
 * diary_json_parse:
 * @text: what should be a JSON object
 * @length: how many bytes
 * @error: where to put the error: %DIARY_ERROR_FORMAT, with the detail alone as its message
 *
 * Returns: (transfer full): the node of the object, or %NULL with @error set
 */
JsonNode *
diary_json_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!is_too_deep (text, length) &&
      json_parser_load_from_data (parser, text != NULL ? text : "", (gssize) length, &local_error))
    root = json_parser_steal_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&root);

  g_set_error_literal (error, DIARY_ERROR, DIARY_ERROR_FORMAT,
                       local_error != NULL ? local_error->message : "JSON");

  return NULL;
}

/**
 * diary_json_get_object:
 * @object: (nullable): an object
 * @name: the name of a member
 *
 * Returns: (transfer none) (nullable): the object there
 */
JsonObject *
diary_json_get_object (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * diary_json_get_array:
 * @object: (nullable): an object
 * @name: the name of a member
 *
 * Returns: (transfer none) (nullable): the array there
 */
JsonArray *
diary_json_get_array (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * diary_json_at:
 * @array: an array
 * @index: which of its elements
 *
 * Returns: (transfer none) (nullable): the object there
 */
JsonObject *
diary_json_at (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * diary_json_get_text:
 * @object: (nullable): an object
 * @name: the name of a member
 *
 * Returns: (transfer none): the text there, or an empty one
 */
const char *
diary_json_get_text (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                 json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : "";
}

/**
 * diary_json_get_number:
 * @object: (nullable): an object
 * @name: the name of a member
 *
 * Returns: the number there, also one that is written as a text, or %NAN
 */
double
diary_json_get_number (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name);
  double number = NAN;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NAN;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return (double) json_node_get_int (node);
  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    return json_node_get_double (node);
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    diary_number_parse (json_node_get_string (node), &number);

  return number;
}
