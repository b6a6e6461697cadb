/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-period-unit.h"

static void
test_period_unit_bounds (void)
{
  static const struct
  {
    DiaryPeriodUnit unit;
    const char *date;
    const char *start;
    const char *next;
  } rows[] = {
    { DIARY_PERIOD_UNIT_WEEK, "2026-03-02", "2026-03-02", "2026-03-09" },
    { DIARY_PERIOD_UNIT_WEEK, "2026-03-08", "2026-03-02", "2026-03-09" },
    { DIARY_PERIOD_UNIT_WEEK, "2026-01-01", "2025-12-29", "2026-01-05" },
    { DIARY_PERIOD_UNIT_MONTH, "2026-01-31", "2026-01-01", "2026-02-01" },
    { DIARY_PERIOD_UNIT_MONTH, "2025-12-31", "2025-12-01", "2026-01-01" },
    { DIARY_PERIOD_UNIT_QUARTER, "2026-06-30", "2026-04-01", "2026-07-01" },
    { DIARY_PERIOD_UNIT_QUARTER, "2026-10-01", "2026-10-01", "2027-01-01" },
    { DIARY_PERIOD_UNIT_YEAR, "2024-02-29", "2024-01-01", "2025-01-01" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DiaryDate start = diary_period_unit_get_start (rows[i].unit, diary_date_parse (rows[i].date));
      DiaryDate next = diary_period_unit_get_next (rows[i].unit, start);

      g_assert_cmpint (start, ==, diary_date_parse (rows[i].start));
      g_assert_cmpint (next, ==, diary_date_parse (rows[i].next));
      g_assert_cmpint (next - start, >=, diary_period_unit_get_min_days (rows[i].unit));
    }
}

static void
test_period_unit_words (void)
{
  static const struct
  {
    DiaryPeriodUnit unit;
    const char *name;
    const char *alone;
    const char *in_sentence;
    const char *share;
  } rows[] = {
    { DIARY_PERIOD_UNIT_WEEK, "Week", "Week of 5 October 2026", "the week of 5 October 2026",
      "in 2 of 3 recorded weeks" },
    { DIARY_PERIOD_UNIT_MONTH, "Month", "October 2026", "October 2026",
      "in 2 of 3 recorded months" },
    { DIARY_PERIOD_UNIT_QUARTER, "Quarter", "October to December 2026", "October to December 2026",
      "in 2 of 3 recorded quarters" },
    { DIARY_PERIOD_UNIT_YEAR, "Year", "2026", "2026", "in 2 of 3 recorded years" },
  };
  DiaryDate date = diary_date_new (2026, 10, 5);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *alone = diary_period_unit_format (rows[i].unit, date, FALSE);
      g_autofree char *in_sentence = diary_period_unit_format (rows[i].unit, date, TRUE);
      g_autofree char *share = diary_period_unit_format_share (rows[i].unit, 2, 3);

      g_assert_cmpstr (diary_period_unit_get_name (rows[i].unit), ==, rows[i].name);
      g_assert_nonnull (strstr (diary_period_unit_get_places_title (rows[i].unit), " and "));
      g_assert_cmpstr (alone, ==, rows[i].alone);
      g_assert_cmpstr (in_sentence, ==, rows[i].in_sentence);
      g_assert_cmpstr (share, ==, rows[i].share);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period-unit/bounds", test_period_unit_bounds);
  g_test_add_func ("/period-unit/words", test_period_unit_words);

  return g_test_run ();
}
