/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-date.h"

#define LAST_DAY 3652059

typedef struct
{
  const char *text;
  int year;
  int month;
  int day;
  DiaryDate date;
  int weekday;
} Known;

static const Known KNOWN[] = {
  { "0001-01-01", 1, 1, 1, 1, 1 },
  { "1900-02-28", 1900, 2, 28, 693654, 3 },
  { "1970-01-01", 1970, 1, 1, 719163, 4 },
  { "2000-02-29", 2000, 2, 29, 730179, 2 },
  { "2026-03-04", 2026, 3, 4, 739679, 3 },
  { "2026-03-08", 2026, 3, 8, 739683, 7 },
  { "9999-12-31", 9999, 12, 31, LAST_DAY, 5 },
};

static const char *const NOT_DATES[] = {
  "",
  "2026-3-4",
  "2026-03-4",
  "26-03-04",
  "2026-00-10",
  "2026-13-01",
  "2026-04-31",
  "2026-02-29",
  "1900-02-29",
  "2026-03-00",
  "0000-01-01",
  "10000-01-01",
  "2026/03/04",
  "04-03-2026",
  "20260304",
  " 2026-03-04",
  "2026-03-4 ",
  "2026-03-04 ",
  "+026-03-04",
  "2026-03--4",
  "2026-+3-04",
  "2026-03-04T",
  "2026-W10-3",
  "today",
  "２026-03-04",

};

static void
test_date_known (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (KNOWN); i++)
    {
      const Known *known = &KNOWN[i];
      g_autofree char *text = diary_date_format (known->date);
      int year, month, day;

      g_assert_cmpint (diary_date_new (known->year, known->month, known->day), ==, known->date);
      g_assert_cmpint (diary_date_parse (known->text), ==, known->date);
      g_assert_cmpstr (text, ==, known->text);
      g_assert_cmpint (diary_date_get_weekday (known->date), ==, known->weekday);

      diary_date_get_ymd (known->date, &year, &month, &day);
      g_assert_cmpint (year, ==, known->year);
      g_assert_cmpint (month, ==, known->month);
      g_assert_cmpint (day, ==, known->day);
    }
}

static void
test_date_not_dates (void)
{
  g_assert_cmpint (diary_date_parse (NULL), ==, DIARY_DATE_NONE);

  for (size_t i = 0; i < G_N_ELEMENTS (NOT_DATES); i++)
    {
      g_test_message ("%s", NOT_DATES[i]);
      g_assert_cmpint (diary_date_parse (NOT_DATES[i]), ==, DIARY_DATE_NONE);
    }
}

static void
test_date_new_refuses (void)
{
  g_assert_cmpint (diary_date_new (0, 1, 1), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_new (-1, 1, 1), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_new (10000, 1, 1), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_new (2026, 0, 1), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_new (2026, 13, 1), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_new (2026, 1, 0), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_new (2026, 1, 32), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_new (2026, 1, 257), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_new (2025, 2, 29), ==, DIARY_DATE_NONE);
}

static void
test_date_valid (void)
{
  g_assert_false (diary_date_is_valid (DIARY_DATE_NONE));
  g_assert_false (diary_date_is_valid (-1));
  g_assert_false (diary_date_is_valid (LAST_DAY + 1));
  g_assert_true (diary_date_is_valid (1));
  g_assert_true (diary_date_is_valid (LAST_DAY));
}

/* Every tenth year whole, so that leap years of all sorts are among them. */
static void
test_date_round_trip (void)
{
  for (int year = 1; year < 9999; year += 10)
    {
      DiaryDate first = diary_date_new (year, 1, 1);
      DiaryDate next = diary_date_new (year + 1, 1, 1);

      for (DiaryDate date = first; date < next; date++)
        {
          g_autofree char *text = diary_date_format (date);

          g_assert_cmpint (diary_date_parse (text), ==, date);
        }
    }
}

static void
test_date_weekdays_follow (void)
{
  for (DiaryDate date = 1; date < 1000; date++)
    g_assert_cmpint (diary_date_get_weekday (date + 1), ==, diary_date_get_weekday (date) % 7 + 1);
}

static void
test_date_get_only_some (void)
{
  int month = 0;

  diary_date_get_ymd (diary_date_new (2026, 3, 4), NULL, &month, NULL);
  g_assert_cmpint (month, ==, 3);
}

static void
test_date_of_instant (void)
{
  const DiaryDate epoch = diary_date_new (1970, 1, 1);

  g_assert_cmpint (diary_date_of_instant (0, 0), ==, epoch);
  g_assert_cmpint (diary_date_of_instant (86399, 0), ==, epoch);
  g_assert_cmpint (diary_date_of_instant (86400, 0), ==, epoch + 1);
  g_assert_cmpint (diary_date_of_instant (-1, 0), ==, epoch - 1);
  g_assert_cmpint (diary_date_of_instant (-86400, 0), ==, epoch - 1);
  g_assert_cmpint (diary_date_of_instant (-86401, 0), ==, epoch - 2);

  g_assert_cmpint (diary_date_of_instant (86399, 60), ==, epoch + 1);
  g_assert_cmpint (diary_date_of_instant (86400, -60), ==, epoch);
  g_assert_cmpint (diary_date_of_instant (0, -18 * 3600), ==, epoch - 1);
  g_assert_cmpint (diary_date_of_instant (23 * 3600, 18 * 3600), ==, epoch + 1);
  g_assert_cmpint (diary_date_of_instant (-3600, 3600), ==, epoch);
}

static void
test_date_of_instant_outside (void)
{
  const gint64 first = G_GINT64_CONSTANT (-62135596800);
  const gint64 last = G_GINT64_CONSTANT (253402300799);

  g_assert_cmpint (diary_date_of_instant (first, 0), ==, 1);
  g_assert_cmpint (diary_date_of_instant (first - 1, 0), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_of_instant (first - 1, 60), ==, 1);
  g_assert_cmpint (diary_date_of_instant (last, 0), ==, LAST_DAY);
  g_assert_cmpint (diary_date_of_instant (last, 60), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_of_instant (G_MAXINT64, 64800), ==, DIARY_DATE_NONE);
  g_assert_cmpint (diary_date_of_instant (G_MININT64, -64800), ==, DIARY_DATE_NONE);
}

static void
test_date_format_locale (void)
{
  g_autofree char *text = diary_date_format_locale (diary_date_new (2026, 3, 4));

  g_assert_cmpstr (text, ==, "Wednesday, 4 March 2026");
}

static void
test_date_format_short (void)
{
  g_autofree char *text = diary_date_format_short (diary_date_new (2026, 3, 4));

  g_assert_cmpstr (text, ==, "4 Mar 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/date/known", test_date_known);
  g_test_add_func ("/date/not-dates", test_date_not_dates);
  g_test_add_func ("/date/new-refuses", test_date_new_refuses);
  g_test_add_func ("/date/valid", test_date_valid);
  g_test_add_func ("/date/round-trip", test_date_round_trip);
  g_test_add_func ("/date/weekdays-follow", test_date_weekdays_follow);
  g_test_add_func ("/date/get-only-some", test_date_get_only_some);
  g_test_add_func ("/date/of-instant", test_date_of_instant);
  g_test_add_func ("/date/of-instant-outside", test_date_of_instant_outside);
  g_test_add_func ("/date/format-locale", test_date_format_locale);
  g_test_add_func ("/date/format-short", test_date_format_short);

  return g_test_run ();
}
