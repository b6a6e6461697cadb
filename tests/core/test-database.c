/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-database.h"

#include <math.h>

#include "diary-acknowledgement.h"
#include "diary-day.h"
#include "diary-episode.h"
#include "diary-error.h"
#include "diary-factor.h"
#include "diary-medicine.h"
#include "diary-person.h"
#include "diary-sign.h"
#include "diary-visit.h"
#include "diary-database-private.h"
#include "test-database.h"

#define NOW G_GINT64_CONSTANT (1772655300) /* 2026-03-04T20:15:00Z */

typedef TestDatabaseFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  diary_clock_freeze (NOW, NULL);
  test_database_set_up (fixture, data);
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

static DiaryRecord *
new_acknowledgement (void)
{
  DiaryAcknowledgement *known = diary_acknowledgement_new (diary_date_new (2026, 4, 2),
                                                           "failed-task");

  diary_acknowledgement_set_site (known, "hand");
  diary_acknowledgement_set_side (known, "right");
  diary_acknowledgement_set_medicine (known, "0a1b2c3d-0000-4000-8000-000000000004");

  return DIARY_RECORD (known);
}

static DiaryRecord *
new_person (void)
{
  return DIARY_RECORD (diary_person_new ("Zoë Ångström", diary_date_new (1980, 2, 29)));
}

static DiaryRecord *
new_ageless_person (void)
{
  return DIARY_RECORD (diary_person_new ("-", DIARY_DATE_NONE));
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
  { "/database/keeps/acknowledgement", new_acknowledgement },
  { "/database/keeps/person", new_person },
  { "/database/keeps/ageless-person", new_ageless_person },
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

  test_database_save (fixture->database, record);
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

  test_database_save (fixture->database, record);
  back = load (fixture, record);
  g_assert_true (diary_record_equal_content (record, back));
  g_assert_cmpint (diary_record_get_modified_at (back), >, deleted_at);
  g_assert_true (diary_database_check (fixture->database, &error));
}

/* What is kept beside a diary that is a link is kept where it leads. */
static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) link = g_file_new_build_filename (fixture->folder, "link.db", NULL);
  g_autoptr (DiaryDatabase) linked = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_make_symbolic_link (link, "diary.db", NULL, &error));
  linked = test_database_open (fixture->folder, "link.db");
  g_assert_true (
      g_file_equal (diary_database_get_file (linked), diary_database_get_file (fixture->database)));
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
  g_autoptr (DiaryDatabase) other = test_database_open (fixture->folder, "diary.db");
  g_autoptr (DiaryRecord) record = new_episode ();
  g_autoptr (GError) error = NULL;

  g_assert_true (diary_database_begin_reading (other, &error));
  g_assert_cmpint (diary_database_count (other, DIARY_TYPE_EPISODE, &error), ==, 0);
  test_database_save (fixture->database, record);
  g_assert_cmpint (diary_database_count (other, DIARY_TYPE_EPISODE, &error), ==, 0);
  diary_database_rollback (other);
  g_assert_cmpint (diary_database_count (other, DIARY_TYPE_EPISODE, &error), ==, 1);
}

/* A change is newer than what was there, even within one second; what did not change is not. */
static void
test_save_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) record = new_episode ();
  g_autoptr (DiaryRecord) loaded = NULL;
  guint revision;

  test_database_save (fixture->database, record);
  revision = diary_database_get_revision (fixture->database);
  diary_clock_freeze (NOW + 100, NULL);
  test_database_save (fixture->database, record);
  g_assert_cmpint (diary_record_get_modified_at (record), ==, NOW);
  g_assert_cmpuint (diary_database_get_revision (fixture->database), ==, revision);

  diary_episode_set_intensity (DIARY_EPISODE (record), 4);
  diary_record_set_created_at (record, 5);
  test_database_save (fixture->database, record);
  g_assert_cmpint (diary_record_get_modified_at (record), ==, NOW + 100);
  g_assert_cmpuint (diary_database_get_revision (fixture->database), !=, revision);

  diary_episode_set_intensity (DIARY_EPISODE (record), 5);
  test_database_save (fixture->database, record);
  loaded = load (fixture, record);
  g_assert_cmpint (diary_record_get_modified_at (loaded), ==, NOW + 101);
  g_assert_cmpint (diary_record_get_created_at (loaded), ==, NOW);
  g_assert_cmpint (diary_episode_get_intensity (DIARY_EPISODE (loaded)), ==, 5);
}

