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

/* Returns: (transfer full): what can be read in a PDF */
static char *
read_pdf (const char *path)
{
  const char *const command[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);

  return text;
}

/* The pages are about the dates asked for, and say only if asked to what was written and who it is.
 */
static void
test_pdf (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *person = test_cli_write_file (cli, "person.csv", "name,birth_date\nZoë,\n");
  g_autofree char *path = test_cli_build_path (cli, "report.pdf");
  g_autofree char *bare = NULL;
  g_autofree char *full = NULL;

  fill (cli);
  test_cli_do (cli, "import", person);
  test_cli_do (cli, "day", "2026-03-06", "--note", "moved house");

  test_cli_do (cli, "report", path, "--from", "2026-03-05", "--to", "2026-03-07");
  bare = read_pdf (path);
  g_assert_true (g_str_has_prefix (bare, "Muscle twitching, 5 Mar 2026 to 7 Mar 2026\n"));
  g_assert_nonnull (strstr (bare, "Page 1 of"));
  g_assert_null (strstr (bare, "moved house"));
  g_assert_null (strstr (bare, "Zoë"));

  test_cli_do (cli, "report", path, "--who", "--notes");
  full = read_pdf (path);
  g_assert_nonnull (strstr (full, "moved house"));
  g_assert_nonnull (strstr (full, "Zoë"));
}

static void
test_no_folder (void)
{
  static const char *const names[] = { "report.csv", "report.json", "report.pdf" };
  g_autoptr (TestCli) cli = test_cli_new ();

  fill (cli);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (cli->folder, "nowhere", names[i], NULL);

      test_cli_fail (cli, 1, path, "report", path);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/whole", test_whole);
  g_test_add_func ("/report/period", test_period);
  g_test_add_func ("/report/fhir", test_fhir);
  g_test_add_func ("/report/pdf", test_pdf);
  g_test_add_func ("/report/no-folder", test_no_folder);

  return g_test_run ();
}
