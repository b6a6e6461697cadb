/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-words.h"

#include <glib/gi18n-lib.h>

#define N_LAGS       2
#define N_DIRECTIONS 2

/**
 * Days:
 * @key: a key of the vocabulary
 * @phrases: untranslated, by the lag, with less first
 *
 * How a sentence about days with less or more of a factor begins.
 */
typedef struct
{
  const char *key;
  const char *phrases[N_LAGS][N_DIRECTIONS];
} Days;

/**
 * Step:
 * @key: a key of the vocabulary
 * @cups: whether caffeine is told in cups
 * @water: how water is told
 * @phrases: untranslated, with less first
 *
 * How the difference that a ratio is for is told.
 */
typedef struct
{
  const char *key;
  DiaryTrendUnits units;
  const char *phrases[N_DIRECTIONS];
} Step;

/* Each is followed by: you logged about 1.4 times as many twitches … */
static const Days days[] = {
  { "caffeine_mg",
    { { N_ ("On days with less caffeine"), N_ ("On days with more caffeine") },
      { N_ ("On days after less caffeine"), N_ ("On days after more caffeine") } } },
  { "sleep_h",
    { { N_ ("On days with shorter sleep"), N_ ("On days with longer sleep") },
      { N_ ("On days after shorter sleep"), N_ ("On days after longer sleep") } } },
  { "water_ml",
    { { N_ ("On days with less water"), N_ ("On days with more water") },
      { N_ ("On days after less water"), N_ ("On days after more water") } } },
  { "stress",
    { { N_ ("On days with less stress"), N_ ("On days with more stress") },
      { N_ ("On days after less stress"), N_ ("On days after more stress") } } },
  { "anxiety",
    { { N_ ("On days with less anxiety"), N_ ("On days with more anxiety") },
      { N_ ("On days after less anxiety"), N_ ("On days after more anxiety") } } },
  { "fatigue",
    { { N_ ("On days with less fatigue"), N_ ("On days with more fatigue") },
      { N_ ("On days after less fatigue"), N_ ("On days after more fatigue") } } },
  { "alcohol_drinks",
    { { N_ ("On days with less alcohol"), N_ ("On days with more alcohol") },
      { N_ ("On days after less alcohol"), N_ ("On days after more alcohol") } } },
  { "exercise_min",
    { { N_ ("On days with less exercise"), N_ ("On days with more exercise") },
      { N_ ("On days after less exercise"), N_ ("On days after more exercise") } } },
  { "magnesium_mg",
    { { N_ ("On days with less magnesium"), N_ ("On days with more magnesium") },
      { N_ ("On days after less magnesium"), N_ ("On days after more magnesium") } } },
  { "nicotine",
    { { N_ ("On days with less nicotine"), N_ ("On days with more nicotine") },
      { N_ ("On days after less nicotine"), N_ ("On days after more nicotine") } } },
  { "screen_h",
    { { N_ ("On days with less screen time"), N_ ("On days with more screen time") },
      { N_ ("On days after less screen time"), N_ ("On days after more screen time") } } },
};

/* A cup of coffee is counted as 95 mg; a glass is 250 ml; a United States fluid ounce, 29.57 ml. */
static const Step steps[] = {
  { "caffeine_mg", { .cups = FALSE }, { N_ ("per 100 mg less"), N_ ("per 100 mg more") } },
  { "caffeine_mg",
    { .cups = TRUE },
    { N_ ("per 100 mg (about a cup of coffee) less"),
      N_ ("per 100 mg (about a cup of coffee) more") } },
  { "sleep_h", { 0 }, { N_ ("per hour less"), N_ ("per hour more") } },
  { "water_ml",
    { .water = DIARY_TREND_WATER_ML },
    { N_ ("per 500 ml less"), N_ ("per 500 ml more") } },
  { "water_ml",
    { .water = DIARY_TREND_WATER_GLASSES },
    { N_ ("per 2 glasses (500 ml) less"), N_ ("per 2 glasses (500 ml) more") } },
  { "water_ml",
    { .water = DIARY_TREND_WATER_FL_OZ },
    { N_ ("per 17 fl oz (500 ml) less"), N_ ("per 17 fl oz (500 ml) more") } },
  { "stress", { 0 }, { N_ ("per 2 points less"), N_ ("per 2 points more") } },
  { "anxiety", { 0 }, { N_ ("per 2 points less"), N_ ("per 2 points more") } },
  { "fatigue", { 0 }, { N_ ("per 2 points less"), N_ ("per 2 points more") } },
  { "alcohol_drinks", { 0 }, { N_ ("per drink less"), N_ ("per drink more") } },
  { "exercise_min", { 0 }, { N_ ("per 30 minutes less"), N_ ("per 30 minutes more") } },
  { "screen_h", { 0 }, { N_ ("per hour less"), N_ ("per hour more") } },
};

