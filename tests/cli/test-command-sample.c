/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <pty.h>
#include <signal.h>
#include <unistd.h>

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

/* The bytes that a terminal has got, up to the first that end a percentage. */
static void
read_first_bar (int terminal)
{
  char byte = '\0';

  while (byte != '%')
    g_assert_cmpint (read (terminal, &byte, 1), ==, 1);
}

/* On a terminal there is a bar; a signal stops the work, which leaves nothing behind. */
static void
test_interrupt (const void *data)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (GSubprocessLauncher)
      launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  int terminal, program_end;

  g_assert_no_errno (openpty (&terminal, &program_end, NULL, NULL, NULL));
  g_subprocess_launcher_take_stderr_fd (launcher, program_end);
  process = test_cli_spawn (cli, launcher, test_cli_arguments (cli, "sample", "--days", "3650"));
  read_first_bar (terminal);
  g_subprocess_send_signal (process, GPOINTER_TO_INT (data));
  test_cli_finish (cli, process);
  close (terminal);

  g_assert_cmpint (cli->status, ==, 1);
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
