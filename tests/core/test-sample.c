/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-day.h"
#include "diary-episode.h"
#include "diary-error.h"
#include "diary-factor.h"
#include "diary-medicine.h"
#include "diary-sample.h"
#include "diary-sign.h"
#include "diary-visit.h"
#include "test-database.h"
#include "test-folder.h"

#define LAST_YEAR  2026
#define LAST_MONTH 6
#define LAST_DAY   30

typedef struct
{
  char *folder;
  GTimeZone *zone;
  DiaryDatabase *database;
  GCancellable *cancellable;
  int n_progress;
} Fixture;

static DiarySample
make_wish (GTimeZone *zone)
{
  return (DiarySample){
    .last = diary_date_new (LAST_YEAR, LAST_MONTH, LAST_DAY),
    .n_days = DIARY_SAMPLE_N_DAYS,
    .seed = DIARY_SAMPLE_SEED,
    .zone = zone,
  };
}

static gboolean
same_record (DiaryRecord *a, DiaryRecord *b)
{
  return G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b) &&
         g_strcmp0 (diary_record_get_id (a), diary_record_get_id (b)) == 0 &&
         diary_record_get_created_at (a) == diary_record_get_created_at (b) &&
         diary_record_get_modified_at (a) == diary_record_get_modified_at (b) &&
         diary_record_equal_content (a, b);
}

static gboolean
same_records (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!same_record (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

static int
count_type (GPtrArray *records, GType type)
{
  int count = 0;

  for (guint i = 0; i < records->len; i++)
    count += G_OBJECT_TYPE (records->pdata[i]) == type;

  return count;
}

/* Episodes by days before the last; no date outside the wish. */
static int *
count_episodes (GPtrArray *records, const DiarySample *sample)
{
  int *counts = g_new0 (int, sample->n_days);

  for (guint i = 0; i < records->len; i++)
    if (DIARY_IS_EPISODE (records->pdata[i]))
      {
        int index = sample->last - diary_episode_get_date (records->pdata[i]);

        g_assert_cmpint (index, >=, 0);
        g_assert_cmpint (index, <, sample->n_days);
        counts[index]++;
      }

  return counts;
}

static void
test_same_every_time (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Helsinki");
  DiarySample wish = make_wish (zone);
  g_autoptr (GPtrArray) first = diary_sample_make (&wish);
  g_autoptr (GPtrArray) second = diary_sample_make (&wish);
  g_autoptr (GPtrArray) other = NULL;

  wish.seed = DIARY_SAMPLE_SEED + 1;
  other = diary_sample_make (&wish);

  g_assert_true (same_records (first, second));
  g_assert_false (same_records (first, other));
}

/* Whatever the seed and the size, each record may be stored, once, in its time. */
static void
test_valid (void)
{
  const int sizes[] = { 1, 2, 10, 365, 600 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  DiarySample wish = make_wish (zone);

  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GPtrArray) records = NULL;

      wish.n_days = sizes[i];
      wish.seed = (guint32) i;
      records = diary_sample_make (&wish);

      for (guint j = 0; j < records->len; j++)
        {
          DiaryRecord *record = records->pdata[j];
          g_autoptr (GError) error = NULL;

          diary_record_validate (record, &error);
          g_assert_no_error (error);
          g_assert_true (g_hash_table_add (ids, (gpointer) diary_record_get_id (record)));
          g_assert_cmpint (diary_record_get_created_at (record), <=,
                           diary_record_get_modified_at (record));
        }
    }
}

/* A year has something of everything, and days of which nothing is known. */
static void
test_believable (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  DiarySample wish = make_wish (zone);
  g_autoptr (GPtrArray) records = diary_sample_make (&wish);
  g_autofree int *counts = count_episodes (records, &wish);
  int n_days = count_type (records, DIARY_TYPE_DAY), n_incomplete = 0;
  double sum = 0, squares = 0, mean;

  for (guint i = 0; i < records->len; i++)
    n_incomplete += DIARY_IS_DAY (records->pdata[i]) && !diary_day_get_complete (records->pdata[i]);
  for (int i = 0; i < wish.n_days; i++)
    {
      sum += counts[i];
      squares += counts[i] * counts[i];
    }
  mean = sum / wish.n_days;

  g_assert_cmpint (wish.n_days - n_days + n_incomplete, >, wish.n_days / 10);
  g_assert_cmpint (wish.n_days - n_days + n_incomplete, <, wish.n_days / 4);
  g_assert_cmpint (n_incomplete, >, 5);
  g_assert_cmpfloat (mean, >, 1.0);
  g_assert_cmpfloat (mean, <, 4.0);
  g_assert_cmpfloat (squares / wish.n_days - mean * mean, >, 1.3 * mean);
  g_assert_cmpint (counts[0], ==, 1);
  g_assert_cmpint (count_type (records, DIARY_TYPE_SIGN), >, 100);
  g_assert_cmpint (count_type (records, DIARY_TYPE_MEDICINE), ==, 1);
  g_assert_cmpint (count_type (records, DIARY_TYPE_VISIT), ==, 1);
  g_assert_cmpint (count_type (records, DIARY_TYPE_FACTOR), ==, 1);
}

/* Sleep, hour by hour, by days before the last; NAN where it or the day is not wholly recorded. */
static double *
list_sleep (GPtrArray *records, const DiarySample *sample)
{
  double *sleep = g_new (double, sample->n_days);

  for (int i = 0; i < sample->n_days; i++)
    sleep[i] = NAN;
  for (guint i = 0; i < records->len; i++)
    if (DIARY_IS_DAY (records->pdata[i]) && diary_day_get_complete (records->pdata[i]))
      sleep[sample->last - diary_day_get_date (records->pdata[i])] =
          diary_day_get_value (records->pdata[i], "sleep_h");

  return sleep;
}

/* The mean count of the days @lag days after those whose sleep is in a range. */
static double
mean_after (const int *counts, const double *sleep, int n_days, int lag, double from, double to)
{
  int sum = 0, n = 0;

  for (int i = lag; i < n_days; i++)
    if (sleep[i] >= from && sleep[i] < to && !isnan (sleep[i - lag]))
      {
        sum += counts[i - lag];
        n++;
      }
  g_assert_cmpint (n, >, 20);

  return (double) sum / n;
}

/* After short nights there is clearly more the next day, and not on the day itself. */
static void
test_planted_effect (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  DiarySample wish = make_wish (zone);
  g_autoptr (GPtrArray) records = diary_sample_make (&wish);
  g_autofree int *counts = count_episodes (records, &wish);
  g_autofree double *sleep = list_sleep (records, &wish);
  double next_day = mean_after (counts, sleep, wish.n_days, 1, 0, 6.75) /
                    mean_after (counts, sleep, wish.n_days, 1, 7.75, 24);
  double same_day = mean_after (counts, sleep, wish.n_days, 0, 0, 6.75) /
                    mean_after (counts, sleep, wish.n_days, 0, 7.75, 24);

  g_assert_cmpfloat (next_day, >, 1.7);
  g_assert_cmpfloat (same_day, <, 1.4);
  g_assert_cmpfloat (same_day, >, 0.7);
}

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->folder = test_folder_new ();
  fixture->zone = g_time_zone_new_utc ();
  fixture->cancellable = g_cancellable_new ();
  fixture->database = test_database_open (fixture->folder, "diary.db");
}

