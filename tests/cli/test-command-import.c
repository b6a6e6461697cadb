/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>

#include "test-cli.h"

static const char good_rows[] = "started_at,site,side,mood\n"
                                "2026-03-04T21:15:00+01:00,calf,left,fine\n"
                                "2026-03-05T08:00:00+01:00,sole,,\n";

static const char bad_rows[] = "started_at,site,intensity\n"
                               "2026-03-06T21:15:00Z,calf,2\n"
                               "2026-03-06T22:15:00Z,nose,2\n"
                               "yesterday,calf,9\n";

static const char days[] = "date,complete,sleep_h\n2026-03-04,yes,7.5\n";

static gint64
count_episodes (TestCli *cli)
{
  g_autoptr (JsonNode) node = NULL;

  test_cli_do (cli, "list", "--json");
  node = test_cli_parse_json (cli);

  return json_array_get_length (json_node_get_array (node));
}

static void
assert_member (JsonObject *object, const char *name, gint64 number)
{
  g_assert_true (json_object_has_member (object, name));
  g_assert_cmpint (json_object_get_int_member (object, name), ==, number);
}

/* Several files are one import; the same again adds nothing. */
static void
test_twice (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *episodes_path = test_cli_write_file (cli, "from-a-phone.csv", good_rows);
  g_autofree char *days_path = test_cli_write_file (cli, "sleep.csv", days);
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;
  JsonObject *object, *ignored;

  test_cli_do (cli, "import", "--json", episodes_path, days_path);
  first = test_cli_parse_json (cli);
  object = json_node_get_object (first);
  g_assert_true (json_object_get_boolean_member (object, "imported"));
  assert_member (object, "new", 3);
  assert_member (object, "refused", 0);
  assert_member (json_object_get_object_member (json_object_get_object_member (object, "tables"),
                                                "episodes"),
                 "new", 2);
  ignored = json_array_get_object_element (json_object_get_array_member (object, "ignored"), 0);
  g_assert_cmpstr (json_object_get_string_member (ignored, "file"), ==, episodes_path);
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (ignored, "names"),
                                                  0),
                   ==, "mood");

  test_cli_do (cli, "import", "--json", days_path, episodes_path);
  second = test_cli_parse_json (cli);
  object = json_node_get_object (second);
  assert_member (object, "new", 0);
  assert_member (object, "already_here", 3);
  g_assert_cmpint (count_episodes (cli), ==, 2);
}

static void
test_text (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_write_file (cli, "from-a-phone.csv", good_rows);

  test_cli_do (cli, "import", path);

  g_assert_nonnull (strstr (cli->out, "New"));
  g_assert_nonnull (strstr (cli->out, "\nEpisodes"));
  g_assert_nonnull (strstr (cli->out, "from-a-phone.csv"));
  g_assert_nonnull (strstr (cli->out, "mood"));
}

static void
test_dry_run (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_write_file (cli, "episodes.csv", good_rows);
  g_autoptr (JsonNode) node = NULL;

  test_cli_do (cli, "import", "--dry-run", "--json", path);

  node = test_cli_parse_json (cli);
  g_assert_false (json_object_get_boolean_member (json_node_get_object (node), "imported"));
  assert_member (json_node_get_object (node), "new", 2);
  g_assert_cmpint (count_episodes (cli), ==, 0);
}

/* Rows that can't be taken keep the good ones, and the other file, out; each is named. */
static void
test_refused (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *good = test_cli_write_file (cli, "good.csv", good_rows);
  g_autofree char *bad = test_cli_write_file (cli, "bad.csv", bad_rows);
  g_autoptr (JsonNode) node = NULL;
  JsonArray *problems;
  JsonObject *problem;

  test_cli_fail (cli, 1, "Nothing was imported: 2 rows can’t be taken: ", "import", "--json", good,
                 bad);
  node = test_cli_parse_json (cli);
  g_assert_false (json_object_get_boolean_member (json_node_get_object (node), "imported"));
  assert_member (json_node_get_object (node), "refused", 2);
  problems = json_object_get_array_member (json_node_get_object (node), "problems");
  g_assert_cmpuint (json_array_get_length (problems), ==, 2);
  problem = json_array_get_object_element (problems, 0);
  g_assert_cmpstr (json_object_get_string_member (problem, "file"), ==, bad);
  g_assert_cmpstr (json_object_get_string_member (problem, "column"), ==, "site");
  assert_member (problem, "line", 3);
  g_assert_nonnull (strstr (json_object_get_string_member (problem, "wrong"), "nose"));
  g_assert_nonnull (strstr (json_object_get_string_member (problem, "expected"), "eyelid"));

  test_cli_fail (cli, 1, "Nothing was imported: 2 rows can’t be taken: ", "import", good, bad);
  g_assert_nonnull (strstr (cli->out, "bad.csv"));
  g_assert_nonnull (strstr (cli->out, "nose"));
  g_assert_true (g_str_has_suffix (cli->out, "\nNothing was imported.\n"));
  g_assert_cmpint (count_episodes (cli), ==, 0);
}

