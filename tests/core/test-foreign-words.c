/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-words.h"

#include "diary-vocabulary.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    DiaryForeignPlace place;
  } cases[] = {
    { "Eye twitch", { "twitch", "eyelid", NULL } },
    { "LEFT EYELID TWITCHING", { "twitch", "eyelid", "left" } },
    { "twitch under eye (r)", { "twitch", "under-eye", "right" } },
    { "Fasciculations", { "twitch", NULL, NULL } },
    { "muscle-cramps, both calves", { "cramp", "calf", "both" } },
    { "Back spasm", { "spasm", NULL, NULL } },
    { "Lower back spasm", { "spasm", "lower-back", NULL } },
    { "hand tremor", { "tremor", "hand", NULL } },
    { "Myoclonic jerk", { "jerk", NULL, NULL } },
    { "Muskelkrampf linke Wade", { "cramp", "calf", "left" } },
    { "all over", { NULL, "all-over", NULL } },
    { "Left thumb", { NULL, "thumb", "left" } },
    { "Period cramps", { NULL, NULL, NULL } },
    { "Stomach cramps", { NULL, NULL, NULL } },
    { "Beef jerky", { NULL, NULL, NULL } },
    { "Crampons", { NULL, NULL, NULL } },
    { "gaming", { NULL, NULL, NULL } },
    { "", { NULL, NULL, NULL } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DiaryForeignPlace place = diary_foreign_words_read (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (place.kind, ==, cases[i].place.kind);
      g_assert_cmpstr (place.site, ==, cases[i].place.site);
      g_assert_cmpstr (place.side, ==, cases[i].place.side);
      g_assert_true (place.site == diary_vocabulary_canonical (DIARY_TERMS_SITES, place.site));
    }
}

static void
test_factor (void)
{
  static const struct
  {
    const char *name;
    const char *unit;
    const char *factor; /* NULL if there is none */
    double multiplier;
  } cases[] = {
    { "Caffeine", "mg", "caffeine_mg", 1 },
    { "caffeine", "g", "caffeine_mg", 1000 },
    { "Water", "l", "water_ml", 1000 },
    { "Water", "fl oz", "water_ml", 29.5735 },
    { "Sleep", "h", "sleep_h", 1 },
    { "Sleep time", "min", "sleep_h", 1.0 / 60 },
    { "Exercise", "min", "exercise_min", 1 },
    { "Exercise", "hours", "exercise_min", 60 },
    { "Stress", "/10", "stress", 1 },
    { "Screen time", "h", "screen_h", 1 },
    { "Cigarettes", "times", "nicotine", 1 },
    { "Alcohol", "drinks", "alcohol_drinks", 1 },
    { "Magnesium", "MG", "magnesium_mg", 1 },
    { "Stress", "/5", NULL, 0 },
    { "Stress", NULL, NULL, 0 },
    { "Water", "cups", NULL, 0 },
    { "Water", "h", NULL, 0 },
    { "Alcohol", "ml", NULL, 0 },
    { "Coffee", "mg", NULL, 0 },
    { "Caffeine", NULL, NULL, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *factor = NULL;
      double multiplier = 0;

      g_test_message ("%s %s", cases[i].name, cases[i].unit);
      g_assert_cmpint (diary_foreign_words_find_factor (cases[i].name, cases[i].unit, &factor,
                                                        &multiplier),
                       ==, cases[i].factor != NULL);
      g_assert_cmpstr (factor, ==, cases[i].factor);
      g_assert_cmpfloat_with_epsilon (multiplier, cases[i].multiplier, 1e-9);
    }
}

static void
test_split_unit (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *unit;
  } cases[] = {
    { "Water (ml)", "Water", "ml" },
    { " Tea [ cups ] ", "Tea", "cups" },
    { "Water", "Water", NULL },
    { "(ml)", "(ml)", NULL },
    { "Back (lower) pain", "Back (lower) pain", NULL },
    { "Back (lower) pain (Mild)", "Back (lower) pain", "Mild" },
    { "Odd ()", "Odd ()", NULL },
    { "", "", NULL },
    { ")", ")", NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *unit = NULL;

      diary_foreign_words_split_unit (cases[i].text, &name, &unit);
      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (unit, ==, cases[i].unit);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/foreign-words/read", test_read);
  g_test_add_func ("/foreign-words/factor", test_factor);
  g_test_add_func ("/foreign-words/split-unit", test_split_unit);

  return g_test_run ();
}
