/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-json.h"

#include "diary-json-text.h"
#include "test-story.h"

static char *
write_json (const char *story, int day)
{
  g_autoptr (DiaryWarnings) warnings = test_story_judge (story, day);
  g_autoptr (JsonNode) node = diary_warnings_to_json (warnings);

  return diary_json_text_write (node);
}

static JsonObject *
get_warning (JsonNode *node, guint index)
{
  JsonArray *warnings = json_object_get_array_member (json_node_get_object (node), "warnings");

  return json_array_get_object_element (warnings, index);
}

static void
test_nothing (void)
{
  g_autofree char *text = write_json ("", 0);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (object, "as_of"), ==, "2024-01-01");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "warnings")), ==,
                    0);
}

static void
test_warning (void)
{
  g_autofree char *text =
      write_json ("E 0 thumb left; S 1 weakness+ task thumb left; S 3 weakness- task", 4);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonObject *warning = get_warning (node, 0);
  JsonArray *evidence = json_object_get_array_member (warning, "evidence");
  JsonArray *absent = json_object_get_array_member (warning, "later_absent");
  JsonObject *first = json_array_get_object_element (evidence, 0);

  g_assert_cmpstr (json_object_get_string_member (warning, "id"), ==, "failed-task");
  g_assert_cmpstr (json_object_get_string_member (warning, "level"), ==, "soon");
  g_assert_cmpstr (json_object_get_string_member (warning, "since"), ==, "2024-01-02");
  g_assert_cmpstr (json_object_get_string_member (warning, "site"), ==, "thumb");
  g_assert_cmpstr (json_object_get_string_member (warning, "side"), ==, "left");
  g_assert_true (json_object_get_null_member (warning, "medicine"));
  g_assert_nonnull (strstr (json_object_get_string_member (warning, "source"), "Red-flag"));

  g_assert_cmpuint (json_array_get_length (evidence), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (first, "type"), ==, "episode");
  g_assert_cmpstr (json_object_get_string_member (first, "id"), ==, "0000");
  g_assert_cmpstr (json_object_get_string_member (first, "date"), ==, "2024-01-01");
  g_assert_cmpuint (json_array_get_length (absent), ==, 1);
}

static void
test_known (void)
{
  g_autofree char *text = write_json ("S 0 pain+; K 3 sensory", 4);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonArray *known = json_object_get_array_member (json_node_get_object (node), "known");
  JsonObject *first = json_array_get_object_element (known, 0);

  g_assert_cmpuint (json_array_get_length (known), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (first, "id"), ==, "sensory");
  g_assert_cmpstr (json_object_get_string_member (first, "known_on"), ==, "2024-01-04");
  g_assert_false (json_object_has_member (first, "since"));
}

/* A day has no id, and a warning of no place neither site nor side. */
static void
test_days (void)
{
  g_autofree char *text = write_json ("E 0-28 calf left; S 28 pain+", 28);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonObject *persistent = get_warning (node, 0);
  JsonObject *sensory = get_warning (node, 1);
  JsonObject *day =
      json_array_get_object_element (json_object_get_array_member (persistent, "evidence"), 0);

  g_assert_cmpstr (json_object_get_string_member (day, "type"), ==, "day");
  g_assert_cmpstr (json_object_get_string_member (day, "date"), ==, "2024-01-01");
  g_assert_false (json_object_has_member (day, "id"));
  g_assert_true (json_object_get_null_member (sensory, "site"));
  g_assert_true (json_object_get_null_member (sensory, "side"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/warnings-json/nothing", test_nothing);
  g_test_add_func ("/warnings-json/warning", test_warning);
  g_test_add_func ("/warnings-json/known", test_known);
  g_test_add_func ("/warnings-json/days", test_days);

  return g_test_run ();
}
