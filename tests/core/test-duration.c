/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-duration.h"

typedef struct
{
  const char *text;
  gint64 seconds;
} Duration;

static const Duration PARSED[] = {
  { "0", 0 },
  { "90", 90 },
  { "45s", 45 },
  { "10m", 600 },
  { "1h", 3600 },
  { "1h30m", 5400 },
  { "1h5s", 3605 },
  { "2H3M4S", 7384 },
  { "0s", 0 },
  { "90m", 5400 },
  { "8760h", 31536000 },
  { "31536000", 31536000 },
  { "10 m", 600 },
  { " 1 h 30 min 5 s ", 5405 },
  { "10 MIN", 600 },
  { "90 ", 90 },
};

static const char *const REFUSED[] = {
  "",    "h",   "m10",  "-5",    "1.5h",  "30m1h",    "1h2h",    "1h30",
  "5s5", "10x", "10mi", "10 ms", "1h 30", "31536001", "8760h1s", "99999999999999999999",
};

static const Duration WRITTEN[] = {
  { "0 s", 0 },        { "59 s", 59 },         { "1 min", 60 }, { "1 h 30 min 5 s", 5405 },
  { "1 h 5 s", 3605 }, { "8760 h", 31536000 },
};

static const Duration FORMATTED[] = {
  { "0 s", 0 },           { "59 s", 59 },           { "1 min", 60 },
  { "1 min 30 s", 90 },   { "59 min 59 s", 3599 },  { "1 h", 3600 },
  { "1 h 30 min", 5430 }, { "23 h 59 min", 86399 }, { "1 d", 86400 },
  { "2 d 3 h", 183600 },  { "365 d", 31536000 },
};

static void
test_parse (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (PARSED); i++)
    {
      gint64 seconds = -1;

      g_assert_true (diary_duration_parse (PARSED[i].text, &seconds));
      g_assert_cmpint (seconds, ==, PARSED[i].seconds);
    }
}

static void
test_refuse (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (REFUSED); i++)
    {
      gint64 seconds;

      g_test_message ("“%s”", REFUSED[i]);
      g_assert_false (diary_duration_parse (REFUSED[i], &seconds));
    }
}

static void
test_write (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (WRITTEN); i++)
    {
      g_autofree char *text = diary_duration_write (WRITTEN[i].seconds);
      gint64 seconds = -1;

      g_assert_cmpstr (text, ==, WRITTEN[i].text);
      g_assert_true (diary_duration_parse (text, &seconds));
      g_assert_cmpint (seconds, ==, WRITTEN[i].seconds);
    }
}

static void
test_format (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (FORMATTED); i++)
    {
      g_autofree char *text = diary_duration_format (FORMATTED[i].seconds);

      g_assert_cmpstr (text, ==, FORMATTED[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duration/parse", test_parse);
  g_test_add_func ("/duration/refuse", test_refuse);
  g_test_add_func ("/duration/write", test_write);
  g_test_add_func ("/duration/format", test_format);

  return g_test_run ();
}
