/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-measure.h"

#include <langinfo.h>
#include <math.h>

#include <glib/gi18n-lib.h>

#include "diary-duration.h"
#include "diary-error.h"

/* A cup of brewed coffee of 8 fl oz (237 ml) holds 95 mg of caffeine: USDA FoodData Central,
 * "Beverages, coffee, brewed, prepared with tap water". EFSA Journal 2015;13(5):4102 counts 90 mg
 * for 200 ml of filter coffee. */
#define CUP_MG 95

#define GLASS_ML 250

/* The United States customary fluid ounce, 231/128 cubic inches. */
#define FLUID_OUNCE_ML 29.5735295625

/* As many decimals as an amount is shown with. */
#define DECIMALS 2

/* How an amount is said in words. */
typedef enum
{
  WORDS_NUMBER,
  WORDS_HOURS,
  WORDS_CAFFEINE,
  WORDS_WATER,
} Words;

/**
 * Way:
 * @factor: a key of the vocabulary
 * @setting: (nullable): the key of the setting that chooses among the ways
 * @choice: the value of @setting that chooses this way
 * @title: the untranslated name, with the unit
 * @unit: one of the unit shown in that of the vocabulary
 * @step: what one press adds, in the unit shown
 * @start: what the first press gives, in the unit shown
 * @words: how it is said
 */
typedef struct
{
  const char *factor;
  const char *setting;
  const char *choice;
  const char *title;
  double unit;
  double step;
  double start;
  Words words;
} Way;

static const Way ways[] = {
  { "caffeine_mg", "caffeine-unit", "cups", N_ ("Cups of coffee"), CUP_MG, 1, 1, WORDS_CAFFEINE },
  { "caffeine_mg", NULL, NULL, N_ ("Caffeine in mg"), 1, 10, 100, WORDS_NUMBER },
  { "sleep_h", NULL, NULL, N_ ("Hours slept last night"), 1, 0.25, 7, WORDS_HOURS },
  { "water_ml", "water-unit", "glasses", N_ ("Glasses of water"), GLASS_ML, 1, 1, WORDS_WATER },
  { "water_ml", "water-unit", "fl-oz", N_ ("Water in fl oz"), FLUID_OUNCE_ML, 8, 8, WORDS_WATER },
  { "water_ml", NULL, NULL, N_ ("Water in ml"), 1, 250, 250, WORDS_NUMBER },
  { "alcohol_drinks", NULL, NULL, N_ ("Alcoholic drinks"), 1, 1, 1, WORDS_NUMBER },
  { "exercise_min", NULL, NULL, N_ ("Minutes of exercise"), 1, 5, 30, WORDS_NUMBER },
  { "magnesium_mg", NULL, NULL, N_ ("Magnesium taken in mg"), 1, 50, 300, WORDS_NUMBER },
  { "nicotine", NULL, NULL, N_ ("Times nicotine was used"), 1, 1, 1, WORDS_NUMBER },
  { "screen_h", NULL, NULL, N_ ("Hours at a screen"), 1, 0.5, 1, WORDS_HOURS },
};

struct _DiaryMeasure
{
  const DiaryFactorTerm *term; /* or NULL, and then: */
  DiaryFactor *own;
  char *title;
  double unit;
  double step;
  double start;
  Words words;
};

G_DEFINE_BOXED_TYPE (DiaryMeasure, diary_measure, diary_measure_ref, diary_measure_unref)

static const Way *
find_way (const char *factor, GSettings *settings)
{
  for (size_t i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *choice = NULL;

      if (!g_str_equal (ways[i].factor, factor))
        continue;
      if (ways[i].setting != NULL)
        choice = g_settings_get_string (settings, ways[i].setting);
      if (g_strcmp0 (choice, ways[i].choice) == 0)
        return &ways[i];
    }

  return NULL;
}

/**
 * diary_measure_new:
 * @factor: the key of a factor
 * @settings: the program's settings, for the units
 *
 * Returns: (nullable) (transfer full): how to enter it, or %NULL if the vocabulary does not have it
 */
