/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trend-series.h"

G_BEGIN_DECLS

/**
 * DiaryTrendWater:
 * @DIARY_TREND_WATER_ML: millilitres
 * @DIARY_TREND_WATER_GLASSES: glasses of 250 ml
 * @DIARY_TREND_WATER_FL_OZ: fluid ounces
 *
 * How water is told, in the order of the setting "water-unit".
 */
typedef enum
{
  DIARY_TREND_WATER_ML,
  DIARY_TREND_WATER_GLASSES,
  DIARY_TREND_WATER_FL_OZ,
} DiaryTrendWater;

/**
 * DiaryTrendUnits:
 * @cups: whether caffeine is told in cups of coffee rather than in milligrams
 * @water: how water is told
 *
 * The units that the person set. All 0 are those of the vocabulary.
 */
typedef struct
{
  gboolean cups;
  DiaryTrendWater water;
} DiaryTrendUnits;

const char *diary_trend_words_get_name  (const DiaryTrendFactor *factor);
char       *diary_trend_words_name_term (const DiaryTrendFactor *factor,
                                         int                     lag);
char       *diary_trend_words_name_days (const DiaryTrendFactor *factor,
                                         int                     lag,
                                         gboolean                more);
char       *diary_trend_words_name_step (const DiaryTrendFactor *factor,
                                         double                  unit,
                                         gboolean                more,
                                         const DiaryTrendUnits  *units);

G_END_DECLS