static void
test_skip_bad (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *good = test_cli_write_file (cli, "good.csv", good_rows);
  g_autofree char *bad = test_cli_write_file (cli, "bad.csv", bad_rows);

  test_cli_do (cli, "import", "--skip-bad", good, bad);

  g_assert_cmpint (count_episodes (cli), ==, 3);
}

static void
test_not_there (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *good = test_cli_write_file (cli, "good.csv", good_rows);

  test_cli_fail (cli, 1, "missing.csv", "import", good, "missing.csv");

  g_assert_cmpint (count_episodes (cli), ==, 0);
}

static void
test_unknown_format (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_write_file (cli, "letter.csv",
                                               "Dear diary,\ntoday I twitched.\n");

  test_cli_fail (cli, 1, "letter.csv", "import", path);
}

/* What another program exports is told by what is in it; what has no place is said. */
static void
test_other_program (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_write_file (
      cli, "daylio_export.csv",
      "full_date,date,weekday,time,mood,activities,note_title,note\n"
      "2026-03-04,March 4,Wednesday,21:15,good,\"gaming | eye twitch\",\"\",\"\"\n");
  g_autoptr (JsonNode) node = NULL;
  JsonObject *remark;

  test_cli_do (cli, "import", "--dry-run", path);
  g_assert_nonnull (strstr (cli->out, "daylio_export.csv: activity “gaming”, 1 time: left out"));

  test_cli_do (cli, "import", "--json", path);
  node = test_cli_parse_json (cli);
  assert_member (json_node_get_object (node), "new", 2);
  remark = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (node), "remarks"), 0);
  g_assert_cmpstr (json_object_get_string_member (remark, "kind"), ==, "no-place");
  g_assert_cmpstr (json_object_get_string_member (remark, "what"), ==, "activity “gaming”");
  assert_member (remark, "times", 1);
  g_assert_cmpint (count_episodes (cli), ==, 1);
}

static void
test_as (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_write_file (cli, "table.csv",
                                               "Date,Calf cramps,\n2026-03-04,YES_MANUAL,\n");

  test_cli_fail (cli, 1, "table.csv", "import", path);
  test_cli_do (cli, "import", "--as", "loop", path);
  test_cli_fail (cli, 1, "excel", "import", "--as", "excel", path);
}

static void
test_map (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_write_file (cli, "table.csv",
                                               "Day,Where,Strength\n4.3.2026 21:15,Lid links,7\n");

  test_cli_fail (cli, 1, "table.csv", "import", path);
  test_cli_fail (cli, 2, "nose", "import", "--map", "date=Day,nose=Where", path);
  test_cli_do (cli, "import", "--map",
               "date=Day,site=Where,intensity/10=Strength,place:Lid links=eyelid left", path);
  test_cli_do (cli, "list");
  g_assert_nonnull (strstr (cli->out, "Eyelid"));
  g_assert_cmpint (count_episodes (cli), ==, 1);
}

/* What was said of the columns counts for the next table with these headings, once it was used. */
static void
test_remembered (void)
{
  static const char *const map =
      "date/dmy=Day,site=Where,intensity/10=Strength,place:Lid links=eyelid left";
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *one = test_cli_write_file (
      cli, "one.csv", "Day,Where,Strength,Mood\n4.3.2026 21:15,Lid links,7,good\n");
  g_autofree char *two = test_cli_write_file (
      cli, "two.csv", "Day,Where,Strength,Mood\n5.3.2026 8:00,Lid links,10,bad\n");
  g_autofree char *other = test_cli_write_file (cli, "other.csv",
                                                "Day,Where,Mood\n5.3.2026,Lid links,bad\n");
  g_autofree char *memory = NULL;

  test_cli_do (cli, "import", "--dry-run", "--map", map, one);
  test_cli_fail (cli, 1, "two.csv", "import", two);
  test_cli_do (cli, "import", "--map", map, one);
  test_cli_fail (cli, 1, "other.csv", "import", other);
  test_cli_do (cli, "import", two);
  g_assert_nonnull (strstr (cli->out, "two.csv: its columns were read as the last time"));
  g_assert_cmpint (count_episodes (cli), ==, 2);
  test_cli_do (cli, "list", "--from", "2026-03-05");
  g_assert_nonnull (strstr (cli->out, "Eyelid, left"));

  memory = test_cli_read_file (cli, "mappings.ini");
  g_assert_null (strstr (memory, "Strength")); /* what a table is about is not told */
}

