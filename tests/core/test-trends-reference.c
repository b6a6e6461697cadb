/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-number.h"
#include "diary-trends.h"
#include "test-daily.h"

#define TOLERANCE 1e-6 /* of a number, or relative where it is above 1 */

static const char *const SERIES[] = {
  "caffeine-today", "close-pair", "even",         "few-days",        "gap",    "leap-day",
  "no-unrest",      "nothing",    "outlier",      "places",          "rising", "sleep-before",
  "two-at-once",    "two-equal",  "weekend-only", "without-numbers",
};

static const char *const STATUSES[] = {
  [DIARY_TREND_OK] = "ok",
  [DIARY_TREND_FEW_DAYS] = "few_days",
  [DIARY_TREND_CONSTANT] = "constant",
  [DIARY_TREND_LITTLE_CONTRAST] = "little_contrast",
  [DIARY_TREND_NO_CONVERGENCE] = "no_convergence",
};

/* The lines of the reference: each is a name, a blank, and numbers or words. They are taken out as
 * they are met. */
static GPtrArray *
load_reference (const char *series)
{
  g_autofree char *file_name = g_strconcat (series, ".numbers", NULL);
  g_auto (GStrv) lines = test_daily_read_lines (file_name);
  GPtrArray *reference = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (reference, g_strdup (g_strchomp (lines[i])));

  return reference;
}

/* Takes out the line of that name, and returns what follows it. */
static char *
take (GPtrArray *reference, const char *name)
{
  g_autofree char *prefix = g_strconcat (name, " ", NULL);

  for (guint i = 0; i < reference->len; i++)
    {
      const char *line = g_ptr_array_index (reference, i);

      if (g_str_has_prefix (line, prefix))
        {
          char *rest = g_strdup (line + strlen (prefix));

          g_ptr_array_remove_index (reference, i);
          return rest;
        }
    }

  g_error ("the reference has no %s", name);
}

static void
expect_words (GPtrArray *reference, const char *name, const char *words)
{
  g_autofree char *rest = take (reference, name);

  g_assert_cmpstr (rest, ==, words);
}

static gboolean
agrees (double value, double expected)
{
  if (isnan (expected))
    return isnan (value);

  return fabs (value - expected) <= TOLERANCE * MAX (1, fabs (expected));
}

static void
expect_array (GPtrArray *reference, const char *name, const double *values, int n_values)
{
  g_autofree char *rest = take (reference, name);
  g_auto (GStrv) words = g_strsplit (rest, " ", -1);

  g_assert_cmpint (g_strv_length (words), ==, n_values);

  for (int i = 0; i < n_values; i++)
    {
      double expected = NAN; /* R's NA */

      diary_number_parse (words[i], &expected);
      if (!agrees (values[i], expected))
        g_error ("%s: %.12g instead of %s", name, values[i], words[i]);
    }
}

#define expect(reference, name, ...)                                                               \
  expect_array (reference, name, (const double[]){ __VA_ARGS__ },                                  \
                G_N_ELEMENTS (((const double[]){ __VA_ARGS__ })))

static char *
name_term (const char *prefix, const DiaryTrends *trends, int result)
{
  const DiaryTrendTerm *term = &trends->selection->results[result].term;

  return g_strdup_printf ("%s.%s.lag%d", prefix, trends->series.factors[term->factor].key,
                          term->lag);
}

static void
check_null (const DiaryTrends *trends, GPtrArray *reference)
{
  const DiaryTrendBaseline *baseline = diary_trend_model_get_baseline (trends->model);
  int n_columns;
  const double *beta = diary_trend_model_get_beta (trends->model, &n_columns);

  expect (reference, "null.p", n_columns);
  expect_array (reference, "null.beta", beta, n_columns);
  expect (reference, "null.total_extra_var", baseline->total);
  expect (reference, "null.tau", baseline->noise.tau);
  expect (reference, "null.s2", baseline->noise.s2);
  expect (reference, "null.rho", baseline->noise.rho);
  expect (reference, "null.reml", baseline->criterion);
}

static void
check_test (const DiaryTrendResult *result, const char *term, GPtrArray *reference)
{
  const DiaryTrendWald *wald = &result->test.wald;
  const struct
  {
    const char *name;
    double value;
  } members[] = {
    { "n", result->test.n },
    { "b", wald->b },
    { "se_model", wald->se_model },
    { "se_hc3", wald->se_hc3 },
    { "phi", wald->phi },
    { "df", wald->df },
    { "t", wald->t },
    { "p", wald->p },
    { "holm", result->holm },
    { "unit", result->unit },
    { "min_detectable_RR", result->min_detectable },
  };
  g_autofree char *interval = g_strconcat (term, ".RR_lo_hi", NULL);
  g_autofree char *not_ours = g_strconcat (term, ".bh", NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *name = g_strconcat (term, ".", members[i].name, NULL);

      expect (reference, name, members[i].value);
    }

  expect (reference, interval, result->ratio, result->low, result->high);
  g_free (take (reference, not_ours));
}

