/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-cli.h"

static void
log_episode (TestCli *cli, const char *diary, const char *site)
{
  const char *const arguments[] = { "--diary", diary, "log", "--site", site, NULL };

  test_cli_run (cli, arguments);
  test_cli_assert_done (cli);
}

static char *export(TestCli *cli, const char *diary)
{
  const char *const arguments[] = { "--diary", diary, "list", "--json", NULL };

  test_cli_run (cli, arguments);
  test_cli_assert_done (cli);

  return g_strdup (cli->out);
}

static void
merge (TestCli *cli, const char *diary, const char *other)
{
  const char *const arguments[] = { "--diary", diary, "merge", other, "--json", NULL };

  test_cli_run (cli, arguments);
  test_cli_assert_done (cli);
}

/* Two computers with a copy each: afterwards they have the same. */
static void
test_two (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *other = test_cli_build_path (cli, "other.db");
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;
  JsonObject *summary;

  log_episode (cli, cli->diary, "calf");
  test_cli_do (cli, "backup", other);
  log_episode (cli, cli->diary, "sole");
  log_episode (cli, other, "thumb");
  log_episode (cli, other, "neck");

  merge (cli, cli->diary, other);
  node = test_cli_parse_json (cli);
  summary = json_node_get_object (node);
  g_assert_cmpint (json_object_get_int_member (summary, "added"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (summary, "changed"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (summary, "deleted"), ==, 0);
  g_assert_true (
      g_file_test (json_object_get_string_member (summary, "kept_aside"), G_FILE_TEST_IS_REGULAR));

  merge (cli, other, cli->diary);
  here = export(cli, cli->diary);
  there = export(cli, other);
  g_assert_cmpstr (here, ==, there);

  merge (cli, cli->diary, other);
  again = test_cli_parse_json (cli);
  g_assert_true (json_object_get_null_member (json_node_get_object (again), "kept_aside"));
}

static void
test_text (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *other = test_cli_build_path (cli, "other.db");
  g_autofree char *third = test_cli_build_path (cli, "third.db");

  log_episode (cli, other, "thumb");
  log_episode (cli, third, "neck");
  test_cli_do (cli, "merge", other, third);
  g_assert_true (g_str_has_prefix (cli->out, "2 entries are new, 0 changed, 0 deleted.\n"));
  test_cli_do (cli, "merge", third);
  g_assert_cmpstr (cli->out, ==, "Everything was here already.\n");
}

static void
test_sealed (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *sealed = test_cli_build_path (cli, "other.sealed");
  g_autofree char *passphrase = test_cli_write_file (cli, "passphrase", "seven quiet rivers");
  g_autofree char *other = test_cli_build_path (cli, "other.db");
  const char *const seal[] = { "--diary",           other,      "backup", "--encrypt",
                               "--passphrase-file", passphrase, sealed,   NULL };

  log_episode (cli, other, "thumb");
  test_cli_run (cli, seal);
  test_cli_assert_done (cli);
  log_episode (cli, cli->diary, "calf");
  test_cli_fail (cli, 1, "--passphrase-file", "merge", sealed);
  test_cli_do (cli, "merge", "--passphrase-file", passphrase, sealed);
  g_assert_true (g_str_has_prefix (cli->out, "1 entry is new, 0 changed, 0 deleted.\n"));
}

/* One file that is none of ours: nothing comes in. */
static void
test_bad (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *other = test_cli_build_path (cli, "other.db");
  g_autofree char *letter = test_cli_write_file (cli, "letter.txt", "Dear diary");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  log_episode (cli, cli->diary, "calf");
  log_episode (cli, other, "thumb");
  before = export(cli, cli->diary);
  test_cli_fail (cli, 1, "letter.txt", "merge", other, letter);
  test_cli_fail (cli, 1, cli->diary, "merge", cli->diary);
  test_cli_fail (cli, 2, "missing", "merge");
  after = export(cli, cli->diary);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/command-merge/two", test_two);
  g_test_add_func ("/command-merge/text", test_text);
  g_test_add_func ("/command-merge/sealed", test_sealed);
  g_test_add_func ("/command-merge/bad", test_bad);

  return g_test_run ();
}
