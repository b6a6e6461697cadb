/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-foreign-words.h"

#include "diary-vocabulary.h"

typedef struct
{
  const char *word; /* in lower case; "-" at its end takes any ending, " " joins two words */
  const char *key;
} Word;

typedef struct
{
  const char *factor;
  const char *const *names;
  const char *const *units; /* of the table of units that fit */
} Tracker;

typedef struct
{
  const char *unit;
  const char *quantity; /* the unit that it is a multiple of */
  double multiplier;
} Unit;

/* As people name them in English, German, French and Spanish. */
static const Word kinds[] = {
  { "twitch-", "twitch" },   { "fasciculation-", "twitch" },
  { "faszikul-", "twitch" }, { "zuckung-", "twitch" },
  { "zucken", "twitch" },    { "muskelzuck-", "twitch" },
  { "lidzuck-", "twitch" },  { "fasciculaci-", "twitch" },
  { "myokymia", "twitch" },  { "jerk", "jerk" },
  { "jerks", "jerk" },       { "myoclon-", "jerk" },
  { "spasm-", "spasm" },     { "spasme-", "spasm" },
  { "espasmo-", "spasm" },   { "cramp", "cramp" },
  { "cramps", "cramp" },     { "cramping", "cramp" },
  { "muskelkr-", "cramp" },  { "wadenkr-", "cramp" },
  { "crampe-", "cramp" },    { "calambre-", "cramp" },
  { "tremor-", "tremor" },   { "zittern", "tremor" },
};

/* What has the name of a twitch and is none of a muscle that people watch for it. */
static const char *const others[] = {
  "period-",  "menstrua-", "stomach", "abdominal", "tummy",   "bowel-", "intestin-",
  "bladder-", "uter-",     "gut",     "belly",     "braxton", NULL,
};

/* Two words come before one of them, and a closer place before the one it is on. */
static const Word sites[] = {
  { "under eye", "under-eye" },
  { "below eye", "under-eye" },
  { "eyelid-", "eyelid" },
  { "lid", "eyelid" },
  { "lidzuck-", "eyelid" },
  { "eye", "eyelid" },
  { "eyes", "eyelid" },
  { "face", "face" },
  { "facial", "face" },
  { "cheek-", "face" },
  { "lip", "face" },
  { "lips", "face" },
  { "jaw", "jaw" },
  { "tongue", "tongue" },
  { "neck", "neck" },
  { "shoulder-", "shoulder" },
  { "upper arm", "upper-arm" },
  { "bicep-", "upper-arm" },
  { "tricep-", "upper-arm" },
  { "elbow-", "elbow" },
  { "forearm-", "forearm" },
  { "lower arm", "forearm" },
  { "wrist-", "wrist" },
  { "thumb-", "thumb" },
  { "finger-", "finger" },
  { "hand", "hand" },
  { "hands", "hand" },
  { "chest", "chest" },
  { "abdomen", "abdomen" },
  { "upper back", "upper-back" },
  { "lower back", "lower-back" },
  { "hip", "hip" },
  { "hips", "hip" },
  { "buttock-", "buttock" },
  { "glute-", "buttock" },
  { "thigh-", "thigh" },
  { "quad-", "thigh" },
  { "hamstring-", "thigh" },
  { "knee-", "knee" },
  { "shin-", "shin" },
  { "calf", "calf" },
  { "calves", "calf" },
  { "wadenkr-", "calf" },
  { "wade", "calf" },
  { "ankle-", "ankle" },
  { "sole", "sole" },
  { "arch", "sole" },
  { "toe", "toe" },
  { "toes", "toe" },
  { "foot", "foot" },
  { "feet", "foot" },
  { "all over", "all-over" },
  { "whole body", "all-over" },
  { "body wide", "all-over" },
};

static const Word sides[] = {
  { "left", "left" },   { "l", "left" },       { "right", "right" },
  { "r", "right" },     { "both", "both" },    { "links", "left" },
  { "linke-", "left" }, { "rechts", "right" }, { "rechte-", "right" },
};

#define NAMES(...)                                                                                 \
  (const char *const[]) { __VA_ARGS__, NULL }

