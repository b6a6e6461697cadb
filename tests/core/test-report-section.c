/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-report-section.h"

static void
test_section (void)
{
  g_autoptr (DiaryReportSection) section = diary_report_section_new ("Title");
  const char *const expected[] = { "a\nb", "", NULL };
  const DiaryReportColumn *columns = NULL;

  diary_report_section_add (section, "One.");
  diary_report_section_take (section, g_strdup ("Two."));
  diary_report_section_take (section, NULL);
  diary_report_section_add_column (section, "Word", FALSE);
  diary_report_section_add_column (section, "Number", TRUE);
  diary_report_section_add_row (section, (const char *[]){ "a\r\nb", NULL });

  g_assert_cmpstr (section->title, ==, "Title");
  g_assert_cmpuint (section->sentences->len, ==, 2);
  g_assert_cmpstr (section->sentences->pdata[1], ==, "Two.");
  columns = (const DiaryReportColumn *) (gpointer) section->columns->data;
  g_assert_cmpuint (section->columns->len, ==, 2);
  g_assert_cmpstr (columns[0].heading, ==, "Word");
  g_assert_false (columns[0].is_number);
  g_assert_true (columns[1].is_number);
  g_assert_cmpuint (section->rows->len, ==, 1);
  g_assert_cmpstrv (section->rows->pdata[0], expected);
}

/* Only what is empty in every row goes. */
static void
test_drop_empty (void)
{
  static const char *const columns[] = { "Name", "Note", "Until" };
  g_autoptr (DiaryReportSection) section = diary_report_section_new ("Title");

  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    diary_report_section_add_column (section, columns[i], FALSE);
  diary_report_section_add_row (section, (const char *[]){ "magnesium", "", "today" });
  diary_report_section_add_row (section, (const char *[]){ "iron", NULL, "" });
  diary_report_section_drop_empty (section, 2);
  diary_report_section_drop_empty (section, 1);

  g_assert_cmpuint (section->columns->len, ==, 2);
  g_assert_cmpstr (g_array_index (section->columns, DiaryReportColumn, 1).heading, ==, "Until");
  g_assert_cmpstrv (section->rows->pdata[0], ((const char *[]){ "magnesium", "today", NULL }));
  g_assert_cmpstrv (section->rows->pdata[1], ((const char *[]){ "iron", "", NULL }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/report-section/section", test_section);
  g_test_add_func ("/report-section/drop-empty", test_drop_empty);

  return g_test_run ();
}
