/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "test-cli.h"

/* backup, restore and check, which belong together. */

static guint
count_episodes (TestCli *cli, const char *diary)
{
  const char *const arguments[] = { "--diary", diary, "list", "--json", NULL };
  g_autoptr (JsonNode) node = NULL;

  test_cli_run (cli, arguments);
  test_cli_assert_done (cli);
  node = test_cli_parse_json (cli);

  return json_array_get_length (json_node_get_array (node));
}

/* The backup is a diary like any other, and what came after it is kept aside. */
static void
test_back_and_forth (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *backup = test_cli_build_path (cli, "backup.db");
  const char *kept;

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_do (cli, "backup", backup);
  g_assert_cmpuint (count_episodes (cli, backup), ==, 1);
  test_cli_do (cli, "log", "--site", "sole");
  g_assert_cmpuint (count_episodes (cli, cli->diary), ==, 2);

  test_cli_do (cli, "restore", backup);
  g_strchomp (cli->out);
  kept = strstr (cli->out, cli->folder);
  g_assert_nonnull (kept);
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_REGULAR));
  {
    g_autofree char *path = g_strdup (kept);

    g_assert_cmpuint (count_episodes (cli, path), ==, 2);
  }
  g_assert_cmpuint (count_episodes (cli, cli->diary), ==, 1);
}

/* What is damaged, or not there at all, can be restored. */
static void
test_restore_without_diary (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *backup = test_cli_build_path (cli, "backup.db");
  g_autofree char *other = test_cli_build_path (cli, "other.db");
  const char *const arguments[] = { "--diary", other, "restore", backup, NULL };

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_do (cli, "backup", backup);

  test_cli_run (cli, arguments);
  test_cli_assert_done (cli);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_cmpuint (count_episodes (cli, other), ==, 1);

  g_free (test_cli_write_file (cli, "diary.db", "no longer a diary"));
  test_cli_do (cli, "restore", backup);
  g_assert_cmpuint (count_episodes (cli, cli->diary), ==, 1);
}

static void
test_restore_no_backup (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *text = test_cli_write_file (cli, "letter.txt", "Dear diary");
  g_autofree char *missing = test_cli_build_path (cli, "missing.db");

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_fail (cli, 1, "letter.txt", "restore", text);
  test_cli_fail (cli, 1, "missing.db", "restore", missing);

  g_assert_cmpuint (count_episodes (cli, cli->diary), ==, 1);
}

static void
test_backup_no_folder (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = g_build_filename (cli->folder, "nowhere", "backup.db", NULL);

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_fail (cli, 1, path, "backup", path);
}

static void
test_check_sound (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (JsonNode) node = NULL;

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_do (cli, "check");
  g_assert_nonnull (strstr (cli->out, cli->diary));

  test_cli_do (cli, "check", "--json");
  node = test_cli_parse_json (cli);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "status"), ==, "ok");
}

/* Bytes in the middle of the file that no page of a database has. */
static void
test_check_damaged (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (GFile) file = g_file_new_for_path (cli->diary);
  g_autoptr (GFileIOStream) stream = NULL;
  g_autofree char *noise = g_strnfill (8192, 'x');
  g_autoptr (GError) error = NULL;

  test_cli_do (cli, "sample", "--days", "60");
  stream = g_file_open_readwrite (file, NULL, &error);
  g_assert_no_error (error);
  g_seekable_seek (G_SEEKABLE (stream), 16384, G_SEEK_SET, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), noise, 8192,
                             NULL, NULL, &error);
  g_assert_no_error (error);
  g_io_stream_close (G_IO_STREAM (stream), NULL, &error);
  g_assert_no_error (error);

  test_cli_fail (cli, 1, cli->diary, "check");
  g_assert_cmpstr (cli->out, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup/back-and-forth", test_back_and_forth);
  g_test_add_func ("/backup/no-folder", test_backup_no_folder);
  g_test_add_func ("/restore/without-diary", test_restore_without_diary);
  g_test_add_func ("/restore/no-backup", test_restore_no_backup);
  g_test_add_func ("/check/sound", test_check_sound);
  g_test_add_func ("/check/damaged", test_check_damaged);

  return g_test_run ();
}
