/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-warnings-reader.h"

#include <math.h>

#include "diary-acknowledgement.h"
#include "diary-day.h"
#include "diary-episode.h"
#include "diary-medicine.h"
#include "diary-sign.h"
#include "test-database.h"

#define FIRST (diary_date_new (2024, 2, 28))

typedef TestDatabaseFixture Fixture;

static void
save (Fixture *fixture, gpointer record)
{
  test_database_save (fixture->database, DIARY_RECORD (record));
}

static DiaryWarningsInput *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DiaryWarningsInput *input = diary_warnings_reader_load (fixture->database, &error);

  g_assert_no_error (error);

  return input;
}

static void
add_episode (Fixture *fixture, int hour, int utc_offset, const char *kind, int intensity)
{
  gint64 midnight = (gint64) (FIRST - diary_date_new (1970, 1, 1)) * 86400;
  const DiaryInstant start = { midnight + hour * 3600, utc_offset };
  g_autoptr (DiaryEpisode) episode = diary_episode_new ("calf", "left", &start);

  diary_episode_set_kind (episode, kind);
  diary_episode_set_intensity (episode, intensity);
  save (fixture, episode);
}

static void
add_day (Fixture *fixture, int day, gboolean complete, const char *note, double stress)
{
  g_autoptr (DiaryDay) of = diary_day_new (FIRST + day);

  diary_day_set_complete (of, complete);
  diary_day_set_note (of, note);
  diary_day_set_value (of, "stress", stress);
  save (fixture, of);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryWarningsInput) input = load (fixture);

  g_assert_cmpint (diary_warnings_input_get_first (input), ==, DIARY_DATE_NONE);
  g_assert_cmpuint (diary_warnings_input_get_episodes (input)->len, ==, 0);
}

/* An episode belongs to the date it began on by the clock on the wall. */
static void
test_episodes (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "twitch", "jerk", "spasm", "cramp", "tremor" };
  g_autoptr (DiaryWarningsInput) input = NULL;
  const GArray *episodes;

  for (int i = 0; i < (int) G_N_ELEMENTS (kinds); i++)
    add_episode (fixture, 23, i * 3600, kinds[i], i);
  input = load (fixture);
  episodes = diary_warnings_input_get_episodes (input);

  g_assert_cmpuint (episodes->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < episodes->len; i++)
    {
      const DiaryWarningsEpisode *episode = &g_array_index (episodes, DiaryWarningsEpisode, i);

      g_assert_cmpint (episode->date, ==, episode->intensity == 0 ? FIRST : FIRST + 1);
      g_assert_true (episode->twitching == (episode->intensity < 3));
      g_assert_cmpstr (episode->place.site, ==, "calf");
      g_assert_cmpstr (episode->place.side, ==, "left");
    }
}

