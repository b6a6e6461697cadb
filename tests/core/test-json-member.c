/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-json-member.h"

static void
test_json_member (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  diary_json_member_add_text (builder, "site", "calf");
  diary_json_member_add_text (builder, "side", NULL);
  diary_json_member_add_date (builder, "since", diary_date_new (2026, 3, 4));
  diary_json_member_add_date (builder, "until", DIARY_DATE_NONE);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  text = json_to_string (node, FALSE);

  g_assert_cmpstr (text, ==,
                   "{\"site\":\"calf\",\"side\":null,\"since\":\"2026-03-04\",\"until\":null}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-member", test_json_member);

  return g_test_run ();
}
