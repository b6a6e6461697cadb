/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-episode.h"
#include "diary-vocabulary.h"
#include "test-record.h"

#define LATE_EVENING                                                                               \
  {                                                                                                \
    1772664300, 3600                                                                               \
  } /* 2026-03-04T23:45:00+01:00 */

static const DiaryInstant EVENING = LATE_EVENING;

static DiaryEpisode *
new_full (void)
{
  static const char *const helped[] = { "rest", "walking", NULL };
  DiaryEpisode *self = diary_episode_new ("calf", "left", &EVENING);

  diary_record_set_id (DIARY_RECORD (self), TEST_RECORD_ID);
  diary_episode_set_duration (self, 45);
  diary_episode_set_kind (self, "cramp");
  diary_episode_set_intensity (self, 3);
  diary_episode_set_helped (self, helped);
  diary_episode_set_note (self, "after the stairs");

  return self;
}

static void
assert_helped (DiaryEpisode *self, const char *expected)
{
  g_autofree char *helped = g_strjoinv (";", (char **) diary_episode_get_helped (self));

  g_assert_cmpstr (helped, ==, expected);
}

static void
test_episode_new (void)
{
  g_autofree char *site = g_strdup ("calf");
  g_autoptr (DiaryEpisode) self = diary_episode_new (site, NULL, &EVENING);

  g_assert_true (diary_episode_get_site (self) ==
                 diary_vocabulary_canonical (DIARY_TERMS_SITES, "calf"));
  g_assert_null (diary_episode_get_side (self));
  g_assert_cmpint (diary_episode_get_started_at (self)->unix_seconds, ==, EVENING.unix_seconds);
  g_assert_cmpint (diary_episode_get_started_at (self)->utc_offset, ==, EVENING.utc_offset);
  g_assert_cmpint (diary_episode_get_duration (self), ==, DIARY_EPISODE_NO_DURATION);
  g_assert_false (diary_episode_get_running (self));
  g_assert_cmpstr (diary_episode_get_kind (self), ==, "twitch");
  g_assert_cmpint (diary_episode_get_intensity (self), ==, DIARY_EPISODE_NO_INTENSITY);
  assert_helped (self, "");
  g_assert_null (diary_episode_get_note (self));
  test_record_assert_valid (DIARY_RECORD (self));
}

static void
test_episode_date (void)
{
  static const struct
  {
    DiaryInstant started_at;
    int day;
  } cases[] = {
    { LATE_EVENING, 4 },
    { { 1772664300, 2 * 3600 }, 5 },
    { { 1772664300, 0 }, 4 },
    { { 1772664300 - 86400, 3600 }, 3 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DiaryEpisode) self = diary_episode_new ("calf", NULL, &cases[i].started_at);

      g_assert_cmpint (diary_episode_get_date (self), ==, diary_date_new (2026, 3, cases[i].day));
    }
}

static void
test_episode_empty_is_unset (void)
{
  g_autoptr (DiaryEpisode) self = new_full ();

  diary_episode_set_kind (self, "");
  g_assert_cmpstr (diary_episode_get_kind (self), ==, "twitch");
  diary_episode_set_kind (self, NULL);
  g_assert_cmpstr (diary_episode_get_kind (self), ==, "twitch");
  diary_episode_set_side (self, "");
  g_assert_null (diary_episode_get_side (self));
  diary_episode_set_note (self, "");
  g_assert_null (diary_episode_get_note (self));
  diary_episode_set_helped (self, NULL);
  assert_helped (self, "");
  test_record_assert_valid (DIARY_RECORD (self));
}

static void
test_episode_running (void)
{
  g_autoptr (DiaryEpisode) self = new_full ();

  diary_episode_set_running (self, TRUE);
  g_assert_true (diary_episode_get_running (self));
  g_assert_cmpint (diary_episode_get_duration (self), ==, DIARY_EPISODE_NO_DURATION);

  diary_episode_set_duration (self, DIARY_EPISODE_NO_DURATION);
  g_assert_true (diary_episode_get_running (self));

  diary_episode_set_duration (self, 0);
  g_assert_false (diary_episode_get_running (self));
  diary_episode_set_running (self, FALSE);
  g_assert_cmpint (diary_episode_get_duration (self), ==, 0);
}

static void
test_episode_helped (void)
{
  static const char *const mixed[] = { "sleep", "", "rest", "sleep", "cold", NULL };
  static const char *const strange[] = { "rest", "leeches", "cold", NULL };
  g_autoptr (DiaryEpisode) self = new_full ();

  diary_episode_set_helped (self, mixed);
  assert_helped (self, "rest;cold;sleep");
  diary_episode_set_helped (self, diary_episode_get_helped (self));
  assert_helped (self, "rest;cold;sleep");
  test_record_assert_valid (DIARY_RECORD (self));

  diary_episode_set_helped (self, strange);
  assert_helped (self, "rest;cold;leeches");
  test_record_assert_invalid (DIARY_RECORD (self), "helped: “leeches”: give one of rest, ");
}

static void
test_episode_duration_range (void)
{
  g_autoptr (DiaryEpisode) self = new_full ();
  DiaryRecord *record = DIARY_RECORD (self);

  diary_episode_set_duration (self, 31536000);
  test_record_assert_valid (record);
  diary_episode_set_duration (self, 31536001);
  test_record_assert_invalid (record, "duration_s: “31536001”: ");
  diary_episode_set_duration (self, -2);
  test_record_assert_invalid (record, "duration_s: “-2”: ");
  diary_episode_set_duration (self, G_MAXINT64);
  test_record_assert_invalid (record, "duration_s: “9223372036854775807”: ");
}

