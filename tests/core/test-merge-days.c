/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-merge.h"

#include <math.h>

#include "diary-clock.h"
#include "diary-day.h"
#include "test-copies.h"
#include "test-database.h"

#define DATE "2026-03-04"

/* What is done to a day in each copy, each with the second at which it is: "7" notes seven hours of
 * sleep, "-" takes them out again, "s3" notes stress, "complete" and "partial" say which it is, "n"
 * and more notes a text, "delete" deletes the day. Both begin with six hours of sleep at 1. */
static const struct
{
  const char *name;
  const char *a;
  const char *b;
  const char *result;
} cases[] = {
  { "two-factors", "10 7", "20 s3", "7 s3" },
  { "newer-value-of-the-older-day", "10 7, 30 s3", "20 8", "8 s3" },
  { "untouched-value", "10 s3", "20 complete", "6 s3 complete" },
  { "complete-and-value", "10 complete", "20 7", "7 complete" },
  { "complete-taken-back", "10 complete, 20 partial", "15 7", "7" },
  { "note-and-value", "10 nslept badly", "20 7", "7 nslept badly" },
  { "both-notes", "10 nmine", "20 ntheirs", "6 ntheirs" },
  { "cleared", "10 -", "20 s3", "s3" },
  { "cleared-before-change", "10 -", "20 7", "7" },
  { "cleared-after-change", "20 -", "10 7", "" },
  { "same-second", "10 7", "10 8", "8" },
  { "cleared-in-the-same-second", "10 -", "10 0", "0" },
  { "complete-in-the-same-second", "5 complete, 10 partial", "10 complete", "6 complete" },
  { "deleted-before-a-value", "10 delete", "20 s3", "s3" },
  { "deleted-after-a-value", "20 delete", "10 s3", NULL },
  { "deleted-and-noted-again", "10 delete, 30 s3", "5 complete, 6 nold, 20 7", "7 s3" },
  { "deleted-and-noted-again-later", "10 delete, 30 s3", "5 complete, 6 nold", "s3" },
};

typedef TestCopiesFixture Fixture;

static DiaryDay *
load_day (DiaryDatabase *database)
{
  g_autoptr (DiaryRecord) day = NULL;

  g_assert_true (diary_database_load (database, DIARY_TYPE_DAY, DATE, &day, NULL));

  return (DiaryDay *) g_steal_pointer (&day);
}

static void
note (DiaryDatabase *database, const char *what)
{
  g_autoptr (DiaryDay) day = load_day (database);

  if (day == NULL)
    day = diary_day_new (diary_date_parse (DATE));

  if (g_str_equal (what, "complete") || g_str_equal (what, "partial"))
    diary_day_set_complete (day, g_str_equal (what, "complete"));
  else if (*what == 's')
    diary_day_set_value (day, "stress", g_ascii_strtod (what + 1, NULL));
  else if (*what == 'n')
    diary_day_set_note (day, what + 1);
  else
    diary_day_set_value (day, "sleep_h",
                         g_str_equal (what, "-") ? NAN : g_ascii_strtod (what, NULL));
  test_database_save (database, DIARY_RECORD (day));
}

static void
act (DiaryDatabase *database, const char *acts)
{
  g_auto (GStrv) list = g_strsplit (acts, ", ", -1);

  for (char **item = list; *item != NULL; item++)
    {
      char *what;
      gint64 at = g_ascii_strtoll (*item, &what, 10);

      what++;
      diary_clock_freeze (TEST_COPIES_NOW + at, NULL);
      if (g_str_equal (what, "delete"))
        g_assert_true (diary_database_delete (database, DIARY_TYPE_DAY, DATE, NULL));
      else
        note (database, what);
    }
}

/* Returns: (transfer full) (nullable): the day in the words of the cases */
static char *
tell (DiaryDatabase *database)
{
  g_autoptr (DiaryDay) day = load_day (database);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (day == NULL)
    return NULL;

  if (!isnan (diary_day_get_value (day, "sleep_h")))
    g_ptr_array_add (words, g_strdup_printf ("%g", diary_day_get_value (day, "sleep_h")));
  if (!isnan (diary_day_get_value (day, "stress")))
    g_ptr_array_add (words, g_strdup_printf ("s%g", diary_day_get_value (day, "stress")));
  if (diary_day_get_note (day) != NULL)
    g_ptr_array_add (words, g_strdup_printf ("n%s", diary_day_get_note (day)));
  if (diary_day_get_complete (day))
    g_ptr_array_add (words, g_strdup ("complete"));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

static DiaryDatabase *
begin_copy (Fixture *fixture, const char *name, const char *acts)
{
  DiaryDatabase *database = test_database_open (fixture->folder, name);

  act (database, "1 6");
  act (database, acts);

  return database;
}

/* Both copies come to the same, to the byte. */
static void
test_case (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (DiaryDatabase) a = begin_copy (fixture, "a.db", cases[i].a);
  g_autoptr (DiaryDatabase) b = begin_copy (fixture, "b.db", cases[i].b);
  g_autofree char *result = NULL;

  test_copies_unite (a, fixture->folder, "b.db");
  result = tell (a);
  g_assert_cmpstr (result, ==, cases[i].result);
  test_copies_unite (b, fixture->folder, "a.db");
  test_copies_assert_same (fixture->folder, "a.db", "b.db");
}

/* A value that is noted once more as it was is not newer. */
static void
test_saved_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) a = begin_copy (fixture, "a.db", "10 7, 20 s3, 30 7");
  g_autoptr (DiaryDatabase) b = begin_copy (fixture, "b.db", "15 8");
  g_autofree char *result = NULL;

  test_copies_unite (a, fixture->folder, "b.db");
  result = tell (a);
  g_assert_cmpstr (result, ==, "8 s3");
}

static void
assert_summary (DiaryMergeSummary summary, gint64 n_added, gint64 n_changed, gint64 n_deleted)
{
  g_assert_cmpint (summary.n_added, ==, n_added);
  g_assert_cmpint (summary.n_changed, ==, n_changed);
  g_assert_cmpint (summary.n_deleted, ==, n_deleted);
}

/* A day is counted once, whatever of it came in. */
static void
test_summary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) a = test_database_open (fixture->folder, "a.db");
  g_autoptr (DiaryDatabase) b = begin_copy (fixture, "b.db", "10 7, 20 s3");

  assert_summary (test_copies_unite (a, fixture->folder, "b.db"), 1, 0, 0);
  assert_summary (test_copies_unite (a, fixture->folder, "b.db"), 0, 0, 0);
  act (b, "30 8, 40 -, 50 complete");
  assert_summary (test_copies_unite (a, fixture->folder, "b.db"), 0, 1, 0);
  act (a, "60 nmine");
  assert_summary (test_copies_unite (a, fixture->folder, "b.db"), 0, 0, 0);
  act (b, "70 delete");
  assert_summary (test_copies_unite (a, fixture->folder, "b.db"), 0, 0, 1);
  assert_summary (test_copies_unite (a, fixture->folder, "b.db"), 0, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/merge-days/", cases[i].name, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), test_copies_set_up, test_case,
                  test_copies_tear_down);
    }
  g_test_add ("/merge-days/saved-again", Fixture, NULL, test_copies_set_up, test_saved_again,
              test_copies_tear_down);
  g_test_add ("/merge-days/summary", Fixture, NULL, test_copies_set_up, test_summary,
              test_copies_tear_down);

  return g_test_run ();
}
