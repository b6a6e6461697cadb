/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-measure.h"

#include <math.h>

#include "diary-error.h"

typedef struct
{
  GSettings *settings;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = g_settings_new (DIARY_APPLICATION_ID);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, "caffeine-unit");
  g_settings_reset (fixture->settings, "water-unit");
  g_assert_finalize_object (fixture->settings);
}

static double
parse (DiaryMeasure *measure, const char *text)
{
  g_autoptr (GError) error = NULL;
  double value = -1;

  g_assert_true (diary_measure_parse (measure, text, &value, &error));
  g_assert_no_error (error);

  return value;
}

/* Every unit of the settings is shown and taken; the diary keeps its own. */
static void
test_measure_units (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *factor;
    const char *setting;
    const char *unit;
    const char *title;
    const char *text;
    double value;
  } units[] = {
    { "caffeine_mg", "caffeine-unit", "cups", "Cups of coffee", "2", 190 },
    { "caffeine_mg", "caffeine-unit", "mg", "Caffeine in mg", "190", 190 },
    { "water_ml", "water-unit", "glasses", "Glasses of water", "1.5", 375 },
    { "water_ml", "water-unit", "fl-oz", "Water in fl oz", "8", 8 * 29.5735295625 },
    { "water_ml", "water-unit", "ml", "Water in ml", "330", 330 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (DiaryMeasure) measure = NULL;
      g_autofree char *text = NULL;

      g_settings_set_string (fixture->settings, units[i].setting, units[i].unit);
      measure = diary_measure_new (units[i].factor, fixture->settings);
      text = diary_measure_format (measure, units[i].value);
      g_assert_cmpstr (diary_measure_get_title (measure), ==, units[i].title);
      g_assert_cmpstr (text, ==, units[i].text);
      g_assert_cmpfloat_with_epsilon (parse (measure, text), units[i].value, 1e-9);
    }
}

static void
test_measure_parses (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    double hours;
  } texts[] = {
    { "7.5", 7.5 }, { "7,5", 7.5 }, { " 8 ", 8 }, { "7:30", 7.5 }, { "0", 0 }, { "24", 24 },
  };
  static const char *const refused[] = { "24.5", "-1", "eight", "7h", "1e1", "0x8", "nan", "7:" };
  g_autoptr (DiaryMeasure) sleep = diary_measure_new ("sleep_h", fixture->settings);

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpfloat_with_epsilon (parse (sleep, texts[i].text), texts[i].hours, 1e-9);
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      double value;

      g_test_message ("“%s”", refused[i]);
      g_assert_false (diary_measure_parse (sleep, refused[i], &value, &error));
      g_assert_error (error, DIARY_ERROR, DIARY_ERROR_INVALID);
    }
}

/* Nothing recorded is neither none nor any number. */
static void
test_measure_unrecorded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryMeasure) water = diary_measure_new ("water_ml", fixture->settings);
  g_autofree char *nothing = diary_measure_format (water, NAN);
  g_autofree char *none = diary_measure_format (water, 0);
  g_autofree char *nothing_in_words = diary_measure_describe (water, NAN);
  g_autofree char *none_in_words = diary_measure_describe (water, 0);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (none, ==, "0");
  g_assert_cmpstr (nothing_in_words, ==, "Not recorded");
  g_assert_cmpstr (none_in_words, ==, "None");
  g_assert_true (isnan (parse (water, "  ")));
  g_assert_cmpfloat (parse (water, "0"), ==, 0);
}

static void
test_measure_words (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *factor;
    double value;
    const char *words;
  } words[] = {
    { "caffeine_mg", 190, "About 190 mg of caffeine" },
    { "water_ml", 500, "About 500 ml" },
    { "sleep_h", 7.25, "7\u00a0h 15\u00a0min" },
    { "alcohol_drinks", 2, "2" },
    { "stress", 0, "0 of 10, None" },
    { "stress", 3, "3 of 10" },
    { "stress", 3.5, "3.5 of 10" },
    { "stress", 10, "10 of 10, As bad as can be" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (DiaryMeasure) measure = diary_measure_new (words[i].factor, fixture->settings);
      g_autofree char *text = diary_measure_describe (measure, words[i].value);

      g_assert_cmpstr (text, ==, words[i].words);
    }
}

static void
test_measure_steps (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *factor;
    double from;
    int steps;
    double to;
  } steps[] = {
    { "caffeine_mg", NAN, 1, 95 },  { "caffeine_mg", NAN, -1, 0 },  { "caffeine_mg", 95, 1, 190 },
    { "caffeine_mg", 100, 1, 190 }, { "caffeine_mg", 100, -1, 95 }, { "caffeine_mg", 0, -1, 0 },
    { "sleep_h", NAN, 1, 7 },       { "sleep_h", 7, 1, 7.25 },      { "sleep_h", 24, 1, 24 },
    { "water_ml", 250, -1, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (DiaryMeasure) measure = diary_measure_new (steps[i].factor, fixture->settings);

      g_assert_cmpfloat_with_epsilon (diary_measure_step (measure, steps[i].from, steps[i].steps),
                                      steps[i].to, 1e-9);
    }
}

/* Every factor of the vocabulary can be asked for, in words of its own. */
static void
test_measure_vocabulary (Fixture *fixture, gconstpointer data)
{
  size_t n_factors;
  const DiaryFactorTerm *factors = diary_vocabulary_get_factors (&n_factors);

  for (size_t i = 0; i < n_factors; i++)
    {
      g_autoptr (DiaryMeasure) measure = diary_measure_new (factors[i].key, fixture->settings);
      g_autoptr (DiaryMeasure) again = diary_measure_new (factors[i].key, fixture->settings);

      g_assert_cmpstr (diary_measure_get_factor (measure), ==, factors[i].key);
      g_assert_cmpint (diary_measure_get_scale (measure), ==, factors[i].scale);
      g_assert_true (diary_measure_equal (measure, again));
    }
  g_assert_null (diary_measure_new ("not-a-factor", fixture->settings));
}

static void
test_measure_own (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DiaryFactor) tea = diary_factor_new ("Green tea", "cups", DIARY_SCALE_AMOUNT);
  g_autoptr (DiaryFactor) calm = diary_factor_new ("Calm", NULL, DIARY_SCALE_RATING);
  g_autoptr (DiaryMeasure) cups = NULL;
  g_autoptr (DiaryMeasure) rating = NULL;
  g_autofree char *words = NULL;

  diary_record_set_id (DIARY_RECORD (tea), "01234567-89ab-4cde-8f01-23456789abcd");
  diary_record_set_id (DIARY_RECORD (calm), "11234567-89ab-4cde-8f01-23456789abcd");
  cups = diary_measure_new_own (tea);
  rating = diary_measure_new_own (calm);
  words = diary_measure_describe (rating, 10);

  g_assert_cmpstr (diary_measure_get_title (cups), ==, "Green tea in cups");
  g_assert_cmpstr (diary_measure_get_factor (cups), ==, "01234567-89ab-4cde-8f01-23456789abcd");
  g_assert_cmpfloat (parse (cups, "2.5"), ==, 2.5);
  g_assert_cmpstr (diary_measure_get_title (rating), ==, "Calm");
  g_assert_cmpstr (words, ==, "10 of 10, As much as can be");
  g_assert_false (diary_measure_equal (cups, rating));
}

#define ADD(name)                                                                                  \
  g_test_add ("/measure/" #name, Fixture, NULL, set_up, test_measure_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD (units);
  ADD (parses);
  ADD (unrecorded);
  ADD (words);
  ADD (steps);
  ADD (vocabulary);
  ADD (own);

  return g_test_run ();
}
