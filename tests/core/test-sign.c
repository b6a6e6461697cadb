/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-sign.h"
#include "diary-vocabulary.h"
#include "test-record.h"

#define DAY 739679 /* 2026-03-04 */

typedef struct
{
  DiaryDate date;
  const char *sign;
  gboolean present;
  const char *how;
  const char *site;
  const char *side;
  const char *note;
  const char *message; /* how a refusal begins */
} Row;

static const Row FULL = { DAY, "weakness", TRUE, "task", "hand", "right", "a button" };

/* Each differs from the full one in one field. */
static const Row CHANGED[] = {
  { DAY + 1, "weakness", TRUE, "task", "hand", "right", "a button" },
  { DAY, "wasting", TRUE, "task", "hand", "right", "a button" },
  { DAY, "weakness", FALSE, "task", "hand", "right", "a button" },
  { DAY, "weakness", TRUE, "", "hand", "right", "a button" },
  { DAY, "weakness", TRUE, "task", NULL, "right", "a button" },
  { DAY, "weakness", TRUE, "task", "hand", "", "a button" },
  { DAY, "weakness", TRUE, "task", "hand", "right", "" },

  { 0, "weakness", TRUE, "task", "hand", "right", "a button", "date: missing: " },
  { DAY, "", TRUE, "task", "hand", "right", "a button", "sign: missing: give one of weakness, " },
  { DAY, "joy", TRUE, "task", "hand", "right", "a button", "sign: “joy”: give one of weakness, " },
  { DAY, "weakness", TRUE, "so", "hand", "right", "a button", "how: “so”: give one of felt, " },
  { DAY, "weakness", TRUE, "task", "ear", "right", "a button", "site: “ear”: give one of eye" },
  { DAY, "weakness", TRUE, "task", "hand", "up", "a button", "side: “up”: give one of left, " },
  { DAY, "weakness", TRUE, "task", "hand", "right", "\xff", "note: “\ufffd”: give a text " },
};

static DiaryRecord *
new_sign (const Row *row)
{
  DiarySign *self = diary_sign_new (row->date, row->sign, row->present);

  diary_record_set_id (DIARY_RECORD (self), TEST_RECORD_ID);
  diary_sign_set_how (self, row->how);
  diary_sign_set_site (self, row->site);
  diary_sign_set_side (self, row->side);
  diary_sign_set_note (self, row->note);

  return DIARY_RECORD (self);
}

static void
test_sign_new (void)
{
  g_autofree char *key = g_strdup ("weakness");
  g_autoptr (DiarySign) self = diary_sign_new (DAY, key, FALSE);

  g_assert_cmpint (diary_sign_get_date (self), ==, DAY);
  g_assert_true (diary_sign_get_sign (self) ==
                 diary_vocabulary_canonical (DIARY_TERMS_SIGNS, "weakness"));
  g_assert_false (diary_sign_get_present (self));
  g_assert_null (diary_sign_get_how (self));
  g_assert_null (diary_sign_get_site (self));
  g_assert_null (diary_sign_get_side (self));
  g_assert_null (diary_sign_get_note (self));
  test_record_assert_valid (DIARY_RECORD (self));
}

static void
test_sign_full (void)
{
  g_autoptr (DiaryRecord) record = new_sign (&FULL);
  DiarySign *self = DIARY_SIGN (record);

  g_assert_true (diary_sign_get_present (self));
  g_assert_cmpstr (diary_sign_get_how (self), ==, "task");
  g_assert_cmpstr (diary_sign_get_site (self), ==, "hand");
  g_assert_cmpstr (diary_sign_get_side (self), ==, "right");
  g_assert_cmpstr (diary_sign_get_note (self), ==, "a button");
  test_record_assert_valid (record);
  test_record_assert_copies (record);
}

static void
test_sign_changed (void)
{
  g_autoptr (DiaryRecord) full = new_sign (&FULL);

  for (size_t i = 0; i < G_N_ELEMENTS (CHANGED); i++)
    {
      g_autoptr (DiaryRecord) changed = new_sign (&CHANGED[i]);

      g_assert_false (diary_record_equal_content (full, changed));
      if (CHANGED[i].message == NULL)
        test_record_assert_valid (changed);
      else
        test_record_assert_invalid (changed, CHANGED[i].message);
    }
}

/* Each key exists, so that a slip in one would be seen. */
static void
test_sign_takes (void)
{
  static const struct
  {
    const char *sign;
    gboolean place;
    gboolean how;
  } signs[] = {
    { "weakness", TRUE, TRUE },   { "wasting", TRUE, FALSE },    { "movement-loss", TRUE, FALSE },
    { "numbness", TRUE, FALSE },  { "tingling", TRUE, FALSE },   { "pain", TRUE, FALSE },
    { "stiffness", TRUE, FALSE }, { "cramps", TRUE, FALSE },     { "speech", FALSE, FALSE },
    { "fatigue", FALSE, FALSE },  { "no-relief", FALSE, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_assert_nonnull (diary_vocabulary_find (DIARY_TERMS_SIGNS, signs[i].sign));
      g_assert_cmpint (diary_sign_takes_place (signs[i].sign), ==, signs[i].place);
      g_assert_cmpint (diary_sign_takes_how (signs[i].sign), ==, signs[i].how);
    }
  g_assert_false (diary_sign_takes_place (NULL));
  g_assert_false (diary_sign_takes_how (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sign/new", test_sign_new);
  g_test_add_func ("/sign/full", test_sign_full);
  g_test_add_func ("/sign/changed", test_sign_changed);
  g_test_add_func ("/sign/takes", test_sign_takes);

  return g_test_run ();
}