static const Tracker trackers[] = {
  { "caffeine_mg", NAMES ("caffeine", "koffein", "caféine", "cafeína"), NAMES ("mg") },
  { "sleep_h",
    NAMES ("sleep",
           "sleep time",
           "sleep duration",
           "hours of sleep",
           "hours slept",
           "time asleep",
           "schlaf",
           "sommeil",
           "sueño"),
    NAMES ("h") },
  { "water_ml", NAMES ("water", "water intake", "wasser", "eau", "agua"), NAMES ("ml") },
  { "stress", NAMES ("stress", "stress level", "estrés"), NAMES ("/10") },
  { "anxiety", NAMES ("anxiety", "anxiety level", "angst"), NAMES ("/10") },
  { "fatigue", NAMES ("fatigue", "tiredness"), NAMES ("/10") },
  { "alcohol_drinks", NAMES ("alcohol", "alcoholic drinks", "alkohol", "alcool"),
    NAMES ("drinks") },
  { "exercise_min", NAMES ("exercise", "workout", "training", "sport"), NAMES ("h") },
  { "magnesium_mg", NAMES ("magnesium", "magnesio"), NAMES ("mg") },
  { "nicotine", NAMES ("nicotine", "cigarettes", "nikotin"), NAMES ("times") },
  { "screen_h", NAMES ("screen time", "screentime", "bildschirmzeit"), NAMES ("h") },
};

/* Fluid ounces are those of the United States (29.5735 ml): NIST Handbook 44, appendix C. */
static const Unit units[] = {
  { "mg", "mg", 1 },
  { "milligram", "mg", 1 },
  { "milligrams", "mg", 1 },
  { "g", "mg", 1000 },
  { "gram", "mg", 1000 },
  { "grams", "mg", 1000 },
  { "mcg", "mg", 0.001 },
  { "µg", "mg", 0.001 },
  { "h", "h", 1 },
  { "hr", "h", 1 },
  { "hrs", "h", 1 },
  { "hour", "h", 1 },
  { "hours", "h", 1 },
  { "min", "h", 1.0 / 60 },
  { "mins", "h", 1.0 / 60 },
  { "minute", "h", 1.0 / 60 },
  { "minutes", "h", 1.0 / 60 },
  { "s", "h", 1.0 / 3600 },
  { "sec", "h", 1.0 / 3600 },
  { "secs", "h", 1.0 / 3600 },
  { "seconds", "h", 1.0 / 3600 },
  { "ml", "ml", 1 },
  { "cl", "ml", 10 },
  { "dl", "ml", 100 },
  { "l", "ml", 1000 },
  { "liter", "ml", 1000 },
  { "liters", "ml", 1000 },
  { "litre", "ml", 1000 },
  { "litres", "ml", 1000 },
  { "fl oz", "ml", 29.5735 },
  { "drink", "drinks", 1 },
  { "drinks", "drinks", 1 },
  { "times", "times", 1 },
  { "time", "times", 1 },
  { "cigarettes", "times", 1 },
  { "/10", "/10", 1 },
};

static gboolean
is_word (const char *word, const char *text)
{
  size_t length = strlen (word);

  if (g_str_has_suffix (word, "-"))
    return strncmp (word, text, length - 1) == 0;

  return g_str_equal (word, text);
}

static gboolean
has_word (char **words, const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (wanted, " ", 2);

  for (int i = 0; words[i] != NULL; i++)
    if (is_word (parts[0], words[i]) &&
        (parts[1] == NULL || (words[i + 1] != NULL && is_word (parts[1], words[i + 1]))))
      return TRUE;

  return FALSE;
}

static const char *
find_word (char **words, const Word *table, size_t n_words, DiaryTermList list)
{
  for (size_t i = 0; i < n_words; i++)
    if (has_word (words, table[i].word))
      return diary_vocabulary_canonical (list, table[i].key);

  return NULL;
}

/* In lower case, without what stands between words. */
static char **
split_words (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start = NULL;

  for (const char *at = lower;; at = g_utf8_next_char (at))
    {
      gboolean inside = *at != '\0' && g_unichar_isalnum (g_utf8_get_char (at));

      if (inside && start == NULL)
        start = at;
      if (!inside && start != NULL)
        {
          g_autofree char *word = g_strndup (start, (size_t) (at - start));

          g_strv_builder_add (words, word);
          start = NULL;
        }
      if (*at == '\0')
        return g_strv_builder_end (words);
    }
}

