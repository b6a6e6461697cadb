/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-cli.h"

/* So many that the effect is found whatever the day of the test. */
#define N_DAYS "600"

static const char *
get_text (TestCli *cli, JsonNode **node, const char *member)
{
  *node = test_cli_parse_json (cli);

  return json_object_get_string_member (json_node_get_object (*node), member);
}

static void
test_usage (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_fail (cli, 2, "--as-of: “soon”", "trends", "--as-of", "soon");
  test_cli_fail (cli, 2, "--alpha: “0”: give a number between 0 and 1", "trends", "--alpha", "0");
  test_cli_fail (cli, 2, "--alpha: “1”: give a number between 0 and 1", "trends", "--alpha", "1");
  test_cli_fail (cli, 2, "--window: “-1”: give a whole number", "trends", "--window", "-1");
  test_cli_fail (cli, 2, "Too many arguments", "trends", "now");
}

static void
test_not_enough (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (JsonNode) node = NULL;

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_do (cli, "trends");
  g_assert_true (g_str_has_prefix (cli->out, "Not enough days yet: 1 of 28 days.\n"));

  test_cli_do (cli, "trends", "--json");
  g_assert_cmpstr (get_text (cli, &node, "status"), ==, "not-enough-days");
}

/* The sample has an effect of short sleep planted in it. */
static void
check_finding (TestCli *cli)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *finding;

  test_cli_do (cli, "trends", "--window", "0");
  g_assert_nonnull (strstr (cli->out, "On days after shorter sleep you logged about "));
  g_assert_nonnull (strstr (cli->out, "A pattern, not a cause"));

  test_cli_do (cli, "trends", "--json", "--window", "0");
  g_assert_cmpstr (get_text (cli, &node, "status"), ==, "ok");
  finding = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (node), "findings"), 0);
  g_assert_cmpstr (json_object_get_string_member (finding, "factor"), ==, "sleep_h");
  g_assert_cmpint (json_object_get_int_member (finding, "lag"), ==, 1);
}

static gint64
count_calendar_days (TestCli *cli)
{
  g_autoptr (JsonNode) node = test_cli_parse_json (cli);
  JsonObject *days = json_object_get_object_member (json_node_get_object (node), "days");

  return json_object_get_int_member (days, "calendar");
}

static void
check_options (TestCli *cli)
{
  g_autoptr (JsonNode) node = NULL;

  test_cli_do (cli, "trends", "--json", "--as-of", "yesterday");
  g_assert_cmpint (count_calendar_days (cli), ==, 365);
  test_cli_do (cli, "trends", "--json", "--as-of", "yesterday", "--window", "100");
  g_assert_cmpint (count_calendar_days (cli), ==, 100);
  test_cli_do (cli, "trends", "--json", "--as-of", "yesterday", "--window", "0");
  g_assert_cmpint (count_calendar_days (cli), >, 365);
  test_cli_do (cli, "trends", "--json", "--as-of", "2001-02-03");
  g_assert_cmpstr (get_text (cli, &node, "as_of"), ==, "2001-02-03");
}

static void
test_sample (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "sample", "--days", N_DAYS);
  check_finding (cli);
  check_options (cli);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trends/usage", test_usage);
  g_test_add_func ("/trends/not-enough", test_not_enough);
  g_test_add_func ("/trends/sample", test_sample);

  return g_test_run ();
}
