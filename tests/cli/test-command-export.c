/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>

#include "test-cli.h"

/* A package says all: a diary made from it gives the same package, byte for byte. */
static void
test_round_trip (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *first = test_cli_build_path (cli, "first.zip");
  g_autofree char *second = test_cli_build_path (cli, "second.zip");
  g_autofree char *copy = test_cli_build_path (cli, "copy.db");
  const char *const import[] = { "--diary", copy, "import", first, NULL };
  const char *const export[] = { "--diary", copy, "export", second, NULL };
  g_autoptr (GMappedFile) a = NULL;
  g_autoptr (GMappedFile) b = NULL;

  test_cli_do (cli, "sample", "--days", "60");
  test_cli_do (cli, "export", first);
  test_cli_run (cli, import);
  test_cli_assert_done (cli);
  test_cli_run (cli, export);
  test_cli_assert_done (cli);

  a = g_mapped_file_new (first, FALSE, NULL);
  b = g_mapped_file_new (second, FALSE, NULL);
  g_assert_cmpmem (g_mapped_file_get_contents (a), g_mapped_file_get_length (a),
                   g_mapped_file_get_contents (b), g_mapped_file_get_length (b));
}

static void
test_tables (void)
{
  const struct
  {
    const char *name;
    const char *start;
  } tables[] = {
    { "episodes.csv", "id,started_at," },   { "days.csv", "date,complete,caffeine_mg," },
    { "signs.csv", "id,date,sign," },       { "medicines.csv", "id,name,dose," },
    { "visits.csv", "id,date,what," },      { "acknowledgements.csv", "id,date,warning," },
    { "person.csv", "id,name,birth_date" },
  };
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "log", "--site", "calf");
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = test_cli_build_path (cli, tables[i].name);
      g_autofree char *text = NULL;

      test_cli_do (cli, "export", path);
      text = test_cli_read_file (cli, tables[i].name);
      g_assert_true (g_str_has_prefix (text, tables[i].start));
    }
}

static void
test_unknown_name (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_build_path (cli, "diary.txt");

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_fail (cli, 2, "diary.txt: give a name that ends in .zip", "export", path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = g_build_filename (cli->folder, "nowhere", "diary.zip", NULL);

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_fail (cli, 1, path, "export", path);
}

/* Stopped, it leaves no file, not even a part of one. */
static void
test_interrupt (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *folder = test_cli_build_path (cli, "out");
  g_autofree char *path = g_build_filename (folder, "diary.zip", NULL);
  g_autoptr (GDir) left = NULL;

  g_assert_no_errno (g_mkdir (folder, 0700));
  test_cli_do (cli, "sample", "--days", "1500");
  while (!test_cli_interrupt (cli, SIGINT, test_cli_arguments (cli, "export", path)))
    g_assert_no_errno (g_unlink (path));

  left = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (left), ==, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/round-trip", test_round_trip);
  g_test_add_func ("/export/tables", test_tables);
  g_test_add_func ("/export/unknown-name", test_unknown_name);
  g_test_add_func ("/export/no-folder", test_no_folder);
  g_test_add_func ("/export/interrupt", test_interrupt);

  return g_test_run ();
}
