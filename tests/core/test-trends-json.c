/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-json.h"
#include "test-daily.h"

static JsonObject *
compute_json (const char *series, JsonNode **node)
{
  g_autoptr (DiaryTrendsInput) input = test_daily_load (series);
  g_autoptr (DiaryTrends) trends = NULL;
  g_autoptr (GError) error = NULL;
  DiaryTrendsQuery query = diary_trends_query_new (diary_date_new (2030, 1, 1));

  query.as_of = diary_date_new (2026, 3, 4);
  trends = diary_trends_compute (input, &query, NULL, &error);
  g_assert_no_error (error);
  *node = diary_trends_to_json (trends);

  return json_node_get_object (*node);
}

/* The object has these members and no others, in this order. */
static void
expect_members (JsonObject *object, const char *members)
{
  g_autoptr (GList) names = json_object_get_members (object);
  g_autoptr (GString) found = g_string_new (NULL);

  for (GList *name = names; name != NULL; name = name->next)
    g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", (const char *) name->data);

  g_assert_cmpstr (found->str, ==, members);
}

static JsonObject *
get_element (JsonObject *object, const char *array, guint index)
{
  return json_array_get_object_element (json_object_get_array_member (object, array), index);
}

static guint
get_length (JsonObject *object, const char *array)
{
  return json_array_get_length (json_object_get_array_member (object, array));
}

static void
test_json_members (void)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object = compute_json ("close-pair", &node);

  expect_members (object,
                  "status as_of next_look days episodes null m_tests terms forward findings "
                  "goes_along recent spreading");
  expect_members (json_object_get_object_member (object, "days"), "calendar recorded with_episode");
  expect_members (json_object_get_object_member (object, "null"),
                  "p beta total_extra_var tau s2 rho reml");
  expect_members (get_element (object, "terms", 0),
                  "factor lag status n b se_model se_hc3 phi df t p holm unit rate_ratio low high "
                  "min_detectable");
  expect_members (get_element (object, "forward", 0), "factor lag p");
  expect_members (get_element (object, "findings", 0),
                  "factor lag n b se unit rate_ratio low high low_wide high_wide text");
  expect_members (get_element (object, "goes_along", 0), "factor lag with");
  expect_members (json_object_get_object_member (object, "recent"),
                  "status as_of next_look n_recent n_before tau s2 rho b se_model se_hc3 df "
                  "rate_ratio low high p said text");
  expect_members (json_object_get_object_member (object, "spreading"),
                  "status as_of next_look bouts_recent bouts_total regions new expected p said "
                  "text");
}

static void
test_json_values (void)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object = compute_json ("close-pair", &node);
  JsonObject *term = get_element (object, "terms", 3);
  JsonObject *companion = get_element (object, "goes_along", 0);

  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "ok");
  g_assert_cmpstr (json_object_get_string_member (object, "as_of"), ==, "2026-03-04");
  g_assert_cmpstr (json_object_get_string_member (object, "next_look"), ==, "2026-03-31");
  g_assert_cmpint (json_object_get_int_member (object, "m_tests"), ==, 4);
  g_assert_cmpuint (get_length (object, "terms"), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (term, "factor"), ==, "worry");
  g_assert_cmpint (json_object_get_int_member (term, "lag"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (companion, "factor"), ==, "stress");
  g_assert_cmpstr (json_object_get_string_member (companion, "with"), ==, "worry");
}

/* What has no number is null. */
static void
test_json_nulls (void)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object = compute_json ("without-numbers", &node);
  const char *const statuses[] = {
    "ok", "ok", "constant", "little-contrast", "few-days", "no-convergence",
  };
  g_autoptr (JsonNode) even_node = NULL;
  JsonObject *even = compute_json ("even", &even_node);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      JsonObject *term = get_element (object, "terms", i);

      g_assert_cmpstr (json_object_get_string_member (term, "status"), ==, statuses[i]);
      g_assert_false (json_object_get_null_member (term, "n"));
      g_assert_true (json_object_get_null_member (term, "p") == (i > 1));
      g_assert_true (json_object_get_null_member (term, "min_detectable") == (i > 1));
    }

  g_assert_true (
      json_object_get_null_member (json_object_get_object_member (even, "null"), "reml"));
}

static void
test_json_not_enough (void)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object = compute_json ("few-days", &node);
  JsonObject *recent = json_object_get_object_member (object, "recent");

  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "not-enough-days");
  g_assert_true (json_object_get_null_member (object, "null"));
  g_assert_cmpuint (get_length (object, "terms"), ==, 0);
  g_assert_cmpuint (get_length (object, "findings"), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (recent, "status"), ==, "not-enough-days");
  g_assert_true (json_object_get_null_member (recent, "p"));
  g_assert_cmpint (json_object_get_int_member (recent, "n_recent"), ==, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trends-json/members", test_json_members);
  g_test_add_func ("/trends-json/values", test_json_values);
  g_test_add_func ("/trends-json/nulls", test_json_nulls);
  g_test_add_func ("/trends-json/not-enough", test_json_not_enough);

  return g_test_run ();
}
