/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-signs.h"

/* Records as "DAY SIGN+|- [HOW]" with ";" between them, and what is told of one sign: how often it
 * was asked about, how often it was there, when it was asked last, there first and last, and absent
 * last. */
static const struct
{
  const char *name;
  const char *records;
  const char *sign;
  const char *how;
  const char *expected;
} CASES[] = {
  { "never", "3 pain+", "wasting", NULL, "0 0 0 0 0 0" },
  { "present", "3 pain+", "pain", NULL, "1 1 3 3 3 0" },
  { "absent", "3 pain-;10 pain-", "pain", NULL, "2 0 10 0 0 10" },
  { "both", "3 pain-;10 pain+;17 pain+;24 pain-", "pain", NULL, "4 2 24 10 17 24" },
  { "order-of-entry", "24 pain-;17 pain+;3 pain-;10 pain+", "pain", NULL, "4 2 24 10 17 24" },
  { "two-places", "3 pain+;3 pain+;3 pain-", "pain", NULL, "1 1 3 3 3 0" },
  { "place-on-last-day", "3 pain-;10 pain-;10 pain+", "pain", NULL, "2 1 10 10 10 3" },
  { "absent-before", "3 pain-;10 pain+", "pain", NULL, "2 1 10 10 10 3" },
  { "weakness-felt", "3 weakness+ felt;4 weakness- task", "weakness", "felt", "1 1 3 3 3 0" },
  { "weakness-task", "3 weakness+ felt;4 weakness- task", "weakness", "task", "1 0 4 0 0 4" },
  { "weakness-seen", "3 weakness+ seen;4 weakness-", "weakness", "felt", "2 1 4 3 3 4" },
};

static GPtrArray *
read_records (const char *text)
{
  g_auto (GStrv) entries = g_strsplit (text, ";", -1);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (char **entry = entries; *entry != NULL; entry++)
    {
      g_auto (GStrv) words = g_strsplit (*entry, " ", 3);
      size_t length = strlen (words[1]);
      g_autofree char *sign = g_strndup (words[1], length - 1);
      DiarySign *record = diary_sign_new (atoi (words[0]), sign, words[1][length - 1] == '+');

      diary_sign_set_how (record, words[2]);
      g_ptr_array_add (records, record);
    }

  return records;
}

static const DiaryReportSign *
find_sign (GPtrArray *signs, const char *sign, const char *how)
{
  for (guint i = 0; i < signs->len; i++)
    {
      const DiaryReportSign *one = g_ptr_array_index (signs, i);

      if (g_str_equal (one->sign, sign) && g_strcmp0 (one->how, how) == 0)
        return one;
    }

  g_assert_not_reached ();
}

static void
test_case (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) records = read_records (CASES[i].records);
  g_autoptr (GPtrArray) signs = diary_report_signs_list (records);
  const DiaryReportSign *sign = find_sign (signs, CASES[i].sign, CASES[i].how);
  g_autofree char *actual = g_strdup_printf ("%d %d %d %d %d %d", sign->n_asked, sign->n_present,
                                             sign->last_asked, sign->first_present,
                                             sign->last_present, sign->last_absent);

  g_assert_cmpstr (actual, ==, CASES[i].expected);
}

/* Every sign is there, asked about or not, and weakness is two findings. */
static void
test_all (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) signs = diary_report_signs_list (records);
  g_autofree char *felt = NULL;
  g_autofree char *task = NULL;
  g_autofree char *wasting = NULL;

  g_assert_cmpuint (signs->len, ==, 18);
  felt = diary_report_sign_format (find_sign (signs, "weakness", "felt"));
  task = diary_report_sign_format (find_sign (signs, "weakness", "task"));
  wasting = diary_report_sign_format (find_sign (signs, "wasting", NULL));
  g_assert_cmpstr (felt, ==, "Weakness: felt");
  g_assert_cmpstr (task, ==, "Weakness: a task failed");
  g_assert_cmpstr (wasting, ==, "Muscle wasting");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *path = g_strconcat ("/report-signs/", CASES[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/report-signs/all", test_all);

  return g_test_run ();
}
