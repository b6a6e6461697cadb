/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-cli.h"

#include <pty.h>
#include <unistd.h>

#include "test-folder.h"

/**
 * test_cli_new:
 *
 * Returns: (transfer full): a place to run the program in
 */
TestCli *
test_cli_new (void)
{
  TestCli *self = g_new0 (TestCli, 1);

  self->folder = test_folder_new ();
  self->diary = test_cli_build_path (self, "diary.db");

  return self;
}

/**
 * test_cli_free:
 * @self: a place
 *
 * Frees it, and removes its folder.
 */
void
test_cli_free (TestCli *self)
{
  test_folder_remove (self->folder);
  g_free (self->diary);
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

/**
 * test_cli_build_path:
 * @self: a place
 * @name: the name of a file in its folder
 *
 * Returns: (transfer full): the file's path
 */
char *
test_cli_build_path (TestCli *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/**
 * test_cli_write_file:
 * @self: a place
 * @name: the name of a file in its folder
 * @text: what to write
 *
 * Returns: (transfer full): the file's path
 */
char *
test_cli_write_file (TestCli *self, const char *name, const char *text)
{
  char *path = test_cli_build_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

/**
 * test_cli_read_file:
 * @self: a place
 * @name: the name of a file in its folder
 *
 * Returns: (transfer full): what is in it
 */
char *
test_cli_read_file (TestCli *self, const char *name)
{
  g_autofree char *path = test_cli_build_path (self, name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/**
 * test_cli_spawn:
 * @self: a place
 * @launcher: (transfer none): how to start it
 * @arguments: what follows the program's name
 *
 * Returns: (transfer full): the running program
 */
GSubprocess *
test_cli_spawn (TestCli *self, GSubprocessLauncher *launcher, const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_assert_nonnull (g_getenv ("FASCICLE_CLI"));
  g_strv_builder_add (builder, g_getenv ("FASCICLE_CLI"));
  g_strv_builder_addv (builder, (const char **) arguments);
  argv = g_strv_builder_end (builder);

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", "UTC", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "G_MESSAGES_DEBUG");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);

  return process;
}

/**
 * test_cli_finish:
 * @self: a place
 * @process: a run of the program whose output is piped
 *
 * Waits until it has ended.
 */
void
test_cli_finish (TestCli *self, GSubprocess *process)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
}

/**
 * test_cli_run:
 * @self: a place
 * @arguments: what follows the program's name
 *
 * Runs the program to its end.
 */
void
test_cli_run (TestCli *self, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = test_cli_spawn (self, launcher, arguments);

  test_cli_finish (self, process);
}

/* Reads what a terminal gets, up to the end of the first percentage or of the program. */
static void
read_first_bar (int terminal)
{
  char byte = '\0';

  while (byte != '%' && read (terminal, &byte, 1) == 1)
    ;
}

/**
 * test_cli_interrupt:
 * @self: a place
 * @signal_number: a signal to end
 * @arguments: what follows the program's name
 *
 * Runs the program on a terminal, and sends it the signal once it shows how far it has come.
 *
 * Returns: whether it was stopped: on a busy computer it may be done before the signal comes
 */
gboolean
test_cli_interrupt (TestCli *self, int signal_number, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher)
      launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  int terminal, program_end;

  g_assert_no_errno (openpty (&terminal, &program_end, NULL, NULL, NULL));
  g_subprocess_launcher_take_stderr_fd (launcher, program_end);
  process = test_cli_spawn (self, launcher, arguments);
  g_subprocess_launcher_close (launcher);
  read_first_bar (terminal);
  g_subprocess_send_signal (process, signal_number);
  test_cli_finish (self, process);
  g_assert_no_errno (close (terminal));

  g_assert_cmpint (self->status, <=, 1);

  return self->status == 1;
}

/**
 * test_cli_assert_done:
 * @self: a place
 *
 * Asserts that the last run did what it should, and said nothing else.
 */
void
test_cli_assert_done (TestCli *self)
{
  g_assert_cmpstr (self->err, ==, "");
  g_assert_cmpint (self->status, ==, 0);
}

/**
 * test_cli_assert_failed:
 * @self: a place
 * @status: how it should have ended
 * @message: a part of what it should have said
 *
 * Asserts that the last run failed and said so in one line.
 */
void
test_cli_assert_failed (TestCli *self, int status, const char *message)
{
  g_test_message ("%s", self->err);
  g_assert_true (g_str_has_prefix (self->err, "fascicle-cli: "));
  g_assert_nonnull (strstr (self->err, message));
  g_assert_true (strchr (self->err, '\n') == self->err + strlen (self->err) - 1);
  g_assert_cmpint (self->status, ==, status);
}

/**
 * test_cli_parse_json:
 * @self: a place
 *
 * Returns: (transfer full): what the last run wrote
 */
JsonNode *
test_cli_parse_json (TestCli *self)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (self->out, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);

  return node;
}