static const char *
find_days (const DiaryTrendFactor *factor, int lag, gboolean more)
{
  for (size_t i = 0; factor->term != NULL && i < G_N_ELEMENTS (days); i++)
    {
      if (g_str_equal (days[i].key, factor->key))
        return _ (days[i].phrases[lag][more]);
    }

  return NULL;
}

static gboolean
has_units (const Step *step, const DiaryTrendUnits *units)
{
  if (g_str_equal (step->key, "caffeine_mg"))
    return step->units.cups == units->cups;

  if (g_str_equal (step->key, "water_ml"))
    return step->units.water == units->water;

  return TRUE;
}

static const char *
find_step (const DiaryTrendFactor *factor, gboolean more, const DiaryTrendUnits *units)
{
  for (size_t i = 0; factor->term != NULL && i < G_N_ELEMENTS (steps); i++)
    {
      if (g_str_equal (steps[i].key, factor->key) && has_units (&steps[i], units))
        return _ (steps[i].phrases[more]);
    }

  return NULL;
}

static const char *
get_unit_name (const DiaryTrendFactor *factor)
{
  if (factor->term != NULL)
    return diary_factor_term_get_unit (factor->term);

  if (factor->own_unit == NULL && factor->scale == DIARY_SCALE_RATING)
    return _ ("points");

  return factor->own_unit;
}

/* The unit stands apart, as nobody knows the forms of a word that the person wrote. */
static char *
name_any_step (const DiaryTrendFactor *factor, double amount, gboolean more)
{
  const char *unit = get_unit_name (factor);

  if (unit == NULL)
    return g_strdup_printf (more ? _ ("per %g more") : _ ("per %g less"), amount);

  /* Translators: an amount and its unit, as in “per 2 more (cups)” */
  return g_strdup_printf (more ? _ ("per %g more (%s)") : _ ("per %g less (%s)"), amount, unit);
}

/**
 * diary_trend_words_get_name:
 * @factor: a factor
 *
 * Returns: (transfer none): its name for people
 */
const char *
diary_trend_words_get_name (const DiaryTrendFactor *factor)
{
  g_return_val_if_fail (factor != NULL, NULL);

  return factor->term != NULL ? diary_factor_term_get_label (factor->term) : factor->key;
}

/**
 * diary_trend_words_name_term:
 * @factor: a factor
 * @lag: 0 for the same day, 1 for the day before
 *
 * Returns: (transfer full): what was looked at, as in “Sleep” (the day before)
 */
char *
diary_trend_words_name_term (const DiaryTrendFactor *factor, int lag)
{
  const char *name = diary_trend_words_get_name (factor);

  if (lag == 0)
    return g_strdup_printf (_ ("“%s” (the same day)"), name);

  return g_strdup_printf (_ ("“%s” (the day before)"), name);
}

/**
 * diary_trend_words_name_days:
 * @factor: a factor
 * @lag: 0 for the same day, 1 for the day before
 * @more: whether it is about more of it or less
 *
 * Returns: (transfer full): the beginning of a sentence, as in "On days after shorter sleep"
 */
char *
diary_trend_words_name_days (const DiaryTrendFactor *factor, int lag, gboolean more)
{
  const char *phrase, *name;

  g_return_val_if_fail (factor != NULL && 0 <= lag && lag < N_LAGS, NULL);

  phrase = find_days (factor, lag, more);
  name = diary_trend_words_get_name (factor);

  if (phrase != NULL)
    return g_strdup (phrase);

  if (lag == 0)
    return g_strdup_printf (more ? _ ("On days with more “%s”") : _ ("On days with less “%s”"),
                            name);

  return g_strdup_printf (more ? _ ("On days after more “%s”") : _ ("On days after less “%s”"),
                          name);
}

/**
 * diary_trend_words_name_step:
 * @factor: a factor
 * @unit: the difference that a ratio is for
 * @more: whether it is about more of it or less
 * @units: the units that the person set
 *
 * Returns: (transfer full): the difference, as in "per hour less"
 */
char *
diary_trend_words_name_step (const DiaryTrendFactor *factor,
                             double unit,
                             gboolean more,
                             const DiaryTrendUnits *units)
{
  const char *phrase;

  g_return_val_if_fail (factor != NULL && units != NULL, NULL);

  phrase = find_step (factor, more, units);

  return phrase != NULL ? g_strdup (phrase) : name_any_step (factor, unit, more);
}