/* Another run takes the whole of it back, once. */
static void
test_undo (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_write_file (
      cli, "episodes.csv",
      "started_at,site\n2026-03-01T08:00:00Z,calf\n2026-03-02T08:00:00Z,toe\n");
  g_autoptr (JsonNode) node = NULL;

  test_cli_do (cli, "log", "--site", "shin");
  test_cli_fail (cli, 1, "there is none", "undo-import");
  test_cli_do (cli, "import", path);
  test_cli_do (cli, "import", "--dry-run", path);
  test_cli_do (cli, "undo-import", "--json");
  node = test_cli_parse_json (cli);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "taken_back"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "kept"), ==, 0);
  g_assert_cmpint (count_episodes (cli), ==, 1);
  test_cli_fail (cli, 1, "there is none", "undo-import");

  test_cli_do (cli, "import", path);
  test_cli_do (cli, "undo-import");
  g_assert_cmpstr (cli->out, ==, "2 entries were taken back.\n");
}

/* Where nothing can be written in the place of the copy that undoing needs, the import has
 * succeeded all the same; how to go back is told. */
static void
test_undo_obstacle (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *first = test_cli_write_file (cli, "days.csv", days);
  g_autofree char *path = test_cli_write_file (cli, "episodes.csv", good_rows);
  g_autofree char *in_the_way = test_cli_build_path (cli, "diary.db.after-import/folder");
  g_autofree char *before = test_cli_build_path (cli, "diary.db.before-import");
  g_autofree char *last_line = g_strdup_printf (" restore %s\n", before);
  g_autoptr (JsonNode) without = NULL;
  g_autoptr (JsonNode) with = NULL;

  test_cli_do (cli, "import", "--json", first);
  without = test_cli_parse_json (cli);
  g_assert_true (json_object_get_null_member (json_node_get_object (without), "undo_obstacle"));

  test_cli_do (cli, "undo-import");
  g_assert_no_errno (g_mkdir_with_parents (in_the_way, 0700));
  test_cli_do (cli, "import", path);
  g_assert_nonnull (strstr (cli->out, "\nImported. A copy can’t be written, so this import "));
  g_assert_true (g_str_has_suffix (cli->out, last_line));
  g_assert_cmpint (count_episodes (cli), ==, 2);
  test_cli_do (cli, "restore", before);
  g_assert_cmpint (count_episodes (cli), ==, 0);

  test_cli_do (cli, "import", "--json", path);
  with = test_cli_parse_json (cli);
  g_assert_true (json_object_get_boolean_member (json_node_get_object (with), "imported"));
  g_assert_nonnull (strstr (
      json_object_get_string_member (json_node_get_object (with), "undo_obstacle"), before));
}

/* Stopped in the middle of many rows, it has taken none. */
static void
test_interrupt (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (GString) rows = g_string_new ("started_at,site\n");
  g_autofree char *path = NULL;

  for (int i = 0; i < 40000; i++)
    g_string_append_printf (rows, "2026-03-%02dT%02d:%02d:%02dZ,calf\n", 1 + i / 3600 % 28,
                            i / 60 % 24, i % 60, i / 1440 % 60);
  path = test_cli_write_file (cli, "episodes.csv", rows->str);

  while (!test_cli_interrupt (cli, SIGINT, test_cli_arguments (cli, "import", path)))
    g_assert_no_errno (g_unlink (cli->diary));

  g_assert_cmpint (count_episodes (cli), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/twice", test_twice);
  g_test_add_func ("/import/text", test_text);
  g_test_add_func ("/import/dry-run", test_dry_run);
  g_test_add_func ("/import/refused", test_refused);
  g_test_add_func ("/import/skip-bad", test_skip_bad);
  g_test_add_func ("/import/not-there", test_not_there);
  g_test_add_func ("/import/unknown-format", test_unknown_format);
  g_test_add_func ("/import/other-program", test_other_program);
  g_test_add_func ("/import/as", test_as);
  g_test_add_func ("/import/map", test_map);
  g_test_add_func ("/import/remembered", test_remembered);
  g_test_add_func ("/import/undo", test_undo);
  g_test_add_func ("/import/undo-obstacle", test_undo_obstacle);
  g_test_add_func ("/import/interrupt", test_interrupt);

  return g_test_run ();
}
