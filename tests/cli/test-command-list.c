/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-cli.h"

static const char episodes[] =
    "id,started_at,duration_s,kind,site,side,intensity,helped,note,created_at,modified_at\r\n"
    "00000000-0000-4000-8000-000000000001,2026-03-04T21:15:00+01:00,45,twitch,calf,left,2,rest,"
    "In bed,2026-03-04T20:15:09Z,2026-03-04T20:15:09Z\r\n"
    "00000000-0000-4000-8000-000000000002,2026-03-05T08:00:00+01:00,,cramp,sole,,,,,"
    "2026-03-05T07:00:30Z,2026-03-05T07:00:30Z\r\n"
    "00000000-0000-4000-8000-000000000003,2026-03-04T23:30:00-05:00,,twitch,eyelid,right,,,,"
    "2026-03-05T04:31:00Z,2026-03-05T04:31:00Z\r\n";

static TestCli *
new_filled (void)
{
  TestCli *cli = test_cli_new ();
  g_autofree char *path = test_cli_write_file (cli, "episodes.csv", episodes);

  test_cli_do (cli, "import", path);

  return cli;
}

/* The last digits of the listed ids, in their order. */
static char *
list_ids (TestCli *cli)
{
  g_autoptr (JsonNode) node = test_cli_parse_json (cli);
  JsonArray *array = json_node_get_array (node);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *episode = json_array_get_object_element (array, i);
      const char *id = json_object_get_string_member (episode, "id");

      g_string_append_c (ids, id[strlen (id) - 1]);
    }

  return g_string_free (ids, FALSE);
}

/* Newest first by the moment, each on the date of its own clock. */
static void
test_period (void)
{
  const struct
  {
    const char *arguments[8];
    const char *ids;
  } cases[] = {
    { { "list", "--json", "--diary" }, "231" },
    { { "list", "--json", "--from", "2026-03-05", "--diary" }, "2" },
    { { "list", "--json", "--to", "2026-03-04", "--diary" }, "31" },
    { { "list", "--json", "--from=2026-03-04", "--to=2026-03-05", "--diary" }, "231" },
    { { "list", "--json", "--from=2026-03-06", "--diary" }, "" },
    { { "list", "--json", "--from=2026-03-05", "--to=2026-03-04", "--diary" }, "" },
  };
  g_autoptr (TestCli) cli = new_filled ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *arguments[G_N_ELEMENTS (cases[i].arguments)];
      g_autofree char *ids = NULL;
      size_t n = 0;

      for (; cases[i].arguments[n] != NULL; n++)
        arguments[n] = cases[i].arguments[n];
      arguments[n++] = cli->diary;
      arguments[n] = NULL;
      test_cli_run (cli, arguments);
      test_cli_assert_done (cli);
      ids = list_ids (cli);
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
test_text (void)
{
  g_autoptr (TestCli) cli = new_filled ();
  g_auto (GStrv) lines = NULL;

  test_cli_do (cli, "list");

  lines = g_strsplit (cli->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_true (g_str_has_prefix (lines[0], "Date "));
  g_assert_nonnull (strstr (lines[1], "08:00"));
  g_assert_nonnull (strstr (lines[1], "Cramp"));
  g_assert_nonnull (strstr (lines[2], "23:30"));
  g_assert_nonnull (strstr (lines[3], "21:15"));
  g_assert_nonnull (strstr (lines[3], "45\u00a0s"));
  g_assert_nonnull (strstr (lines[3], "Mild"));
  g_assert_true (g_str_has_suffix (lines[3], "In bed"));
}

/* The members are the columns of episodes.csv, in their order. */
static void
test_members (void)
{
  g_autoptr (TestCli) cli = new_filled ();
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GList) members = NULL;
  g_autoptr (GString) header = g_string_new (NULL);

  test_cli_do (cli, "list", "--json");
  node = test_cli_parse_json (cli);
  members = json_object_get_members (json_array_get_object_element (json_node_get_array (node), 0));
  for (GList *member = members; member != NULL; member = member->next)
    g_string_append_printf (header, member == members ? "%s" : ",%s", (char *) member->data);

  g_assert_true (g_str_has_prefix (episodes, header->str));
  g_assert_cmpint (episodes[header->len], ==, '\r');
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/period", test_period);
  g_test_add_func ("/list/text", test_text);
  g_test_add_func ("/list/members", test_members);

  return g_test_run ();
}