/* What comes from elsewhere keeps its instants, older than the present ones or not. */
static void
test_put (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) record = new_episode ();
  g_autoptr (DiaryRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;

  test_database_save (fixture->database, record);
  diary_record_set_created_at (record, 1000);
  diary_record_set_modified_at (record, 2000);
  g_assert_true (diary_database_put (fixture->database, record, &error));
  loaded = load (fixture, record);
  g_assert_cmpint (diary_record_get_created_at (loaded), ==, 1000);
  g_assert_cmpint (diary_record_get_modified_at (loaded), ==, 2000);
}

static void
test_put_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) record = new_visit ();
  g_autoptr (DiaryRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;
  gint64 deleted_at = -1;

  g_assert_true (diary_database_put (fixture->database, record, &error));
  g_assert_true (g_uuid_string_is_valid (diary_record_get_id (record)));
  g_assert_cmpint (diary_record_get_created_at (record), ==, NOW);

  diary_database_delete (fixture->database, DIARY_TYPE_VISIT, diary_record_get_id (record), &error);
  g_assert_true (diary_database_put (fixture->database, record, &error));
  g_assert_true (diary_database_get_deleted_at (fixture->database, DIARY_TYPE_VISIT,
                                                diary_record_get_id (record), &deleted_at, &error));
  g_assert_cmpint (deleted_at, ==, NOW + 1);
  loaded = load (fixture, record);
  g_assert_cmpint (diary_record_get_modified_at (loaded), ==, deleted_at);
}

