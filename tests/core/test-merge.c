/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-merge.h"

#include <math.h>

#include "diary-clock.h"
#include "diary-day.h"
#include "diary-error.h"
#include "diary-factor.h"
#include "test-copies.h"
#include "test-database.h"
#include "test-history.h"

#define N_HISTORIES 6
#define SEED        2026

typedef TestCopiesFixture Fixture;

static void
copy (Fixture *fixture, const char *from, const char *to)
{
  g_autoptr (DiaryDatabase) database = test_database_open (fixture->folder, from);

  test_copies_make (database, fixture->folder, to);
}

static DiaryMergeSummary
merge_into (Fixture *fixture, const char *into, const char *from)
{
  g_autoptr (DiaryDatabase) database = test_database_open (fixture->folder, into);

  return test_copies_unite (database, fixture->folder, from);
}

/* Makes @result what @a and @b are when they are united. */
static void
merge (Fixture *fixture, const char *a, const char *b, const char *result)
{
  copy (fixture, a, result);
  merge_into (fixture, result, b);
}

/* Three copies of one diary, that have each gone on for a while, and met now and then. */
static void
diverge (Fixture *fixture, GRand *random)
{
  const char *const names[] = { "a.db", "b.db", "c.db" };
  g_autoptr (DiaryDatabase) base = test_database_open (fixture->folder, "base.db");

  test_history_run (base, random, 20);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    copy (fixture, "base.db", names[i]);

  for (int round = 0; round < 4; round++)
    {
      gint64 now = diary_clock_now ().unix_seconds;

      for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autoptr (DiaryDatabase) database = test_database_open (fixture->folder, names[i]);

          /* Each at the same time as the others. */
          diary_clock_freeze (now, NULL);
          test_history_run (database, random, 15);
        }
      if (round < 3)
        {
          int into = g_rand_int_range (random, 0, 3);

          merge_into (fixture, names[into], names[(into + g_rand_int_range (random, 1, 3)) % 3]);
        }
    }
}

/* In whatever order and how often diaries are united, they are the same in the end. */
static void
test_histories (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED + GPOINTER_TO_UINT (data));
  DiaryMergeSummary again;

  diverge (fixture, random);

  merge (fixture, "a.db", "b.db", "ab.db");
  merge (fixture, "b.db", "a.db", "ba.db");
  test_copies_assert_same (fixture->folder, "ab.db", "ba.db");

  merge (fixture, "b.db", "c.db", "bc.db");
  merge (fixture, "ab.db", "c.db", "ab-c.db");
  merge (fixture, "a.db", "bc.db", "a-bc.db");
  test_copies_assert_same (fixture->folder, "ab-c.db", "a-bc.db");

  merge (fixture, "a.db", "a.db", "aa.db");
  test_copies_assert_same (fixture->folder, "a.db", "aa.db");
  again = merge_into (fixture, "ab-c.db", "b.db");
  g_assert_true (diary_merge_summary_is_empty (&again));
  test_copies_assert_same (fixture->folder, "ab-c.db", "a-bc.db");
}

/* Two copies of a diary with one episode, whose id this returns. */
static char *
make_two (Fixture *fixture, DiaryDatabase **a, DiaryDatabase **b)
{
  g_autoptr (DiaryDatabase) base = test_database_open (fixture->folder, "base.db");
  char *id = test_database_add_episode (base, "calf", 1000);

  copy (fixture, "base.db", "a.db");
  copy (fixture, "base.db", "b.db");
  *a = test_database_open (fixture->folder, "a.db");
  *b = test_database_open (fixture->folder, "b.db");

  return id;
}

