/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sheet.h"

#include "diary-record.h"

static void
test_sheets (void)
{
  for (int i = 0; i < DIARY_N_SHEETS; i++)
    {
      DiarySheet sheet = DIARY_N_SHEETS;
      g_autofree char *file_name = g_strconcat (diary_sheet_get_name ((DiarySheet) i), ".csv",
                                                NULL);

      g_assert_cmpstr (diary_sheet_get_file_name ((DiarySheet) i), ==, file_name);
      g_assert_true (diary_sheet_find (file_name, &sheet));
      g_assert_cmpint (sheet, ==, i);
      g_assert_true (g_type_is_a (diary_sheet_get_record_type (sheet), DIARY_TYPE_RECORD));
      g_assert_cmpint (strlen (diary_sheet_get_label (sheet)), >, 0);
      g_assert_false (diary_sheet_find (diary_sheet_get_name ((DiarySheet) i), &sheet));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sheet/all", test_sheets);

  return g_test_run ();
}