DiaryMeasure *
diary_measure_new (const char *factor, GSettings *settings)
{
  const DiaryFactorTerm *term;
  const Way *way;
  DiaryMeasure *self;

  g_return_val_if_fail (factor != NULL, NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  term = diary_vocabulary_find_factor (factor);
  if (term == NULL)
    return NULL;

  way = find_way (factor, settings);
  self = g_rc_box_new0 (DiaryMeasure);
  self->term = term;
  self->title = g_strdup (way != NULL ? _ (way->title) : diary_factor_term_get_label (term));
  self->unit = way != NULL ? way->unit : 1;
  self->step = way != NULL ? way->step : term->step;
  self->start = way != NULL ? way->start : term->step;
  self->words = way != NULL ? way->words : WORDS_NUMBER;

  return self;
}

/**
 * diary_measure_new_own:
 * @factor: one of the person's own factors, saved
 *
 * Returns: (transfer full): how to enter it
 */
DiaryMeasure *
diary_measure_new_own (DiaryFactor *factor)
{
  DiaryMeasure *self;
  const char *name, *unit;

  g_return_val_if_fail (DIARY_IS_FACTOR (factor), NULL);

  name = diary_factor_get_name (factor);
  unit = diary_factor_get_unit (factor);
  self = g_rc_box_new0 (DiaryMeasure);
  self->own = g_object_ref (factor);
  /* Translators: a factor and its unit, like "Green tea in cups". */
  self->title = unit != NULL ? g_strdup_printf (_ ("%s in %s"), name, unit) : g_strdup (name);
  self->unit = self->step = self->start = 1;

  return self;
}

/**
 * diary_measure_ref:
 * @self: a measure
 *
 * Returns: (transfer full): @self
 */
DiaryMeasure *
diary_measure_ref (DiaryMeasure *self)
{
  return g_rc_box_acquire (self);
}

static void
diary_measure_clear (gpointer data)
{
  DiaryMeasure *self = data;

  g_clear_object (&self->own);
  g_free (self->title);
}

/**
 * diary_measure_unref:
 * @self: (transfer full): a measure
 */
void
diary_measure_unref (DiaryMeasure *self)
{
  g_rc_box_release_full (self, diary_measure_clear);
}

/**
 * diary_measure_equal:
 * @a: a measure
 * @b: another
 *
 * Returns: whether both ask for the same in the same way
 */
gboolean
diary_measure_equal (DiaryMeasure *a, DiaryMeasure *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (diary_measure_get_factor (a), diary_measure_get_factor (b)) &&
         g_str_equal (a->title, b->title) && a->unit == b->unit &&
         diary_measure_get_scale (a) == diary_measure_get_scale (b);
}

/**
 * diary_measure_get_factor:
 * @self: a measure
 *
 * Returns: (transfer none): the factor's key in a day
 */
const char *
diary_measure_get_factor (DiaryMeasure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->term != NULL ? self->term->key : diary_record_get_id (DIARY_RECORD (self->own));
}

/**
 * diary_measure_get_title:
 * @self: a measure
 *
 * Returns: (transfer none): what is asked for, with its unit, in the person's language
 */
const char *
diary_measure_get_title (DiaryMeasure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * diary_measure_get_unit:
 * @self: a measure
 *
 * Returns: one of the unit shown in that of the diary
 */
double
diary_measure_get_unit (DiaryMeasure *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->unit;
}

/**
 * diary_measure_get_scale:
 * @self: a measure
 *
 * Returns: what its numbers mean
 */
DiaryScale
diary_measure_get_scale (DiaryMeasure *self)
{
  g_return_val_if_fail (self != NULL, DIARY_SCALE_AMOUNT);

  return self->term != NULL ? self->term->scale : diary_factor_get_scale (self->own);
}

/**
 * diary_measure_get_low:
 * @self: a measure of a rating
 *
 * Returns: (transfer none): the word at 0
 */
const char *
diary_measure_get_low (DiaryMeasure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->term != NULL ? diary_factor_term_get_low (self->term) : _ ("Not at all");
}

/**
 * diary_measure_get_high:
 * @self: a measure of a rating
 *
 * Returns: (transfer none): the word at 10
 */
const char *
diary_measure_get_high (DiaryMeasure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->term != NULL ? diary_factor_term_get_high (self->term) : _ ("As much as can be");
}

static char *
format_number (double number)
{
  g_autofree char *text = g_strdup_printf ("%.*f", DECIMALS, number);
  const char *point = nl_langinfo (RADIXCHAR);
  char *end = text + strlen (text);

  while (end[-1] == '0')
    *--end = '\0';
  if (g_str_has_suffix (text, point))
    *(end - strlen (point)) = '\0';

  return g_steal_pointer (&text);
}

/**
 * diary_measure_format:
 * @self: a measure
 * @value: a value in the diary's unit, or NAN
 *
 * Returns: (transfer full): the number in the unit shown, "" where nothing is recorded
 */
char *
diary_measure_format (DiaryMeasure *self, double value)
{
  g_return_val_if_fail (self != NULL, NULL);

  return isnan (value) ? g_strdup ("") : format_number (value / self->unit);
}

/* A number with a comma, a point or what the language writes; hours also as in "7:30". */
static gboolean
parse_number (const char *text, gboolean clock, double *number)
{
  g_auto (GStrv) parts = g_strsplit (text, nl_langinfo (RADIXCHAR), -1);
  g_autofree char *plain = g_strdelimit (g_strjoinv (".", parts), ",", '.');
  char *end;

  if (strspn (plain, "+-.:0123456789") != strlen (plain))
    return FALSE;

  *number = g_ascii_strtod (plain, &end);
  if (clock && *end == ':' && g_ascii_isdigit (end[1]))
    *number += g_ascii_strtod (end + 1, &end) / 60;

  return end != plain && *end == '\0' && isfinite (*number);
}

static gboolean
diary_measure_takes (DiaryMeasure *self, double value)
{
  if (self->term != NULL)
    return value >= self->term->minimum && value <= self->term->maximum;

  return diary_factor_takes (self->own, value);
}

static void
set_invalid (DiaryMeasure *self, const char *text, GError **error)
{
  if (self->term != NULL)
    {
      g_autofree char *low = format_number (self->term->minimum / self->unit);
      g_autofree char *high = format_number (floor (self->term->maximum / self->unit));

      g_set_error (error, DIARY_ERROR, DIARY_ERROR_INVALID,
                   _ ("%s: “%s”: enter a number from %s to %s, or nothing"), self->title, text, low,
                   high);
    }
  else
    g_set_error (error, DIARY_ERROR, DIARY_ERROR_INVALID,
                 _ ("%s: “%s”: enter a number, or nothing"), self->title, text);
}

/**
 * diary_measure_parse:
 * @self: a measure
 * @text: what was typed
 * @value: (out): the value in the diary's unit, NAN if nothing was typed
 * @error: %DIARY_ERROR_INVALID
 *
 * Returns: whether @text is an amount that the diary takes
 */
gboolean
diary_measure_parse (DiaryMeasure *self, const char *text, double *value, GError **error)
{
  g_autofree char *stripped = NULL;
  double number;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL && value != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  *value = NAN;
  if (*stripped == '\0')
    return TRUE;
  if (!parse_number (stripped, self->words == WORDS_HOURS, &number) ||
      !diary_measure_takes (self, number * self->unit))
    {
      set_invalid (self, stripped, error);
      return FALSE;
    }
  *value = number * self->unit;

  return TRUE;
}

static char *
describe_rating (DiaryMeasure *self, double value)
{
  g_autofree char *number = format_number (value);
  const char *word = value == 0    ? diary_measure_get_low (self)
                     : value == 10 ? diary_measure_get_high (self)
                                   : NULL;

  /* Translators: a rating, like "3 of 10", and at its ends in a word, like "0 of 10, calm". */
  return word != NULL ? g_strdup_printf (_ ("%s of 10, %s"), number, word)
                      : g_strdup_printf (_ ("%s of 10"), number);
}

static char *
describe_amount (DiaryMeasure *self, double value)
{
  g_autofree char *number = diary_measure_format (self, value);
  g_autofree char *canonical = g_strdup_printf ("%.0f", value);

  if (value == 0)
    return g_strdup (_ ("None"));

  switch (self->words)
    {
    case WORDS_HOURS:
      return diary_duration_format ((gint64) round (value * 60) * 60);
    case WORDS_CAFFEINE:
      return g_strdup_printf (_ ("About %s mg of caffeine"), canonical);
    case WORDS_WATER:
      return g_strdup_printf (_ ("About %s ml"), canonical);
    case WORDS_NUMBER:
    default:
      return g_steal_pointer (&number);
    }
}

/**
 * diary_measure_describe:
 * @self: a measure
 * @value: a value in the diary's unit, or NAN
 *
 * Returns: (transfer full): the value in words
 */
char *
diary_measure_describe (DiaryMeasure *self, double value)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (isnan (value))
    return g_strdup (_ ("Not recorded"));

  switch (diary_measure_get_scale (self))
    {
    case DIARY_SCALE_RATING:
      return describe_rating (self, value);
    case DIARY_SCALE_YES_NO:
      return g_strdup (value == 0 ? _ ("No") : _ ("Yes"));
    case DIARY_SCALE_AMOUNT:
    default:
      return describe_amount (self, value);
    }
}

/**
 * diary_measure_step:
 * @self: a measure of an amount
 * @value: a value in the diary's unit, or NAN
 * @steps: how many steps up, or down if negative
 *
 * From nothing recorded the first step up gives a usual amount, and the first step down none.
 *
 * Returns: the value so many steps away, within the limits
 */
double
diary_measure_step (DiaryMeasure *self, double value, int steps)
{
  double step, maximum;

  g_return_val_if_fail (self != NULL, NAN);

  if (isnan (value))
    return steps > 0 ? self->start * self->unit : 0;

  /* From an amount between two steps to the next of them; the tiny part forgives rounding. */
  step = value / self->unit / self->step;
  step = steps > 0 ? floor (step + 1e-6) + steps : ceil (step - 1e-6) + steps;
  maximum = self->term != NULL ? self->term->maximum : G_MAXDOUBLE;

  return CLAMP (step * self->step * self->unit, 0, maximum);
}
