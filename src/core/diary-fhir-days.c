/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-fhir-resources.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-factor.h"

static void
add_component (DiaryFhirBundle *bundle, const char *text)
{
  diary_fhir_bundle_begin_item (bundle);
  diary_fhir_bundle_add_concept (bundle, "code", NULL, text);
}

/* How long and how strong, where that is recorded. */
static void
add_components (DiaryFhirBundle *bundle, const DiaryDayRow *row)
{
  if (row->n_durations == 0 && row->highest_intensity == 0)
    return;

  diary_fhir_bundle_begin_list (bundle, "component");
  if (row->n_durations > 0)
    {
      add_component (bundle, _ ("Time of twitching, as far as it is recorded"));
      diary_fhir_bundle_add_quantity (bundle, "valueQuantity", (double) row->twitching_s, "s", "s");
      diary_fhir_bundle_end_item (bundle);
    }
  if (row->highest_intensity > 0)
    {
      add_component (bundle, _ ("Strongest episode, from 1 (barely felt) to 5 (very strong)"));
      diary_fhir_bundle_add_integer (bundle, "valueInteger", row->highest_intensity);
      diary_fhir_bundle_end_item (bundle);
    }
  diary_fhir_bundle_end_list (bundle);
}

/* A day of which it is not known how many episodes there were says nothing of them. */
static void
add_episodes (DiaryFhirBundle *bundle, const DiaryDayRow *row, const char *date)
{
  int count = diary_day_row_get_count (row);

  if (count < 0)
    return;

  diary_fhir_begin_observation (bundle, "episodes", date, row->date);
  diary_fhir_bundle_add_concept (bundle, "code", NULL,
                                 _ ("Episodes of muscle twitching on the day"));
  diary_fhir_bundle_add_integer (bundle, "valueInteger", count);
  add_components (bundle, row);
  diary_fhir_bundle_end_resource (bundle);
}

static char *
name_rating (const char *label)
{
  /* Translators: a factor that is rated, like “Stress (0 to 10)”. */
  return g_strdup_printf (_ ("%s (0 to 10)"), label);
}

static void
add_value (DiaryFhirBundle *bundle,
           DiaryScale scale,
           double value,
           const char *unit,
           const char *ucum)
{
  if (scale == DIARY_SCALE_YES_NO)
    diary_fhir_bundle_add_boolean (bundle, "valueBoolean", value != 0.0);
  else
    diary_fhir_bundle_add_quantity (bundle, "valueQuantity", value, unit, ucum);
}

static void
add_known_factor (DiaryFhirBundle *bundle, const DiaryFactorTerm *term, double value)
{
  const char *label = diary_factor_term_get_label (term);
  gboolean rated = term->scale == DIARY_SCALE_RATING;
  g_autofree char *text = rated ? name_rating (label) : g_strdup (label);

  diary_fhir_bundle_add_concept (bundle, "code", rated ? NULL : diary_fhir_codes_find (term->key),
                                 text);
  add_value (bundle, term->scale, value, diary_factor_term_get_unit (term),
             diary_fhir_codes_get_unit (term->key));
}

static void
add_own_factor (DiaryFhirBundle *bundle, DiaryFactor *factor, double value)
{
  const char *name = diary_factor_get_name (factor);
  DiaryScale scale = diary_factor_get_scale (factor);
  g_autofree char *text = scale == DIARY_SCALE_RATING ? name_rating (name) : g_strdup (name);

  diary_fhir_bundle_add_concept (bundle, "code", NULL, text);
  add_value (bundle, scale, value, diary_factor_get_unit (factor), NULL);
}

static DiaryFactor *
find_own_factor (const GPtrArray *factors, const char *id)
{
  for (guint i = 0; i < factors->len; i++)
    if (g_str_equal (diary_record_get_id (factors->pdata[i]), id))
      return factors->pdata[i];

  g_assert_not_reached ();
}

static void
add_factor (DiaryFhirBundle *bundle,
            DiaryReport *report,
            int factor,
            const DiaryDayRow *row,
            double value)
{
  DiaryDayTable *table = diary_report_days_get_table (diary_report_get_days (report));
  const char *key = diary_day_table_get_factor_key (table, factor);
  const DiaryFactorTerm *term = diary_vocabulary_find_factor (key);
  g_autofree char *date = diary_date_format (row->date);
  g_autofree char *id = g_strconcat (date, "/", key, NULL);

  diary_fhir_begin_observation (bundle, "factor", id, row->date);
  if (term != NULL)
    add_known_factor (bundle, term, value);
  else
    add_own_factor (bundle, find_own_factor (diary_report_get_own_factors (report), key), value);
  diary_fhir_bundle_end_resource (bundle);
}

/**
 * diary_fhir_add_days:
 * @bundle: a bundle
 * @report: a report
 *
 * Adds what was measured on each day of the report as Observations. What is not recorded has none.
 */
void
diary_fhir_add_days (DiaryFhirBundle *bundle, DiaryReport *report)
{
  DiaryDayTable *table = diary_report_days_get_table (diary_report_get_days (report));

  for (int day = 0; day < diary_day_table_get_n_days (table); day++)
    {
      const DiaryDayRow *row = diary_day_table_get_row (table, day);
      g_autofree char *date = diary_date_format (row->date);

      add_episodes (bundle, row, date);
      for (int factor = 0; factor < diary_day_table_get_n_factors (table); factor++)
        {
          double value = diary_day_table_get_values (table, factor)[day];

          if (!isnan (value))
            add_factor (bundle, report, factor, row, value);
        }
    }
}
