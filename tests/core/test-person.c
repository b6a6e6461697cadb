/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-person.h"
#include "test-record.h"

#define DAY 722874 /* 1980-02-29 */

typedef struct
{
  const char *name;
  DiaryDate birth_date;
  const char *message; /* how a refusal begins */
} Row;

static const Row FULL = { "Zoë", DAY };

/* Each differs from the full one in one field. */
static const Row CHANGED[] = {
  { "Zoe", DAY },
  { "Zoë", DAY - 1 },
  { "Zoë", DIARY_DATE_NONE },
  { NULL, DAY, "name: missing: " },
  { " ", DAY, "name: missing: " },
  { "\xff", DAY, "name: “\ufffd”: " },
};

static DiaryRecord *
new_person (const Row *row)
{
  return DIARY_RECORD (diary_person_new (row->name, row->birth_date));
}

static void
test_full (void)
{
  g_autoptr (DiaryRecord) record = new_person (&FULL);

  g_assert_cmpstr (diary_person_get_name (DIARY_PERSON (record)), ==, FULL.name);
  g_assert_cmpint (diary_person_get_birth_date (DIARY_PERSON (record)), ==, FULL.birth_date);
  test_record_assert_valid (record);
  test_record_assert_copies (record);
}

static void
test_changed (void)
{
  g_autoptr (DiaryRecord) full = new_person (&FULL);

  for (size_t i = 0; i < G_N_ELEMENTS (CHANGED); i++)
    {
      g_autoptr (DiaryRecord) changed = new_person (&CHANGED[i]);

      g_assert_false (diary_record_equal_content (full, changed));
      if (CHANGED[i].message == NULL)
        test_record_assert_valid (changed);
      else
        test_record_assert_invalid (changed, CHANGED[i].message);
    }
}

/* All diaries know their keeper by the same id. */
static void
test_id (void)
{
  g_autoptr (DiaryRecord) record = new_person (&FULL);

  g_assert_cmpstr (diary_record_get_id (record), ==, DIARY_PERSON_ID);
  diary_record_set_id (record, TEST_RECORD_ID);
  test_record_assert_invalid (record, "id: “" TEST_RECORD_ID "”: ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/person/full", test_full);
  g_test_add_func ("/person/changed", test_changed);
  g_test_add_func ("/person/id", test_id);

  return g_test_run ();
}
