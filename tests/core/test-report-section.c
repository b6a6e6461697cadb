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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/report-section/section", test_section);

  return g_test_run ();
}
