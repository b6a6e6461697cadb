/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-copy-plan.h"

#include "diary-clock.h"

#define MOST (DIARY_COPY_PLAN_N_DAYS + DIARY_COPY_PLAN_N_WEEKS)

static GArray *
parse_dates (const char *text)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (DiaryDate));
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      {
        g_autofree char *full = g_strconcat ("2026-", *part, NULL);
        DiaryDate date = diary_date_parse (full);

        g_assert_cmpint (date, !=, DIARY_DATE_NONE);
        g_array_append_val (dates, date);
      }

  return dates;
}

static char *
format_dates (GArray *dates)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      g_autofree char *date = diary_date_format (g_array_index (dates, DiaryDate, i));

      g_string_append_printf (text, i == 0 ? "%s" : " %s", date + strlen ("2026-"));
    }

  return g_string_free (text, FALSE);
}

/* All in 2026; 22 November is a Sunday. */
static const struct
{
  const char *name;
  const char *copies;
  const char *today;
  const char *old; /* the newest first */
} plans[] = {
  { "none", "", "11-22", "" },
  { "one", "11-22", "11-22", "" },
  { "a-week", "11-16 11-17 11-18 11-19 11-20 11-21 11-22", "11-22", "" },
  { "a-day-more", "11-15 11-16 11-17 11-18 11-19 11-20 11-21 11-22", "11-22", "" },
  /* On Monday the copy of the Monday before belongs to a week that has newer ones. */
  { "monday", "11-15 11-16 11-17 11-18 11-19 11-20 11-21 11-22 11-23", "11-23", "11-16" },
  { "unsorted", "11-20 11-15 11-22 11-23 11-16 11-19 11-18 11-17 11-21", "11-23", "11-16" },
  { "four-weeks", "10-18 10-25 11-01 11-08 11-15 11-16 11-17 11-18 11-19 11-20 11-21 11-22",
    "11-22", "10-18" },
  /* Of a week before, the newest copy is the one that is kept. */
  { "newest-of-week", "11-12 11-13 11-14 11-16 11-17 11-18 11-19 11-20 11-21 11-22", "11-22",
    "11-13 11-12" },
  /* After a long pause nothing is lost: what counts is copies, not how old they are. */
  { "pause", "01-05 01-06 01-07 01-08 01-09 01-10 11-22", "11-22", "" },
  { "pauses", "01-01 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 11-22", "11-22",
    "01-01" },
  /* A day that has not come yet was made by a wrong clock. */
  { "clock-set-back", "11-16 11-17 11-18 11-19 11-20 11-21 11-22 12-24", "11-22", "" },
  { "all-to-come", "12-01 12-02 12-03 12-04 12-05 12-06 12-07 12-08 12-09 12-10 12-11 12-12 12-13",
    "11-22", "" },
  { "set-back-a-day", "11-14 11-15 11-16 11-17 11-18 11-19 11-20 11-21 11-22", "11-21", "11-14" },
};

static void
test_plan (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (GArray) copies = parse_dates (plans[i].copies);
  g_autoptr (GArray) today = parse_dates (plans[i].today);
  g_autoptr (GArray) old = diary_copy_plan_find_old (copies, g_array_index (today, DiaryDate, 0));
  g_autofree char *text = format_dates (old);

  g_assert_cmpstr (text, ==, plans[i].old);
}

static void
remove_dates (GArray *copies, GArray *old)
{
  for (guint i = 0; i < old->len; i++)
    for (guint j = copies->len; j > 0; j--)
      if (g_array_index (copies, DiaryDate, j - 1) == g_array_index (old, DiaryDate, i))
        g_array_remove_index (copies, j - 1);
}

/* The age of the oldest copy in days. */
static int
get_oldest (GArray *copies, DiaryDate today)
{
  int oldest = 0;

  for (guint i = 0; i < copies->len; i++)
    oldest = MAX (oldest, today - g_array_index (copies, DiaryDate, i));

  return oldest;
}

/* Day by day for a year, over both changes of the clocks and the new year: there are never more
 * than eleven copies, and from the fifth week on they always reach four weeks back. */
static void
test_year (gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GArray) copies = g_array_new (FALSE, FALSE, sizeof (DiaryDate));
  const gint64 start = 1790805600; /* 2026-10-01T00:00+02:00 */

  for (int hour = 0; hour < 366 * 24; hour += 12)
    {
      g_autoptr (GArray) old = NULL;
      DiaryDate today;

      diary_clock_freeze (start + hour * G_GINT64_CONSTANT (3600), zone);
      today = diary_clock_today ();
      if (copies->len > 0 && g_array_index (copies, DiaryDate, copies->len - 1) == today)
        continue;

      g_array_append_val (copies, today);
      old = diary_copy_plan_find_old (copies, today);
      remove_dates (copies, old);
      g_assert_cmpuint (copies->len, <=, MOST);
      if (hour >= 36 * 24)
        {
          g_assert_cmpuint (copies->len, ==, MOST);
          g_assert_cmpint (get_oldest (copies, today), >=, 28);
        }
    }
  diary_clock_release ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *path = g_strconcat ("/copy-plan/", plans[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_plan);
    }
  g_test_add_data_func ("/copy-plan/year", NULL, test_year);

  return g_test_run ();
}
