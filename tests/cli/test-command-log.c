/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-clock.h"
#include "test-cli.h"

typedef struct
{
  const char *option;
  const char *value;
  const char *message;
} Refusal;

static const Refusal refusals[] = {
  { "--site", "nose", "site: “nose”: give one of eyelid, " },
  { "--side", "top", "side: “top”: give one of left, " },
  { "--kind", "tickle", "kind: “tickle”: give one of twitch, " },
  { "--at", "noon", "--at: “noon”: give a time such as 21:15" },
  { "--duration", "long", "--duration: “long”: give a duration" },
  { "--duration", "366d", "--duration: “366d”: give a duration" },
  { "--intensity", "0", "--intensity: “0”: give a whole number from 1 to 5" },
  { "--intensity", "6", "--intensity: “6”: give a whole number from 1 to 5" },
  { "--helped", "rest;luck", "helped: “luck”: give one of rest, " },
};

static JsonObject *
read_only_episode (TestCli *cli, JsonNode **list)
{
  test_cli_do (cli, "list", "--json");
  *list = test_cli_parse_json (cli);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (*list)), ==, 1);

  return json_array_get_object_element (json_node_get_array (*list), 0);
}

static void
test_whole (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (JsonNode) list = NULL;
  g_autofree char *id = NULL;
  JsonObject *episode;

  test_cli_do (cli, "log", "--site", "calf", "--side", "left", "--at", "2026-03-04T21:15:00+01:00",
               "--duration", "1h30m", "--kind", "cramp", "--intensity", "4", "--helped",
               "walking;rest", "--note", "=1, “икра”");
  id = g_strchomp (g_strdup (cli->out));
  g_assert_true (g_uuid_string_is_valid (id));

  episode = read_only_episode (cli, &list);
  g_assert_cmpstr (json_object_get_string_member (episode, "id"), ==, id);
  g_assert_cmpstr (json_object_get_string_member (episode, "started_at"), ==,
                   "2026-03-04T21:15:00+01:00");
  g_assert_cmpint (json_object_get_int_member (episode, "duration_s"), ==, 5400);
  g_assert_cmpstr (json_object_get_string_member (episode, "kind"), ==, "cramp");
  g_assert_cmpstr (json_object_get_string_member (episode, "site"), ==, "calf");
  g_assert_cmpstr (json_object_get_string_member (episode, "side"), ==, "left");
  g_assert_cmpint (json_object_get_int_member (episode, "intensity"), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (episode, "helped"), ==, "rest;walking");
  g_assert_cmpstr (json_object_get_string_member (episode, "note"), ==, "=1, “икра”");
}

/* Without anything but a site: a twitch, now, and nothing else recorded. */
static void
test_least (void)
{
  const char *const absent[] = { "duration_s", "side", "intensity", "helped", "note" };
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (JsonNode) list = NULL;
  DiaryInstant before = diary_clock_now (), started_at;
  JsonObject *episode;

  test_cli_do (cli, "log", "--site", "eyelid");

  episode = read_only_episode (cli, &list);
  g_assert_cmpstr (json_object_get_string_member (episode, "kind"), ==, "twitch");
  for (size_t i = 0; i < G_N_ELEMENTS (absent); i++)
    g_assert_true (json_object_get_null_member (episode, absent[i]));
  g_assert_true (diary_instant_parse_utc (json_object_get_string_member (episode, "created_at"),
                                          &started_at.unix_seconds));
  g_assert_cmpint (started_at.unix_seconds, >=, before.unix_seconds);
  g_assert_cmpint (started_at.unix_seconds, <=, diary_clock_now ().unix_seconds);
}

static void
test_refused (const void *data)
{
  const Refusal *refusal = data;
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_fail (cli, 2, refusal->message, "log", "--site", "calf", refusal->option,
                 refusal->value);

  g_assert_cmpstr (cli->out, ==, "");
  g_assert_false (g_file_test (cli->diary, G_FILE_TEST_EXISTS));
}

static void
test_no_site (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_fail (cli, 2, "site: missing: give one of eyelid", "log", "--side", "left");
}

/* Many at once: each waits for its turn, and none is lost. */
static void
test_at_once (void)
{
  enum
  {
    N_PROCESSES = 8
  };
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  GSubprocess *processes[N_PROCESSES];
  g_autoptr (JsonNode) list = NULL;

  for (int i = 0; i < N_PROCESSES; i++)
    processes[i] = test_cli_spawn (cli, launcher,
                                   test_cli_arguments (cli, "log", "--site", "calf"));
  for (int i = 0; i < N_PROCESSES; i++)
    {
      test_cli_finish (cli, processes[i]);
      test_cli_assert_done (cli);
      g_object_unref (processes[i]);
    }

  test_cli_do (cli, "list", "--json");
  list = test_cli_parse_json (cli);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (list)), ==, N_PROCESSES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log/whole", test_whole);
  g_test_add_func ("/log/least", test_least);
  for (size_t i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/log/refused%s-%s", refusals[i].option,
                                               refusals[i].value);

      g_test_add_data_func (path, &refusals[i], test_refused);
    }
  g_test_add_func ("/log/no-site", test_no_site);
  g_test_add_func ("/log/at-once", test_at_once);

  return g_test_run ();
}
