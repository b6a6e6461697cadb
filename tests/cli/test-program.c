/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-cli.h"

static const char *const commands[] = {
  "log",    "day",    "sign",    "list",  "report",     "export",
  "import", "backup", "restore", "check", "vocabulary", "sample",
};

typedef struct
{
  const char *arguments[6];
  const char *message;
} Misuse;

static const Misuse misuses[] = {
  { { NULL }, "The command is missing: see “fascicle-cli --help”" },
  { { "frobnicate" }, "There is no command “frobnicate”: see “fascicle-cli --help”" },
  { { "--nonsense", "list" }, "--nonsense: see “fascicle-cli --help”" },
  { { "list", "--nonsense" }, "--nonsense: list: see “fascicle-cli list --help”" },
  { { "list", "June" }, "Too many arguments, from “June” on: list: see" },
  { { "sign", "weakness" }, "An argument is missing: sign: see" },
  { { "backup" }, "An argument is missing: backup: see" },
  { { "import" }, "An argument is missing: import: see" },
  { { "log", "--site" }, "--site: log: see" },
  { { "backup", "--json", "copy.db" }, "--json: backup: see" },
  { { "list", "--from", "2026-02-30" }, "--from: “2026-02-30”: give a date" },
  { { "report", "report.doc" }, "“report.doc”: give a name that ends in .pdf, .csv or .json" },
};

static void
test_misuse (const void *data)
{
  const Misuse *misuse = data;
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_run (cli, misuse->arguments);

  test_cli_assert_failed (cli, 2, misuse->message);
  g_assert_cmpstr (cli->out, ==, "");
}

static void
test_version (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "--version");

  g_assert_cmpstr (cli->out, ==, "fascicle-cli " DIARY_VERSION "\n");
}

/* The overall help names every command. */
static void
test_help (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "--help");

  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *start = g_strdup_printf ("\n  %-12s ", commands[i]);

      g_assert_nonnull (strstr (cli->out, start));
    }
  g_assert_false (g_file_test (cli->diary, G_FILE_TEST_EXISTS));
}

static void
test_help_of_command (const void *data)
{
  const char *command = data;
  g_autofree char *usage = g_strdup_printf ("fascicle-cli %s [OPTION", command);
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, command, "--help");

  g_assert_nonnull (strstr (cli->out, usage));
  g_assert_nonnull (strstr (cli->out, "--diary=FILE"));
  g_assert_false (g_file_test (cli->diary, G_FILE_TEST_EXISTS));
}

/* The manual has a paragraph on every command. */
static void
test_manual (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "fascicle-cli.1", NULL);
  g_autofree char *manual = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &manual, NULL, &error);
  g_assert_no_error (error);

  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *pattern = g_strdup_printf ("\n\\.TP\n\\.BI? \"?%s\\b", commands[i]);

      g_test_message ("%s", commands[i]);
      g_assert_true (g_regex_match_simple (pattern, manual, 0, 0));
    }
}

/* A diary that was named must be there to be looked at; the person's own is made. */
static void
test_no_diary (void)
{
  const char *const own[] = { "list", NULL };
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = g_build_filename (cli->folder, "fascicle", "diary.db", NULL);

  test_cli_fail (cli, 1, "No such diary: ", "list");
  test_cli_fail (cli, 1, "No such diary: ", "day");
  test_cli_fail (cli, 1, "No such diary: ", "check");
  test_cli_fail (cli, 1, "No such diary: ", "export", "diary.zip");
  g_assert_false (g_file_test (cli->diary, G_FILE_TEST_EXISTS));

  test_cli_run (cli, own);
  test_cli_assert_done (cli);
  g_assert_cmpstr (cli->out, ==, "No episodes.\n");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_not_a_diary (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_write_file (cli, "diary.db", "Dear diary, today I twitched.\n");
  g_autofree char *after = NULL;

  test_cli_fail (cli, 1, path, "log", "--site", "calf");

  after = test_cli_read_file (cli, "diary.db");
  g_assert_cmpstr (after, ==, "Dear diary, today I twitched.\n");
}

/* Also after the command. */
static void
test_diary_after_command (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  const char *const arguments[] = { "log", "--site", "calf", "--diary", cli->diary, NULL };

  test_cli_run (cli, arguments);

  test_cli_assert_done (cli);
  g_assert_true (g_file_test (cli->diary, G_FILE_TEST_EXISTS));
}

/* What can't be written is no success. */
static void
test_full_output (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (GSubprocessLauncher)
      launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;

  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  process = test_cli_spawn (cli, launcher, test_cli_arguments (cli, "vocabulary"));
  test_cli_finish (cli, process);

  test_cli_assert_failed (cli, 1, "The output could not be written: standard output: ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (misuses); i++)
    {
      g_autofree char *path = g_strdup_printf ("/program/misuse/%zu", i);

      g_test_add_data_func (path, &misuses[i], test_misuse);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *path = g_strdup_printf ("/program/help/%s", commands[i]);

      g_test_add_data_func (path, commands[i], test_help_of_command);
    }
  g_test_add_func ("/program/help", test_help);
  g_test_add_func ("/program/manual", test_manual);
  g_test_add_func ("/program/version", test_version);
  g_test_add_func ("/program/no-diary", test_no_diary);
  g_test_add_func ("/program/not-a-diary", test_not_a_diary);
  g_test_add_func ("/program/diary-after-command", test_diary_after_command);
  g_test_add_func ("/program/full-output", test_full_output);

  return g_test_run ();
}
