/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-instant.h"

/* Rules written out, so that no test needs the machine's time zone files. Clocks go forward on
 * 29 March 2026 at 2 o'clock and back on 25 October 2026 at 3 o'clock. */
#define CENTRAL_EUROPE "CET-1CEST,M3.5.0,M10.5.0/3"

/* West of Greenwich, where a wall clock read as UTC is too early. */
#define NEW_YORK "EST5EDT,M3.2.0,M11.1.0"

/* The south: summer in January. */
#define NEW_ZEALAND "NZST-12NZDT,M9.5.0,M4.1.0/3"

#define HOUR 3600

typedef struct
{
  const char *text;
  const char *written; /* in the same moment's canonical form */
} Reading;

static const Reading WITH_OFFSET[] = {
  { "2026-03-04T21:15:00+01:00", "2026-03-04T21:15:00+01:00" },
  { "2026-03-04T21:15:00+0100", "2026-03-04T21:15:00+01:00" },
  { "2026-03-04T21:15:00+01", "2026-03-04T21:15:00+01:00" },
  { "2026-03-04T21:15+01:00", "2026-03-04T21:15:00+01:00" },
  { "2026-03-04 21:15:00+01:00", "2026-03-04T21:15:00+01:00" },
  { "2026-03-04T21:15:00Z", "2026-03-04T21:15:00+00:00" },
  { "2026-03-04T21:15Z", "2026-03-04T21:15:00+00:00" },
  { "2026-03-04T21:15:00-00:00", "2026-03-04T21:15:00+00:00" },
  { "2026-03-04T21:15:07.999+01:00", "2026-03-04T21:15:07+01:00" },
  { "2026-03-04T21:15:07,5Z", "2026-03-04T21:15:07+00:00" },
  { "1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59+00:00" },
  { "2026-03-04T21:15:00-03:30", "2026-03-04T21:15:00-03:30" },
  { "2026-03-04T21:15:00-00:30", "2026-03-04T21:15:00-00:30" },
  { "2026-03-04T21:15:00+05:45", "2026-03-04T21:15:00+05:45" },
  { "2026-03-04T21:15:00+18:00", "2026-03-04T21:15:00+18:00" },
  { "2026-03-04T21:15:00-18:00", "2026-03-04T21:15:00-18:00" },
  { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00" },
  { "9999-12-31T23:59:59Z", "9999-12-31T23:59:59+00:00" },
};

static const Reading LOCAL[] = {
  { "2026-03-04T21:15:00", "2026-03-04T21:15:00+01:00" },
  { "2026-03-04 21:15", "2026-03-04T21:15:00+01:00" },
  { "2026-07-04T21:15:00", "2026-07-04T21:15:00+02:00" },
  { "2055-07-04T21:15:00", "2055-07-04T21:15:00+02:00" },
  { "2026-03-29T01:59:59", "2026-03-29T01:59:59+01:00" },
  /* The hour that is left out is read by the offset from before. */
  { "2026-03-29T02:00:00", "2026-03-29T03:00:00+02:00" },
  { "2026-03-29T02:30:00", "2026-03-29T03:30:00+02:00" },
  { "2026-03-29T03:00:00", "2026-03-29T03:00:00+02:00" },
  { "2026-10-25T01:59:59", "2026-10-25T01:59:59+02:00" },
  /* The hour that happens twice is the first of the two. */
  { "2026-10-25T02:00:00", "2026-10-25T02:00:00+02:00" },
  { "2026-10-25T02:59:59", "2026-10-25T02:59:59+02:00" },
  { "2026-10-25T03:00:00", "2026-10-25T03:00:00+01:00" },
  /* An offset that is there counts, whatever the zone. */
  { "2026-10-25T02:30:00+01:00", "2026-10-25T02:30:00+01:00" },
};

static const Reading LOCAL_WEST[] = {
  { "2026-03-08T01:59:59", "2026-03-08T01:59:59-05:00" },
  { "2026-03-08T02:30:00", "2026-03-08T03:30:00-04:00" },
  { "2026-03-08T03:00:00", "2026-03-08T03:00:00-04:00" },
  { "2026-11-01T00:59:59", "2026-11-01T00:59:59-04:00" },
  { "2026-11-01T01:30:00", "2026-11-01T01:30:00-04:00" },
  { "2026-11-01T02:00:00", "2026-11-01T02:00:00-05:00" },
};

static const char *const NOT_INSTANTS[] = {
  "",
  "2026-03-04",
  "2026-03-04T",
  "2026-03-04T21",
  "2026-03-04T21Z",
  "2026-03-04T2115",
  "2026-03-04T21:15:",
  "2026-03-04T21:15:0",
  "2026-03-04T21:15:00.",
  "2026-03-04T21:15:00.Z",
  "2026-03-04T21:15.5Z",
  "2026-03-04T24:00:00Z",
  "2026-03-04T21:60:00Z",
  "2026-03-04T21:15:60Z",
  "2026-03-04T-1:15:00Z",
  "2026-02-29T21:15:00Z",
  "2026-03-04t21:15:00Z",
  "2026-03-04T21:15:00z",
  "2026-03-04  21:15:00Z",
  "2026-03-04T21:15:00 Z",
  "2026-03-04T21:15:00ZZ",
  "2026-03-04T21:15:00Z ",
  " 2026-03-04T21:15:00Z",
  "2026-03-04T21:15:00+1",
  "2026-03-04T21:15:00+1:00",
  "2026-03-04T21:15:00+01:",
  "2026-03-04T21:15:00+01:0",
  "2026-03-04T21:15:00+01:60",
  "2026-03-04T21:15:00+010",
  "2026-03-04T21:15:00+01:00:00",
  "2026-03-04T21:15:00+18:01",
  "2026-03-04T21:15:00-19:00",
  "2026-03-04T21:15:00\xe2\x88\x92"
  "01:00",
  "0001-01-01T00:00:00+01:00",
  "9999-12-31T23:59:59-01:00",
  "1772655300",
  "now",
};

static GTimeZone *
new_zone (const char *rules)
{
  GTimeZone *zone = g_time_zone_new_identifier (rules);

  g_assert_nonnull (zone);

  return zone;
}

static void
assert_readings (const Reading *readings, size_t n_readings, GTimeZone *zone)
{
  for (size_t i = 0; i < n_readings; i++)
    {
      DiaryInstant instant;
      g_autofree char *written = NULL;

      g_test_message ("%s", readings[i].text);
      g_assert_true (diary_instant_parse_local (readings[i].text, zone, &instant));
      g_assert_true (diary_instant_is_valid (&instant));
      written = diary_instant_format (&instant);
      g_assert_cmpstr (written, ==, readings[i].written);
    }
}

static void
test_instant_with_offset (void)
{
  g_autoptr (GTimeZone) zone = new_zone (NEW_ZEALAND);

  assert_readings (WITH_OFFSET, G_N_ELEMENTS (WITH_OFFSET), zone);
}

static void
test_instant_local (void)
{
  g_autoptr (GTimeZone) zone = new_zone (CENTRAL_EUROPE);

  assert_readings (LOCAL, G_N_ELEMENTS (LOCAL), zone);
}

static void
test_instant_local_west (void)
{
  g_autoptr (GTimeZone) zone = new_zone (NEW_YORK);

  assert_readings (LOCAL_WEST, G_N_ELEMENTS (LOCAL_WEST), zone);
}

static void
test_instant_value (void)
{
  g_autoptr (GTimeZone) zone = new_zone (NEW_ZEALAND);
  DiaryInstant instant;

  g_assert_true (diary_instant_parse_local ("2026-03-04T21:15:00+01:00", zone, &instant));
  g_assert_cmpint (instant.unix_seconds, ==, 1772655300);
  g_assert_cmpint (instant.utc_offset, ==, HOUR);

  g_assert_true (diary_instant_parse_local ("2026-01-01T00:00:00", zone, &instant));
  g_assert_cmpint (instant.unix_seconds, ==, 1767178800);
  g_assert_cmpint (instant.utc_offset, ==, 13 * HOUR);
}

static void
test_instant_not_instants (void)
{
  g_autoptr (GTimeZone) zone = new_zone (CENTRAL_EUROPE);
  const DiaryInstant before = { 42, HOUR };

  for (size_t i = 0; i < G_N_ELEMENTS (NOT_INSTANTS); i++)
    {
      DiaryInstant instant = before;
      gint64 unix_seconds = 42;

      g_test_message ("%s", NOT_INSTANTS[i]);
      g_assert_false (diary_instant_parse_local (NOT_INSTANTS[i], zone, &instant));
      g_assert_false (diary_instant_parse_utc (NOT_INSTANTS[i], &unix_seconds));
      g_assert_cmpint (instant.unix_seconds, ==, before.unix_seconds);
      g_assert_cmpint (instant.utc_offset, ==, before.utc_offset);
      g_assert_cmpint (unix_seconds, ==, 42);
    }
}

static void
test_instant_null (void)
{
  g_autoptr (GTimeZone) zone = new_zone (CENTRAL_EUROPE);
  DiaryInstant instant;
  gint64 unix_seconds;

  g_assert_false (diary_instant_parse_local (NULL, zone, &instant));
  g_assert_false (diary_instant_parse_utc (NULL, &unix_seconds));
}

static void
test_instant_utc (void)
{
  static const struct
  {
    const char *text;
    gint64 unix_seconds;
    const char *written;
  } cases[] = {
    { "2026-03-04T20:15:09Z", 1772655309, "2026-03-04T20:15:09Z" },
    { "2026-03-04T21:15:09+01:00", 1772655309, "2026-03-04T20:15:09Z" },
    { "2026-03-04T20:15:09", 1772655309, "2026-03-04T20:15:09Z" },
    { "1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z" },
    { "1969-12-31T23:59:59Z", -1, "1969-12-31T23:59:59Z" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 unix_seconds;
      g_autofree char *written = NULL;

      g_assert_true (diary_instant_parse_utc (cases[i].text, &unix_seconds));
      g_assert_cmpint (unix_seconds, ==, cases[i].unix_seconds);
      written = diary_instant_format_utc (unix_seconds);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_instant_valid (void)
{
  static const struct
  {
    DiaryInstant instant;
    gboolean valid;
  } cases[] = {
    { { 0, 0 }, TRUE },
    { { 0, 60 }, TRUE },
    { { 0, 61 }, FALSE },
    { { 0, 18 * HOUR }, TRUE },
    { { 0, 18 * HOUR + 60 }, FALSE },
    { { 0, -18 * HOUR - 60 }, FALSE },
    { { G_GINT64_CONSTANT (253402300799), 0 }, TRUE },
    { { G_GINT64_CONSTANT (253402300799), 60 }, FALSE },
    { { G_GINT64_CONSTANT (253402300800), -60 }, FALSE },
    { { G_GINT64_CONSTANT (-62135596801), 60 }, FALSE },
    { { G_MININT64, 0 }, FALSE },
    { { G_MAXINT64, 0 }, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (diary_instant_is_valid (&cases[i].instant), ==, cases[i].valid);
}

static void
test_instant_date_time (void)
{
  const DiaryInstant instant = { 1772655300, -3 * HOUR - HOUR / 2 };
  g_autoptr (GDateTime) date_time = diary_instant_to_date_time (&instant);
  g_autofree char *text = g_date_time_format (date_time, "%Y-%m-%d %H:%M:%S");
  DiaryInstant again = diary_instant_from_date_time (date_time);

  g_assert_cmpstr (text, ==, "2026-03-04 16:45:00");
  g_assert_cmpint (again.unix_seconds, ==, instant.unix_seconds);
  g_assert_cmpint (again.utc_offset, ==, instant.utc_offset);
}

static void
test_instant_in_zone (void)
{
  g_autoptr (GTimeZone) zone = new_zone (CENTRAL_EUROPE);
  g_autoptr (GTimeZone) odd_east = g_time_zone_new_offset (1172);
  g_autoptr (GTimeZone) odd_west = g_time_zone_new_offset (-1172);
  const gint64 forward = 1774746000; /* 29 March 2026, 01:00 UTC */

  g_assert_cmpint (diary_instant_in_zone (forward - 1, zone).utc_offset, ==, HOUR);
  g_assert_cmpint (diary_instant_in_zone (forward, zone).utc_offset, ==, 2 * HOUR);
  g_assert_cmpint (diary_instant_in_zone (forward, zone).unix_seconds, ==, forward);

  /* Offsets from before standard time had seconds. */
  g_assert_cmpint (diary_instant_in_zone (0, odd_east).utc_offset, ==, 20 * 60);
  g_assert_cmpint (diary_instant_in_zone (0, odd_west).utc_offset, ==, -20 * 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/instant/with-offset", test_instant_with_offset);
  g_test_add_func ("/instant/local", test_instant_local);
  g_test_add_func ("/instant/local-west", test_instant_local_west);
  g_test_add_func ("/instant/value", test_instant_value);
  g_test_add_func ("/instant/not-instants", test_instant_not_instants);
  g_test_add_func ("/instant/null", test_instant_null);
  g_test_add_func ("/instant/utc", test_instant_utc);
  g_test_add_func ("/instant/valid", test_instant_valid);
  g_test_add_func ("/instant/date-time", test_instant_date_time);
  g_test_add_func ("/instant/in-zone", test_instant_in_zone);

  return g_test_run ();
}
