/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-clock.h"
#include "diary-history-filter.h"

/* 2026-03-04 12:00 UTC. */
#define NOON G_GINT64_CONSTANT (1772625600)

typedef struct
{
  DiaryHistoryFilter *filter;
  guint n_queries; /* notifications of "query" */
} Fixture;

static void
on_query (guint *n_queries)
{
  (*n_queries)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  diary_clock_freeze (NOON, utc);
  fixture->filter = diary_history_filter_new ();
  g_signal_connect_swapped (fixture->filter, "notify::query", G_CALLBACK (on_query),
                            &fixture->n_queries);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->filter);
  diary_clock_release ();
}

static void
assert_query (Fixture *fixture, const DiaryEpisodeQuery *expected)
{
  const DiaryEpisodeQuery all = { 0 };
  g_autoptr (DiaryEpisodeQuery) query = diary_history_filter_get_query (fixture->filter);

  g_assert_true (diary_episode_query_equal (query, expected));
  g_assert_cmpint (diary_history_filter_get_active (fixture->filter), ==,
                   !diary_episode_query_equal (expected, &all));
}

static void
test_history_filter_all (Fixture *fixture, gconstpointer data)
{
  assert_query (fixture, &(DiaryEpisodeQuery){ 0 });
}

static void
test_history_filter_each (Fixture *fixture, gconstpointer data)
{
  DiaryEpisodeQuery expected = { 0 };

  diary_history_filter_set_text (fixture->filter, "  after coffee ");
  expected.text = (char *) "after coffee";
  assert_query (fixture, &expected);

  diary_history_filter_set_site (fixture->filter, "calf");
  expected.site = diary_history_filter_get_site (fixture->filter);
  g_assert_cmpstr (expected.site, ==, "calf");
  assert_query (fixture, &expected);

  diary_history_filter_set_kind (fixture->filter, "cramp");
  expected.kind = diary_history_filter_get_kind (fixture->filter);
  g_assert_cmpstr (expected.kind, ==, "cramp");
  assert_query (fixture, &expected);

  diary_history_filter_set_period (fixture->filter, DIARY_PERIOD_WEEK);
  expected.from = diary_date_new (2026, 2, 26);
  assert_query (fixture, &expected);
  g_assert_cmpuint (fixture->n_queries, ==, 4);
}

/* What is no place, or blank, leaves nothing out. */
static void
test_history_filter_nothing (Fixture *fixture, gconstpointer data)
{
  diary_history_filter_set_text (fixture->filter, " \t ");
  diary_history_filter_set_site (fixture->filter, "earlobe");

  assert_query (fixture, &(DiaryEpisodeQuery){ 0 });
}

static void
test_history_filter_clear (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->filter, "text", "tea", "site", "jaw", "kind", "spasm", "period",
                DIARY_PERIOD_YEAR, NULL);
  g_assert_true (diary_history_filter_get_active (fixture->filter));
  fixture->n_queries = 0;

  diary_history_filter_clear (fixture->filter);
  assert_query (fixture, &(DiaryEpisodeQuery){ 0 });
  g_assert_cmpuint (fixture->n_queries, ==, 1);

  diary_history_filter_clear (fixture->filter);
  g_assert_cmpuint (fixture->n_queries, ==, 1);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/history-filter/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("all", test_history_filter_all);
  ADD ("each", test_history_filter_each);
  ADD ("nothing", test_history_filter_nothing);
  ADD ("clear", test_history_filter_clear);

  return g_test_run ();
}
