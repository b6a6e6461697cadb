/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-cli.h"

static void
test_usage (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_fail (cli, 2, "--date: “soon”", "warnings", "--date", "soon");
  test_cli_fail (cli, 2, "Too many arguments", "warnings", "now");
}

static void
test_no_diary (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_fail (cli, 1, "diary.db", "warnings");
}

static void
test_nothing (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "log", "--site", "calf", "--at", "2026-03-04T10:00");
  test_cli_do (cli, "warnings", "--date", "2026-03-09");
  g_assert_cmpstr (cli->out, ==, "Nothing recorded that the sources name.\n");
  test_cli_do (cli, "warnings", "--date", "2026-03-10");
  g_assert_cmpstr (cli->out, ==,
                   "Nothing recorded that the sources name.\nWeekly check done 0 of 1 week.\n");
}

static void
test_text (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "sign", "weakness", "present", "--date", "2026-03-04", "--how", "task",
               "--site", "hand", "--side", "right");
  test_cli_do (cli, "sign", "swallowing", "present", "--date", "2026-03-05");
  test_cli_do (cli, "sign", "swallowing", "absent", "--date", "2026-03-06");
  test_cli_do (cli, "warnings", "--date", "2026-03-07");

  g_assert_true (
      g_str_has_prefix (cli->out, "Speak to a doctor today: Trouble swallowing or breathing\n"));
  g_assert_nonnull (strstr (cli->out, "Speak to a doctor today"));
  g_assert_nonnull (strstr (cli->out, "Asked about again, and not there:\n"));
  g_assert_nonnull (strstr (cli->out, "\n\nFor your next visit: An everyday task that failed: "
                                      "Hand, right\n"));
  g_assert_nonnull (strstr (cli->out, ": Weakness (A task failed), Hand, right\n"));
}

/* What the doctor knows of is only named. */
static void
test_known (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_write_file (cli, "known.csv",
                                               "date,warning\n2026-03-05,sensory\n");

  test_cli_do (cli, "sign", "pain", "present", "--date", "2026-03-04");
  test_cli_do (cli, "import", path);
  test_cli_do (cli, "warnings", "--date", "2026-03-07");
  g_assert_true (g_str_has_prefix (cli->out,
                                   "Nothing recorded that the sources name, apart from what your "
                                   "doctor knows.\n\n"
                                   "Your doctor knows:\n"));
  g_assert_nonnull (
      strstr (cli->out, ": Numbness, tingling, pain, stiffness or poor coordination\n"));
  g_assert_null (strstr (cli->out, "Source:"));
}

/* What comes after the date does not count yet. */
static void
test_json (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *id = NULL;
  JsonArray *warnings;
  JsonArray *evidence;

  test_cli_do (cli, "sign", "pain", "present", "--date", "2026-03-04");
  id = g_strchomp (g_strdup (cli->out));
  test_cli_do (cli, "sign", "breathing", "present", "--date", "2026-03-08");
  test_cli_do (cli, "warnings", "--json", "--date", "2026-03-07");
  node = test_cli_parse_json (cli);
  warnings = json_object_get_array_member (json_node_get_object (node), "warnings");

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "as_of"), ==,
                   "2026-03-07");
  g_assert_cmpuint (json_array_get_length (warnings), ==, 1);
  evidence = json_object_get_array_member (json_array_get_object_element (warnings, 0), "evidence");
  g_assert_cmpuint (json_array_get_length (evidence), ==, 1);
  g_assert_cmpstr (
      json_object_get_string_member (json_array_get_object_element (evidence, 0), "id"), ==, id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/warnings/usage", test_usage);
  g_test_add_func ("/warnings/no-diary", test_no_diary);
  g_test_add_func ("/warnings/nothing", test_nothing);
  g_test_add_func ("/warnings/text", test_text);
  g_test_add_func ("/warnings/known", test_known);
  g_test_add_func ("/warnings/json", test_json);

  return g_test_run ();
}
