/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-json.h"

#include <math.h>

#include "diary-json-member.h"
#include "diary-trends-changes-text.h"
#include "diary-trends-text.h"

/**
 * Number:
 * @name: the name of a member
 * @value: its value; what is not finite becomes null
 */
typedef struct
{
  const char *name;
  double value;
} Number;

static const char *const status_keys[] = {
  [DIARY_TRENDS_OK] = "ok",
  [DIARY_TRENDS_NOT_ENOUGH_DAYS] = "not-enough-days",
  [DIARY_TRENDS_NO_CONVERGENCE] = "no-convergence",
};

static const char *const term_status_keys[] = {
  [DIARY_TREND_OK] = "ok",
  [DIARY_TREND_FEW_DAYS] = "few-days",
  [DIARY_TREND_CONSTANT] = "constant",
  [DIARY_TREND_LITTLE_CONTRAST] = "little-contrast",
  [DIARY_TREND_NO_CONVERGENCE] = "no-convergence",
};

static void
add_double (JsonBuilder *builder, double number)
{
  if (isfinite (number))
    json_builder_add_double_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

/* Adds numbers if there are any, else null for each. */
static void
add_numbers (JsonBuilder *builder, const Number *numbers, size_t n_numbers, gboolean any)
{
  for (size_t i = 0; i < n_numbers; i++)
    {
      json_builder_set_member_name (builder, numbers[i].name);
      add_double (builder, any ? numbers[i].value : NAN);
    }
}

static void
begin_array (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
begin_object (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

static const char *
get_factor_key (const DiaryTrends *trends, int result)
{
  return trends->series.factors[trends->selection->results[result].term.factor].key;
}

static void
add_term (JsonBuilder *builder, const DiaryTrends *trends, int result)
{
  diary_json_member_add_text (builder, "factor", get_factor_key (trends, result));
  diary_json_member_add_integer (builder, "lag", trends->selection->results[result].term.lag);
}

static void
add_days (JsonBuilder *builder, const DiaryTrends *trends)
{
  begin_object (builder, "days");
  diary_json_member_add_integer (builder, "calendar", trends->end - trends->begin);
  diary_json_member_add_integer (builder, "recorded", trends->n_recorded);
  diary_json_member_add_integer (builder, "with_episode", trends->n_with_episode);
  json_builder_end_object (builder);
  diary_json_member_add_integer (builder, "episodes", (gint64) trends->n_episodes);
}

static void
add_null (JsonBuilder *builder, DiaryTrendModel *model)
{
  const DiaryTrendBaseline *baseline = diary_trend_model_get_baseline (model);
  const Number numbers[] = {
    { "total_extra_var", baseline->total }, { "tau", baseline->noise.tau },
    { "s2", baseline->noise.s2 },           { "rho", baseline->noise.rho },
    { "reml", baseline->criterion },
  };
  int n_columns;
  const double *beta = diary_trend_model_get_beta (model, &n_columns);

  json_builder_begin_object (builder);
  diary_json_member_add_integer (builder, "p", n_columns);
  begin_array (builder, "beta");
  for (int j = 0; j < n_columns; j++)
    add_double (builder, beta[j]);
  json_builder_end_array (builder);
  add_numbers (builder, numbers, G_N_ELEMENTS (numbers), TRUE);
  json_builder_end_object (builder);
}

static void
add_result (JsonBuilder *builder, const DiaryTrends *trends, int result)
{
  const DiaryTrendResult *of = &trends->selection->results[result];
  const DiaryTrendWald *wald = &of->test.wald;
  const Number numbers[] = {
    { "b", wald->b },
    { "se_model", wald->se_model },
    { "se_hc3", wald->se_hc3 },
    { "phi", wald->phi },
    { "df", wald->df },
    { "t", wald->t },
    { "p", wald->p },
    { "holm", of->holm },
    { "unit", of->unit },
    { "rate_ratio", of->ratio },
    { "low", of->low },
    { "high", of->high },
    { "min_detectable", of->min_detectable },
  };

  json_builder_begin_object (builder);
  add_term (builder, trends, result);
  diary_json_member_add_text (builder, "status", term_status_keys[of->test.status]);
  diary_json_member_add_integer (builder, "n", of->test.n);
  add_numbers (builder, numbers, G_N_ELEMENTS (numbers), of->test.status == DIARY_TREND_OK);
  json_builder_end_object (builder);
}

static void
add_forward (JsonBuilder *builder, const DiaryTrends *trends, int finding)
{
  const DiaryTrendFinding *of = &trends->selection->findings[finding];
  const Number p = { "p", of->p };

  json_builder_begin_object (builder);
  add_term (builder, trends, of->result);
  add_numbers (builder, &p, 1, TRUE);
  json_builder_end_object (builder);
}

static void
add_finding (JsonBuilder *builder, const DiaryTrends *trends, int finding)
{
  const DiaryTrendUnits units = { 0 };
  const DiaryTrendFinding *of = &trends->selection->findings[finding];
  const DiaryTrendWald *wald = &of->test.wald;
  const Number numbers[] = {
    { "b", wald->b },
    { "se", MAX (wald->se_model, wald->se_hc3) },
    { "unit", trends->selection->results[of->result].unit },
    { "rate_ratio", of->ratio },
    { "low", of->low },
    { "high", of->high },
    { "low_wide", of->low_wide },
    { "high_wide", of->high_wide },
  };
  g_autofree char *text = diary_trends_text_finding (trends, finding, &units);

  json_builder_begin_object (builder);
  add_term (builder, trends, of->result);
  diary_json_member_add_integer (builder, "n", of->test.n);
  add_numbers (builder, numbers, G_N_ELEMENTS (numbers), TRUE);
  diary_json_member_add_text (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_companion (JsonBuilder *builder, const DiaryTrends *trends, int companion)
{
  const DiaryTrendCompanion *of = &trends->selection->goes_along[companion];

  json_builder_begin_object (builder);
  add_term (builder, trends, of->result);
  diary_json_member_add_text (
      builder, "with", get_factor_key (trends, trends->selection->findings[of->finding].result));
  json_builder_end_object (builder);
}

/* Writes one element of an array. */
typedef void (*AddElement) (JsonBuilder *builder, const DiaryTrends *trends, int index);

static void
add_elements (JsonBuilder *builder,
              const char *name,
              const DiaryTrends *trends,
              int n_elements,
              AddElement add)
{
  begin_array (builder, name);
  for (int i = 0; i < n_elements; i++)
    add (builder, trends, i);
  json_builder_end_array (builder);
}

static void
add_selection (JsonBuilder *builder, const DiaryTrends *trends)
{
  const DiaryTrendSelection none = { 0 };
  const DiaryTrendSelection *of = trends->selection != NULL ? trends->selection : &none;

  diary_json_member_add_integer (builder, "m_tests", of->n_tests);
  add_elements (builder, "terms", trends, of->n_results, add_result);
  add_elements (builder, "forward", trends, of->n_findings, add_forward);
  add_elements (builder, "findings", trends, of->n_findings, add_finding);
  add_elements (builder, "goes_along", trends, of->n_goes_along, add_companion);
}

static void
add_recent (JsonBuilder *builder, const DiaryTrends *trends)
{
  const DiaryTrendsRecent *recent = &trends->recent;
  const DiaryTrendRising *rising = &recent->rising;
  const Number numbers[] = {
    { "tau", rising->noise.tau },
    { "s2", rising->noise.s2 },
    { "rho", rising->noise.rho },
    { "b", rising->wald.b },
    { "se_model", rising->wald.se_model },
    { "se_hc3", rising->wald.se_hc3 },
    { "df", rising->wald.df },
    { "rate_ratio", rising->ratio },
    { "low", rising->low },
    { "high", rising->high },
    { "p", rising->wald.p },
  };
  g_autofree char *text = diary_trends_changes_text_recent (trends);

  begin_object (builder, "recent");
  diary_json_member_add_text (builder, "status", status_keys[recent->status]);
  diary_json_member_add_date (builder, "as_of", recent->as_of);
  diary_json_member_add_date (builder, "next_look", recent->next_look);
  diary_json_member_add_integer (builder, "n_recent", rising->n_recent);
  diary_json_member_add_integer (builder, "n_before", rising->n_before);
  add_numbers (builder, numbers, G_N_ELEMENTS (numbers), recent->status == DIARY_TRENDS_OK);
  diary_json_member_add_boolean (builder, "said", recent->said);
  diary_json_member_add_text (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_places (JsonBuilder *builder, const DiaryTrends *trends)
{
  const DiaryTrendsPlaces *places = &trends->places;
  const DiaryTrendSpreading *spreading = &places->spreading;
  const Number numbers[] = { { "expected", spreading->expected }, { "p", spreading->p } };
  g_autofree char *text = diary_trends_changes_text_places (trends);

  begin_object (builder, "spreading");
  diary_json_member_add_text (builder, "status", status_keys[places->status]);
  diary_json_member_add_date (builder, "as_of", places->as_of);
  diary_json_member_add_date (builder, "next_look", places->next_look);
  diary_json_member_add_integer (builder, "bouts_recent", spreading->bouts_recent);
  diary_json_member_add_integer (builder, "bouts_total", spreading->bouts_total);
  diary_json_member_add_integer (builder, "regions", spreading->regions);
  diary_json_member_add_integer (builder, "new", spreading->n_new);
  add_numbers (builder, numbers, G_N_ELEMENTS (numbers), TRUE);
  diary_json_member_add_boolean (builder, "said", places->said);
  diary_json_member_add_text (builder, "text", text);
  json_builder_end_object (builder);
}

/**
 * diary_trends_to_json:
 * @trends: trends
 *
 * Writes all numbers, by names that never change; what has no number is null. Texts use the units
 * of the vocabulary.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
diary_trends_to_json (const DiaryTrends *trends)
{
  g_autoptr (JsonBuilder) builder = NULL;

  g_return_val_if_fail (trends != NULL, NULL);

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  diary_json_member_add_text (builder, "status", status_keys[trends->status]);
  diary_json_member_add_date (builder, "as_of", trends->as_of);
  diary_json_member_add_date (builder, "next_look", trends->next_look);
  add_days (builder, trends);

  json_builder_set_member_name (builder, "null");
  if (trends->model != NULL && diary_trend_model_get_fitted (trends->model))
    add_null (builder, trends->model);
  else
    json_builder_add_null_value (builder);

  add_selection (builder, trends);
  add_recent (builder, trends);
  add_places (builder, trends);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
