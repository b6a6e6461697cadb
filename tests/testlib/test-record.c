/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-record.h"

#include "diary-error.h"

/**
 * test_record_assert_valid:
 * @record: a record
 *
 * The test fails, with what validation said, unless the record may be stored.
 */
void
test_record_assert_valid (DiaryRecord *record)
{
  g_autoptr (GError) error = NULL;
  gboolean valid = diary_record_validate (record, &error);

  g_assert_no_error (error);
  g_assert_true (valid);
}

/**
 * test_record_assert_invalid:
 * @record: a record
 * @message: how the message begins, as in "site: missing: "
 *
 * The test fails unless validation refuses the record with such a message.
 */
void
test_record_assert_invalid (DiaryRecord *record, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (diary_record_validate (record, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  if (!g_str_has_prefix (error->message, message))
    g_error ("expected “%s…”, got “%s”", message, error->message);
}

/**
 * test_record_assert_copies:
 * @record: a record
 *
 * The test fails unless a copy of the record is like it and outlives what it was copied from.
 */
void
test_record_assert_copies (DiaryRecord *record)
{
  g_autoptr (DiaryRecord) first = NULL;
  g_autoptr (DiaryRecord) second = NULL;

  diary_record_set_created_at (record, 1000);
  diary_record_set_modified_at (record, 2000);
  first = diary_record_copy (record);
  second = diary_record_copy (first);
  g_assert_finalize_object (g_steal_pointer (&first));

  g_assert_true (G_OBJECT_TYPE (second) == G_OBJECT_TYPE (record));
  g_assert_cmpstr (diary_record_get_id (second), ==, diary_record_get_id (record));
  g_assert_cmpint (diary_record_get_created_at (second), ==, 1000);
  g_assert_cmpint (diary_record_get_modified_at (second), ==, 2000);
  g_assert_true (diary_record_equal_content (record, second));
}
