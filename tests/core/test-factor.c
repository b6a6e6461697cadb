/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-factor.h"
#include "test-record.h"

static const struct
{
  const char *name;
  const char *unit;
  const char *column;
} COLUMNS[] = {
  { "green tea", "cups", "own:green tea [cups]" },
  { "mood", NULL, "own:mood" },
  { "own:own:", "x: y", "own:own:own: [x: y]" },
  { "Füße, \"quoted\"; more", "°C", "own:Füße, \"quoted\"; more [°C]" },
};

static const char *const NOT_COLUMNS[] = {
  "",
  "own:",
  "own: ",
  "own:[cups]",
  "own: [cups]",
  "own:tea []",
  "own:tea [ ]",
  "own:tea [cups",
  "own:tea cups]",
  "own:tea [a][b]",
  "own:tea [a]b",
  "own:tea [[a]]",
  "tea [cups]",
  "Own:tea",
  " own:tea",
  "own:te\na",
  "own:tea [c\tp]",
};

static void
test_factor_new (void)
{
  g_autoptr (DiaryFactor) self = diary_factor_new (" green tea ", "\tcups ", DIARY_SCALE_RATING);

  g_assert_cmpstr (diary_factor_get_name (self), ==, "green tea");
  g_assert_cmpstr (diary_factor_get_unit (self), ==, "cups");
  g_assert_cmpint (diary_factor_get_scale (self), ==, DIARY_SCALE_RATING);
  test_record_assert_valid (DIARY_RECORD (self));

  diary_factor_set_unit (self, "  ");
  g_assert_null (diary_factor_get_unit (self));
  diary_factor_set_name (self, diary_factor_get_name (self));
  g_assert_cmpstr (diary_factor_get_name (self), ==, "green tea");
}

static void
test_factor_columns (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    {
      g_autoptr (DiaryFactor)
          self = diary_factor_new (COLUMNS[i].name, COLUMNS[i].unit, DIARY_SCALE_AMOUNT);
      g_autoptr (DiaryFactor) again = diary_factor_new_from_column (COLUMNS[i].column);
      g_autofree char *column = diary_factor_get_column (self);

      g_assert_cmpstr (column, ==, COLUMNS[i].column);
      g_assert_cmpstr (diary_factor_get_name (again), ==, COLUMNS[i].name);
      g_assert_cmpstr (diary_factor_get_unit (again), ==, COLUMNS[i].unit);
      g_assert_true (diary_record_equal_content (DIARY_RECORD (self), DIARY_RECORD (again)));
    }
}

static void
test_factor_loose_columns (void)
{
  static const char *const loose[] = { "own:tea[cups]", "own: tea  [ cups ]" };

  for (size_t i = 0; i < G_N_ELEMENTS (loose); i++)
    {
      g_autoptr (DiaryFactor) self = diary_factor_new_from_column (loose[i]);
      g_autofree char *column = diary_factor_get_column (self);

      g_assert_cmpstr (column, ==, "own:tea [cups]");
    }
}

static void
test_factor_not_columns (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (NOT_COLUMNS); i++)
    {
      g_test_message ("%s", NOT_COLUMNS[i]);
      g_assert_null (diary_factor_new_from_column (NOT_COLUMNS[i]));
    }

  g_assert_null (diary_factor_new_from_column ("own:te\xff"));
}

static void
test_factor_refuses (void)
{
  static const struct
  {
    const char *name;
    const char *unit;
    int scale;
    const char *message;
  } cases[] = {
    { NULL, NULL, DIARY_SCALE_AMOUNT, "name: missing: " },
    { "  ", "cups", DIARY_SCALE_AMOUNT, "name: missing: " },
    { "a[b", NULL, DIARY_SCALE_AMOUNT, "name: “a[b”: give one line " },
    { "a]b", NULL, DIARY_SCALE_AMOUNT, "name: “a]b”: give one line " },
    { "a\nb", NULL, DIARY_SCALE_AMOUNT, "name: “a b”: give one line " },
    { "tea", "[cups]", DIARY_SCALE_AMOUNT, "unit: “[cups]”: give one line " },
    { "tea", "cu\rps", DIARY_SCALE_AMOUNT, "unit: “cu ps”: give one line " },
    { "te\xff", NULL, DIARY_SCALE_AMOUNT, "name: “te\ufffd”: give a text encoded " },
    { "tea", NULL, 3, "scale: “3”: " },
    { "tea", NULL, -1, "scale: “-1”: " },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DiaryFactor)
          self = diary_factor_new (cases[i].name, cases[i].unit, (DiaryScale) cases[i].scale);

      test_record_assert_invalid (DIARY_RECORD (self), cases[i].message);
    }
}

