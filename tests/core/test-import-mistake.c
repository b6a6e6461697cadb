/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-import-mistake.h"

#define GIVE_SITE   "give one of calf, jaw"
#define GIVE_NUMBER "give a number from 1 to 5"

static void
assert_mistake (GPtrArray *mistakes, guint i, const char *where, const char *what)
{
  const DiaryImportMistake *mistake = g_ptr_array_index (mistakes, i);
  g_autofree char *actual_where = diary_import_mistake_format_where (mistake);
  g_autofree char *actual_what = diary_import_mistake_format_what (mistake);

  g_assert_cmpstr (actual_where, ==, where);
  g_assert_cmpstr (actual_what, ==, what);
}

static void
refuse (DiaryImportSummary *summary,
        const char *file,
        gint64 line,
        const char *column,
        const char *wrong,
        const char *expected)
{
  diary_import_summary_refuse (summary, DIARY_SHEET_EPISODES, file, line, column, wrong, expected);
}

/* What is set right in one way is said once, in the order of the files. */
static void
test_alike (void)
{
  g_autoptr (DiaryImportSummary) summary = diary_import_summary_new ();
  g_autoptr (GPtrArray) mistakes = NULL;

  refuse (summary, "/tmp/a.csv", 2, "site", "“calv”", GIVE_SITE);
  refuse (summary, "/tmp/a.csv", 3, "intensity", "“9”", GIVE_NUMBER);
  refuse (summary, "/tmp/a.csv", 4, "site", "“chin”", GIVE_SITE);
  refuse (summary, "/tmp/a.csv", 5, "site", "“calv”", GIVE_SITE);
  refuse (summary, "/tmp/a.csv", 6, NULL, "2 cells", "give 3 cells");
  refuse (summary, "/tmp/b.csv", 2, "site", "“calv”", GIVE_SITE);

  mistakes = diary_import_mistake_collect (diary_import_summary_get_problems (summary));
  g_assert_cmpuint (mistakes->len, ==, 4);
  assert_mistake (mistakes, 0, "a.csv, column site: 3 rows",
                  "“calv”: lines 2, 5\n“chin”: line 4\nWhat to do: " GIVE_SITE);
  assert_mistake (mistakes, 1, "a.csv, column intensity: 1 row",
                  "“9”: line 3\nWhat to do: " GIVE_NUMBER);
  assert_mistake (mistakes, 2, "a.csv: 1 row", "2 cells: line 6\nWhat to do: give 3 cells");
  assert_mistake (mistakes, 3, "b.csv, column site: 1 row",
                  "“calv”: line 2\nWhat to do: " GIVE_SITE);
}

static void
test_lines (void)
{
  static const struct
  {
    gint64 lines[6];
    const char *words;
  } cases[] = {
    { { 7 }, "line 7" },
    { { 7, 9 }, "lines 7, 9" },
    { { 7, 8 }, "lines 7–8" },
    { { 2, 4, 5, 6, 8 }, "lines 2, 4–6, 8" },
    { { 2, 3, 5, 8, 9, 10 }, "lines 2–3, 5, 8–10" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DiaryImportSummary) summary = diary_import_summary_new ();
      g_autoptr (GPtrArray) mistakes = NULL;
      g_autofree char *what = NULL;
      g_autofree char *expected = g_strdup_printf ("“9”: %s\nWhat to do: x", cases[i].words);

      for (int j = 0; j < 6 && cases[i].lines[j] != 0; j++)
        refuse (summary, "a.csv", cases[i].lines[j], "stress", "“9”", "x");
      mistakes = diary_import_mistake_collect (diary_import_summary_get_problems (summary));
      what = diary_import_mistake_format_what (g_ptr_array_index (mistakes, 0));
      g_assert_cmpstr (what, ==, expected);
    }
}

/* Where every row has a value of its own, the last of them share a line, and no row is lost. */
static void
test_many_values (void)
{
  static const struct
  {
    int n_values;
    const char *end;
  } cases[] = {
    { 9, "“7”: line 9\n“8”: line 10\nWhat to do: x" },
    { 10, "“7”: line 9\n2 other values: lines 10–11\nWhat to do: x" },
    { 100, "“7”: line 9\n92 other values: lines 10–101\nWhat to do: x" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DiaryImportSummary) summary = diary_import_summary_new ();
      g_autoptr (GPtrArray) mistakes = NULL;
      g_autofree char *what = NULL;

      for (int j = 0; j < cases[i].n_values; j++)
        {
          g_autofree char *wrong = g_strdup_printf ("“%d”", j);

          refuse (summary, "a.csv", j + 2, "stress", wrong, "x");
        }
      mistakes = diary_import_mistake_collect (diary_import_summary_get_problems (summary));
      g_assert_cmpuint (mistakes->len, ==, 1);
      what = diary_import_mistake_format_what (g_ptr_array_index (mistakes, 0));
      g_assert_true (g_str_has_prefix (what, "“0”: line 2\n"));
      g_assert_true (g_str_has_suffix (what, cases[i].end));
    }
}

static void
test_none (void)
{
  g_autoptr (DiaryImportSummary) summary = diary_import_summary_new ();
  g_autoptr (GPtrArray)
      mistakes = diary_import_mistake_collect (diary_import_summary_get_problems (summary));

  g_assert_cmpuint (mistakes->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/import-mistake/alike", test_alike);
  g_test_add_func ("/import-mistake/lines", test_lines);
  g_test_add_func ("/import-mistake/many-values", test_many_values);
  g_test_add_func ("/import-mistake/none", test_none);

  return g_test_run ();
}
