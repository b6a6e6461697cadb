/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-vocabulary.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *context; /* of the labels' translations */
  const DiaryTerm *terms;
  size_t n_terms;
} TermTable;

static const DiaryTerm kinds[] = {
  { "twitch", NC_ ("kind", "Twitch"), N_ ("A brief flicker in part of a muscle (fasciculation).") },
  { "jerk", NC_ ("kind", "Jerk"), N_ ("A sudden jolt that moves a part of the body (myoclonus).") },
  { "spasm", NC_ ("kind", "Spasm"), N_ ("A muscle tightens by itself for a while.") },
  { "cramp", NC_ ("kind", "Cramp"), N_ ("A muscle tightens hard and painfully.") },
  { "tremor", NC_ ("kind", "Tremor"), N_ ("A part of the body shakes rhythmically to and fro.") },
};

static const DiaryTerm sites[] = {
  { "eyelid", NC_ ("site", "Eyelid"), NULL },
  { "under-eye", NC_ ("site", "Under the eye"), NULL },
  { "face", NC_ ("site", "Face"), NULL },
  { "jaw", NC_ ("site", "Jaw"), NULL },
  { "tongue", NC_ ("site", "Tongue"), NULL },
  { "neck", NC_ ("site", "Neck"), NULL },
  { "shoulder", NC_ ("site", "Shoulder"), NULL },
  { "upper-arm", NC_ ("site", "Upper arm"), NULL },
  { "elbow", NC_ ("site", "Elbow"), NULL },
  { "forearm", NC_ ("site", "Forearm"), NULL },
  { "wrist", NC_ ("site", "Wrist"), NULL },
  { "hand", NC_ ("site", "Hand"), NULL },
  { "thumb", NC_ ("site", "Thumb"), NULL },
  { "finger", NC_ ("site", "Finger"), NULL },
  { "chest", NC_ ("site", "Chest"), NULL },
  { "abdomen", NC_ ("site", "Abdomen"), NULL },
  { "upper-back", NC_ ("site", "Upper back"), NULL },
  { "lower-back", NC_ ("site", "Lower back"), NULL },
  { "hip", NC_ ("site", "Hip"), NULL },
  { "buttock", NC_ ("site", "Buttock"), NULL },
  { "thigh", NC_ ("site", "Thigh"), NULL },
  { "knee", NC_ ("site", "Knee"), NULL },
  { "shin", NC_ ("site", "Shin"), NULL },
  { "calf", NC_ ("site", "Calf"), NULL },
  { "ankle", NC_ ("site", "Ankle"), NULL },
  { "foot", NC_ ("site", "Foot"), NULL },
  { "sole", NC_ ("site", "Sole of the foot"), NULL },
  { "toe", NC_ ("site", "Toe"), NULL },
  { "all-over", NC_ ("site", "All over"), NULL },
  { "other", NC_ ("site", "Elsewhere"), NULL },
};

static const DiaryTerm sides[] = {
  { "left", NC_ ("side", "Left"), NULL },
  { "right", NC_ ("side", "Right"), NULL },
  { "both", NC_ ("side", "Both sides"), NULL },
  { "middle", NC_ ("side", "Middle"), NULL },
};

static const DiaryTerm intensities[] = {
  { "1", NC_ ("intensity", "Barely felt"), N_ ("You notice it only when you attend to it.") },
  { "2", NC_ ("intensity", "Mild"), N_ ("You notice it and can easily ignore it.") },
  { "3", NC_ ("intensity", "Moderate"), N_ ("It draws your attention.") },
  { "4", NC_ ("intensity", "Strong"), N_ ("It interrupts what you are doing.") },
  { "5", NC_ ("intensity", "Very strong"), N_ ("You can do nothing else while it lasts.") },
};

static const DiaryTerm remedies[] = {
  { "rest", NC_ ("remedy", "Rest"), NULL },
  { "stretching", NC_ ("remedy", "Stretching"), NULL },
  { "massage", NC_ ("remedy", "Massage"), NULL },
  { "warmth", NC_ ("remedy", "Warmth"), NULL },
  { "cold", NC_ ("remedy", "Cold"), NULL },
  { "drinking", NC_ ("remedy", "Drinking water"), NULL },
  { "relaxation", NC_ ("remedy", "Relaxation"), NULL },
  { "breathing", NC_ ("remedy", "Breathing exercises"), NULL },
  { "walking", NC_ ("remedy", "Walking"), NULL },
  { "sleep", NC_ ("remedy", "Sleep"), NULL },
  { "magnesium", NC_ ("remedy", "Magnesium"), NULL },
  { "medicine", NC_ ("remedy", "Medicine"), NULL },
  { "distraction", NC_ ("remedy", "Distraction"), NULL },
  { "nothing", NC_ ("remedy", "Nothing helped"), NULL },
  { "other", NC_ ("remedy", "Something else"), NULL },
};

