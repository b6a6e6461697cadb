/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>

#include "test-cli.h"

static guint
count_episodes (TestCli *cli)
{
  g_autoptr (JsonNode) node = NULL;

  test_cli_do (cli, "list", "--json");
  node = test_cli_parse_json (cli);

  return json_array_get_length (json_node_get_array (node));
}

static void
test_options (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_fail (cli, 2, "--days: “0”: give a whole number from 1 to 3650", "sample", "--days",
                 "0");
  test_cli_fail (cli, 2, "--seed: “-1”: give a whole number", "sample", "--seed", "-1");
  test_cli_do (cli, "sample", "--days", "30", "--seed", "7");

  g_assert_cmpstr (cli->out, ==, "");
  g_assert_cmpuint (count_episodes (cli), >, 10);
}

static void
test_not_empty (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_fail (cli, 1, "this diary has entries", "sample");

  g_assert_cmpuint (count_episodes (cli), ==, 1);
}

/* A signal stops the work, which leaves nothing behind. */
static void
test_interrupt (const void *data)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  while (!test_cli_interrupt (cli, GPOINTER_TO_INT (data),
                              test_cli_arguments (cli, "sample", "--days", "3650")))
    g_assert_no_errno (g_unlink (cli->diary));

  g_assert_cmpuint (count_episodes (cli), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/options", test_options);
  g_test_add_func ("/sample/not-empty", test_not_empty);
  g_test_add_data_func ("/sample/interrupt", GINT_TO_POINTER (SIGINT), test_interrupt);
  g_test_add_data_func ("/sample/terminate", GINT_TO_POINTER (SIGTERM), test_interrupt);

  return g_test_run ();
}