static void
test_invalid (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryEpisode) episode = diary_episode_new ("calf", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (diary_database_save (fixture->database, DIARY_RECORD (episode), &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (diary_database_put (fixture->database, DIARY_RECORD (episode), &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  g_assert_cmpint (test_database_count_episodes (fixture->database), ==, 0);
}

static void
test_delete_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 deleted_at;

  g_assert_false (diary_database_delete (fixture->database, DIARY_TYPE_DAY, "2026-03-04", &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (diary_database_get_deleted_at (fixture->database, DIARY_TYPE_DAY, "2026-03-04",
                                                &deleted_at, &error));
  g_assert_cmpint (deleted_at, ==, 0);
}

/* A day holds values of the person's own factors, and forgets those that were taken out. */
static void
test_own_factors (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) factor = new_factor ();
  g_autoptr (DiaryRecord) day = new_day ();
  g_autoptr (DiaryRecord) first = NULL;
  g_autoptr (DiaryRecord) second = NULL;
  g_autoptr (GError) error = NULL;
  const char *id;

  test_database_save (fixture->database, factor);
  id = diary_record_get_id (factor);
  diary_day_set_value (DIARY_DAY (day), id, 2.5);
  test_database_save (fixture->database, day);
  first = load (fixture, day);
  g_assert_cmpfloat (diary_day_get_value (DIARY_DAY (first), id), ==, 2.5);
  g_assert_cmpfloat (diary_day_get_value (DIARY_DAY (first), "caffeine_mg"), ==, 0);
  g_assert_true (isnan (diary_day_get_value (DIARY_DAY (first), "stress")));

  g_assert_false (diary_database_delete (fixture->database, DIARY_TYPE_FACTOR, id, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  g_clear_error (&error);

  diary_day_set_value (DIARY_DAY (day), id, NAN);
  test_database_save (fixture->database, day);
  second = load (fixture, day);
  g_assert_true (isnan (diary_day_get_value (DIARY_DAY (second), id)));
  g_assert_true (diary_database_delete (fixture->database, DIARY_TYPE_FACTOR, id, &error));
}

static void
test_unknown_factor (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) day = new_day ();
  g_autoptr (GError) error = NULL;

  diary_day_set_value (DIARY_DAY (day), "01234567-89ab-4cde-8f01-23456789abcd", 1);
  g_assert_false (diary_database_save (fixture->database, day, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  g_assert_cmpint (diary_database_count (fixture->database, DIARY_TYPE_DAY, NULL), ==, 0);
}

/* Neither by the same name, nor by one that differs in case and spaces only. */
static void
test_factor_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryRecord) one = new_factor ();
  g_autoptr (DiaryRecord) two = new_factor ();
  g_autofree char *name = g_utf8_strup (diary_factor_get_name (DIARY_FACTOR (one)), -1);
  g_autoptr (GError) error = NULL;

  test_database_save (fixture->database, one);
  g_assert_false (diary_database_save (fixture->database, two, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  g_clear_error (&error);

  diary_factor_set_name (DIARY_FACTOR (two), name);
  g_assert_false (diary_database_save (fixture->database, two, &error));
  g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, diary_factor_get_name (DIARY_FACTOR (one))));

  diary_factor_set_name (DIARY_FACTOR (one), name);
  test_database_save (fixture->database, one);
}

/* A word of a newer vocabulary is kept and shown as it is. */
static void
test_unknown_word (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = test_database_add_episode (fixture->database, "calf", NOW);
  g_autoptr (DiaryRecord) loaded = NULL;
  g_autoptr (GError) error = NULL;

  diary_sqlite_execute (diary_database_get_sqlite (fixture->database),
                        "UPDATE episode SET site = 'earlobe'", &error);
  g_assert_no_error (error);
  diary_database_load (fixture->database, DIARY_TYPE_EPISODE, id, &loaded, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (diary_episode_get_site (DIARY_EPISODE (loaded)), ==, "earlobe");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean empty = FALSE;
  gint64 newest = -1;
  DiaryDate first = -1;
  DiaryDate last = -1;

  g_assert_true (diary_database_is_empty (fixture->database, &empty, &error));
  g_assert_true (empty);
  g_assert_true (diary_database_get_newest (fixture->database, &newest, &error));
  g_assert_cmpint (newest, ==, 0);
  g_assert_true (diary_database_get_span (fixture->database, &first, &last, &error));
  g_assert_cmpint (first, ==, DIARY_DATE_NONE);
  g_assert_cmpint (last, ==, DIARY_DATE_NONE);
}

/* Any record makes a diary one that is not empty. */
static void
test_not_empty (Fixture *fixture, gconstpointer data)
{
  for (size_t i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (DiaryRecord) record = records[i].create ();
      g_autoptr (GError) error = NULL;
      gboolean empty = TRUE;

      test_database_save (fixture->database, record);
      g_assert_true (diary_database_is_empty (fixture->database, &empty, &error));
      g_assert_false (empty);
      g_assert_true (diary_database_delete (fixture->database, G_OBJECT_TYPE (record),
                                            diary_record_get_id (record), &error));
      g_assert_true (diary_database_is_empty (fixture->database, &empty, &error));
      g_assert_true (empty);
    }
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/database/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, test_database_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (records); i++)
    g_test_add (records[i].path, Fixture, records[i].create, set_up, test_keeps,
                test_database_tear_down);
  add ("file", test_file);
  add ("newest", test_newest);
  add ("begin-reading", test_begin_reading);
  add ("save-again", test_save_again);
  add ("put", test_put);
  add ("put/anew", test_put_anew);
  add ("invalid", test_invalid);
  add ("delete-nothing", test_delete_nothing);
  add ("own-factors", test_own_factors);
  add ("own-factors/unknown", test_unknown_factor);
  add ("own-factors/twice", test_factor_twice);
  add ("unknown-word", test_unknown_word);
  add ("empty", test_empty);
  add ("not-empty", test_not_empty);

  return g_test_run ();
}
