/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-pattern-units.h"

#include <glib/gi18n-lib.h>

#include "diary-measure.h"

/**
 * diary_pattern_units_get:
 * @settings: the program's settings
 *
 * Returns: the units for sentences
 */
DiaryTrendUnits
diary_pattern_units_get (GSettings *settings)
{
  g_autofree char *caffeine = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), (DiaryTrendUnits){ 0 });

  caffeine = g_settings_get_string (settings, "caffeine-unit");

  return (DiaryTrendUnits){
    .cups = g_str_equal (caffeine, "cups"),
    .water = (DiaryTrendWater) g_settings_get_enum (settings, "water-unit"),
  };
}

/**
 * diary_pattern_units_title:
 * @settings: the program's settings
 * @factor: a factor
 * @unit: (out): one of the unit shown in that of the diary
 *
 * Returns: (transfer full): the factor with the unit shown
 */
char *
diary_pattern_units_title (GSettings *settings, const DiaryTrendFactor *factor, double *unit)
{
  g_autoptr (DiaryMeasure) measure = NULL;

  g_return_val_if_fail (factor != NULL && unit != NULL, NULL);

  *unit = 1;
  if (factor->term != NULL)
    {
      measure = diary_measure_new (factor->term->key, settings);
      *unit = diary_measure_get_unit (measure);
      return g_strdup (diary_measure_get_title (measure));
    }

  if (factor->own_unit == NULL)
    return g_strdup (factor->key);

  /* Translators: a factor and its unit, like "Green tea in cups". */
  return g_strdup_printf (_ ("%s in %s"), factor->key, factor->own_unit);
}