static void
tear_down (Fixture *fixture, const void *data)
{
  g_assert_finalize_object (fixture->database);
  g_object_unref (fixture->cancellable);
  g_time_zone_unref (fixture->zone);
  test_folder_remove (fixture->folder);
}

static gint64
count_stored (DiaryDatabase *database, GType type)
{
  g_autoptr (GError) error = NULL;
  gint64 count = diary_database_count (database, type, &error);

  g_assert_no_error (error);

  return count;
}

static void
on_progress (double fraction, gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpfloat (fraction, >=, 0.0);
  g_assert_cmpfloat (fraction, <=, 1.0);
  fixture->n_progress++;
}

/* Stops the work when half of it is done. */
static void
on_progress_cancel (double fraction, gpointer data)
{
  Fixture *fixture = data;

  if (fraction > 0.5)
    g_cancellable_cancel (fixture->cancellable);
}

static void
test_fill (Fixture *fixture, const void *data)
{
  const GType types[] = { DIARY_TYPE_EPISODE,  DIARY_TYPE_DAY,   DIARY_TYPE_SIGN,
                          DIARY_TYPE_MEDICINE, DIARY_TYPE_VISIT, DIARY_TYPE_FACTOR };
  DiarySample wish = make_wish (fixture->zone);
  g_autoptr (GPtrArray) records = diary_sample_make (&wish);
  g_autoptr (GError) error = NULL;

  diary_sample_fill (fixture->database, &wish, on_progress, fixture, NULL, &error);
  g_assert_no_error (error);

  g_assert_cmpint (fixture->n_progress, >, 50);
  for (size_t i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_cmpint (count_stored (fixture->database, types[i]), ==,
                     count_type (records, types[i]));
  for (guint i = 0; i < records->len; i += 97)
    {
      g_autoptr (DiaryRecord) stored = NULL;

      diary_database_load (fixture->database, G_OBJECT_TYPE (records->pdata[i]),
                           diary_record_get_id (records->pdata[i]), &stored, &error);
      g_assert_no_error (error);
      g_assert_true (same_record (stored, records->pdata[i]));
    }
}

static void
test_not_empty (Fixture *fixture, const void *data)
{
  DiarySample wish = make_wish (fixture->zone);
  g_autoptr (DiaryDay) day = diary_day_new (wish.last);
  g_autoptr (GError) error = NULL;

  diary_database_save (fixture->database, DIARY_RECORD (day), &error);
  g_assert_no_error (error);

  g_assert_false (diary_sample_fill (fixture->database, &wish, NULL, NULL, NULL, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_EMPTY);
  g_assert_cmpint (count_stored (fixture->database, DIARY_TYPE_DAY), ==, 1);
  g_assert_cmpint (count_stored (fixture->database, DIARY_TYPE_EPISODE), ==, 0);
}

static void
test_cancel (Fixture *fixture, const void *data)
{
  DiarySample wish = make_wish (fixture->zone);
  g_autoptr (GError) error = NULL;
  gboolean empty = FALSE;

  g_assert_false (diary_sample_fill (fixture->database, &wish, on_progress_cancel, fixture,
                                     fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (diary_database_is_empty (fixture->database, &empty, NULL));
  g_assert_true (empty);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/same-every-time", test_same_every_time);
  g_test_add_func ("/sample/valid", test_valid);
  g_test_add_func ("/sample/believable", test_believable);
  g_test_add_func ("/sample/planted-effect", test_planted_effect);
  g_test_add ("/sample/fill", Fixture, NULL, set_up, test_fill, tear_down);
  g_test_add ("/sample/not-empty", Fixture, NULL, set_up, test_not_empty, tear_down);
  g_test_add ("/sample/cancel", Fixture, NULL, set_up, test_cancel, tear_down);

  return g_test_run ();
}