static void
check_result (const DiaryTrends *trends, int i, GPtrArray *reference)
{
  const DiaryTrendResult *result = &trends->selection->results[i];
  g_autofree char *term = name_term ("term", trends, i);
  g_autofree char *status = g_strdup_printf ("status %s n %d", STATUSES[result->test.status],
                                             result->test.n);

  if (result->test.status == DIARY_TREND_OK)
    check_test (result, term, reference);
  else
    expect_words (reference, term, status);
}

static void
check_finding (const DiaryTrends *trends, int k, GPtrArray *reference)
{
  const DiaryTrendFinding *finding = &trends->selection->findings[k];
  const DiaryTrendTerm *term = &trends->selection->results[finding->result].term;
  const DiaryTrendWald *wald = &finding->test.wald;
  g_autofree char *report = name_term ("report", trends, finding->result);
  g_autofree char *step = g_strdup_printf ("forward.%d", k + 1);
  g_autofree char *estimate = g_strconcat (report, ".n_b_se", NULL);
  g_autofree char *interval = g_strconcat (report, ".RR_lo_hi", NULL);
  g_autofree char *wide = g_strconcat (report, ".RR_lo_hi_fcr", NULL);

  expect (reference, step, term->factor + 1, term->lag, finding->p);
  expect (reference, estimate, finding->test.n, wald->b, MAX (wald->se_model, wald->se_hc3));
  expect (reference, interval, finding->ratio, finding->low, finding->high);
  expect (reference, wide, finding->ratio, finding->low_wide, finding->high_wide);
}

static void
check_selection (const DiaryTrends *trends, GPtrArray *reference)
{
  const DiaryTrendSelection *selection = trends->selection;

  expect (reference, "m_tests", selection->n_tests);
  expect (reference, "n_reported", selection->n_findings);

  for (int i = 0; i < selection->n_results; i++)
    check_result (trends, i, reference);

  for (int k = 0; k < selection->n_findings; k++)
    check_finding (trends, k, reference);

  for (int i = 0; i < selection->n_goes_along; i++)
    {
      const DiaryTrendTerm *term = &selection->results[selection->goes_along[i].result].term;
      g_autofree char *words =
          g_strdup_printf ("%s lag %d", trends->series.factors[term->factor].key, term->lag);

      expect_words (reference, "goes_along", words);
    }
}

static void
check_recent (const DiaryTrends *trends, GPtrArray *reference)
{
  const DiaryTrendRising *rising = &trends->recent.rising;
  const DiaryTrendWald *wald = &rising->wald;

  if (trends->recent.status == DIARY_TRENDS_NOT_ENOUGH_DAYS)
    {
      expect_words (reference, "recent", "status not_enough_days");
      return;
    }

  expect (reference, "recent.n", rising->n_recent, rising->n_before);
  expect (reference, "recent.tau_s2_rho", rising->noise.tau, rising->noise.s2, rising->noise.rho);
  expect (reference, "recent.b_semodel_sehc3_df", wald->b, wald->se_model, wald->se_hc3, wald->df);
  expect (reference, "recent.RR_lo_hi", rising->ratio, rising->low, rising->high);
  expect (reference, "recent.p", wald->p);
}

static void
check_places (const DiaryTrends *trends, GPtrArray *reference)
{
  const DiaryTrendSpreading *spreading = &trends->places.spreading;

  if (spreading->regions == 0)
    return;

  expect (reference, "spread.bouts_recent_total", spreading->bouts_recent, spreading->bouts_total);
  expect (reference, "spread.regions_total", spreading->regions);
  expect (reference, "spread.new_observed_expected", spreading->n_new, spreading->expected);
  expect (reference, "spread.p", spreading->p);
}

static void
test_trends_reference (const void *data)
{
  g_autoptr (DiaryTrendsInput) input = test_daily_load (data);
  g_autoptr (GPtrArray) reference = load_reference (data);
  g_autoptr (DiaryTrends) trends = NULL;
  g_autoptr (GError) error = NULL;
  DiaryTrendsQuery query = diary_trends_query_new (diary_date_new (2030, 1, 1));

  query.as_of = query.today;
  trends = diary_trends_compute (input, &query, NULL, &error);
  g_assert_no_error (error);

  expect (reference, "T", trends->end - trends->begin);
  expect (reference, "n_recorded", trends->n_recorded);
  expect (reference, "episodes_total", trends->n_episodes);
  expect (reference, "days_with_episode", trends->n_with_episode);

  if (trends->status == DIARY_TRENDS_OK)
    {
      check_null (trends, reference);
      check_selection (trends, reference);
      check_recent (trends, reference);
      check_places (trends, reference);
    }
  else
    expect_words (reference, "status", "not_enough_days");

  g_assert_cmpint (reference->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (SERIES); i++)
    {
      g_autofree char *path = g_strconcat ("/trends-reference/", SERIES[i], NULL);

      g_test_add_data_func (path, SERIES[i], test_trends_reference);
    }

  return g_test_run ();
}
