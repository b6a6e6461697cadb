/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-record-json.h"

static void
test_episode (void)
{
  const char *const cells[][2] = { { "started_at", "2026-03-04T21:15:00+01:00" },
                                   { "site", "calf" },
                                   { "intensity", "3" },
                                   { "helped", "rest;massage" },
                                   { "note", "a \"b\"" } };
  g_autoptr (DiaryColumns) columns = diary_columns_new (DIARY_SHEET_EPISODES, NULL);
  g_autoptr (DiaryRecord)
      record = g_object_new (diary_sheet_get_record_type (DIARY_SHEET_EPISODES), NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_true (diary_column_set_text (diary_columns_find (columns, cells[i][0]), record,
                                          cells[i][1], NULL));
  node = diary_record_to_json (record, columns);
  json = json_to_string (node, FALSE);
  g_assert_cmpstr (json, ==,
                   "{\"id\":null,\"started_at\":\"2026-03-04T21:15:00+01:00\",\"duration_s\":null,"
                   "\"kind\":\"twitch\",\"site\":\"calf\",\"side\":null,\"intensity\":3,"
                   "\"helped\":\"rest;massage\",\"note\":\"a \\\"b\\\"\",\"created_at\":null,"
                   "\"modified_at\":null}");
}

static void
test_day (void)
{
  g_autoptr (DiaryColumns) columns = diary_columns_new (DIARY_SHEET_DAYS, NULL);
  g_autoptr (DiaryRecord)
      record = g_object_new (diary_sheet_get_record_type (DIARY_SHEET_DAYS), NULL);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  g_assert_true (
      diary_column_set_text (diary_columns_find (columns, "complete"), record, "yes", NULL));
  g_assert_true (
      diary_column_set_text (diary_columns_find (columns, "sleep_h"), record, "7.25", NULL));
  node = diary_record_to_json (record, columns);
  object = json_node_get_object (node);
  g_assert_true (json_object_get_boolean_member (object, "complete"));
  g_assert_cmpfloat (json_object_get_double_member (object, "sleep_h"), ==, 7.25);
  g_assert_true (json_object_get_null_member (object, "stress"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/record-json/episode", test_episode);
  g_test_add_func ("/record-json/day", test_day);

  return g_test_run ();
}