static void
test_factor_is_namesake (void)
{
  static const struct
  {
    const char *name;
    const char *unit;
    gboolean is_namesake;
  } others[] = {
    { "green tea", "cups", TRUE }, { "Green  Tea", "CUPS", TRUE },
    { "green tea", NULL, FALSE },  { "green tea", "pots", FALSE },
    { "greentea", "cups", FALSE }, { "green tea 2", "cups", FALSE },
  };
  g_autoptr (DiaryFactor) self = diary_factor_new ("green tea", "cups", DIARY_SCALE_AMOUNT);

  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (DiaryFactor)
          other = diary_factor_new (others[i].name, others[i].unit, DIARY_SCALE_RATING);

      g_test_message ("%s [%s]", others[i].name, others[i].unit);
      g_assert_cmpint (diary_factor_is_namesake (self, other), ==, others[i].is_namesake);
    }
}

static void
test_factor_takes (void)
{
  static const struct
  {
    DiaryScale scale;
    double value;
    gboolean takes;
  } cases[] = {
    { DIARY_SCALE_AMOUNT, -3.5, TRUE },      { DIARY_SCALE_AMOUNT, 1e9, TRUE },
    { DIARY_SCALE_AMOUNT, INFINITY, FALSE }, { DIARY_SCALE_AMOUNT, NAN, FALSE },
    { DIARY_SCALE_RATING, 0, TRUE },         { DIARY_SCALE_RATING, 9.5, TRUE },
    { DIARY_SCALE_RATING, 10, TRUE },        { DIARY_SCALE_RATING, 10.1, FALSE },
    { DIARY_SCALE_RATING, -0.1, FALSE },     { DIARY_SCALE_RATING, NAN, FALSE },
    { DIARY_SCALE_YES_NO, 0, TRUE },         { DIARY_SCALE_YES_NO, 1, TRUE },
    { DIARY_SCALE_YES_NO, 0.5, FALSE },      { DIARY_SCALE_YES_NO, NAN, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DiaryFactor) self = diary_factor_new ("tea", NULL, cases[i].scale);

      g_assert_cmpint (diary_factor_takes (self, cases[i].value), ==, cases[i].takes);
    }
}

static void
test_factor_copy (void)
{
  g_autoptr (DiaryFactor) self = diary_factor_new ("tea", "cups", DIARY_SCALE_RATING);

  diary_record_set_id (DIARY_RECORD (self), TEST_RECORD_ID);
  test_record_assert_copies (DIARY_RECORD (self));
}

static void
test_factor_equal (void)
{
  static const struct
  {
    const char *name;
    const char *unit;
    DiaryScale scale;
  } others[] = {
    { "teas", "cups", DIARY_SCALE_RATING },
    { "tea", NULL, DIARY_SCALE_RATING },
    { "tea", "cups", DIARY_SCALE_AMOUNT },
  };
  g_autoptr (DiaryFactor) self = diary_factor_new ("tea", "cups", DIARY_SCALE_RATING);

  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (DiaryFactor)
          other = diary_factor_new (others[i].name, others[i].unit, others[i].scale);

      g_assert_false (diary_record_equal_content (DIARY_RECORD (self), DIARY_RECORD (other)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/factor/new", test_factor_new);
  g_test_add_func ("/factor/columns", test_factor_columns);
  g_test_add_func ("/factor/loose-columns", test_factor_loose_columns);
  g_test_add_func ("/factor/not-columns", test_factor_not_columns);
  g_test_add_func ("/factor/refuses", test_factor_refuses);
  g_test_add_func ("/factor/is-namesake", test_factor_is_namesake);
  g_test_add_func ("/factor/takes", test_factor_takes);
  g_test_add_func ("/factor/copy", test_factor_copy);
  g_test_add_func ("/factor/equal", test_factor_equal);

  return g_test_run ();
}
