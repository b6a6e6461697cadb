/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-medicine.h"
#include "test-record.h"

#define FIRST 739679 /* 2026-03-04 */
#define LAST  (FIRST + 7)

typedef struct
{
  const char *name;
  const char *dose;
  const char *purpose;
  DiaryDate from;
  DiaryDate until;
  const char *note;
  const char *message; /* how a refusal begins */
} Row;

static const Row FULL = { "Euthyrox", "50 µg", "thyroid", FIRST, LAST, "at breakfast" };

/* Each differs from the full one in one field. */
static const Row CHANGED[] = {
  { "Eutirox", "50 µg", "thyroid", FIRST, LAST, "at breakfast" },
  { "Euthyrox", NULL, "thyroid", FIRST, LAST, "at breakfast" },
  { "Euthyrox", "50 µg", "", FIRST, LAST, "at breakfast" },
  { "Euthyrox", "50 µg", "thyroid", DIARY_DATE_NONE, LAST, "at breakfast" },
  { "Euthyrox", "50 µg", "thyroid", LAST, LAST, "at breakfast" },
  { "Euthyrox", "50 µg", "thyroid", FIRST, DIARY_DATE_NONE, "at breakfast" },
  { "Euthyrox", "50 µg", "thyroid", FIRST, LAST, "" },

  { "", "50 µg", "thyroid", FIRST, LAST, "at breakfast", "name: missing: " },
  { " ", "50 µg", "thyroid", FIRST, LAST, "at breakfast", "name: missing: " },
  { "\xff", "50 µg", "thyroid", FIRST, LAST, "at breakfast", "name: “\ufffd”: " },
  { "Euthyrox", "50 \xb5g", "thyroid", FIRST, LAST, "at breakfast", "dose: “50 \ufffdg”: " },
  { "Euthyrox", "50 µg", "\xff", FIRST, LAST, "at breakfast", "purpose: “\ufffd”: " },
  { "Euthyrox", "50 µg", "thyroid", -1, LAST, "at breakfast", "from: " },
  { "Euthyrox", "50 µg", "thyroid", FIRST, G_MAXINT, "at breakfast", "until: " },
  { "Euthyrox", "50 µg", "thyroid", FIRST, FIRST - 1, "at breakfast",
    "until: “2026-03-03”: give a date that is not before 2026-03-04, " },
  { "Euthyrox", "50 µg", "thyroid", FIRST, LAST, "\xff", "note: “\ufffd”: " },
};

static DiaryRecord *
new_medicine (const Row *row)
{
  DiaryMedicine *self = diary_medicine_new (row->name);

  diary_record_set_id (DIARY_RECORD (self), TEST_RECORD_ID);
  diary_medicine_set_dose (self, row->dose);
  diary_medicine_set_purpose (self, row->purpose);
  diary_medicine_set_from (self, row->from);
  diary_medicine_set_until (self, row->until);
  diary_medicine_set_note (self, row->note);

  return DIARY_RECORD (self);
}

static void
test_medicine_new (void)
{
  g_autoptr (DiaryMedicine) self = diary_medicine_new ("Magnesium");

  g_assert_cmpstr (diary_medicine_get_name (self), ==, "Magnesium");
  g_assert_null (diary_medicine_get_dose (self));
  g_assert_null (diary_medicine_get_purpose (self));
  g_assert_cmpint (diary_medicine_get_from (self), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_medicine_get_until (self), ==, DIARY_DATE_NONE);
  g_assert_null (diary_medicine_get_note (self));
  test_record_assert_valid (DIARY_RECORD (self));
}

static void
test_medicine_full (void)
{
  g_autoptr (DiaryRecord) record = new_medicine (&FULL);
  DiaryMedicine *self = DIARY_MEDICINE (record);

  g_assert_cmpstr (diary_medicine_get_dose (self), ==, "50 µg");
  g_assert_cmpstr (diary_medicine_get_purpose (self), ==, "thyroid");
  g_assert_cmpint (diary_medicine_get_from (self), ==, FIRST);
  g_assert_cmpint (diary_medicine_get_until (self), ==, LAST);
  g_assert_cmpstr (diary_medicine_get_note (self), ==, "at breakfast");
  test_record_assert_valid (record);
  test_record_assert_copies (record);
}

static void
test_medicine_changed (void)
{
  g_autoptr (DiaryRecord) full = new_medicine (&FULL);

  for (size_t i = 0; i < G_N_ELEMENTS (CHANGED); i++)
    {
      g_autoptr (DiaryRecord) changed = new_medicine (&CHANGED[i]);

      g_assert_false (diary_record_equal_content (full, changed));
      if (CHANGED[i].message == NULL)
        test_record_assert_valid (changed);
      else
        test_record_assert_invalid (changed, CHANGED[i].message);
    }
}

/* The last day is one on which it is taken. */
static void
test_medicine_is_taken (void)
{
  const DiaryDate today = diary_date_new (2026, 3, 4);
  g_autoptr (DiaryMedicine) medicine = diary_medicine_new ("Statin");

  g_assert_true (diary_medicine_is_taken (medicine, today));
  diary_medicine_set_until (medicine, today);
  g_assert_true (diary_medicine_is_taken (medicine, today));
  diary_medicine_set_until (medicine, today - 1);
  g_assert_false (diary_medicine_is_taken (medicine, today));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/medicine/new", test_medicine_new);
  g_test_add_func ("/medicine/full", test_medicine_full);
  g_test_add_func ("/medicine/changed", test_medicine_changed);
  g_test_add_func ("/medicine/is-taken", test_medicine_is_taken);

  return g_test_run ();
}
