/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-clock.h"

#define EVENING 1772655300 /* 4 March 2026, 20:15 UTC */
#define N_LOOKS 200000

static void
test_clock_frozen_in_utc (void)
{
  g_autoptr (GTimeZone) zone = NULL;
  DiaryInstant now;

  diary_clock_freeze (EVENING, NULL);
  now = diary_clock_now ();
  zone = diary_clock_dup_zone ();

  g_assert_cmpint (now.unix_seconds, ==, EVENING);
  g_assert_cmpint (now.utc_offset, ==, 0);
  g_assert_cmpint (diary_clock_today (), ==, diary_date_new (2026, 3, 4));
  g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, "UTC");
  diary_clock_release ();
}

static void
test_clock_frozen_in_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (4 * 3600);
  g_autoptr (GTimeZone) again = NULL;

  diary_clock_freeze (EVENING, zone);
  again = diary_clock_dup_zone ();

  g_assert_cmpint (diary_clock_now ().utc_offset, ==, 4 * 3600);
  g_assert_cmpint (diary_clock_today (), ==, diary_date_new (2026, 3, 5));
  g_assert_true (again == zone);
  diary_clock_release ();
}

static void
test_clock_moves_on (void)
{
  diary_clock_freeze (EVENING, NULL);
  diary_clock_freeze (EVENING + 4 * 3600, NULL);

  g_assert_cmpint (diary_clock_now ().unix_seconds, ==, EVENING + 4 * 3600);
  g_assert_cmpint (diary_clock_today (), ==, diary_date_new (2026, 3, 5));
  diary_clock_release ();
}

static void
test_clock_runs (void)
{
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  DiaryInstant now;
  g_autoptr (GTimeZone) zone = NULL;

  diary_clock_freeze (EVENING, NULL);
  diary_clock_release ();
  now = diary_clock_now ();
  zone = diary_clock_dup_zone ();

  g_assert_cmpint (now.unix_seconds, >=, before);
  g_assert_cmpint (now.unix_seconds, <=, g_get_real_time () / G_USEC_PER_SEC);
  g_assert_cmpint (now.utc_offset, ==, diary_instant_in_zone (now.unix_seconds, zone).utc_offset);
  g_assert_true (diary_instant_is_valid (&now));
}

/* The two moments frozen below differ in zone too, so a mixture of both is seen. */
static gpointer
look_often (gpointer done)
{
  for (int i = 0; i < N_LOOKS; i++)
    {
      DiaryInstant now = diary_clock_now ();

      g_assert_true ((now.unix_seconds == EVENING && now.utc_offset == 0) ||
                     (now.unix_seconds == EVENING + 1 && now.utc_offset == 3600));
    }
  g_atomic_int_set ((int *) done, TRUE);

  return NULL;
}

static void
test_clock_threads (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  GThread *thread;
  int done = FALSE;

  diary_clock_freeze (EVENING, NULL);
  thread = g_thread_new ("look", look_often, &done);
  while (!g_atomic_int_get (&done))
    {
      diary_clock_freeze (EVENING + 1, zone);
      diary_clock_freeze (EVENING, NULL);
    }
  g_thread_join (thread);
  diary_clock_release ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/clock/frozen-in-utc", test_clock_frozen_in_utc);
  g_test_add_func ("/clock/frozen-in-zone", test_clock_frozen_in_zone);
  g_test_add_func ("/clock/moves-on", test_clock_moves_on);
  g_test_add_func ("/clock/runs", test_clock_runs);
  g_test_add_func ("/clock/threads", test_clock_threads);

  return g_test_run ();
}