static void
test_episode_intensity_range (void)
{
  g_autoptr (DiaryEpisode) self = new_full ();

  for (int intensity = -1; intensity <= 6; intensity++)
    {
      diary_episode_set_intensity (self, intensity);
      g_assert_cmpint (diary_episode_get_intensity (self), ==, intensity);
      if (intensity >= 0 && intensity <= 5)
        test_record_assert_valid (DIARY_RECORD (self));
      else
        test_record_assert_invalid (DIARY_RECORD (self), "intensity: “");
    }
}

static void
test_episode_terms (void)
{
  g_autoptr (DiaryEpisode) self = new_full ();
  DiaryRecord *record = DIARY_RECORD (self);

  diary_episode_set_kind (self, "Twitch");
  test_record_assert_invalid (record, "kind: “Twitch”: give one of twitch, jerk, ");
  diary_episode_set_kind (self, "jerk");
  diary_episode_set_side (self, "up");
  test_record_assert_invalid (record, "side: “up”: give one of left, right, ");
  diary_episode_set_side (self, NULL);
  diary_episode_set_site (self, "earlobe");
  test_record_assert_invalid (record, "site: “earlobe”: give one of eyelid, ");
  diary_episode_set_site (self, "");
  test_record_assert_invalid (record, "site: missing: give one of eyelid, ");
  diary_episode_set_site (self, "toe");
  test_record_assert_valid (record);
}

static void
test_episode_start (void)
{
  static const DiaryInstant bad[] = { { 0, 61 }, { G_MAXINT64, 0 }, { 0, 19 * 3600 } };
  g_autoptr (DiaryEpisode) self = diary_episode_new ("calf", NULL, NULL);

  g_assert_cmpint (diary_episode_get_date (self), ==, DIARY_DATE_NONE);
  test_record_assert_invalid (DIARY_RECORD (self), "started_at: missing: ");

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      diary_episode_set_started_at (self, &bad[i]);
      test_record_assert_invalid (DIARY_RECORD (self), "started_at: ");
    }

  diary_episode_set_started_at (self, &EVENING);
  test_record_assert_valid (DIARY_RECORD (self));
}

static void
test_episode_note (void)
{
  g_autoptr (DiaryEpisode) self = new_full ();

  diary_episode_set_note (self, "two\nlines – naïve");
  g_assert_cmpstr (diary_episode_get_note (self), ==, "two\nlines – naïve");
  test_record_assert_valid (DIARY_RECORD (self));
  diary_episode_set_note (self, "\xff");
  test_record_assert_invalid (DIARY_RECORD (self), "note: “\ufffd”: ");
}

static void
test_episode_copy (void)
{
  g_autoptr (DiaryEpisode) self = new_full ();

  test_record_assert_copies (DIARY_RECORD (self));
  diary_episode_set_running (self, TRUE);
  test_record_assert_copies (DIARY_RECORD (self));
}

/* Each change alone makes an episode say something else. */
static void
change (DiaryEpisode *self, int field)
{
  static const char *const cold[] = { "cold", NULL };
  static const DiaryInstant later = { 1772664301, 3600 };
  static const DiaryInstant elsewhere = { 1772664300, 0 };

  switch (field)
    {
    case 0:
      return diary_episode_set_started_at (self, &later);
    case 1:
      return diary_episode_set_started_at (self, &elsewhere);
    case 2:
      return diary_episode_set_duration (self, 46);
    case 3:
      return diary_episode_set_running (self, TRUE);
    case 4:
      return diary_episode_set_kind (self, "spasm");
    case 5:
      return diary_episode_set_site (self, "shin");
    case 6:
      return diary_episode_set_side (self, NULL);
    case 7:
      return diary_episode_set_intensity (self, 0);
    case 8:
      return diary_episode_set_helped (self, cold);
    case 9:
      return diary_episode_set_note (self, NULL);
    default:
      g_assert_not_reached ();
    }
}

static void
test_episode_equal (void)
{
  for (int field = 0; field < 10; field++)
    {
      g_autoptr (DiaryEpisode) a = new_full ();
      g_autoptr (DiaryEpisode) b = new_full ();

      g_assert_true (diary_record_equal_content (DIARY_RECORD (a), DIARY_RECORD (b)));
      change (b, field);
      g_assert_false (diary_record_equal_content (DIARY_RECORD (a), DIARY_RECORD (b)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/episode/new", test_episode_new);
  g_test_add_func ("/episode/date", test_episode_date);
  g_test_add_func ("/episode/empty-is-unset", test_episode_empty_is_unset);
  g_test_add_func ("/episode/running", test_episode_running);
  g_test_add_func ("/episode/helped", test_episode_helped);
  g_test_add_func ("/episode/duration-range", test_episode_duration_range);
  g_test_add_func ("/episode/intensity-range", test_episode_intensity_range);
  g_test_add_func ("/episode/terms", test_episode_terms);
  g_test_add_func ("/episode/start", test_episode_start);
  g_test_add_func ("/episode/note", test_episode_note);
  g_test_add_func ("/episode/copy", test_episode_copy);
  g_test_add_func ("/episode/equal", test_episode_equal);

  return g_test_run ();
}