static void
set_note (DiaryDatabase *database, const char *id, gint64 at, const char *note)
{
  g_autoptr (DiaryRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  diary_clock_freeze (TEST_COPIES_NOW + at, NULL);
  g_assert_true (diary_database_load (database, DIARY_TYPE_EPISODE, id, &record, &error));
  diary_episode_set_note (DIARY_EPISODE (record), note);
  test_database_save (database, record);
}

static void
delete_episode (DiaryDatabase *database, const char *id, gint64 at)
{
  g_autoptr (GError) error = NULL;

  diary_clock_freeze (TEST_COPIES_NOW + at, NULL);
  diary_database_delete (database, DIARY_TYPE_EPISODE, id, &error);
  g_assert_no_error (error);
}

/* What is done to the episode in each copy, and when; NULL deletes it. */
static const struct
{
  const char *name;
  const char *note_a;
  gint64 at_a;
  const char *note_b;
  gint64 at_b;
  const char *result;
} pairs[] = {
  { "newer-there", "here", 10, "there", 20, "there" },
  { "newer-here", "here", 20, "there", 10, "here" },
  { "same-second", "abc", 10, "abd", 10, "abd" },
  { "same-second-other-way", "abd", 10, "abc", 10, "abd" },
  { "deleted-later-there", "here", 10, NULL, 20, NULL },
  { "deleted-later-here", NULL, 20, "there", 10, NULL },
  { "changed-after-deletion-there", NULL, 10, "there", 20, "there" },
  { "changed-after-deletion-here", "here", 20, NULL, 10, "here" },
  { "deleted-in-the-same-second-there", "here", 10, NULL, 10, "here" },
  { "deleted-in-the-same-second-here", NULL, 10, "there", 10, "there" },
  { "deleted-twice", NULL, 10, NULL, 20, NULL },
};

static void
act (DiaryDatabase *database, const char *id, const char *note, gint64 at)
{
  if (note != NULL)
    set_note (database, id, at, note);
  else
    delete_episode (database, id, at);
}

static void
test_pair (Fixture *fixture, gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  g_autoptr (DiaryDatabase) a = NULL;
  g_autoptr (DiaryDatabase) b = NULL;
  g_autofree char *id = make_two (fixture, &a, &b);
  g_autoptr (DiaryRecord) record = NULL;

  act (a, id, pairs[i].note_a, pairs[i].at_a);
  act (b, id, pairs[i].note_b, pairs[i].at_b);
  merge_into (fixture, "a.db", "b.db");
  merge_into (fixture, "b.db", "a.db");
  test_copies_assert_same (fixture->folder, "a.db", "b.db");

  g_assert_true (diary_database_load (a, DIARY_TYPE_EPISODE, id, &record, NULL));
  g_assert_true ((record != NULL) == (pairs[i].result != NULL));
  if (record != NULL)
    g_assert_cmpstr (diary_episode_get_note (DIARY_EPISODE (record)), ==, pairs[i].result);
}

static void
test_summary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) a = NULL;
  g_autoptr (DiaryDatabase) b = NULL;
  g_autofree char *id = make_two (fixture, &a, &b);
  g_autofree char *second = NULL;
  g_autofree char *words = NULL;
  g_autofree char *nothing = NULL;
  DiaryMergeSummary summary;

  second = test_database_add_episode (b, "thumb", 2000);
  g_free (test_database_add_episode (b, "thumb", 3000));
  set_note (b, id, 10, "changed");
  summary = merge_into (fixture, "a.db", "b.db");
  g_assert_cmpint (summary.n_added, ==, 2);
  g_assert_cmpint (summary.n_changed, ==, 1);
  g_assert_cmpint (summary.n_deleted, ==, 0);
  words = diary_merge_summary_describe (&summary);
  g_assert_cmpstr (words, ==, "2 entries are new, 1 changed, 0 deleted.");

  delete_episode (b, second, 20);
  summary = merge_into (fixture, "a.db", "b.db");
  g_assert_cmpint (summary.n_added + summary.n_changed, ==, 0);
  g_assert_cmpint (summary.n_deleted, ==, 1);
  summary = merge_into (fixture, "a.db", "b.db");
  nothing = diary_merge_summary_describe (&summary);
  g_assert_cmpstr (nothing, ==, "Everything was here already.");
}

static DiaryRecord *
new_factor (const char *name)
{
  return DIARY_RECORD (diary_factor_new (name, "cups", DIARY_SCALE_AMOUNT));
}

static void
save_value (DiaryDatabase *database, DiaryDate date, DiaryRecord *factor, double value)
{
  g_autoptr (DiaryDay) day = diary_day_new (date);

  diary_day_set_value (day, diary_record_get_id (factor), value);
  test_database_save (database, DIARY_RECORD (day));
}

static double
load_value (DiaryDatabase *database, const char *date, DiaryRecord *factor)
{
  g_autoptr (DiaryRecord) day = NULL;

  g_assert_true (diary_database_load (database, DIARY_TYPE_DAY, date, &day, NULL));
  g_assert_nonnull (day);

  return diary_day_get_value (DIARY_DAY (day), diary_record_get_id (factor));
}

static void
assert_name (DiaryDatabase *database, DiaryRecord *factor, const char *name)
{
  g_autoptr (DiaryRecord) loaded = NULL;

  g_assert_true (diary_database_load (database, DIARY_TYPE_FACTOR, diary_record_get_id (factor),
                                      &loaded, NULL));
  g_assert_cmpstr (diary_factor_get_name (DIARY_FACTOR (loaded)), ==, name);
}

