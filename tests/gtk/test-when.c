/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-when.h"

#include "diary-clock.h"

#define HOUR   3600
#define MINUTE 60

/* 2026-03-04T21:15:30+01:00 */
#define NOW 1772655330

static void
test_when_dates (void)
{
  DiaryDate today = diary_date_new (2026, 3, 4);
  const struct
  {
    const char *text;
    DiaryDate date;
  } dates[] = {
    { "2026-03-04", today },        { " 2026-02-28 ", today - 4 },     { "today", today },
    { "Yesterday", today - 1 },     { "4 March 2026", today },         { "", DIARY_DATE_NONE },
    { "soon", DIARY_DATE_NONE },    { "25:00", DIARY_DATE_NONE },      { "4", DIARY_DATE_NONE },
    { "4 March", DIARY_DATE_NONE }, { "2026-02-30", DIARY_DATE_NONE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_test_message ("“%s”", dates[i].text);
      g_assert_cmpint (diary_when_parse_date (dates[i].text), ==, dates[i].date);
    }
}

static void
test_when_times (void)
{
  static const struct
  {
    const char *text;
    int seconds;
  } times[] = {
    { "21:15", 21 * HOUR + 15 * MINUTE },
    { "21.15", 21 * HOUR + 15 * MINUTE },
    { "2115", 21 * HOUR + 15 * MINUTE },
    { " 9 ", 9 * HOUR },
    { "9:5", 9 * HOUR + 5 * MINUTE },
    { "9 pm", 21 * HOUR },
    { "9:15PM", 21 * HOUR + 15 * MINUTE },
    { "12 am", 0 },
    { "12:30 pm", 12 * HOUR + 30 * MINUTE },
    { "0:00", 0 },
    { "21:15:30", 21 * HOUR + 15 * MINUTE + 30 },
    { "211530", 21 * HOUR + 15 * MINUTE + 30 },
    { "", -1 },
    { "24:00", -1 },
    { "21:60", -1 },
    { "21:", -1 },
    { "13 pm", -1 },
    { "0 am", -1 },
    { "21:15 o’clock", -1 },
    { "noon", -1 },
    { "-1", -1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (times); i++)
    {
      int seconds = -1;
      gboolean parsed = diary_when_parse_time (times[i].text, &seconds);

      g_test_message ("“%s”", times[i].text);
      g_assert_cmpint (parsed, ==, times[i].seconds >= 0);
      g_assert_cmpint (seconds, ==, times[i].seconds);
    }
}

static void
test_when_formats (void)
{
  DiaryInstant now = diary_clock_now ();
  g_autofree char *date = diary_when_format_date (&now);
  g_autofree char *time = diary_when_format_time (&now);

  g_assert_cmpstr (date, ==, "2026-03-04");
  g_assert_cmpstr (time, ==, "21:15");
}

/* The clock at home decides, unless the moment was recorded elsewhere. */
static void
test_when_resolves (void)
{
  DiaryDate date = diary_date_new (2026, 3, 4);
  int noon = 12 * HOUR;
  const DiaryInstant in_tokyo = { NOW, 9 * HOUR };
  const DiaryInstant at_home = { NOW, 1 * HOUR };
  DiaryInstant instant;

  instant = diary_when_resolve (date, noon, NULL);
  g_assert_cmpint (instant.utc_offset, ==, HOUR);
  g_assert_cmpint (instant.unix_seconds, ==, NOW - 9 * HOUR - 15 * MINUTE - 30);

  instant = diary_when_resolve (date, noon, &in_tokyo);
  g_assert_cmpint (instant.utc_offset, ==, 9 * HOUR);
  g_assert_cmpint (instant.unix_seconds, ==, NOW - 17 * HOUR - 15 * MINUTE - 30);

  /* What was recorded at home in winter is moved to the summer by the clock at home. */
  instant = diary_when_resolve (diary_date_new (2026, 7, 1), noon, &at_home);
  g_assert_cmpint (instant.utc_offset, ==, 2 * HOUR);
}

int
main (int argc, char **argv)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_nonnull (zone);
  diary_clock_freeze (NOW, zone);
  g_test_add_func ("/when/dates", test_when_dates);
  g_test_add_func ("/when/times", test_when_times);
  g_test_add_func ("/when/formats", test_when_formats);
  g_test_add_func ("/when/resolves", test_when_resolves);
  status = g_test_run ();
  diary_clock_release ();

  return status;
}