/**
 * diary_foreign_words_read:
 * @text: a name or a place as a person wrote it, such as "Left eyelid twitch"
 *
 * Returns: what its words mean; a kind only where they name one of a muscle
 */
DiaryForeignPlace
diary_foreign_words_read (const char *text)
{
  g_auto (GStrv) words = NULL;
  DiaryForeignPlace place = { NULL };

  g_return_val_if_fail (text != NULL, place);

  words = split_words (text);
  place.site = find_word (words, sites, G_N_ELEMENTS (sites), DIARY_TERMS_SITES);
  place.side = find_word (words, sides, G_N_ELEMENTS (sides), DIARY_TERMS_SIDES);
  place.kind = find_word (words, kinds, G_N_ELEMENTS (kinds), DIARY_TERMS_KINDS);
  for (int i = 0; others[i] != NULL; i++)
    if (has_word (words, others[i]))
      place.kind = NULL;

  return place;
}

static const Unit *
find_unit (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (size_t i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].unit, lower))
      return &units[i];

  return NULL;
}

/**
 * diary_foreign_words_find_factor:
 * @name: what another program calls it
 * @unit: (nullable): the unit it counts it in
 * @factor: (out): a key of the vocabulary's factors
 * @multiplier: (out): what makes a number of it one of the factor
 *
 * Nothing is guessed: where the unit is not told, or does not fit, there is no such factor.
 *
 * Returns: whether there is one
 */
gboolean
diary_foreign_words_find_factor (const char *name,
                                 const char *unit,
                                 const char **factor,
                                 double *multiplier)
{
  g_autofree char *lower = NULL;
  const Unit *found;

  g_return_val_if_fail (name != NULL, FALSE);

  found = unit != NULL ? find_unit (unit) : NULL;
  if (found == NULL)
    return FALSE;

  lower = g_utf8_strdown (name, -1);
  for (size_t i = 0; i < G_N_ELEMENTS (trackers); i++)
    if (g_strv_contains (trackers[i].names, lower) &&
        g_strv_contains (trackers[i].units, found->quantity))
      {
        const DiaryFactorTerm *term = diary_vocabulary_find_factor (trackers[i].factor);
        const Unit *own = term->unit != NULL ? find_unit (term->unit) : NULL;

        *factor = term->key;
        *multiplier = found->multiplier / (own != NULL ? own->multiplier : 1);
        return TRUE;
      }

  return FALSE;
}

/**
 * diary_foreign_words_get_multiplier:
 * @unit: a unit
 * @wanted: (nullable): another one
 * @multiplier: (out): what makes numbers of the one numbers of the other
 *
 * Returns: whether both are units of the same
 */
gboolean
diary_foreign_words_get_multiplier (const char *unit, const char *wanted, double *multiplier)
{
  const Unit *from = find_unit (unit);
  const Unit *to = wanted != NULL ? find_unit (wanted) : NULL;

  if (from == NULL || to == NULL || !g_str_equal (from->quantity, to->quantity))
    return FALSE;
  *multiplier = from->multiplier / to->multiplier;

  return TRUE;
}

/**
 * diary_foreign_words_split_unit:
 * @text: a name that may end in a unit in brackets, such as "Water (ml)" or "Tea [cups]"
 * @name: (out) (transfer full): the name
 * @unit: (out) (transfer full) (nullable): the unit
 */
void
diary_foreign_words_split_unit (const char *text, char **name, char **unit)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  size_t length = strlen (stripped);
  char closing = length > 0 ? stripped[length - 1] : '\0';
  char *opening = closing == ')'   ? strrchr (stripped, '(')
                  : closing == ']' ? strrchr (stripped, '[')
                                   : NULL;

  *unit = NULL;
  if (opening != NULL && opening > stripped && opening + 2 < stripped + length)
    {
      *unit = g_strstrip (g_strndup (opening + 1, (size_t) (stripped + length - opening) - 2));
      *opening = '\0';
    }
  *name = g_strdup (g_strchomp (stripped));
}