/* Both made a factor of the same name: both are kept, and told apart. */
static void
test_factor_of_same_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) a = test_database_open (fixture->folder, "a.db");
  g_autoptr (DiaryDatabase) b = test_database_open (fixture->folder, "b.db");
  g_autoptr (DiaryRecord) older = new_factor ("green tea");
  g_autoptr (DiaryRecord) younger = new_factor ("Green tea");
  g_autoptr (DiaryRecord) third = new_factor ("green tea");
  g_autoptr (GError) error = NULL;

  test_database_save (a, older);
  save_value (a, diary_date_new (2026, 3, 4), older, 2);
  diary_clock_freeze (TEST_COPIES_NOW + 10, NULL);
  test_database_save (b, younger);
  save_value (b, diary_date_new (2026, 3, 5), younger, 3);
  merge_into (fixture, "a.db", "b.db");
  assert_name (a, older, "green tea");
  assert_name (a, younger, "Green tea\u00a0(2)");
  g_assert_cmpfloat (load_value (a, "2026-03-04", older), ==, 2);
  g_assert_cmpfloat (load_value (a, "2026-03-05", younger), ==, 3);

  /* Both can still be changed, but there is no third one. */
  diary_factor_set_unit (DIARY_FACTOR (older), "pots");
  test_database_save (a, older);
  diary_factor_set_unit (DIARY_FACTOR (older), "cups");
  g_assert_false (diary_database_save (a, third, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  assert_name (a, younger, "Green tea");
}

/* One deleted a factor of which the other recorded something later. */
static void
test_deleted_factor (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) a = test_database_open (fixture->folder, "a.db");
  g_autoptr (DiaryDatabase) b = NULL;
  g_autoptr (DiaryRecord) factor = new_factor ("green tea");
  g_autoptr (GError) error = NULL;

  test_database_save (a, factor);
  copy (fixture, "a.db", "b.db");
  b = test_database_open (fixture->folder, "b.db");
  diary_clock_freeze (TEST_COPIES_NOW + 10, NULL);
  g_assert_true (
      diary_database_delete (a, DIARY_TYPE_FACTOR, diary_record_get_id (factor), &error));
  diary_clock_freeze (TEST_COPIES_NOW + 20, NULL);
  save_value (b, diary_date_new (2026, 3, 4), factor, 2);

  merge_into (fixture, "b.db", "a.db");
  g_assert_cmpint (diary_database_count (b, DIARY_TYPE_FACTOR, NULL), ==, 0);
  g_assert_true (isnan (load_value (b, "2026-03-04", factor)));

  /* With the factor, what was recorded of it is back. */
  test_database_save (b, factor);
  g_assert_cmpfloat (load_value (b, "2026-03-04", factor), ==, 2);
}

/* What is stopped half-way leaves everything as it was. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) a = NULL;
  g_autoptr (DiaryDatabase) b = NULL;
  g_autofree char *id = make_two (fixture, &a, &b);
  g_autoptr (GFile) source = g_file_new_build_filename (fixture->folder, "b.db", NULL);
  g_autoptr (GFile) aside = g_file_new_build_filename (fixture->folder, "aside.db", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *before = test_history_dump (fixture->folder, "a.db");
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  DiaryMergeSummary summary;

  set_note (b, id, 10, "changed");
  g_cancellable_cancel (cancellable);
  g_assert_false (
      diary_database_merge (a, source, aside, &summary, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = test_history_dump (fixture->folder, "a.db");
  g_assert_cmpstr (after, ==, before);
  g_assert_false (g_file_query_exists (aside, NULL));
}

/* The present state is kept aside if anything comes in. */
static void
test_aside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryDatabase) a = NULL;
  g_autoptr (DiaryDatabase) b = NULL;
  g_autofree char *id = make_two (fixture, &a, &b);
  g_autoptr (GFile) source = g_file_new_build_filename (fixture->folder, "b.db", NULL);
  g_autoptr (GFile) aside = g_file_new_build_filename (fixture->folder, "aside.db", NULL);
  g_autoptr (DiaryDatabase) kept = NULL;
  g_autoptr (GError) error = NULL;
  DiaryMergeSummary summary;

  g_assert_true (diary_database_merge (a, source, aside, &summary, NULL, NULL, NULL, &error));
  g_assert_false (g_file_query_exists (aside, NULL));

  delete_episode (b, id, 10);
  g_assert_true (diary_database_merge (a, source, aside, &summary, NULL, NULL, NULL, &error));
  kept = test_database_open (fixture->folder, "aside.db");
  g_assert_cmpint (test_database_count_episodes (kept), ==, 1);
  g_assert_cmpint (test_database_count_episodes (a), ==, 0);
}

static void
add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *full = g_strconcat ("/merge/", path, NULL);

  g_test_add (full, Fixture, data, test_copies_set_up, test, test_copies_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < N_HISTORIES; i++)
    {
      g_autofree char *path = g_strdup_printf ("history/%u", i);

      add (path, GUINT_TO_POINTER (i), test_histories);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strconcat ("pair/", pairs[i].name, NULL);

      add (path, GSIZE_TO_POINTER (i), test_pair);
    }
  add ("summary", NULL, test_summary);
  add ("factor-of-same-name", NULL, test_factor_of_same_name);
  add ("deleted-factor", NULL, test_deleted_factor);
  add ("cancelled", NULL, test_cancelled);
  add ("aside", NULL, test_aside);

  return g_test_run ();
}
