/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-place.h"

static const struct
{
  const char *site;
  const char *side;
  const char *expected;
} PLACES[] = {
  { "calf", "left", "Calf, left" },         { "eyelid", "right", "Eyelid, right" },
  { "thigh", "both", "Thigh, both sides" }, { "lower-back", "middle", "Lower back, middle" },
  { "all-over", NULL, "All over" },         { "calf", "", "Calf" },
  { "earlobe", "left", "earlobe, left" },
};

static void
test_place_format (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (PLACES); i++)
    {
      g_autofree char *text = diary_place_format (PLACES[i].site, PLACES[i].side);

      g_assert_cmpstr (text, ==, PLACES[i].expected);
    }
}

static const struct
{
  DiaryPlace a;
  DiaryPlace b;
  gboolean match;
} PAIRS[] = {
  { { "calf", "left" }, { "calf", "left" }, TRUE },
  { { "calf", "left" }, { "calf", "right" }, FALSE },
  { { "calf", "left" }, { "thigh", "left" }, FALSE },
  { { "calf", "both" }, { "calf", "right" }, TRUE },
  { { "calf", "both" }, { "calf", "middle" }, FALSE },
  { { "calf", NULL }, { "calf", "right" }, TRUE },
  { { "calf", NULL }, { "calf", "both" }, TRUE },
  { { "all-over", NULL }, { "calf", NULL }, FALSE },
  { { "other", NULL }, { "other", "left" }, TRUE },
  { { NULL, NULL }, { NULL, NULL }, FALSE },
  { { NULL, "left" }, { "calf", "left" }, FALSE },
};

/* A side that was not recorded may be any; a place that was not recorded is none. */
static void
test_place_matches (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (PAIRS); i++)
    {
      g_assert_true (diary_place_matches (&PAIRS[i].a, &PAIRS[i].b) == PAIRS[i].match);
      g_assert_true (diary_place_matches (&PAIRS[i].b, &PAIRS[i].a) == PAIRS[i].match);
    }
}

static void
test_place_split (void)
{
  const DiaryPlace both = { "calf", "both" };
  const DiaryPlace middle = { "neck", "middle" };
  DiaryPlace parts[2];

  g_assert_cmpint (diary_place_split (&both, parts), ==, 2);
  g_assert_cmpstr (parts[0].site, ==, "calf");
  g_assert_cmpstr (parts[0].side, ==, "left");
  g_assert_cmpstr (parts[1].site, ==, "calf");
  g_assert_cmpstr (parts[1].side, ==, "right");
  g_assert_cmpint (diary_place_split (&middle, parts), ==, 1);
  g_assert_cmpstr (parts[0].side, ==, "middle");
}

static void
test_place_compare (void)
{
  const DiaryPlace in_order[] = {
    { NULL, NULL }, { "calf", NULL }, { "calf", "left" }, { "calf", "right" }, { "hip", NULL },
  };

  for (int i = 0; i < (int) G_N_ELEMENTS (in_order); i++)
    for (int j = 0; j < (int) G_N_ELEMENTS (in_order); j++)
      {
        int order = diary_place_compare (&in_order[i], &in_order[j]);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/place/format", test_place_format);
  g_test_add_func ("/place/matches", test_place_matches);
  g_test_add_func ("/place/split", test_place_split);
  g_test_add_func ("/place/compare", test_place_compare);

  return g_test_run ();
}
