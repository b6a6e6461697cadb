/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryTermList:
 *
 * The lists of the vocabulary. Keys are those of the file formats and of the database.
 */
typedef enum
{
  DIARY_TERMS_KINDS,
  DIARY_TERMS_SITES,
  DIARY_TERMS_SIDES,
  DIARY_TERMS_INTENSITIES,
  DIARY_TERMS_REMEDIES,
  DIARY_TERMS_SIGNS,
  DIARY_TERMS_FINDINGS,
  DIARY_TERMS_HOWS,
} DiaryTermList;

/**
 * DiaryTerm:
 * @key: the canonical key; comparing pointers of canonical keys is enough
 * @label: the name for people, untranslated (see diary_term_get_label())
 * @hint: one more untranslated sentence for people, or %NULL
 */
typedef struct
{
  const char *key;
  const char *label;
  const char *hint;
} DiaryTerm;

/**
 * DiaryScale:
 * @DIARY_SCALE_AMOUNT: a number, in a unit
 * @DIARY_SCALE_RATING: 0 to 10, with words at the ends
 * @DIARY_SCALE_YES_NO: 0 or 1
 */
typedef enum
{
  DIARY_SCALE_AMOUNT,
  DIARY_SCALE_RATING,
  DIARY_SCALE_YES_NO,
} DiaryScale;

/* The difference of ratings that trends are told for. */
#define DIARY_RATING_TREND_STEP 2

/**
 * DiaryFactorTerm:
 * @key: the key, as in days.csv
 * @label: the name for people, untranslated
 * @unit: the unit for people, untranslated, or %NULL
 * @low: for a rating, the untranslated word at 0, else %NULL
 * @high: for a rating, the untranslated word at 10, else %NULL
 * @scale: what the numbers mean
 * @minimum: the least value taken
 * @maximum: the greatest value taken
 * @step: what one press of a spin button adds
 * @trend_step: the difference that trends are told for, or 0 to choose one by what was recorded
 *
 * A factor that every diary knows.
 */
typedef struct
{
  const char *key;
  const char *label;
  const char *unit;
  const char *low;
  const char *high;
  DiaryScale scale;
  double minimum;
  double maximum;
  double step;
  double trend_step;
} DiaryFactorTerm;

const DiaryTerm       *diary_vocabulary_get_terms   (DiaryTermList list,
                                                     size_t       *n_terms);
const DiaryTerm       *diary_vocabulary_find        (DiaryTermList list,
                                                     const char   *key);
const char            *diary_vocabulary_canonical   (DiaryTermList list,
                                                     const char   *key);
const char            *diary_vocabulary_label       (DiaryTermList list,
                                                     const char   *key);
const DiaryFactorTerm *diary_vocabulary_get_factors (size_t       *n_factors);
const DiaryFactorTerm *diary_vocabulary_find_factor (const char   *key);

const char *diary_scale_to_key   (DiaryScale  scale);
gboolean    diary_scale_from_key (const char *key,
                                  DiaryScale *scale);

const char *diary_term_get_label        (const DiaryTerm       *term);
const char *diary_term_get_hint         (const DiaryTerm       *term);
const char *diary_factor_term_get_label (const DiaryFactorTerm *term);
const char *diary_factor_term_get_unit  (const DiaryFactorTerm *term);
const char *diary_factor_term_get_low   (const DiaryFactorTerm *term);
const char *diary_factor_term_get_high  (const DiaryFactorTerm *term);

G_END_DECLS