static const DiaryTerm signs[] = {
  { "weakness", NC_ ("sign", "Weakness"),
    N_ ("A muscle feels weak, or a task you could do before, such as doing up a button, now "
        "fails.") },
  { "wasting", NC_ ("sign", "Muscle wasting"),
    N_ ("A muscle has become visibly thinner or flatter than it was (atrophy).") },
  { "movement-loss", NC_ ("sign", "Loss of movement"),
    N_ ("You can no longer move a part of the body, or no longer control how it moves.") },
  { "speech", NC_ ("sign", "Slurred speech"),
    N_ ("Your speech is slurred, or others find you harder to understand.") },
  { "swallowing", NC_ ("sign", "Trouble swallowing"),
    N_ ("Food or drink is hard to swallow, or makes you choke.") },
  { "breathing", NC_ ("sign", "Breathlessness"),
    N_ ("You are short of breath at rest or when lying flat.") },
  { "numbness", NC_ ("sign", "Numbness"),
    N_ ("You feel touch less, or not at all, in a part of the body.") },
  { "tingling", NC_ ("sign", "Tingling"), N_ ("You have pins and needles.") },
  { "pain", NC_ ("sign", "Pain"), N_ ("A muscle or a limb hurts.") },
  { "coordination", NC_ ("sign", "Poor coordination"),
    N_ ("You have become clumsy or unsteady, or lose your balance.") },
  { "stiffness", NC_ ("sign", "Stiffness"), N_ ("A muscle or a joint is stiff or hard to bend.") },
  { "cramps", NC_ ("sign", "Cramps"), N_ ("Muscles tighten hard and painfully.") },
  { "fatigue", NC_ ("sign", "Fatigue"),
    N_ ("You are more tired than what you have done explains.") },
  { "eye-closure", NC_ ("sign", "Eyes pulled shut"),
    N_ ("Both eyes are pulled tightly shut against your will.") },
  { "disturbs-sleep", NC_ ("sign", "Disturbs sleep"),
    N_ ("It keeps you from falling asleep, or wakes you.") },
  { "disturbs-life", NC_ ("sign", "Disturbs daily life"),
    N_ ("It keeps you from work, or from other things you would do.") },
  { "no-relief", NC_ ("sign", "No relief"),
    N_ ("It goes on although you have rested and drunk enough water.") },
};

static const DiaryTerm findings[] = {
  { "present", NC_ ("finding", "Present"), N_ ("You were asked, and have noticed it.") },
  { "absent", NC_ ("finding", "Absent"), N_ ("You were asked, and have not noticed it.") },
};

static const DiaryTerm hows[] = {
  { "felt", NC_ ("how", "Felt"), N_ ("It feels so, but you can still do everything.") },
  { "task", NC_ ("how", "A task failed"), N_ ("You could not do something you could do before.") },
  { "seen", NC_ ("how", "Seen"), N_ ("It shows, to you or to somebody else.") },
};

#define TABLE(context, terms)                                                                      \
  {                                                                                                \
    context, terms, G_N_ELEMENTS (terms)                                                           \
  }

static const TermTable tables[] = {
  [DIARY_TERMS_KINDS] = TABLE ("kind", kinds),
  [DIARY_TERMS_SITES] = TABLE ("site", sites),
  [DIARY_TERMS_SIDES] = TABLE ("side", sides),
  [DIARY_TERMS_INTENSITIES] = TABLE ("intensity", intensities),
  [DIARY_TERMS_REMEDIES] = TABLE ("remedy", remedies),
  [DIARY_TERMS_SIGNS] = TABLE ("sign", signs),
  [DIARY_TERMS_FINDINGS] = TABLE ("finding", findings),
  [DIARY_TERMS_HOWS] = TABLE ("how", hows),
};

/* Sorted as in days.csv. The limits keep out slips of the keyboard and of the unit, not unusual
 * days. */
