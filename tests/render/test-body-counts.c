/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-counts.h"

#include "diary-body-map.h"

static const DiaryPlaceCount counts[] = {
  { { "calf", "left" }, 12 },   { { "calf", "both" }, 2 },   { { "calf", NULL }, 3 },
  { { "tongue", "left" }, 1 },  { { "tongue", NULL }, 4 },   { { "neck", "middle" }, 5 },
  { { "chest", "middle" }, 1 }, { { "all-over", NULL }, 6 },
};

static int
find (const char *site, const char *side)
{
  DiaryPlace place = { site, side };

  return diary_body_map_find_place (&place);
}

static void
test_body_counts_regions (void)
{
  g_autoptr (DiaryBodyCounts) self = diary_body_counts_new (counts, G_N_ELEMENTS (counts));

  g_assert_cmpint (diary_body_counts_get_count (self, find ("calf", "left")), ==, 14);
  g_assert_cmpint (diary_body_counts_get_count (self, find ("calf", "right")), ==, 2);
  g_assert_cmpint (diary_body_counts_get_unsided (self, find ("calf", "right")), ==, 3);
  g_assert_cmpint (diary_body_counts_get_count (self, find ("tongue", NULL)), ==, 5);
  g_assert_cmpint (diary_body_counts_get_unsided (self, find ("tongue", NULL)), ==, 0);
  g_assert_cmpint (diary_body_counts_get_count (self, find ("neck", "left")), ==, 0);
  g_assert_cmpint (diary_body_counts_get_unsided (self, find ("neck", "left")), ==, 0);
  g_assert_cmpint (diary_body_counts_get_count (self, find ("chest", "middle")), ==, 1);
  g_assert_true (diary_body_counts_get_has_unsided (self));
}

static void
test_body_counts_most (void)
{
  static const DiaryPlaceCount even[] = { { { "calf", "right" }, 2 }, { { "eyelid", "left" }, 2 } };
  g_autoptr (DiaryBodyCounts) self = diary_body_counts_new (counts, G_N_ELEMENTS (counts));
  g_autoptr (DiaryBodyCounts) both = diary_body_counts_new (even, G_N_ELEMENTS (even));
  g_autoptr (DiaryBodyCounts) beside = diary_body_counts_new (&counts[7], 1);

  g_assert_cmpint (diary_body_counts_find_most (self), ==, find ("calf", "left"));
  g_assert_cmpint (diary_body_counts_find_most (both), ==, find ("eyelid", "left"));
  g_assert_cmpint (diary_body_counts_find_most (beside), ==, DIARY_BODY_NO_REGION);
}

static void
test_body_counts_words (void)
{
  g_autoptr (DiaryBodyCounts) self = diary_body_counts_new (counts, G_N_ELEMENTS (counts));
  g_autoptr (DiaryBodyCounts) some = diary_body_counts_new (counts, 2);
  g_autofree char *calf = diary_body_counts_describe (self, find ("calf", "left"));
  g_autofree char *sided = diary_body_counts_describe (some, find ("calf", "left"));
  g_autofree char *middle = diary_body_counts_describe (self, find ("chest", "middle"));
  g_autofree char *tongue = diary_body_counts_describe (self, find ("tongue", NULL));
  g_autofree char *beside = diary_body_counts_list_beside (self);

  g_assert_cmpstr (calf, ==, "Calf, left: 14 episodes, and 3 without a side");
  g_assert_cmpstr (sided, ==, "Calf, left: 14 episodes");
  g_assert_cmpstr (middle, ==, "Chest, middle: 1 episode");
  g_assert_cmpstr (tongue, ==, "Tongue: 5 episodes");
  g_assert_cmpstr (beside, ==, "Not on the map: Neck, middle: 5 episodes · All over: 6 episodes");
  g_assert_null (diary_body_counts_list_beside (some));
}

static void
test_body_counts_summary (void)
{
  static const struct
  {
    int first;
    int n;
    const char *text;
  } cases[] = {
    { 0, 2, "Most often: Calf, left: 14 episodes" },
    { 3, 3, "Most often: Tongue: 5 episodes · Not on the map: Neck, middle: 5 episodes" },
    { 7, 1, "Not on the map: All over: 6 episodes" },
    { 0, 0, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DiaryBodyCounts)
          self = diary_body_counts_new (counts + cases[i].first, cases[i].n);
      g_autofree char *text = diary_body_counts_summarise (self);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_body_counts_steps (void)
{
  static const struct
  {
    int count;
    int n_steps;
    int step;
  } cases[] = { { 1, 1, 1 }, { 3, 3, 3 }, { 6, 3, 3 }, { 11, 4, 4 }, { 41, 5, 5 } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DiaryPlaceCount two[] = { { { "hip", "left" }, cases[i].count }, { { "hip", "right" }, 1 } };
      g_autoptr (DiaryBodyCounts) self = diary_body_counts_new (two, 2);

      g_assert_cmpint (diary_body_counts_get_steps (self).n_steps, ==, cases[i].n_steps);
      g_assert_cmpint (diary_body_counts_get_step (self, find ("hip", "left")), ==, cases[i].step);
      g_assert_cmpint (diary_body_counts_get_step (self, find ("hip", "right")), ==, 1);
      g_assert_cmpint (diary_body_counts_get_step (self, find ("calf", "right")), ==, 0);
    }
}

static void
test_body_counts_none (void)
{
  g_autoptr (DiaryBodyCounts) self = diary_body_counts_new (NULL, 0);

  g_assert_cmpint (diary_body_counts_get_steps (self).n_steps, ==, 0);
  g_assert_cmpint (diary_body_counts_get_step (self, 0), ==, 0);
  g_assert_false (diary_body_counts_get_has_unsided (self));
  g_assert_null (diary_body_counts_list_beside (self));
}

static void
test_body_counts_equal (void)
{
  g_autoptr (DiaryBodyCounts) one = diary_body_counts_new (counts, 3);
  g_autoptr (DiaryBodyCounts) same = diary_body_counts_new (counts, 3);
  g_autoptr (DiaryBodyCounts) fewer = diary_body_counts_new (counts, 2);
  g_autoptr (DiaryBodyCounts) other = diary_body_counts_new (counts + 1, 3);

  g_assert_true (diary_body_counts_equal (one, same));
  g_assert_true (diary_body_counts_equal (NULL, NULL));
  g_assert_false (diary_body_counts_equal (one, NULL));
  g_assert_false (diary_body_counts_equal (one, fewer));
  g_assert_false (diary_body_counts_equal (one, other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-counts/regions", test_body_counts_regions);
  g_test_add_func ("/body-counts/most", test_body_counts_most);
  g_test_add_func ("/body-counts/words", test_body_counts_words);
  g_test_add_func ("/body-counts/summary", test_body_counts_summary);
  g_test_add_func ("/body-counts/steps", test_body_counts_steps);
  g_test_add_func ("/body-counts/none", test_body_counts_none);
  g_test_add_func ("/body-counts/equal", test_body_counts_equal);

  return g_test_run ();
}
