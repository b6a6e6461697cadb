/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-words.h"

static const DiaryTrendUnits NO_UNITS = { 0 };

static DiaryTrendFactor
known (const char *key)
{
  const DiaryFactorTerm *term = diary_vocabulary_find_factor (key);

  return (DiaryTrendFactor){ .key = key, .term = term, .scale = term->scale };
}

static void
expect_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* Every factor of the vocabulary has words of its own, in each direction and at each lag. */
static void
test_words_known (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  size_t n_factors;
  const DiaryFactorTerm *terms = diary_vocabulary_get_factors (&n_factors);

  for (size_t i = 0; i < n_factors; i++)
    {
      const DiaryTrendFactor factor = known (terms[i].key);

      for (int which = 0; which < 4; which++)
        {
          char *days = diary_trend_words_name_days (&factor, which / 2, which % 2);

          g_assert_null (strstr (days, "“"));
          g_assert_true (g_hash_table_add (seen, days));
        }

      if (terms[i].trend_step > 0)
        {
          g_autofree char *step = diary_trend_words_name_step (&factor, terms[i].trend_step, TRUE,
                                                               &NO_UNITS);

          g_assert_null (strstr (step, "("));
        }
    }
}

static void
test_words_units (void)
{
  const DiaryTrendFactor water = known ("water_ml");
  const DiaryTrendFactor caffeine = known ("caffeine_mg");
  const DiaryTrendUnits glasses = { .water = DIARY_TREND_WATER_GLASSES };
  const DiaryTrendUnits ounces = { .cups = TRUE, .water = DIARY_TREND_WATER_FL_OZ };

  expect_text (diary_trend_words_name_step (&water, 500, TRUE, &NO_UNITS), "per 500 ml more");
  expect_text (diary_trend_words_name_step (&water, 500, FALSE, &glasses),
               "per 2 glasses (500 ml) less");
  expect_text (diary_trend_words_name_step (&water, 500, TRUE, &ounces),
               "per 17 fl oz (500 ml) more");
  expect_text (diary_trend_words_name_step (&caffeine, 100, TRUE, &glasses), "per 100 mg more");
  expect_text (diary_trend_words_name_step (&caffeine, 100, TRUE, &ounces),
               "per 100 mg (about a cup of coffee) more");
}

static void
test_words_own (void)
{
  const DiaryTrendFactor tea = { .key = "green tea", .own_unit = "cups" };
  const DiaryTrendFactor mood = { .key = "mood", .scale = DIARY_SCALE_RATING };
  const DiaryTrendFactor steps = { .key = "steps" };
  const DiaryTrendFactor magnesium = known ("magnesium_mg");

  expect_text (diary_trend_words_name_days (&tea, 0, TRUE), "On days with more “green tea”");
  expect_text (diary_trend_words_name_days (&tea, 1, FALSE), "On days after less “green tea”");
  expect_text (diary_trend_words_name_step (&tea, 2, TRUE, &NO_UNITS), "per 2 more (cups)");
  expect_text (diary_trend_words_name_step (&mood, 2, FALSE, &NO_UNITS), "per 2 less (points)");
  expect_text (diary_trend_words_name_step (&steps, 0.5, TRUE, &NO_UNITS), "per 0.5 more");
  expect_text (diary_trend_words_name_step (&magnesium, 200, TRUE, &NO_UNITS), "per 200 more (mg)");
  expect_text (diary_trend_words_name_term (&tea, 1), "“green tea” (the day before)");
  expect_text (diary_trend_words_name_term (&magnesium, 0), "“Magnesium” (the same day)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-words/known", test_words_known);
  g_test_add_func ("/trend-words/units", test_words_units);
  g_test_add_func ("/trend-words/own", test_words_own);

  return g_test_run ();
}
