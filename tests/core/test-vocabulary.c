/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-vocabulary.h"

typedef struct
{
  DiaryTermList list;
  const char *keys;
  gboolean has_hints;
} Expected;

/* The keys as the file formats have them: other programs rely on the names and on the order. */
static const Expected EXPECTED[] = {
  { DIARY_TERMS_KINDS, "twitch jerk spasm cramp tremor", TRUE },
  { DIARY_TERMS_SITES,
    "eyelid under-eye face jaw tongue neck shoulder upper-arm elbow forearm wrist hand thumb finger "
    "chest abdomen upper-back lower-back hip buttock thigh knee shin calf ankle foot sole toe "
    "all-over other",
    FALSE },
  { DIARY_TERMS_SIDES, "left right both middle", FALSE },
  { DIARY_TERMS_INTENSITIES, "1 2 3 4 5", TRUE },
  { DIARY_TERMS_REMEDIES,
    "rest stretching massage warmth cold drinking relaxation breathing walking sleep magnesium "
    "medicine distraction nothing other",
    FALSE },
  { DIARY_TERMS_SIGNS,
    "weakness wasting movement-loss speech swallowing breathing numbness tingling pain coordination "
    "stiffness cramps fatigue eye-closure disturbs-sleep disturbs-life no-relief",
    TRUE },
  { DIARY_TERMS_FINDINGS, "present absent", TRUE },
  { DIARY_TERMS_HOWS, "felt task seen", TRUE },
};

static const struct
{
  const char *key;
  const char *unit;
  DiaryScale scale;
  double maximum;
} FACTORS[] = {
  { "caffeine_mg", "mg", DIARY_SCALE_AMOUNT, 5000 },
  { "sleep_h", "h", DIARY_SCALE_AMOUNT, 24 },
  { "water_ml", "ml", DIARY_SCALE_AMOUNT, 20000 },
  { "stress", NULL, DIARY_SCALE_RATING, 10 },
  { "anxiety", NULL, DIARY_SCALE_RATING, 10 },
  { "fatigue", NULL, DIARY_SCALE_RATING, 10 },
  { "alcohol_drinks", "drinks", DIARY_SCALE_AMOUNT, 100 },
  { "exercise_min", "min", DIARY_SCALE_AMOUNT, 1440 },
  { "magnesium_mg", "mg", DIARY_SCALE_AMOUNT, 5000 },
  { "nicotine", "times", DIARY_SCALE_AMOUNT, 200 },
  { "screen_h", "h", DIARY_SCALE_AMOUNT, 24 },
};

static void
assert_term (const Expected *expected, const DiaryTerm *term, const char *key)
{
  g_autofree char *stranger = g_strdup (key);
  const char *hint = diary_term_get_hint (term);

  g_assert_cmpstr (term->key, ==, key);
  g_assert_true (diary_vocabulary_find (expected->list, stranger) == term);
  g_assert_true (diary_vocabulary_canonical (expected->list, stranger) == term->key);

  g_assert_cmpstr (diary_term_get_label (term), ==, term->label);
  g_assert_cmpstr (diary_vocabulary_label (expected->list, stranger), ==, term->label);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (term->label)));
  g_assert_true (expected->has_hints == (hint != NULL));
  g_assert_true (hint == NULL || g_str_has_suffix (hint, "."));
}

static void
test_vocabulary_terms (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (EXPECTED); i++)
    {
      g_auto (GStrv) keys = g_strsplit (EXPECTED[i].keys, " ", -1);
      size_t n_terms = 0;
      const DiaryTerm *terms = diary_vocabulary_get_terms (EXPECTED[i].list, &n_terms);

      g_assert_cmpint (n_terms, ==, g_strv_length (keys));
      for (size_t j = 0; j < n_terms; j++)
        assert_term (&EXPECTED[i], &terms[j], keys[j]);
    }
}

