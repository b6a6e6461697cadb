/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-cli.h"

typedef struct
{
  const char *option;
  const char *value;
  const char *message;
} Refusal;

static const Refusal refusals[] = {
  { "--stress", "11", "stress: “11”: " },
  { "--sleep-h", "-1", "sleep_h: “-1”: " },
  { "--water-ml", "lots", "--water-ml: “lots”: give a number" },
  { "--own", "green tea", "--own: “green tea”: give NAME=VALUE" },
  { "--own", "=3", "--own: “=3”: give NAME=VALUE" },
  { "--own", "tea [cups=3", "--own: “tea [cups=3”: give NAME=VALUE" },
  { "--own", "tea=some", "--own: “some”: give a number" },
};

static JsonNode *
read_day (TestCli *cli)
{
  test_cli_do (cli, "day", "2026-03-04", "--json");

  return test_cli_parse_json (cli);
}

static void
assert_number (JsonNode *day, const char *name, double number)
{
  g_assert_false (json_object_get_null_member (json_node_get_object (day), name));
  g_assert_cmpfloat (json_object_get_double_member (json_node_get_object (day), name), ==, number);
}

static void
assert_null (JsonNode *day, const char *name)
{
  g_assert_true (json_object_has_member (json_node_get_object (day), name));
  g_assert_true (json_object_get_null_member (json_node_get_object (day), name));
}

static void
test_set (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (JsonNode) day = NULL;

  test_cli_do (cli, "day", "2026-03-04", "--caffeine-mg", "190", "--sleep-h=6.5", "--stress", "0",
               "--own", "green tea [cups]=2", "--complete", "--note", "Rain");

  day = read_day (cli);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (day), "date"), ==,
                   "2026-03-04");
  g_assert_true (json_object_get_boolean_member (json_node_get_object (day), "complete"));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (day), "note"), ==, "Rain");
  assert_number (day, "caffeine_mg", 190);
  assert_number (day, "sleep_h", 6.5);
  assert_number (day, "stress", 0);
  assert_number (day, "own:green tea [cups]", 2);
  assert_number (day, "episodes", 0);
  assert_null (day, "water_ml");
}

/* What is not said stays, and what is said to be nothing goes. */
static void
test_change (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autoptr (JsonNode) day = NULL;

  test_cli_do (cli, "day", "2026-03-04", "--caffeine-mg", "190", "--stress", "3", "--own", "tea=2",
               "--complete", "--note", "Rain");
  test_cli_do (cli, "day", "2026-03-04", "--stress", "none", "--own", "tea=", "--note", "",
               "--no-complete", "--water-ml", "0");

  day = read_day (cli);
  assert_number (day, "caffeine_mg", 190);
  assert_number (day, "water_ml", 0);
  assert_null (day, "stress");
  assert_null (day, "own:tea");
  assert_null (day, "note");
  assert_null (day, "episodes");
  g_assert_false (json_object_get_boolean_member (json_node_get_object (day), "complete"));
}

/* A factor of one's own is one factor on all days. */
static void
test_own_factor_once (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_build_path (cli, "days.csv");
  g_autofree char *days = NULL;

  test_cli_do (cli, "day", "2026-03-04", "--own", "tea [cups]=2");
  test_cli_do (cli, "day", "2026-03-05", "--own", " Tea [cups] =3", "--own", "tea=1");
  test_cli_do (cli, "export", path);

  days = test_cli_read_file (cli, "days.csv");
  g_assert_nonnull (strstr (days, ",own:tea,own:tea [cups],note\r\n"));
}

static void
test_text (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "log", "--site", "calf", "--at", "2026-03-04T21:15");
  test_cli_do (cli, "day", "2026-03-04", "--caffeine-mg", "190", "--stress", "3", "--own",
               "green tea [cups]=2", "--note", "Rain");

  g_assert_nonnull (strstr (cli->out, "2026"));
  g_assert_nonnull (strstr (cli->out, "\nEpisodes   1\n"));
  g_assert_nonnull (strstr (cli->out, "\nComplete   no\n"));
  g_assert_nonnull (strstr (cli->out, "\nCaffeine   190\u00a0mg\n"));
  g_assert_nonnull (strstr (cli->out, "\nStress     3 of 10\n"));
  g_assert_nonnull (strstr (cli->out, "\ngreen tea  2\u00a0cups\n"));
  g_assert_nonnull (strstr (cli->out, "\nNote       Rain\n"));
}

/* Looking at a day makes none. */
static void
test_show_nothing (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_build_path (cli, "days.csv");
  g_autofree char *days = NULL;

  test_cli_do (cli, "log", "--site", "calf");
  test_cli_do (cli, "day", "2026-03-04");
  g_assert_nonnull (strstr (cli->out, "\nEpisodes  not known\nComplete  no\n"));
  test_cli_do (cli, "export", path);

  days = test_cli_read_file (cli, "days.csv");
  g_assert_true (strchr (days, '\n') == days + strlen (days) - 1);
}

static void
test_refused (const void *data)
{
  const Refusal *refusal = data;
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_fail (cli, 2, refusal->message, "day", refusal->option, refusal->value);

  g_assert_false (g_file_test (cli->diary, G_FILE_TEST_EXISTS));
}

static void
test_bad_date (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_fail (cli, 2, "date: “4 March”: give a date such as 2026-03-04", "day", "4 March");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/set", test_set);
  g_test_add_func ("/day/change", test_change);
  g_test_add_func ("/day/own-factor-once", test_own_factor_once);
  g_test_add_func ("/day/text", test_text);
  g_test_add_func ("/day/show-nothing", test_show_nothing);
  for (size_t i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/day/refused/%zu", i);

      g_test_add_data_func (path, &refusals[i], test_refused);
    }
  g_test_add_func ("/day/bad-date", test_bad_date);

  return g_test_run ();
}