/* A day counts with anything that was recorded of it, and not with its date alone. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  static const int recorded[] = { 0, 2, 3, 4, 5 };
  static const int counted[] = { 0, 2 };
  g_autoptr (DiarySign) sign = diary_sign_new (FIRST + 5, "pain", FALSE);
  g_autoptr (DiaryWarningsInput) input = NULL;

  add_episode (fixture, 12, 0, "twitch", 0);
  add_day (fixture, 1, FALSE, NULL, NAN);
  add_day (fixture, 2, TRUE, NULL, NAN);
  add_day (fixture, 3, FALSE, "a note", NAN);
  add_day (fixture, 4, FALSE, NULL, 0);
  save (fixture, sign);
  input = load (fixture);

  g_assert_cmpuint (diary_warnings_input_get_recorded (input)->len, ==, G_N_ELEMENTS (recorded));
  for (size_t i = 0; i < G_N_ELEMENTS (recorded); i++)
    g_assert_cmpint (g_array_index (diary_warnings_input_get_recorded (input), DiaryDate, i), ==,
                     FIRST + recorded[i]);
  g_assert_cmpuint (diary_warnings_input_get_counted (input)->len, ==, G_N_ELEMENTS (counted));
  for (size_t i = 0; i < G_N_ELEMENTS (counted); i++)
    g_assert_cmpint (g_array_index (diary_warnings_input_get_counted (input), DiaryDate, i), ==,
                     FIRST + counted[i]);
}

static void
test_signs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiarySign) sign = diary_sign_new (FIRST, "weakness", TRUE);
  g_autoptr (DiaryWarningsInput) input = NULL;
  const DiaryWarningsSign *loaded;

  diary_sign_set_how (sign, "task");
  diary_sign_set_site (sign, "hand");
  diary_sign_set_side (sign, "right");
  save (fixture, sign);
  input = load (fixture);

  g_assert_cmpuint (diary_warnings_input_get_signs (input)->len, ==, 1);
  loaded = &g_array_index (diary_warnings_input_get_signs (input), DiaryWarningsSign, 0);
  g_assert_cmpstr (loaded->id, ==, diary_record_get_id (DIARY_RECORD (sign)));
  g_assert_cmpint (loaded->date, ==, FIRST);
  g_assert_cmpstr (loaded->sign, ==, "weakness");
  g_assert_true (loaded->present);
  g_assert_cmpstr (loaded->how, ==, "task");
  g_assert_cmpstr (loaded->place.site, ==, "hand");
  g_assert_cmpstr (loaded->place.side, ==, "right");
}

/* A medicine counts by its start; without one it tells nothing, and its date makes no day. */
static void
test_medicines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryMedicine) statin = diary_medicine_new ("statin");
  g_autoptr (DiaryMedicine) old = diary_medicine_new ("aspirin");
  g_autoptr (DiaryWarningsInput) input = NULL;
  const DiaryWarningsMedicine *loaded;

  diary_medicine_set_from (statin, FIRST);
  diary_medicine_set_until (statin, FIRST + 3);
  diary_medicine_set_until (old, FIRST + 5);
  save (fixture, statin);
  save (fixture, old);
  input = load (fixture);

  g_assert_cmpuint (diary_warnings_input_get_medicines (input)->len, ==, 1);
  loaded = &g_array_index (diary_warnings_input_get_medicines (input), DiaryWarningsMedicine, 0);
  g_assert_cmpstr (loaded->id, ==, diary_record_get_id (DIARY_RECORD (statin)));
  g_assert_cmpstr (loaded->name, ==, "statin");
  g_assert_cmpint (loaded->from, ==, FIRST);
  g_assert_cmpint (diary_warnings_input_get_first (input), ==, DIARY_DATE_NONE);
}

static void
test_acknowledgements (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryAcknowledgement) told = diary_acknowledgement_new (FIRST, "persistent");
  g_autoptr (DiaryWarningsInput) input = NULL;
  const DiaryWarningsKnown *loaded;

  diary_acknowledgement_set_site (told, "calf");
  diary_acknowledgement_set_side (told, "left");
  diary_acknowledgement_set_medicine (told, "statin");
  save (fixture, told);
  input = load (fixture);

  g_assert_cmpuint (diary_warnings_input_get_known (input)->len, ==, 1);
  loaded = &g_array_index (diary_warnings_input_get_known (input), DiaryWarningsKnown, 0);
  g_assert_cmpstr (loaded->rule, ==, "persistent");
  g_assert_cmpstr (loaded->place.site, ==, "calf");
  g_assert_cmpstr (loaded->place.side, ==, "left");
  g_assert_cmpstr (loaded->medicine, ==, "statin");
  g_assert_cmpint (loaded->date, ==, FIRST);
  g_assert_cmpint (diary_warnings_input_get_first (input), ==, DIARY_DATE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/warnings-reader/empty", Fixture, NULL, test_database_set_up, test_empty,
              test_database_tear_down);
  g_test_add ("/warnings-reader/episodes", Fixture, NULL, test_database_set_up, test_episodes,
              test_database_tear_down);
  g_test_add ("/warnings-reader/days", Fixture, NULL, test_database_set_up, test_days,
              test_database_tear_down);
  g_test_add ("/warnings-reader/signs", Fixture, NULL, test_database_set_up, test_signs,
              test_database_tear_down);
  g_test_add ("/warnings-reader/medicines", Fixture, NULL, test_database_set_up, test_medicines,
              test_database_tear_down);
  g_test_add ("/warnings-reader/acknowledgements", Fixture, NULL, test_database_set_up,
              test_acknowledgements, test_database_tear_down);

  return g_test_run ();
}
