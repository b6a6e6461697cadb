/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-json-parse.h"

#include <math.h>

#include "diary-error.h"

static void
test_members (void)
{
  static const char json[] = "{\"text\":\"a\",\"number\":\"2.5\",\"int\":3,\"double\":0.5,"
                             "\"yes\":true,\"null\":null,\"object\":{\"x\":1},\"array\":[{},7]}";
  g_autoptr (JsonNode) root = diary_json_parse (json, sizeof json - 1, NULL);
  JsonObject *object = json_node_get_object (root);
  static const char *const no_objects[] = { "text", "int", "null", "array", "missing" };
  static const char *const no_texts[] = { "int", "yes", "null", "object", "missing" };
  static const char *const no_numbers[] = { "text", "yes", "null", "object", "missing" };

  g_assert_cmpstr (diary_json_get_text (object, "text"), ==, "a");
  g_assert_cmpfloat (diary_json_get_number (object, "number"), ==, 2.5);
  g_assert_cmpfloat (diary_json_get_number (object, "int"), ==, 3);
  g_assert_cmpfloat (diary_json_get_number (object, "double"), ==, 0.5);
  g_assert_cmpfloat (diary_json_get_number (diary_json_get_object (object, "object"), "x"), ==, 1);
  g_assert_nonnull (diary_json_at (diary_json_get_array (object, "array"), 0));
  g_assert_null (diary_json_at (diary_json_get_array (object, "array"), 1));
  for (size_t i = 0; i < G_N_ELEMENTS (no_objects); i++)
    g_assert_null (diary_json_get_object (object, no_objects[i]));
  for (size_t i = 0; i < G_N_ELEMENTS (no_texts); i++)
    g_assert_cmpstr (diary_json_get_text (object, no_texts[i]), ==, "");
  for (size_t i = 0; i < G_N_ELEMENTS (no_numbers); i++)
    g_assert_true (isnan (diary_json_get_number (object, no_numbers[i])));
  g_assert_null (diary_json_get_array (object, "object"));
  g_assert_true (isnan (diary_json_get_number (NULL, "x")));
}

static void
test_no_object (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  const char *const texts[] = { "", "{", "[]", "7", "null", deep };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (diary_json_parse (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_FORMAT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-parse/members", test_members);
  g_test_add_func ("/json-parse/no-object", test_no_object);

  return g_test_run ();
}
