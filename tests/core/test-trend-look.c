/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-look.h"

typedef struct
{
  const DiaryTrendLook *look;
  int today; /* the number of the day; the first recorded one is day 1 */
  int last;  /* the day of the last look before it, or 0 */
  int next;  /* the day of the first look after it */
} LookCase;

static const LookCase LOOKS[] = {
  { &diary_trend_look_findings, 1, 0, 30 },     { &diary_trend_look_findings, 29, 0, 30 },
  { &diary_trend_look_findings, 30, 0, 60 },    { &diary_trend_look_findings, 31, 30, 60 },
  { &diary_trend_look_findings, 59, 30, 60 },   { &diary_trend_look_findings, 60, 30, 90 },
  { &diary_trend_look_findings, 61, 60, 90 },   { &diary_trend_look_findings, 366, 360, 390 },
  { &diary_trend_look_rising, 28, 0, 56 },      { &diary_trend_look_rising, 29, 28, 56 },
  { &diary_trend_look_spreading, 57, 0, 84 },   { &diary_trend_look_spreading, 84, 0, 112 },
  { &diary_trend_look_spreading, 85, 84, 112 }, { &diary_trend_look_spreading, 113, 112, 140 },
};

static void
test_look_days (void)
{
  const DiaryDate first = diary_date_new (2024, 2, 20);

  for (size_t i = 0; i < G_N_ELEMENTS (LOOKS); i++)
    {
      DiaryDate today = first + LOOKS[i].today - 1;
      DiaryDate last = diary_trend_look_get_last (LOOKS[i].look, first, today);
      DiaryDate next = diary_trend_look_get_next (LOOKS[i].look, first, today);

      g_assert_cmpint (last == DIARY_DATE_NONE ? 0 : last - first + 1, ==, LOOKS[i].last);
      g_assert_cmpint (next - first + 1, ==, LOOKS[i].next);
    }
}

/* Across a leap day the thirtieth day is the thirtieth day. */
static void
test_look_dates (void)
{
  const DiaryDate first = diary_date_new (2024, 2, 20);
  const DiaryDate early = diary_date_new (2020, 1, 1);

  g_assert_cmpint (diary_trend_look_get_next (&diary_trend_look_findings, first, early), ==,
                   diary_date_new (2024, 3, 20));
  g_assert_cmpint (diary_trend_look_get_last (&diary_trend_look_findings, first, early), ==,
                   DIARY_DATE_NONE);
}

static void
test_look_nothing_recorded (void)
{
  const DiaryDate today = diary_date_new (2024, 2, 20);

  g_assert_cmpint (diary_trend_look_get_last (&diary_trend_look_findings, DIARY_DATE_NONE, today),
                   ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_trend_look_get_next (&diary_trend_look_findings, DIARY_DATE_NONE, today),
                   ==, DIARY_DATE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-look/days", test_look_days);
  g_test_add_func ("/trend-look/dates", test_look_dates);
  g_test_add_func ("/trend-look/nothing-recorded", test_look_nothing_recorded);

  return g_test_run ();
}
