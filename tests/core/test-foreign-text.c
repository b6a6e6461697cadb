/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-text.h"

#include "diary-clock.h"

static void
test_time (void)
{
  static const struct
  {
    const char *text;
    int minutes; /* -1 if it is none */
  } cases[] = {
    { "21:05", 1265 },
    { "9:05", 545 },
    { "0:00", 0 },
    { "21:05:59", 1265 },
    { "9:05 pm", 1265 },
    { "9:05 PM", 1265 },
    { "9:05\u202fPM", 1265 },
    { "9:05\u00a0a.m.", 545 },
    { "12:00 am", 0 },
    { "12:30 pm", 750 },
    { "11:45PM", 1425 },
    { " 7:00 ", 420 },
    { "24:00", -1 },
    { "13:00 pm", -1 },
    { "9:60", -1 },
    { "9", -1 },
    { "mid", -1 },
    { "", -1 },
    { "9:05 xm", -1 },
    { "009:05", -1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;
      gboolean is_time = diary_foreign_text_parse_time (cases[i].text, &minutes);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is_time, ==, cases[i].minutes >= 0);
      if (is_time)
        g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

static void
test_duration (void)
{
  static const struct
  {
    const char *text;
    gint64 seconds; /* -1 if it is none */
  } cases[] = {
    { "7:30", 27000 }, { "7:30:15", 27015 }, { "0:00:05", 5 }, { "100:00", 360000 },
    { "7:61", -1 },    { "7", -1 },          { "7:30 h", -1 }, { "-1:30", -1 },
    { "", -1 },        { "1234567:00", -1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 seconds = -1;
      gboolean is_duration = diary_foreign_text_parse_duration (cases[i].text, &seconds);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is_duration, ==, cases[i].seconds >= 0);
      if (is_duration)
        g_assert_cmpint (seconds, ==, cases[i].seconds);
    }
}

static void
test_amount (void)
{
  static const struct
  {
    const char *text;
    double number;
    const char *unit;
  } cases[] = {
    { "200 mg", 200, "mg" },     { "0.5l", 0.5, "l" },    { "3", 3, NULL },
    { "8/10 points", 8, "/10" }, { " -2 °C ", -2, "°C" }, { "1 pill daily", 1, "pill daily" },
  };
  double number;
  char *unit;

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (diary_foreign_text_parse_amount (cases[i].text, &number, &unit));
      g_assert_cmpfloat (number, ==, cases[i].number);
      g_assert_cmpstr (unit, ==, cases[i].unit);
      g_free (unit);
    }
  g_assert_false (diary_foreign_text_parse_amount ("some", &number, &unit));
  g_assert_null (unit);
  g_assert_false (diary_foreign_text_parse_amount ("", &number, &unit));
}

static void
test_date (void)
{
  static const struct
  {
    const char *text;
    int year;
    int expected[3]; /* none if 0 */
  } cases[] = {
    { "2021-12-08", 0, { 2021, 12, 8 } },
    { "8th Dec 2021", 0, { 2021, 12, 8 } },
    { "1st Jan 2022", 0, { 2022, 1, 1 } },
    { "18 May", 2018, { 2018, 5, 18 } },
    { "October 30", 2022, { 2022, 10, 30 } },
    { "May 15, 2023", 0, { 2023, 5, 15 } },
    { "18 May", 0, { 0 } },
    { "18. Mai", 2018, { 0 } },
    { "31 June", 2018, { 0 } },
    { "yesterday", 2018, { 0 } },
    { "", 0, { 0 } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int *expected = cases[i].expected;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (diary_foreign_text_parse_date (cases[i].text, cases[i].year), ==,
                       diary_date_new (expected[0], expected[1], expected[2]));
    }
}

static void
test_html (void)
{
  static const struct
  {
    const char *html;
    const char *text;
  } cases[] = {
    { "plain", "plain" },
    { "a<br>b<br/>c", "a\nb\nc" },
    { "<b>bold</b> &amp; <i>more</i>&nbsp;", "bold & more" },
    { "<ul><li>one</li><li>two</li></ul>", "one\ntwo" },
    { "2 < 3 and 4 > 3", "2 < 3 and 4 > 3" },
    { "<3 tea", "<3 tea" },
    { "&lt;b&gt;", "<b>" },
    { "<unknown>x", "<unknown>x" },
    { "end <", "end <" },
    { "end <b", "end <b" },
    { "", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = diary_foreign_text_from_html (cases[i].html);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_lists (void)
{
  g_auto (GStrv) parts = diary_foreign_text_split (" a | b c ||", "|");
  g_autofree char *joined = g_strjoinv (",", parts);
  g_autofree char *quoted = diary_foreign_text_quote ("tag “%s”", "50 %s");

  g_assert_cmpstr (joined, ==, "a,b c");
  g_assert_cmpstr (quoted, ==, "tag “50 %s”");
}

static void
test_instant (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  DiaryInstant instant;
  g_autofree char *text = NULL;

  diary_clock_freeze (0, zone);
  g_assert_true (
      diary_foreign_text_make_instant (diary_date_new (2026, 3, 4), 21 * 60 + 15, &instant));
  text = diary_instant_format (&instant);
  g_assert_cmpstr (text, ==, "2026-03-04T21:15:00+01:00");
  diary_clock_release ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/foreign-text/time", test_time);
  g_test_add_func ("/foreign-text/duration", test_duration);
  g_test_add_func ("/foreign-text/amount", test_amount);
  g_test_add_func ("/foreign-text/date", test_date);
  g_test_add_func ("/foreign-text/html", test_html);
  g_test_add_func ("/foreign-text/lists", test_lists);
  g_test_add_func ("/foreign-text/instant", test_instant);

  return g_test_run ();
}
