/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-cli.h"

typedef struct
{
  const char *sign;
  const char *finding;
  const char *option;
  const char *value;
  const char *message;
} Refusal;

static const Refusal refusals[] = {
  { "sneezing", "present", "--note", "", "sign: “sneezing”: give one of weakness, " },
  { "weakness", "maybe", "--note", "", "finding: “maybe”: give one of present, absent" },
  { "weakness", "present", "--how", "heard", "how: “heard”: give one of felt, " },
  { "weakness", "present", "--site", "nose", "site: “nose”: give one of eyelid, " },
  { "weakness", "present", "--side", "top", "side: “top”: give one of left, " },
  { "weakness", "present", "--date", "soon", "--date: “soon”: give a date" },
};

static void
test_present_and_absent (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  g_autofree char *path = test_cli_build_path (cli, "signs.csv");
  g_autofree char *present = NULL;
  g_autofree char *absent = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *signs = NULL;

  test_cli_do (cli, "sign", "weakness", "present", "--date", "2026-03-04", "--how", "task",
               "--site", "hand", "--side", "right", "--note", "Buttons");
  present = g_strchomp (g_strdup (cli->out));
  test_cli_do (cli, "sign", "wasting", "absent", "--date", "2026-03-05");
  absent = g_strchomp (g_strdup (cli->out));
  g_assert_true (g_uuid_string_is_valid (present));
  g_assert_true (g_uuid_string_is_valid (absent));

  test_cli_do (cli, "export", path);
  signs = test_cli_read_file (cli, "signs.csv");
  expected = g_strdup_printf ("%s,2026-03-04,weakness,present,task,hand,right,Buttons", present);
  g_assert_nonnull (strstr (signs, expected));
  g_free (expected);
  expected = g_strdup_printf ("%s,2026-03-05,wasting,absent,,,,", absent);
  g_assert_nonnull (strstr (signs, expected));
}

static void
test_refused (const void *data)
{
  const Refusal *refusal = data;
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_fail (cli, 2, refusal->message, "sign", refusal->sign, refusal->finding, refusal->option,
                 refusal->value);

  g_assert_false (g_file_test (cli->diary, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sign/present-and-absent", test_present_and_absent);
  for (size_t i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sign/refused/%zu", i);

      g_test_add_data_func (path, &refusals[i], test_refused);
    }

  return g_test_run ();
}
