/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-acknowledgement.h"
#include "diary-warning-rules.h"
#include "test-record.h"

#define DAY      739679 /* 2026-03-04 */
#define MEDICINE "0a1b2c3d-0000-4000-8000-000000000004"

typedef struct
{
  DiaryDate date;
  const char *warning;
  const char *site;
  const char *side;
  const char *medicine;
  const char *message; /* how a refusal begins */
} Row;

static const Row FULL = { DAY, "persistent", "calf", "left", MEDICINE };

/* Each differs from the full one in one field. */
static const Row CHANGED[] = {
  { DAY - 1, "persistent", "calf", "left", MEDICINE },
  { DAY, "sensory", "calf", "left", MEDICINE },
  { DAY, "persistent", "shin", "left", MEDICINE },
  { DAY, "persistent", NULL, "left", MEDICINE },
  { DAY, "persistent", "calf", "both", MEDICINE },
  { DAY, "persistent", "calf", NULL, MEDICINE },
  { DAY, "persistent", "calf", "left", NULL },

  { DIARY_DATE_NONE, "persistent", "calf", "left", MEDICINE, "date: missing: " },
  { DAY, NULL, "calf", "left", MEDICINE, "warning: missing: " },
  { DAY, "worry", "calf", "left", MEDICINE, "warning: “worry”: " },
  { DAY, "persistent", "earlobe", "left", MEDICINE, "site: “earlobe”: " },
  { DAY, "persistent", "calf", "up", MEDICINE, "side: “up”: " },
  { DAY, "persistent", "calf", "left", "\xff", "medicine: “\ufffd”: " },
};

static DiaryRecord *
new_acknowledgement (const Row *row)
{
  DiaryAcknowledgement *self = diary_acknowledgement_new (row->date, row->warning);

  diary_record_set_id (DIARY_RECORD (self), TEST_RECORD_ID);
  diary_acknowledgement_set_site (self, row->site);
  diary_acknowledgement_set_side (self, row->side);
  diary_acknowledgement_set_medicine (self, row->medicine);

  return DIARY_RECORD (self);
}

static void
test_new (void)
{
  g_autoptr (DiaryAcknowledgement) self = diary_acknowledgement_new (DAY, "sensory");

  g_assert_cmpint (diary_acknowledgement_get_date (self), ==, DAY);
  g_assert_cmpstr (diary_acknowledgement_get_warning (self), ==, "sensory");
  g_assert_null (diary_acknowledgement_get_site (self));
  g_assert_null (diary_acknowledgement_get_side (self));
  g_assert_null (diary_acknowledgement_get_medicine (self));
  test_record_assert_valid (DIARY_RECORD (self));
}

static void
test_full (void)
{
  g_autoptr (DiaryRecord) record = new_acknowledgement (&FULL);

  test_record_assert_valid (record);
  test_record_assert_copies (record);
}

static void
test_changed (void)
{
  g_autoptr (DiaryRecord) full = new_acknowledgement (&FULL);

  for (size_t i = 0; i < G_N_ELEMENTS (CHANGED); i++)
    {
      g_autoptr (DiaryRecord) changed = new_acknowledgement (&CHANGED[i]);

      g_assert_false (diary_record_equal_content (full, changed));
      if (CHANGED[i].message == NULL)
        test_record_assert_valid (changed);
      else
        test_record_assert_invalid (changed, CHANGED[i].message);
    }
}

/* That of a warning says what the warning is about. */
static void
test_new_for (void)
{
  g_autoptr (DiaryWarning)
      warning = diary_warning_new (diary_warning_rules_find ("persistent"), DIARY_WARNING_MENTION);
  g_autoptr (DiaryAcknowledgement) self = NULL;

  warning->place = (DiaryPlace){ "calf", "left" };
  warning->medicine = MEDICINE;
  self = diary_acknowledgement_new_for (DAY, warning);

  g_assert_cmpint (diary_acknowledgement_get_date (self), ==, DAY);
  g_assert_cmpstr (diary_acknowledgement_get_warning (self), ==, "persistent");
  g_assert_cmpstr (diary_acknowledgement_get_site (self), ==, "calf");
  g_assert_cmpstr (diary_acknowledgement_get_side (self), ==, "left");
  g_assert_cmpstr (diary_acknowledgement_get_medicine (self), ==, MEDICINE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/acknowledgement/new", test_new);
  g_test_add_func ("/acknowledgement/full", test_full);
  g_test_add_func ("/acknowledgement/changed", test_changed);
  g_test_add_func ("/acknowledgement/new-for", test_new_for);

  return g_test_run ();
}
