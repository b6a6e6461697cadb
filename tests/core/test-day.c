/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-day.h"
#include "test-record.h"

#define OWN       "11111111-89ab-4cde-8f01-23456789abcd"
#define OTHER_OWN "99999999-89ab-4cde-8f01-23456789abcd"

static DiaryDay *
new_full (void)
{
  DiaryDay *self = diary_day_new (diary_date_new (2026, 3, 4));

  diary_day_set_complete (self, TRUE);
  diary_day_set_value (self, "sleep_h", 6.5);
  diary_day_set_value (self, OWN, 2);
  diary_day_set_note (self, "long drive");

  return self;
}

static void
assert_factors (DiaryDay *self, const char *expected)
{
  g_auto (GStrv) factors = diary_day_get_factors (self);
  g_autofree char *joined = g_strjoinv (" ", factors);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_day_new (void)
{
  g_autoptr (DiaryDay) self = diary_day_new (diary_date_new (2026, 3, 4));

  g_assert_cmpstr (diary_record_get_id (DIARY_RECORD (self)), ==, "2026-03-04");
  g_assert_cmpint (diary_day_get_date (self), ==, diary_date_new (2026, 3, 4));
  g_assert_false (diary_day_get_complete (self));
  g_assert_null (diary_day_get_note (self));
  g_assert_true (isnan (diary_day_get_value (self, "sleep_h")));
  g_assert_true (isnan (diary_day_get_value (self, OWN)));
  assert_factors (self, "");
  g_assert_true (diary_day_is_empty (self));
  test_record_assert_valid (DIARY_RECORD (self));
}

static void
test_day_id_is_date (void)
{
  g_autoptr (DiaryDay) self = g_object_new (DIARY_TYPE_DAY, NULL);
  DiaryRecord *record = DIARY_RECORD (self);

  g_assert_cmpint (diary_day_get_date (self), ==, DIARY_DATE_NONE);
  test_record_assert_invalid (record, "date: missing: ");
  diary_record_set_id (record, TEST_RECORD_ID);
  test_record_assert_invalid (record, "date: ");
  diary_record_set_id (record, "2025-12-31");
  g_assert_cmpint (diary_day_get_date (self), ==, diary_date_new (2025, 12, 31));
  test_record_assert_valid (record);
}

static void
test_day_empty (void)
{
  g_autoptr (DiaryDay) self = diary_day_new (1);

  diary_day_set_complete (self, TRUE);
  g_assert_false (diary_day_is_empty (self));
  diary_day_set_complete (self, FALSE);
  g_assert_true (diary_day_is_empty (self));

  diary_day_set_note (self, "x");
  g_assert_false (diary_day_is_empty (self));
  diary_day_set_note (self, "");
  g_assert_true (diary_day_is_empty (self));

  diary_day_set_value (self, "stress", 0);
  g_assert_false (diary_day_is_empty (self));
  diary_day_set_value (self, "stress", NAN);
  g_assert_true (diary_day_is_empty (self));
}

static void
test_day_values (void)
{
  g_autofree char *key = g_strdup ("caffeine_mg");
  g_autoptr (DiaryDay) self = diary_day_new (1);

  diary_day_set_value (self, key, 0);
  g_assert_cmpfloat (diary_day_get_value (self, "caffeine_mg"), ==, 0);
  diary_day_set_value (self, key, 180.5);
  g_assert_cmpfloat (diary_day_get_value (self, "caffeine_mg"), ==, 180.5);
  assert_factors (self, "caffeine_mg");

  diary_day_set_value (self, "stress", NAN);
  g_assert_true (isnan (diary_day_get_value (self, "stress")));
  diary_day_set_value (self, key, NAN);
  g_assert_true (isnan (diary_day_get_value (self, "caffeine_mg")));
  assert_factors (self, "");
}

static void
test_day_factor_order (void)
{
  static const char *const orders[][4] = {
    { "caffeine_mg", "screen_h", OWN, OTHER_OWN },
    { OTHER_OWN, OWN, "screen_h", "caffeine_mg" },
    { OWN, "screen_h", OTHER_OWN, "caffeine_mg" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (DiaryDay) self = diary_day_new (1);

      for (size_t j = 0; j < G_N_ELEMENTS (orders[i]); j++)
        diary_day_set_value (self, orders[i][j], 1);
      assert_factors (self, "caffeine_mg screen_h " OWN " " OTHER_OWN);
    }
}

static void
test_day_no_negative_zero (void)
{
  g_autoptr (DiaryDay) self = diary_day_new (1);

  diary_day_set_value (self, OWN, -0.0);
  g_assert_false (signbit (diary_day_get_value (self, OWN)));
}

static void
test_day_ranges (void)
{
  static const struct
  {
    const char *factor;
    double value;
    const char *message;
  } cases[] = {
    { "stress", 0, NULL },
    { "stress", 10, NULL },
    { "stress", 3.5, NULL },
    { "stress", 10.5, "stress: “10.5”: give a number from 0 to 10, " },
    { "stress", -0.5, "stress: “-0.5”: give a number from 0 to 10, " },
    { "sleep_h", 24, NULL },
    { "sleep_h", 25, "sleep_h: “25”: give a number from 0 to 24, " },
    { "caffeine_mg", 5001, "caffeine_mg: “5001”: give a number from 0 to 5000, " },
    { "water_ml", 1234567, "water_ml: “1234567”: give a number from 0 to 20000, " },
    { "exercise_min", INFINITY, "exercise_min: “inf”: " },
    { OWN, -40, NULL },
    { OWN, 1e300, NULL },
    { OWN, -INFINITY, OWN ": “-inf”: give a number, " },
    { "mood", 3, "factor: “mood”: " },
    { "", 3, "factor: “”: " },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DiaryDay) self = diary_day_new (1);

      diary_day_set_value (self, cases[i].factor, cases[i].value);
      if (cases[i].message == NULL)
        test_record_assert_valid (DIARY_RECORD (self));
      else
        test_record_assert_invalid (DIARY_RECORD (self), cases[i].message);
    }
}

static void
test_day_note (void)
{
  g_autoptr (DiaryDay) self = new_full ();

  g_assert_cmpstr (diary_day_get_note (self), ==, "long drive");
  diary_day_set_note (self, "\xff");
  test_record_assert_invalid (DIARY_RECORD (self), "note: “\ufffd”: ");
}

static void
test_day_copy (void)
{
  g_autoptr (DiaryDay) self = new_full ();
  g_autoptr (DiaryRecord) copy = NULL;

  test_record_assert_copies (DIARY_RECORD (self));

  copy = diary_record_copy (DIARY_RECORD (self));
  diary_day_set_value (DIARY_DAY (copy), "sleep_h", 9);
  g_assert_cmpfloat (diary_day_get_value (self, "sleep_h"), ==, 6.5);
}

static void
change (DiaryDay *self, int field)
{
  switch (field)
    {
    case 0:
      return diary_record_set_id (DIARY_RECORD (self), "2026-03-05");
    case 1:
      return diary_day_set_complete (self, FALSE);
    case 2:
      return diary_day_set_value (self, "sleep_h", 6.25);
    case 3:
      return diary_day_set_value (self, "sleep_h", NAN);
    case 4:
      return diary_day_set_value (self, "stress", 0);
    case 5:
      diary_day_set_value (self, OTHER_OWN, 2);
      return diary_day_set_value (self, OWN, NAN);
    case 6:
      return diary_day_set_note (self, "short drive");
    default:
      g_assert_not_reached ();
    }
}

static void
test_day_equal (void)
{
  for (int field = 0; field < 7; field++)
    {
      g_autoptr (DiaryDay) a = new_full ();
      g_autoptr (DiaryDay) b = new_full ();

      g_assert_true (diary_record_equal_content (DIARY_RECORD (a), DIARY_RECORD (b)));
      change (b, field);
      g_assert_false (diary_record_equal_content (DIARY_RECORD (a), DIARY_RECORD (b)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/day/new", test_day_new);
  g_test_add_func ("/day/id-is-date", test_day_id_is_date);
  g_test_add_func ("/day/empty", test_day_empty);
  g_test_add_func ("/day/values", test_day_values);
  g_test_add_func ("/day/factor-order", test_day_factor_order);
  g_test_add_func ("/day/no-negative-zero", test_day_no_negative_zero);
  g_test_add_func ("/day/ranges", test_day_ranges);
  g_test_add_func ("/day/note", test_day_note);
  g_test_add_func ("/day/copy", test_day_copy);
  g_test_add_func ("/day/equal", test_day_equal);

  return g_test_run ();
}
