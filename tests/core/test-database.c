/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-database.h"

#include <math.h>

#include "diary-day.h"
#include "diary-episode.h"
#include "diary-error.h"
#include "diary-factor.h"
#include "diary-medicine.h"
#include "diary-place.h"
#include "diary-sign.h"
#include "diary-visit.h"
#include "test-folder.h"

#define NOW G_GINT64_CONSTANT (1772655300) /* 2026-03-04T20:15:00Z */

typedef struct
{
  char *folder;
  DiaryDatabase *database;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  diary_clock_freeze (NOW, NULL);
  fixture->folder = test_folder_new ();
  file = g_file_new_build_filename (fixture->folder, "diary.db", NULL);
  fixture->database = diary_database_open (file, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->database);
  test_folder_remove (fixture->folder);
  diary_clock_release ();
}

static DiaryRecord *
new_episode (void)
{
  const char *helped[] = { "rest", "warmth", NULL };
  DiaryInstant started_at = { NOW, 3600 };
  DiaryEpisode *episode = diary_episode_new ("calf", "left", &started_at);

  diary_episode_set_kind (episode, "cramp");
  diary_episode_set_duration (episode, 45);
  diary_episode_set_intensity (episode, 3);
  diary_episode_set_helped (episode, helped);
  diary_episode_set_note (episode, "икра; “quoted”\n= 2");

  return DIARY_RECORD (episode);
}

static DiaryRecord *
new_bare_episode (void)
{
  DiaryInstant started_at = { -86400 * 365, -12600 };
  DiaryEpisode *episode = diary_episode_new ("all-over", NULL, &started_at);

  diary_episode_set_running (episode, TRUE);

  return DIARY_RECORD (episode);
}

static DiaryRecord *
new_day (void)
{
  DiaryDay *day = diary_day_new (diary_date_new (2026, 3, 4));

  diary_day_set_complete (day, TRUE);
  diary_day_set_value (day, "caffeine_mg", 0);
  diary_day_set_value (day, "sleep_h", 7.25);
  diary_day_set_note (day, "slept badly");

  return DIARY_RECORD (day);
}

static DiaryRecord *
new_factor (void)
{
  return DIARY_RECORD (diary_factor_new ("green tea", "cups", DIARY_SCALE_AMOUNT));
}

static DiaryRecord *
new_yes_no_factor (void)
{
  return DIARY_RECORD (diary_factor_new ("sauna", NULL, DIARY_SCALE_YES_NO));
}

static DiaryRecord *
new_sign (void)
{
  DiarySign *sign = diary_sign_new (diary_date_new (2026, 3, 4), "weakness", TRUE);

  diary_sign_set_how (sign, "task");
  diary_sign_set_site (sign, "hand");
  diary_sign_set_side (sign, "right");
  diary_sign_set_note (sign, "a button");

  return DIARY_RECORD (sign);
}

static DiaryRecord *
new_absent_sign (void)
{
  return DIARY_RECORD (diary_sign_new (diary_date_new (2026, 3, 5), "wasting", FALSE));
}

static DiaryRecord *
new_medicine (void)
{
  DiaryMedicine *medicine = diary_medicine_new ("Telmisartan");

  diary_medicine_set_dose (medicine, "40 mg");
  diary_medicine_set_purpose (medicine, "रक्तचाप");
  diary_medicine_set_from (medicine, diary_date_new (2026, 3, 7));
  diary_medicine_set_until (medicine, diary_date_new (2026, 3, 7));
  diary_medicine_set_note (medicine, "one day");

  return DIARY_RECORD (medicine);
}

static DiaryRecord *
new_visit (void)
{
  DiaryVisit *visit = diary_visit_new (diary_date_new (2026, 4, 1), "EMG");

  diary_visit_set_result (visit, "as expected");
  diary_visit_set_note (visit, "two hours");

  return DIARY_RECORD (visit);
}

static const struct
{
  const char *path;
  DiaryRecord *(*create) (void);
} records[] = {
  { "/database/keeps/episode", new_episode },
  { "/database/keeps/bare-episode", new_bare_episode },
  { "/database/keeps/day", new_day },
  { "/database/keeps/factor", new_factor },
  { "/database/keeps/yes-no-factor", new_yes_no_factor },
  { "/database/keeps/sign", new_sign },
  { "/database/keeps/absent-sign", new_absent_sign },
  { "/database/keeps/medicine", new_medicine },
  { "/database/keeps/visit", new_visit },
};

