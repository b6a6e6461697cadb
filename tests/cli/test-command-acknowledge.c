/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-cli.h"

#define MOST_ARGUMENTS 5
#define PILL           "6f1c2d3e-4a5b-4c6d-8e7f-0123456789ab"

/* On 2026-03-10 there stand failed tasks at a hand and at a foot, and once without a side. */
static const char *const signs[][4] = {
  { "2026-03-04", "task", "hand", "right" },
  { "2026-03-05", "task", "foot", "left" },
  { "2026-03-06", "task", "foot", NULL },
  { "2026-03-07", NULL, NULL, NULL },
};

typedef struct
{
  const char *name;
  const char *arguments[MOST_ARGUMENTS];
  int status;
  const char *message; /* what is told if it fails, or the row that is written if not */
} Case;

static const Case cases[] = {
  { "one", { "sensory" }, 0, ",2026-03-10,sensory,,," },
  { "site", { "failed-task", "--site", "hand" }, 0, ",2026-03-10,failed-task,hand,right," },
  { "side", { "failed-task", "--side", "left" }, 0, ",2026-03-10,failed-task,foot,left," },
  { "exact", { "failed-task", "--site", "foot" }, 0, ",2026-03-10,failed-task,foot,," },
  { "medicine",
    { "new-medicine", "--medicine", "Blue pill" },
    0,
    ",2026-03-10,new-medicine,,," PILL },
  { "medicine-id", { "new-medicine", "--medicine", PILL }, 0, ",2026-03-10,new-medicine,,," PILL },
  { "several",
    { "failed-task" },
    2,
    "warning: “failed-task”: say which of them: failed-task --site foot; "
    "failed-task --site foot --side left; failed-task --site hand --side right" },
  { "none-such",
    { "wasting" },
    1,
    "No such warning: wasting: these stand: failed-task --site foot; "
    "failed-task --site foot --side left; failed-task --site hand --side right; "
    "new-medicine --medicine 'Blue pill'; sensory" },
  { "wrong-site", { "failed-task", "--site", "calf" }, 1, "these stand: failed-task --site foot" },
  { "no-site", { "sensory", "--site", "hand" }, 1, "No such warning: sensory: these stand" },
  { "wrong-medicine",
    { "new-medicine", "--medicine", "Blue" },
    1,
    "No such warning: new-medicine: these stand" },
  { "not-known", { "sensory", "--undo" }, 1, "sensory: your doctor knows of: none" },
  { "no-rule", { "sneezing" }, 2, "warning: “sneezing”: give the id of a warning" },
  { "no-vocabulary", { "sensory", "--site", "nose" }, 2, "site: “nose”: give one of eyelid, " },
  { "no-id", { "--undo" }, 2, "An argument is missing" },
};

static TestCli *
new_diary (void)
{
  TestCli *cli = test_cli_new ();
  g_autofree char *medicines =
      test_cli_write_file (cli, "medicines.csv", "id,name,from\n" PILL ",Blue pill,2026-03-02\n");

  test_cli_do (cli, "import", medicines);
  test_cli_do (cli, "day", "2026-03-01", "--complete");
  test_cli_do (cli, "log", "--site", "calf", "--at", "2026-03-03T10:00");
  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i][1] == NULL)
      {
        test_cli_do (cli, "sign", "pain", "present", "--date", signs[i][0]);
      }
    else
      {
        test_cli_do (cli, "sign", "weakness", "present", "--date", signs[i][0], "--how",
                     signs[i][1], "--site", signs[i][2], signs[i][3] != NULL ? "--side" : NULL,
                     signs[i][3]);
      }

  return cli;
}

static void
acknowledge (TestCli *cli, const Case *one)
{
  const char *const *a = one->arguments;

  test_cli_run (cli, test_cli_arguments (cli, "acknowledge", "--date", "2026-03-10", a[0], a[1],
                                         a[2], a[3], a[4]));
}

static char *
read_known (TestCli *cli)
{
  g_autofree char *path = test_cli_build_path (cli, "acknowledgements.csv");

  test_cli_do (cli, "export", path);

  return test_cli_read_file (cli, "acknowledgements.csv");
}

static void
test_case (const void *data)
{
  const Case *one = data;
  g_autoptr (TestCli) cli = new_diary ();
  g_autofree char *id = NULL;
  g_autofree char *known = NULL;
  g_autofree char *expected = NULL;

  acknowledge (cli, one);
  if (one->status != 0)
    test_cli_assert_failed (cli, one->status, one->message);
  else
    test_cli_assert_done (cli);

  id = g_strchomp (g_strdup (cli->out));
  known = read_known (cli);
  expected = g_strdup_printf ("\n%s%s\r\n", id, one->message);
  if (one->status == 0)
    g_assert_true (g_str_has_suffix (known, expected));
  else
    g_assert_cmpuint (g_strrstr (known, "\n") - known, ==, strlen (known) - 1);
}

/* Something new brings a warning back, and so does taking it back. */
static void
test_undo (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();
  const char *sensory = "For your next visit: Numbness, ";

  test_cli_do (cli, "sign", "pain", "present", "--date", "2026-03-04");
  test_cli_do (cli, "acknowledge", "sensory", "--date", "2026-03-05");
  test_cli_do (cli, "warnings", "--date", "2026-03-06");
  g_assert_null (strstr (cli->out, sensory));
  g_assert_nonnull (strstr (cli->out, "Your doctor knows:"));
  test_cli_fail (cli, 1, "these stand: none", "acknowledge", "sensory", "--date", "2026-03-06");

  test_cli_do (cli, "acknowledge", "sensory", "--undo", "--date", "2026-03-06");
  g_assert_cmpstr (cli->out, ==, "");
  test_cli_do (cli, "warnings", "--date", "2026-03-06");
  g_assert_true (g_str_has_prefix (cli->out, sensory));
}

/* Neither days to come nor what was recorded after the date. */
static void
test_dates (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_do (cli, "sign", "pain", "present", "--date", "2026-03-04");
  test_cli_fail (cli, 2, "--date: “2999-01-01”: give today or a date before it", "acknowledge",
                 "sensory", "--date", "2999-01-01");
  test_cli_fail (cli, 2, "--date: “soon”: give a date", "acknowledge", "sensory", "--date", "soon");
  test_cli_fail (cli, 1, "these stand: none", "acknowledge", "sensory", "--date", "2026-03-03");
}

static void
test_no_diary (void)
{
  g_autoptr (TestCli) cli = test_cli_new ();

  test_cli_fail (cli, 1, "diary.db", "acknowledge", "sensory");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/acknowledge/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/acknowledge/undo", test_undo);
  g_test_add_func ("/acknowledge/dates", test_dates);
  g_test_add_func ("/acknowledge/no-diary", test_no_diary);

  return g_test_run ();
}
