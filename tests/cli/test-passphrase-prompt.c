/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* for posix_openpt () */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include "test-cli.h"

/* A terminal at which a program asks. */
typedef struct
{
  TestCli *cli;
  int person;   /* the side at which the person types and reads */
  int terminal; /* the program's side */
  GSubprocess *process;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->cli = test_cli_new ();
  fixture->person = posix_openpt (O_RDWR | O_NOCTTY | O_CLOEXEC);
  g_assert_cmpint (fixture->person, >=, 0);
  g_assert_no_errno (grantpt (fixture->person));
  g_assert_no_errno (unlockpt (fixture->person));
  fixture->terminal = open (ptsname (fixture->person), O_RDWR | O_NOCTTY | O_CLOEXEC);
  g_assert_cmpint (fixture->terminal, >=, 0);
  test_cli_do (fixture->cli, "log", "--site", "calf");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->process);
  close (fixture->person);
  close (fixture->terminal);
  test_cli_free (fixture->cli);
}

static void
start (Fixture *fixture, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  int terminal = dup (fixture->terminal);

  g_assert_cmpint (terminal, >=, 0);
  g_subprocess_launcher_take_stdin_fd (launcher, terminal);
  g_clear_object (&fixture->process);
  fixture->process = test_cli_spawn (fixture->cli, launcher, arguments);
}

/* Waits for a question. */
static void
expect (Fixture *fixture, const char *question)
{
  GInputStream *stream = g_subprocess_get_stderr_pipe (fixture->process);
  g_autoptr (GString) text = g_string_new (NULL);
  char c;

  while (strstr (text->str, question) == NULL)
    {
      g_assert_cmpint (g_input_stream_read (stream, &c, 1, NULL, NULL), ==, 1);
      g_string_append_c (text, c);
    }
}

static void
type (Fixture *fixture, const char *line)
{
  g_assert_cmpint (write (fixture->person, line, strlen (line)), ==, strlen (line));
}

static int
finish (Fixture *fixture)
{
  g_assert_true (g_subprocess_wait (fixture->process, NULL, NULL));

  return g_subprocess_get_if_exited (fixture->process)
             ? g_subprocess_get_exit_status (fixture->process)
             : -1;
}

/* Nothing of what was typed was shown, and what is typed next will be. */
static void
assert_terminal (Fixture *fixture)
{
  struct termios settings;
  char shown[100];

  g_assert_no_errno (fcntl (fixture->person, F_SETFL, O_NONBLOCK));
  g_assert_cmpint (read (fixture->person, shown, sizeof shown), ==, -1);
  g_assert_cmpint (errno, ==, EAGAIN);
  g_assert_no_errno (tcgetattr (fixture->terminal, &settings));
  g_assert_cmpint (settings.c_lflag & ECHO, ==, ECHO);
}

static void
test_ask (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sealed = test_cli_build_path (fixture->cli, "backup.sealed");

  start (fixture, test_cli_arguments (fixture->cli, "backup", "--encrypt", sealed));
  expect (fixture, "A passphrase for the backup: ");
  type (fixture, "seven quiet rivers\n");
  expect (fixture, "The same once more: ");
  type (fixture, "seven quiet rivers\n");
  g_assert_cmpint (finish (fixture), ==, 0);

  start (fixture, test_cli_arguments (fixture->cli, "restore", sealed));
  expect (fixture, "The passphrase of the backup: ");
  type (fixture, "eight loud rivers\n");
  g_assert_cmpint (finish (fixture), ==, 1);

  start (fixture, test_cli_arguments (fixture->cli, "restore", sealed));
  expect (fixture, "The passphrase of the backup: ");
  type (fixture, "seven quiet rivers\n");
  g_assert_cmpint (finish (fixture), ==, 0);
  assert_terminal (fixture);
}

static void
test_not_the_same (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sealed = test_cli_build_path (fixture->cli, "backup.sealed");

  start (fixture, test_cli_arguments (fixture->cli, "backup", "--encrypt", sealed));
  expect (fixture, "A passphrase for the backup: ");
  type (fixture, "seven quiet rivers\n");
  expect (fixture, "The same once more: ");
  type (fixture, "seven quiet livers\n");
  g_assert_cmpint (finish (fixture), ==, 1);
  g_assert_false (g_file_test (sealed, G_FILE_TEST_EXISTS));
  assert_terminal (fixture);
}

/* Stopped at the question, the program leaves the terminal as it was. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sealed = test_cli_build_path (fixture->cli, "backup.sealed");

  start (fixture, test_cli_arguments (fixture->cli, "backup", "--encrypt", sealed));
  expect (fixture, "A passphrase for the backup: ");
  g_subprocess_send_signal (fixture->process, SIGINT);
  g_assert_cmpint (finish (fixture), ==, 1);
  g_assert_false (g_file_test (sealed, G_FILE_TEST_EXISTS));
  assert_terminal (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/passphrase-prompt/ask", Fixture, NULL, set_up, test_ask, tear_down);
  g_test_add ("/passphrase-prompt/not-the-same", Fixture, NULL, set_up, test_not_the_same,
              tear_down);
  g_test_add ("/passphrase-prompt/stopped", Fixture, NULL, set_up, test_stopped, tear_down);

  return g_test_run ();
}
