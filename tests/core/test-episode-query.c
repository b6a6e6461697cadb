/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-episode-query.h"

static const DiaryEpisodeQuery FULL = { 10, 20, "calf", "twitch", (char *) "stairs" };

/* Each differs from the full one in one field. */
static const DiaryEpisodeQuery CHANGED[] = {
  { 11, 20, "calf", "twitch", (char *) "stairs" }, { 10, 0, "calf", "twitch", (char *) "stairs" },
  { 10, 20, "shin", "twitch", (char *) "stairs" }, { 10, 20, NULL, "twitch", (char *) "stairs" },
  { 10, 20, "calf", "cramp", (char *) "stairs" },  { 10, 20, "calf", NULL, (char *) "stairs" },
  { 10, 20, "calf", "twitch", (char *) "stair" },  { 10, 20, "calf", "twitch", NULL },
};

static void
test_episode_query_equal (void)
{
  const DiaryEpisodeQuery all = { 0 };

  g_assert_true (diary_episode_query_equal (&all, &all));
  g_assert_true (diary_episode_query_equal (&FULL, &FULL));
  for (size_t i = 0; i < G_N_ELEMENTS (CHANGED); i++)
    g_assert_false (diary_episode_query_equal (&FULL, &CHANGED[i]));
}

static void
test_episode_query_copy (void)
{
  g_autoptr (DiaryEpisodeQuery) copy = diary_episode_query_copy (&FULL);

  g_assert_true (diary_episode_query_equal (copy, &FULL));
  g_assert_true (copy->text != FULL.text);
  g_assert_null (diary_episode_query_copy (NULL));
  diary_episode_query_free (NULL);
}

static void
test_episode_query_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, DIARY_TYPE_EPISODE_QUERY);
  g_assert_null (g_value_get_boxed (&value));
  g_value_set_boxed (&value, &FULL);
  g_assert_true (diary_episode_query_equal (g_value_get_boxed (&value), &FULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/episode-query/equal", test_episode_query_equal);
  g_test_add_func ("/episode-query/copy", test_episode_query_copy);
  g_test_add_func ("/episode-query/boxed", test_episode_query_boxed);

  return g_test_run ();
}