static const DiaryFactorTerm factors[] = {
  { .key = "caffeine_mg",
    .label = NC_ ("factor", "Caffeine"),
    .unit = NC_ ("unit", "mg"),
    .maximum = 5000,
    .step = 10,
    .trend_step = 100 },
  { .key = "sleep_h",
    .label = NC_ ("factor", "Sleep"),
    .unit = NC_ ("unit", "h"),
    .maximum = 24,
    .step = 0.5,
    .trend_step = 1 },
  { .key = "water_ml",
    .label = NC_ ("factor", "Water"),
    .unit = NC_ ("unit", "ml"),
    .maximum = 20000,
    .step = 100,
    .trend_step = 500 },
  { .key = "stress",
    .label = NC_ ("factor", "Stress"),
    .scale = DIARY_SCALE_RATING,
    .low = NC_ ("stress", "None"),
    .high = NC_ ("stress", "As bad as can be"),
    .maximum = 10,
    .step = 1,
    .trend_step = DIARY_RATING_TREND_STEP },
  { .key = "anxiety",
    .label = NC_ ("factor", "Anxiety"),
    .scale = DIARY_SCALE_RATING,
    .low = NC_ ("anxiety", "Calm"),
    .high = NC_ ("anxiety", "As bad as can be"),
    .maximum = 10,
    .step = 1,
    .trend_step = DIARY_RATING_TREND_STEP },
  { .key = "fatigue",
    .label = NC_ ("factor", "Fatigue"),
    .scale = DIARY_SCALE_RATING,
    .low = NC_ ("fatigue", "Fresh"),
    .high = NC_ ("fatigue", "Exhausted"),
    .maximum = 10,
    .step = 1,
    .trend_step = DIARY_RATING_TREND_STEP },
  { .key = "alcohol_drinks",
    .label = NC_ ("factor", "Alcohol"),
    .unit = NC_ ("unit", "drinks"),
    .maximum = 100,
    .step = 1,
    .trend_step = 1 },
  { .key = "exercise_min",
    .label = NC_ ("factor", "Exercise"),
    .unit = NC_ ("unit", "min"),
    .maximum = 1440,
    .step = 5,
    .trend_step = 30 },
  { .key = "magnesium_mg",
    .label = NC_ ("factor", "Magnesium"),
    .unit = NC_ ("unit", "mg"),
    .maximum = 5000,
    .step = 50 },
  { .key = "nicotine",
    .label = NC_ ("factor", "Nicotine"),
    .unit = NC_ ("unit", "times"),
    .maximum = 200,
    .step = 1 },
  { .key = "screen_h",
    .label = NC_ ("factor", "Screen time"),
    .unit = NC_ ("unit", "h"),
    .maximum = 24,
    .step = 0.5,
    .trend_step = 1 },
};

static const char *const scale_keys[] = {
  [DIARY_SCALE_AMOUNT] = "amount",
  [DIARY_SCALE_RATING] = "rating",
  [DIARY_SCALE_YES_NO] = "yes-no",
};

static const char *
translate (const char *context, const char *text)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
}

/**
 * diary_vocabulary_get_terms:
 * @list: a list
 * @n_terms: (out): how many terms it has
 *
 * Returns: (transfer none) (array length=n_terms): the terms in the order in which people are shown
 *   them
 */
const DiaryTerm *
diary_vocabulary_get_terms (DiaryTermList list, size_t *n_terms)
{
  g_return_val_if_fail ((size_t) list < G_N_ELEMENTS (tables), NULL);
  g_return_val_if_fail (n_terms != NULL, NULL);

  *n_terms = tables[list].n_terms;

  return tables[list].terms;
}

/**
 * diary_vocabulary_find:
 * @list: a list
 * @key: (nullable): what should be a key of it
 *
 * Returns: (nullable) (transfer none): the term
 */
const DiaryTerm *
diary_vocabulary_find (DiaryTermList list, const char *key)
{
  size_t n_terms;
  const DiaryTerm *terms = diary_vocabulary_get_terms (list, &n_terms);

  if (key == NULL)
    return NULL;

  for (size_t i = 0; i < n_terms; i++)
    if (g_str_equal (terms[i].key, key))
      return &terms[i];

  return NULL;
}

/**
 * diary_vocabulary_canonical:
 * @list: a list
 * @key: (nullable): what should be a key of it
 *
 * Returns: (nullable) (transfer none): the key as the vocabulary holds it, good for ever and fit to
 *   be compared by its address
 */