static void
test_vocabulary_labels_differ (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (EXPECTED); i++)
    {
      g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);
      size_t n_terms;
      const DiaryTerm *terms = diary_vocabulary_get_terms (EXPECTED[i].list, &n_terms);

      for (size_t j = 0; j < n_terms; j++)
        g_assert_true (g_hash_table_add (labels, (gpointer) terms[j].label));
    }
}

static void
test_vocabulary_unknown (void)
{
  static const char *const strangers[] = { "", "Calf", "calf ", "cal", "calves", "left" };

  for (size_t i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_assert_null (diary_vocabulary_find (DIARY_TERMS_SITES, strangers[i]));
      g_assert_null (diary_vocabulary_canonical (DIARY_TERMS_SITES, strangers[i]));
      g_assert_cmpstr (diary_vocabulary_label (DIARY_TERMS_SITES, strangers[i]), ==, strangers[i]);
    }

  g_assert_null (diary_vocabulary_find (DIARY_TERMS_SITES, NULL));
  g_assert_null (diary_vocabulary_canonical (DIARY_TERMS_SITES, NULL));
  g_assert_null (diary_vocabulary_label (DIARY_TERMS_SITES, NULL));
}

static void
test_vocabulary_factors (void)
{
  size_t n_factors;
  const DiaryFactorTerm *factors = diary_vocabulary_get_factors (&n_factors);

  g_assert_cmpint (n_factors, ==, G_N_ELEMENTS (FACTORS));
  for (size_t i = 0; i < n_factors; i++)
    {
      gboolean rating = factors[i].scale == DIARY_SCALE_RATING;

      g_test_message ("%s", FACTORS[i].key);
      g_assert_cmpstr (factors[i].key, ==, FACTORS[i].key);
      g_assert_cmpint (factors[i].scale, ==, FACTORS[i].scale);
      g_assert_cmpfloat (factors[i].minimum, ==, 0);
      g_assert_cmpfloat (factors[i].maximum, ==, FACTORS[i].maximum);
      g_assert_cmpfloat (factors[i].step, >, 0);
      g_assert_true (diary_vocabulary_find_factor (FACTORS[i].key) == &factors[i]);

      g_assert_cmpstr (diary_factor_term_get_label (&factors[i]), !=, "");
      g_assert_cmpstr (diary_factor_term_get_unit (&factors[i]), ==, FACTORS[i].unit);
      g_assert_true ((diary_factor_term_get_low (&factors[i]) != NULL) == rating);
      g_assert_true ((diary_factor_term_get_high (&factors[i]) != NULL) == rating);
    }
}

static void
test_vocabulary_unknown_factor (void)
{
  g_assert_null (diary_vocabulary_find_factor (NULL));
  g_assert_null (diary_vocabulary_find_factor (""));
  g_assert_null (diary_vocabulary_find_factor ("caffeine"));
  g_assert_null (diary_vocabulary_find_factor ("own:caffeine_mg"));
}

static void
test_vocabulary_scales (void)
{
  const char *const keys[] = { "amount", "rating", "yes-no" };
  DiaryScale scale = DIARY_SCALE_RATING;

  for (int i = 0; i < (int) G_N_ELEMENTS (keys); i++)
    {
      g_assert_cmpstr (diary_scale_to_key ((DiaryScale) i), ==, keys[i]);
      g_assert_true (diary_scale_from_key (keys[i], &scale));
      g_assert_cmpint (scale, ==, i);
    }

  g_assert_false (diary_scale_from_key ("yes_no", &scale));
  g_assert_false (diary_scale_from_key (NULL, &scale));
  g_assert_cmpint (scale, ==, DIARY_SCALE_YES_NO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/vocabulary/terms", test_vocabulary_terms);
  g_test_add_func ("/vocabulary/labels-differ", test_vocabulary_labels_differ);
  g_test_add_func ("/vocabulary/unknown", test_vocabulary_unknown);
  g_test_add_func ("/vocabulary/factors", test_vocabulary_factors);
  g_test_add_func ("/vocabulary/unknown-factor", test_vocabulary_unknown_factor);
  g_test_add_func ("/vocabulary/scales", test_vocabulary_scales);

  return g_test_run ();
}
