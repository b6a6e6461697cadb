/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-medicine.h"
#include "diary-visit.h"
#include "test-record.h"

static DiaryRecord *
new_record (void)
{
  return DIARY_RECORD (diary_medicine_new ("Magnesium"));
}

static void
test_record_new (void)
{
  g_autoptr (DiaryRecord) record = new_record ();

  g_assert_null (diary_record_get_id (record));
  g_assert_cmpint (diary_record_get_created_at (record), ==, 0);
  g_assert_cmpint (diary_record_get_modified_at (record), ==, 0);
  test_record_assert_valid (record);
}

static void
test_record_id (void)
{
  g_autoptr (DiaryRecord) record = new_record ();

  diary_record_set_id (record, "01234567-89AB-4CDE-8F01-23456789ABCD");
  g_assert_cmpstr (diary_record_get_id (record), ==, TEST_RECORD_ID);
  diary_record_set_id (record, diary_record_get_id (record));
  g_assert_cmpstr (diary_record_get_id (record), ==, TEST_RECORD_ID);
  test_record_assert_valid (record);

  diary_record_set_id (record, "");
  g_assert_null (diary_record_get_id (record));
  diary_record_set_id (record, NULL);
  g_assert_null (diary_record_get_id (record));
}

static void
test_record_refuses_id (void)
{
  static const char *const ids[] = { "1", "0123456789ab4cde8f0123456789abcd", TEST_RECORD_ID " " };
  g_autoptr (DiaryRecord) record = new_record ();

  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      diary_record_set_id (record, ids[i]);
      test_record_assert_invalid (record, "id: “");
    }
}

static void
test_record_instants (void)
{
  g_autoptr (DiaryRecord) record = new_record ();

  diary_record_set_created_at (record, -1);
  diary_record_set_modified_at (record, 1772655309);
  g_assert_cmpint (diary_record_get_created_at (record), ==, -1);
  g_assert_cmpint (diary_record_get_modified_at (record), ==, 1772655309);
  test_record_assert_valid (record);

  diary_record_set_created_at (record, G_MAXINT64);
  test_record_assert_invalid (record, "created_at: “9223372036854775807”: ");
  diary_record_set_created_at (record, 0);
  diary_record_set_modified_at (record, G_MININT64);
  test_record_assert_invalid (record, "modified_at: “-9223372036854775808”: ");
}

static void
test_record_copy (void)
{
  g_autoptr (DiaryRecord) unsaved = new_record ();
  g_autoptr (DiaryRecord) saved = new_record ();

  test_record_assert_copies (unsaved);
  diary_record_set_id (saved, TEST_RECORD_ID);
  test_record_assert_copies (saved);
}

static void
test_record_equal (void)
{
  g_autoptr (DiaryRecord) a = new_record ();
  g_autoptr (DiaryRecord) b = new_record ();
  g_autoptr (DiaryRecord) other = DIARY_RECORD (diary_visit_new (1, "Magnesium"));

  diary_record_set_id (a, TEST_RECORD_ID);
  diary_record_set_created_at (a, 5);
  diary_record_set_modified_at (a, 6);

  g_assert_true (diary_record_equal_content (a, b));
  g_assert_true (diary_record_equal_content (a, a));
  g_assert_false (diary_record_equal_content (a, other));
  g_assert_false (diary_record_equal_content (other, a));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/record/new", test_record_new);
  g_test_add_func ("/record/id", test_record_id);
  g_test_add_func ("/record/refuses-id", test_record_refuses_id);
  g_test_add_func ("/record/instants", test_record_instants);
  g_test_add_func ("/record/copy", test_record_copy);
  g_test_add_func ("/record/equal", test_record_equal);

  return g_test_run ();
}
