/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-json-member.h"

static void
add_site (JsonBuilder *builder, gconstpointer item)
{
  diary_json_member_add_text (builder, "site", item);
}

static void
test_json_member (void)
{
  static const char *const sides[] = { "left", "right", NULL };
  g_autoptr (GPtrArray) sites = g_ptr_array_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (sites, (gpointer) "calf");
  g_ptr_array_add (sites, NULL);
  json_builder_begin_object (builder);
  diary_json_member_add_text (builder, "site", "calf");
  diary_json_member_add_text (builder, "side", NULL);
  diary_json_member_add_date (builder, "since", diary_date_new (2026, 3, 4));
  diary_json_member_add_date (builder, "until", DIARY_DATE_NONE);
  diary_json_member_add_integer (builder, "times", 3);
  diary_json_member_add_boolean (builder, "said", TRUE);
  diary_json_member_add_texts (builder, "sides", sides);
  diary_json_member_add_objects (builder, "sites", sites, add_site);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  text = json_to_string (node, FALSE);

  g_assert_cmpstr (text, ==,
                   "{\"site\":\"calf\",\"side\":null,\"since\":\"2026-03-04\",\"until\":null,"
                   "\"times\":3,\"said\":true,\"sides\":[\"left\",\"right\"],"
                   "\"sites\":[{\"site\":\"calf\"},{\"site\":null}]}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-member", test_json_member);

  return g_test_run ();
}
