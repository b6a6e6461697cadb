/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>

#include "diary-clock.h"
#include "diary-wording.h"

/* 2026-03-04, a Wednesday, 12:00 UTC. */
#define NOON G_GINT64_CONSTANT (1772625600)

static const DiaryInstant evening = { NOON + 8 * 3600 + 15 * 60, 3600 };

static DiaryEpisode *
make_episode (void)
{
  return diary_episode_new ("calf", "left", &evening);
}

static void
test_wording_day (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  DiaryDate today;

  diary_clock_freeze (NOON, utc);
  today = diary_clock_today ();

  const struct
  {
    DiaryDate date;
    const char *expected;
  } days[] = {
    { today, "Today" },
    { today - 1, "Yesterday" },
    { today - 2, "Monday, 2 March 2026" },
    { today + 1, "Thursday, 5 March 2026" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *text = diary_wording_day (days[i].date);

      g_assert_cmpstr (text, ==, days[i].expected);
    }
  diary_clock_release ();
}

/* The time is that of the clock it was written by, wherever the person is now. */
static void
test_wording_time (void)
{
  g_autofree char *text = diary_wording_time (&evening);

  g_assert_cmpstr (text, ==, "21:15");
}

static void
test_wording_details (void)
{
  g_autoptr (DiaryEpisode) episode = make_episode ();
  g_autofree char *nothing = diary_wording_episode_details (episode);
  g_autofree char *details = NULL;
  g_autofree char *running = NULL;

  g_assert_cmpstr (nothing, ==, "");

  diary_episode_set_kind (episode, "cramp");
  diary_episode_set_duration (episode, 600);
  diary_episode_set_intensity (episode, 4);
  details = diary_wording_episode_details (episode);
  g_assert_cmpstr (details, ==, "Cramp · 10\u00a0min · Strong");

  diary_episode_set_kind (episode, "twitch");
  diary_episode_set_intensity (episode, DIARY_EPISODE_NO_INTENSITY);
  diary_episode_set_duration (episode, DIARY_EPISODE_NO_DURATION);
  diary_episode_set_running (episode, TRUE);
  running = diary_wording_episode_details (episode);
  g_assert_cmpstr (running, ==, "Still going on");
}

static void
test_wording_note (void)
{
  static const struct
  {
    const char *note;
    const char *expected;
  } notes[] = {
    { NULL, "" },
    { "  \n\t\n", "" },
    { "One line", "One line" },
    { "\r\n  After a run \r\nand more", "After a run" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *text = diary_wording_note (notes[i].note);

      g_assert_cmpstr (text, ==, notes[i].expected);
    }
}

static void
test_wording_episode (void)
{
  g_autoptr (DiaryEpisode) episode = make_episode ();
  g_autofree char *plain = diary_wording_episode (episode);
  g_autofree char *full = NULL;

  g_assert_cmpstr (plain, ==, "Calf, left, 21:15");

  diary_episode_set_kind (episode, "spasm");
  diary_episode_set_intensity (episode, 1);
  diary_episode_set_note (episode, "On the stairs\nsecond line");
  full = diary_wording_episode (episode);
  g_assert_cmpstr (full, ==, "Calf, left, 21:15, Spasm, Barely felt. On the stairs");
}

static void
test_wording_heading (void)
{
  static const struct
  {
    const char *text;
    const char *details;
    const char *expected;
  } headings[] = {
    { "Units", NULL, "Units" },
    { "Units", "", "Units" },
    { "Units", "How amounts are shown.", "Units: How amounts are shown." },
    { "Where?", "On the body.", "Where? On the body." },
    { "One pattern.", "This is new.", "One pattern. This is new." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *text = diary_wording_heading (headings[i].text, headings[i].details);

      g_assert_cmpstr (text, ==, headings[i].expected);
    }
}

static void
test_wording_sentences (void)
{
  g_autofree char *finished = diary_wording_sentences ("Discard it?", "It is not saved yet.");
  g_autofree char *unfinished = diary_wording_sentences ("Show it again", "You said so.");

  g_assert_cmpstr (finished, ==, "Discard it? It is not saved yet.");
  g_assert_cmpstr (unfinished, ==, "Show it again. You said so.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/wording/day", test_wording_day);
  g_test_add_func ("/wording/time", test_wording_time);
  g_test_add_func ("/wording/heading", test_wording_heading);
  g_test_add_func ("/wording/sentences", test_wording_sentences);
  g_test_add_func ("/wording/details", test_wording_details);
  g_test_add_func ("/wording/note", test_wording_note);
  g_test_add_func ("/wording/episode", test_wording_episode);

  return g_test_run ();
}
