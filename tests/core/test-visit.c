/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-visit.h"
#include "test-record.h"

#define DAY 739679 /* 2026-03-04 */

typedef struct
{
  DiaryDate date;
  const char *what;
  const char *result;
  const char *note;
  const char *message; /* how a refusal begins */
} Row;

static const Row FULL = { DAY, "EMG", "nothing found", "both calves" };

/* Each differs from the full one in one field. */
static const Row CHANGED[] = {
  { DAY - 1, "EMG", "nothing found", "both calves" },
  { DAY, "MRI", "nothing found", "both calves" },
  { DAY, "EMG", "", "both calves" },
  { DAY, "EMG", "nothing found", NULL },

  { DIARY_DATE_NONE, "EMG", "nothing found", "both calves", "date: missing: " },
  { DAY, "", "nothing found", "both calves", "what: missing: " },
  { DAY, "\n", "nothing found", "both calves", "what: missing: " },
  { DAY, "\xff", "nothing found", "both calves", "what: “\ufffd”: " },
  { DAY, "EMG", "\xff", "both calves", "result: “\ufffd”: " },
  { DAY, "EMG", "nothing found", "\xff", "note: “\ufffd”: " },
};

static DiaryRecord *
new_visit (const Row *row)
{
  DiaryVisit *self = diary_visit_new (row->date, row->what);

  diary_record_set_id (DIARY_RECORD (self), TEST_RECORD_ID);
  diary_visit_set_result (self, row->result);
  diary_visit_set_note (self, row->note);

  return DIARY_RECORD (self);
}

static void
test_visit_new (void)
{
  g_autoptr (DiaryVisit) self = diary_visit_new (DAY, "GP");

  g_assert_cmpint (diary_visit_get_date (self), ==, DAY);
  g_assert_cmpstr (diary_visit_get_what (self), ==, "GP");
  g_assert_null (diary_visit_get_result (self));
  g_assert_null (diary_visit_get_note (self));
  test_record_assert_valid (DIARY_RECORD (self));
}

static void
test_visit_full (void)
{
  g_autoptr (DiaryRecord) record = new_visit (&FULL);

  g_assert_cmpstr (diary_visit_get_result (DIARY_VISIT (record)), ==, "nothing found");
  g_assert_cmpstr (diary_visit_get_note (DIARY_VISIT (record)), ==, "both calves");
  test_record_assert_valid (record);
  test_record_assert_copies (record);
}

static void
test_visit_changed (void)
{
  g_autoptr (DiaryRecord) full = new_visit (&FULL);

  for (size_t i = 0; i < G_N_ELEMENTS (CHANGED); i++)
    {
      g_autoptr (DiaryRecord) changed = new_visit (&CHANGED[i]);

      g_assert_false (diary_record_equal_content (full, changed));
      if (CHANGED[i].message == NULL)
        test_record_assert_valid (changed);
      else
        test_record_assert_invalid (changed, CHANGED[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/visit/new", test_visit_new);
  g_test_add_func ("/visit/full", test_visit_full);
  g_test_add_func ("/visit/changed", test_visit_changed);

  return g_test_run ();
}
