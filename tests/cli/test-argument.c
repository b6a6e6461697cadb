/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-argument.h"

#include "diary-clock.h"
#include "diary-error.h"

#define NOW G_GINT64_CONSTANT (1772655300) /* 2026-03-04T20:15:00Z */

typedef struct
{
  const char *text;
  const char *expected; /* or NULL where it is refused */
} Case;

static const Case dates[] = {
  { "2024-02-29", "2024-02-29" }, { "today", "2026-03-04" }, { "yesterday", "2026-03-03" },
  { "2026-02-29", NULL },         { "tomorrow", NULL },      { "", NULL },
};

static const Case instants[] = {
  { "21:15", "2026-03-04T21:15:00+02:00" },
  { "06:05:04", "2026-03-04T06:05:04+02:00" },
  { "2026-07-01T12:00", "2026-07-01T12:00:00+03:00" },
  { "2026-07-01T12:00:00Z", "2026-07-01T12:00:00+00:00" },
  { "2026-07-01 12:00:00-05:00", "2026-07-01T12:00:00-05:00" },
  { "25:00", NULL },
  { "noon", NULL },
  { "2026-07-01", NULL },
  { "", NULL },
};

static const Case durations[] = {
  { "45s", "45" }, { "1h30m", "5400" }, { "90", "90" }, { "soon", NULL }, { "-5", NULL },
};

static const Case numbers[] = {
  { "7.5", "7.5" }, { "-2", "-2" },  { "1e2", "100" }, { "7,5", NULL },
  { "nan", NULL },  { "inf", NULL }, { "", NULL },     { "2 cups", NULL },
};

static const Case integers[] = {
  { "1", "1" }, { "5", "5" }, { "0", NULL }, { "6", NULL }, { "2.0", NULL }, { "", NULL },
};

/* Each reads a text and returns it as its value is written. */

static char *
read_date (const char *text, GError **error)
{
  DiaryDate date = DIARY_DATE_NONE;

  return diary_argument_parse_date ("--x", text, &date, error) ? diary_date_format (date) : NULL;
}

static char *
read_instant (const char *text, GError **error)
{
  DiaryInstant instant;

  return diary_argument_parse_instant ("--x", text, &instant, error)
             ? diary_instant_format (&instant)
             : NULL;
}

static char *
read_duration (const char *text, GError **error)
{
  gint64 seconds;

  return diary_argument_parse_duration ("--x", text, &seconds, error)
             ? g_strdup_printf ("%" G_GINT64_FORMAT, seconds)
             : NULL;
}

static char *
read_number (const char *text, GError **error)
{
  double number;

  return diary_argument_parse_number ("--x", text, &number, error) ? g_strdup_printf ("%g", number)
                                                                   : NULL;
}

static char *
read_integer (const char *text, GError **error)
{
  gint64 number;

  return diary_argument_parse_integer ("--x", text, 1, 5, &number, error)
             ? g_strdup_printf ("%" G_GINT64_FORMAT, number)
             : NULL;
}

static const struct
{
  const char *name;
  const Case *cases;
  size_t n_cases;
  char *(*read) (const char *text, GError **error);
} kinds[] = {
  { "date", dates, G_N_ELEMENTS (dates), read_date },
  { "instant", instants, G_N_ELEMENTS (instants), read_instant },
  { "duration", durations, G_N_ELEMENTS (durations), read_duration },
  { "number", numbers, G_N_ELEMENTS (numbers), read_number },
  { "integer", integers, G_N_ELEMENTS (integers), read_integer },
};

static void
test_kind (const void *data)
{
  size_t kind = GPOINTER_TO_SIZE (data);

  for (size_t i = 0; i < kinds[kind].n_cases; i++)
    {
      const Case *test_case = &kinds[kind].cases[i];
      g_autoptr (GError) error = NULL;
      g_autofree char *text = kinds[kind].read (test_case->text, &error);

      g_assert_cmpstr (text, ==, test_case->expected);
      if (test_case->expected == NULL)
        {
          g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
          g_assert_true (g_str_has_prefix (error->message, "--x: “"));
        }
    }
}

/* An option that was not given changes nothing. */
static void
test_not_there (void)
{
  DiaryDate date = 7;
  DiaryInstant instant = { 7, 0 };
  gint64 integer = 7;
  double number = 7;

  g_assert_true (diary_argument_parse_date ("--x", NULL, &date, NULL));
  g_assert_true (diary_argument_parse_instant ("--x", NULL, &instant, NULL));
  g_assert_true (diary_argument_parse_duration ("--x", NULL, &integer, NULL));
  g_assert_true (diary_argument_parse_integer ("--x", NULL, 1, 5, &integer, NULL));
  g_assert_true (diary_argument_parse_number ("--x", NULL, &number, NULL));

  g_assert_cmpint (date, ==, 7);
  g_assert_cmpint (instant.unix_seconds, ==, 7);
  g_assert_cmpint (integer, ==, 7);
  g_assert_cmpfloat (number, ==, 7);
}

int
main (int argc, char **argv)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Helsinki");
  int status;

  g_test_init (&argc, &argv, NULL);
  diary_clock_freeze (NOW, zone);

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/argument/", kinds[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_kind);
    }
  g_test_add_func ("/argument/not-there", test_not_there);

  status = g_test_run ();
  diary_clock_release ();

  return status;
}