const char *
diary_vocabulary_canonical (DiaryTermList list, const char *key)
{
  const DiaryTerm *term = diary_vocabulary_find (list, key);

  return term != NULL ? term->key : NULL;
}

/**
 * diary_vocabulary_label:
 * @list: a list
 * @key: (nullable): a key
 *
 * Returns: (nullable) (transfer none): the key's name in the person's language, or @key itself if
 * the list does not have it
 */
const char *
diary_vocabulary_label (DiaryTermList list, const char *key)
{
  const DiaryTerm *term = diary_vocabulary_find (list, key);

  return term != NULL ? diary_term_get_label (term) : key;
}

/**
 * diary_vocabulary_get_factors:
 * @n_factors: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_factors): the factors that every diary knows, in the
 *   order of days.csv
 */
const DiaryFactorTerm *
diary_vocabulary_get_factors (size_t *n_factors)
{
  g_return_val_if_fail (n_factors != NULL, NULL);

  *n_factors = G_N_ELEMENTS (factors);

  return factors;
}

/**
 * diary_vocabulary_find_factor:
 * @key: (nullable): what should be the key of a factor
 *
 * Returns: (nullable) (transfer none): the factor
 */
const DiaryFactorTerm *
diary_vocabulary_find_factor (const char *key)
{
  if (key == NULL)
    return NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (factors); i++)
    if (g_str_equal (factors[i].key, key))
      return &factors[i];

  return NULL;
}

/**
 * diary_scale_to_key:
 * @scale: a scale
 *
 * Returns: (transfer none): its key, as in the database and in a package's description
 */
const char *
diary_scale_to_key (DiaryScale scale)
{
  g_return_val_if_fail ((size_t) scale < G_N_ELEMENTS (scale_keys), NULL);

  return scale_keys[scale];
}

/**
 * diary_scale_from_key:
 * @key: (nullable): what should be the key of a scale
 * @scale: (out): the scale, left alone if there is none
 *
 * Returns: whether there is such a scale
 */
gboolean
diary_scale_from_key (const char *key, DiaryScale *scale)
{
  g_return_val_if_fail (scale != NULL, FALSE);

  for (size_t i = 0; i < G_N_ELEMENTS (scale_keys); i++)
    if (g_strcmp0 (key, scale_keys[i]) == 0)
      {
        *scale = (DiaryScale) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * diary_term_get_label:
 * @term: a term of the vocabulary
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
diary_term_get_label (const DiaryTerm *term)
{
  g_return_val_if_fail (term != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    if (term >= tables[i].terms && term < tables[i].terms + tables[i].n_terms)
      return translate (tables[i].context, term->label);

  g_return_val_if_reached (term->label);
}

/**
 * diary_term_get_hint:
 * @term: a term of the vocabulary
 *
 * Returns: (nullable) (transfer none): a sentence that explains it, in the person's language
 */
const char *
diary_term_get_hint (const DiaryTerm *term)
{
  g_return_val_if_fail (term != NULL, NULL);

  return term->hint != NULL ? _ (term->hint) : NULL;
}

/**
 * diary_factor_term_get_label:
 * @term: a factor of the vocabulary
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
diary_factor_term_get_label (const DiaryFactorTerm *term)
{
  g_return_val_if_fail (term != NULL, NULL);

  return translate ("factor", term->label);
}

/**
 * diary_factor_term_get_unit:
 * @term: a factor of the vocabulary
 *
 * Returns: (nullable) (transfer none): its unit in the person's language
 */
const char *
diary_factor_term_get_unit (const DiaryFactorTerm *term)
{
  g_return_val_if_fail (term != NULL, NULL);

  return term->unit != NULL ? translate ("unit", term->unit) : NULL;
}

/**
 * diary_factor_term_get_low:
 * @term: a factor of the vocabulary
 *
 * Returns: (nullable) (transfer none): the word for 0 of a rating, in the person's language
 */
const char *
diary_factor_term_get_low (const DiaryFactorTerm *term)
{
  g_return_val_if_fail (term != NULL, NULL);

  return term->low != NULL ? translate (term->key, term->low) : NULL;
}

/**
 * diary_factor_term_get_high:
 * @term: a factor of the vocabulary
 *
 * Returns: (nullable) (transfer none): the word for 10 of a rating, in the person's language
 */
const char *
diary_factor_term_get_high (const DiaryFactorTerm *term)
{
  g_return_val_if_fail (term != NULL, NULL);

  return term->high != NULL ? translate (term->key, term->high) : NULL;
}
