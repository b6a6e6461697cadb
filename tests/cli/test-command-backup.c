/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "test-cli.h"

/* backup, backups, restore and check, which belong together. */

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

/* Sealed with the first line of a file, and opened with it, or not. */
static void
test_sealed (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *sealed = test_cli_build_path (cli, "backup.sealed");
  g_autofree char *right = test_cli_write_file (cli, "right", "seven quiet rivers\nand more\n");
  g_autofree char *wrong = test_cli_write_file (cli, "wrong", "eight loud rivers\n");
  g_autofree char *empty = test_cli_write_file (cli, "empty", "\n");

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_do (cli, "backup", "--encrypt", "--passphrase-file", right, sealed);
  test_cli_do (cli, "log", "--site", "sole");

  test_cli_fail (cli, 1, sealed, "restore", "--passphrase-file", wrong, sealed);
  test_cli_fail (cli, 1, "is empty", "restore", "--passphrase-file", empty, sealed);
  test_cli_fail (cli, 1, "--passphrase-file", "restore", sealed);
  test_cli_fail (cli, 1, "nothing-there", "restore", "--passphrase-file", "nothing-there", sealed);
  test_cli_fail (cli, 2, "--encrypt", "backup", "--passphrase-file", right, sealed);
  g_assert_cmpuint (count_episodes (cli, cli->diary), ==, 2);

  test_cli_do (cli, "restore", "--passphrase-file", right, sealed);
  g_assert_cmpuint (count_episodes (cli, cli->diary), ==, 1);
}

/* What the window would have made: with a copy that can't be read among them. */
static void
test_backups (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *folder = test_cli_build_path (cli, "backups");
  g_autofree char *copy = g_build_filename (folder, "diary-2026-03-04.db", NULL);
  g_autofree char *bad = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonArray *copies;
  JsonObject *newest, *oldest;

  test_cli_do (cli, "backups");
  g_assert_nonnull (strstr (cli->out, "no copy of this diary yet"));

  test_cli_do (cli, "log", "--site", "calf", "--at", "2026-03-04T20:00:00Z");
  g_assert_no_errno (g_mkdir (folder, 0700));
  test_cli_do (cli, "backup", copy);
  bad = test_cli_write_file (cli, "backups/diary-2026-03-03.db", "no diary");

  test_cli_do (cli, "backups");
  g_assert_nonnull (strstr (cli->out, "2026-03-04  1 episode, 0 days, 0 signs"));
  g_assert_nonnull (strstr (cli->out, copy));

  test_cli_do (cli, "backups", "--json");
  node = test_cli_parse_json (cli);
  copies = json_node_get_array (node);
  g_assert_cmpuint (json_array_get_length (copies), ==, 2);
  newest = json_array_get_object_element (copies, 0);
  g_assert_cmpstr (json_object_get_string_member (newest, "date"), ==, "2026-03-04");
  g_assert_cmpstr (json_object_get_string_member (newest, "file"), ==, copy);
  g_assert_false (json_object_get_boolean_member (newest, "kept_aside"));
  g_assert_cmpint (json_object_get_int_member (newest, "episodes"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (newest, "days"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (newest, "signs"), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (newest, "oldest"), ==, "2026-03-04");
  g_assert_cmpstr (json_object_get_string_member (newest, "newest"), ==, "2026-03-04");
  oldest = json_array_get_object_element (copies, 1);
  g_assert_nonnull (strstr (json_object_get_string_member (oldest, "error"), bad));
  g_assert_false (json_object_has_member (oldest, "episodes"));
}

/* What a restore put aside can be found again. */
static void
test_backups_kept_aside (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *backup = test_cli_build_path (cli, "backup.db");
  g_autoptr (JsonNode) node = NULL;
  JsonObject *kept;

  test_cli_do (cli, "log", "--site", "calf", "--at", "2026-03-04T20:00:00Z");
  test_cli_do (cli, "backup", backup);
  test_cli_do (cli, "restore", backup);

  test_cli_do (cli, "backups");
  g_assert_nonnull (strstr (cli->out, "  kept aside at "));
  test_cli_do (cli, "backups", "--json");
  node = test_cli_parse_json (cli);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 1);
  kept = json_array_get_object_element (json_node_get_array (node), 0);
  g_assert_true (json_object_get_boolean_member (kept, "kept_aside"));
  g_assert_cmpint (json_object_get_int_member (kept, "episodes"), ==, 1);
}

/* The copy of the day is the window's business. */
static void
test_makes_no_copies (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *folder = test_cli_build_path (cli, "backups");

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_do (cli, "log", "--site", "calf");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
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

  g_test_add_func ("/command-backup/sealed", test_sealed);
  g_test_add_func ("/command-backup/backups", test_backups);
  g_test_add_func ("/command-backup/backups-kept-aside", test_backups_kept_aside);
  g_test_add_func ("/command-backup/makes-no-copies", test_makes_no_copies);

  return g_test_run ();
}
