/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-cli.h"

static void
fill (TestCli *cli)
{
  test_cli_do (cli, "log", "--site", "calf", "--side", "left", "--at", "2026-03-04T21:15:00Z");
  test_cli_do (cli, "day", "2026-03-06", "--complete", "--sleep-h", "7.5");
}

/* A row a date, those without anything too. */
static void
test_whole (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_build_path (cli, "report.csv");
  g_autofree char *text = NULL;

  fill (cli);
  test_cli_do (cli, "report", path);

  text = test_cli_read_file (cli, "report.csv");
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"
                                         "date,logged,episodes,"));
  g_assert_nonnull (strstr (text, "\r\n2026-03-04,partial,1,"));
  g_assert_nonnull (strstr (text, "\r\n2026-03-05,no,,"));
  g_assert_nonnull (strstr (text, "\r\n2026-03-06,complete,0,"));
}

static void
test_period (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_build_path (cli, "report.csv");
  g_autofree char *text = NULL;

  fill (cli);
  test_cli_do (cli, "report", path, "--from", "2026-03-05", "--to", "2026-03-07");

  text = test_cli_read_file (cli, "report.csv");
  g_assert_null (strstr (text, "2026-03-04"));
  g_assert_nonnull (strstr (text, "\r\n2026-03-05,no,"));
  g_assert_nonnull (strstr (text, "\r\n2026-03-07,no,"));
}

/* A bundle says what was recorded, and only if asked to what was written and who it is. */
static void
test_fhir (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *person = test_cli_write_file (cli, "person.csv", "name,birth_date\nZoë,\n");
  g_autofree char *path = test_cli_build_path (cli, "report.JSON");
  g_autofree char *bare = NULL;
  g_autofree char *full = NULL;

  fill (cli);
  test_cli_do (cli, "import", person);
  test_cli_do (cli, "day", "2026-03-04", "--note", "moved house");

  test_cli_do (cli, "report", path, "--from", "2026-03-05");
  bare = test_cli_read_file (cli, "report.JSON");
  g_assert_true (g_str_has_prefix (bare, "{\n  \"resourceType\": \"Bundle\",\n"));
  g_assert_null (strstr (bare, "2026-03-04\""));
  g_assert_nonnull (strstr (bare, "\"effectiveDateTime\": \"2026-03-06\""));

  test_cli_do (cli, "report", path, "--who", "--notes");
  full = test_cli_read_file (cli, "report.JSON");
  g_assert_null (strstr (bare, "Zoë"));
  g_assert_nonnull (strstr (full, "Zoë"));
  g_assert_nonnull (strstr (full, "\"effectiveDateTime\": \"2026-03-04\""));
}

static void
test_no_folder (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = g_build_filename (cli->folder, "nowhere", "report.csv", NULL);

  fill (cli);
  test_cli_fail (cli, 1, path, "report", path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/whole", test_whole);
  g_test_add_func ("/report/period", test_period);
  g_test_add_func ("/report/fhir", test_fhir);
  g_test_add_func ("/report/no-folder", test_no_folder);

  return g_test_run ();
}