static DiaryRecord *
load (Fixture *fixture, DiaryRecord *record)
{
  g_autoptr (GError) error = NULL;
  DiaryRecord *loaded;

  diary_database_load (fixture->database, G_OBJECT_TYPE (record), diary_record_get_id (record),
                       &loaded, &error);
  g_assert_no_error (error);

  return loaded;
}

static void
save (Fixture *fixture, DiaryRecord *record)
{
  g_autoptr (GError) error = NULL;

  diary_database_save (fixture->database, record, &error);
  g_assert_no_error (error);
}

/* Saves, loads, changes nothing, deletes and brings back a record of each type. */
static void
test_keeps (Fixture *fixture, gconstpointer data)
{
  DiaryRecord *(*create) (void) = data;
  g_autoptr (DiaryRecord) record = create ();
  g_autoptr (DiaryRecord) loaded = NULL;
  g_autoptr (DiaryRecord) back = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  GType type = G_OBJECT_TYPE (record);
  gint64 deleted_at;

  save (fixture, record);
  g_assert_cmpint (diary_record_get_created_at (record), ==, NOW);
  g_assert_cmpint (diary_record_get_modified_at (record), ==, NOW);

  loaded = load (fixture, record);
  g_assert_nonnull (loaded);
  g_assert_true (diary_record_equal_content (record, loaded));
  g_assert_cmpstr (diary_record_get_id (record), ==, diary_record_get_id (loaded));
  g_assert_cmpint (diary_record_get_modified_at (loaded), ==, NOW);
  g_assert_cmpint (diary_database_count (fixture->database, type, &error), ==, 1);

  list = diary_database_list (fixture->database, type, DIARY_DATE_NONE, DIARY_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (diary_record_equal_content (record, list->pdata[0]));

  g_assert_true (
      diary_database_delete (fixture->database, type, diary_record_get_id (record), &error));
  g_assert_null (load (fixture, record));
  g_assert_true (diary_database_get_deleted_at (fixture->database, type,
                                                diary_record_get_id (record), &deleted_at, &error));
  g_assert_cmpint (deleted_at, >, NOW);

  save (fixture, record);
  back = load (fixture, record);
  g_assert_true (diary_record_equal_content (record, back));
  g_assert_cmpint (diary_record_get_modified_at (back), >, deleted_at);
  g_assert_true (diary_database_check (fixture->database, &error));
}

/* The newest record of any type counts, a deletion does not. */
static void
test_newest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 newest = -1;

  g_assert_true (diary_database_get_newest (fixture->database, &newest, &error));
  g_assert_cmpint (newest, ==, 0);

  for (size_t i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (DiaryRecord) record = records[i].create ();

      diary_record_set_modified_at (record, NOW + (gint64) i);
      g_assert_true (diary_database_put (fixture->database, record, &error));
      g_assert_true (diary_database_get_newest (fixture->database, &newest, &error));
      g_assert_cmpint (newest, ==, NOW + (gint64) i);
    }
}

/* A reader sees the diary at one moment, and lets others write meanwhile. */
static void
test_begin_reading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "diary.db", NULL);
  g_autoptr (DiaryDatabase) other = NULL;
  g_autoptr (DiaryRecord) record = new_episode ();
  g_autoptr (GError) error = NULL;

  other = diary_database_open (file, &error);
  g_assert_no_error (error);
  g_assert_true (diary_database_begin_reading (other, &error));
  g_assert_cmpint (diary_database_count (other, DIARY_TYPE_EPISODE, &error), ==, 0);
  save (fixture, record);
  g_assert_cmpint (diary_database_count (other, DIARY_TYPE_EPISODE, &error), ==, 0);
  diary_database_rollback (other);
  g_assert_cmpint (diary_database_count (other, DIARY_TYPE_EPISODE, &error), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (records); i++)
    g_test_add (records[i].path, Fixture, records[i].create, set_up, test_keeps, tear_down);
  g_test_add ("/database/newest", Fixture, NULL, set_up, test_newest, tear_down);
  g_test_add ("/database/begin-reading", Fixture, NULL, set_up, test_begin_reading, tear_down);

  return g_test_run ();
}
