/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-summary.h"

static void
test_counts (void)
{
  g_autoptr (DiaryImportSummary) summary = diary_import_summary_new ();
  DiaryImportCounts total;

  diary_import_summary_get_counts (summary, DIARY_SHEET_EPISODES)->n_new = 1;
  diary_import_summary_get_counts (summary, DIARY_SHEET_DAYS)->n_new = 20;
  diary_import_summary_get_counts (summary, DIARY_SHEET_DAYS)->n_changed = 3;
  diary_import_summary_get_counts (summary, DIARY_SHEET_SIGNS)->n_already_here = 4;
  diary_import_summary_get_counts (summary, DIARY_SHEET_VISITS)->n_kept_deleted = 5;
  diary_import_summary_refuse (summary, DIARY_SHEET_MEDICINES, "a.csv", 2, NULL, "b", "c");

  total = diary_import_summary_get_total (summary);
  g_assert_cmpint (total.n_new, ==, 21);
  g_assert_cmpint (total.n_changed, ==, 3);
  g_assert_cmpint (total.n_already_here, ==, 4);
  g_assert_cmpint (total.n_kept_deleted, ==, 5);
  g_assert_cmpint (total.n_refused, ==, 1);
}

static void
test_problems (void)
{
  g_autoptr (DiaryImportSummary) summary = diary_import_summary_new ();
  GPtrArray *problems = diary_import_summary_get_problems (summary);
  g_autofree char *of_cell = NULL;
  g_autofree char *of_row = NULL;

  diary_import_summary_refuse (summary, DIARY_SHEET_EPISODES, "a.csv", 7, "site", "“calv”",
                               "give one of calf");
  diary_import_summary_refuse (summary, DIARY_SHEET_EPISODES, "a.csv", 9, NULL, "3 cells",
                               "give 6 cells");
  of_cell = diary_import_problem_format (g_ptr_array_index (problems, 0));
  of_row = diary_import_problem_format (g_ptr_array_index (problems, 1));
  g_assert_cmpstr (of_cell, ==, "a.csv: line 7: site: “calv”: give one of calf");
  g_assert_cmpstr (of_row, ==, "a.csv: line 9: 3 cells: give 6 cells");

  for (int i = 0; i < DIARY_IMPORT_MAX_PROBLEMS; i++)
    diary_import_summary_refuse (summary, DIARY_SHEET_EPISODES, "a.csv", 10 + i, NULL, "", "");
  g_assert_cmpuint (problems->len, ==, DIARY_IMPORT_MAX_PROBLEMS);
  g_assert_cmpint (diary_import_summary_get_counts (summary, DIARY_SHEET_EPISODES)->n_refused, ==,
                   DIARY_IMPORT_MAX_PROBLEMS + 2);
}

static void
test_ignored (void)
{
  g_autoptr (DiaryImportSummary) summary = diary_import_summary_new ();
  GPtrArray *ignored = diary_import_summary_get_ignored (summary);
  const char *const none[] = { NULL };
  const char *const names[] = { "weather", "moon", NULL };
  const DiaryImportIgnored *first;

  diary_import_summary_ignore (summary, "days.csv", none);
  g_assert_cmpuint (ignored->len, ==, 0);

  diary_import_summary_ignore (summary, "days.csv", names);
  g_assert_cmpuint (ignored->len, ==, 1);
  first = g_ptr_array_index (ignored, 0);
  g_assert_cmpstr (first->file, ==, "days.csv");
  g_assert_cmpstrv (first->names, names);
}

static void
test_remarks (void)
{
  g_autoptr (DiaryImportSummary) summary = diary_import_summary_new ();
  GPtrArray *remarks = diary_import_summary_get_remarks (summary);
  g_autofree char *several = NULL;
  g_autofree char *once = NULL;

  diary_import_summary_remark (summary, "a.csv", DIARY_IMPORT_NO_PLACE, "activity “gaming”");
  diary_import_summary_remark (summary, "a.csv", DIARY_IMPORT_AVERAGED, "activity “gaming”");
  diary_import_summary_remark (summary, "a.csv", DIARY_IMPORT_NO_PLACE, "activity “gaming”");
  diary_import_summary_remark (summary, "b.csv", DIARY_IMPORT_NO_PLACE, "activity “gaming”");

  g_assert_cmpuint (remarks->len, ==, 3);
  several = diary_import_remark_format (g_ptr_array_index (remarks, 0));
  once = diary_import_remark_format (g_ptr_array_index (remarks, 1));
  g_assert_cmpstr (several, ==,
                   "activity “gaming”, 2 times: left out, the diary has no place for it");
  g_assert_cmpstr (once, ==, "activity “gaming”, 1 time: several on one day, their mean was taken");
  g_assert_cmpstr (diary_import_remark_get_key (g_ptr_array_index (remarks, 1)), ==, "averaged");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-summary/counts", test_counts);
  g_test_add_func ("/import-summary/problems", test_problems);
  g_test_add_func ("/import-summary/ignored", test_ignored);
  g_test_add_func ("/import-summary/remarks", test_remarks);

  return g_test_run ();
}
