/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-selection.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define N_LAGS          2
#define INTERVAL_TAIL   0.025 /* of a 95 % interval, at each end */
#define POWER           0.8
#define RETEST_BELOW    0.05
#define OUT_OF_THE_RACE 1.0

static double
get_se (const DiaryTrendTest *test)
{
  return MAX (test->wald.se_model, test->wald.se_hc3);
}

static gboolean
is_tested (const DiaryTrendResult *result)
{
  return result->test.status == DIARY_TREND_OK;
}

static void
set_interval (const DiaryTrendTest *test, double unit, double tail, double *low, double *high)
{
  double margin = gsl_cdf_tdist_Qinv (tail, test->wald.df) * get_se (test);

  *low = exp (unit * (test->wald.b - margin));
  *high = exp (unit * (test->wald.b + margin));
}

/* Returns FALSE if cancelled. */
static gboolean
test_all (DiaryTrendSelection *self,
          DiaryTrendModel *model,
          const DiaryTrendSeries *series,
          int begin,
          int end,
          GCancellable *cancellable)
{
  for (int i = 0; i < self->n_results; i++)
    {
      DiaryTrendResult *result = &self->results[i];

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;

      result->term.factor = i % series->n_factors;
      result->term.lag = i / series->n_factors;
      result->test = diary_trend_model_test (model, &result->term, 1, 0);
      result->holm = NAN;
      result->unit = diary_trend_series_get_unit (series, result->term.factor, begin, end);
      self->n_tests += is_tested (result);
    }

  return TRUE;
}

static void
set_ratios (DiaryTrendSelection *self, double alpha)
{
  for (int i = 0; i < self->n_results; i++)
    {
      DiaryTrendResult *result = &self->results[i];
      const DiaryTrendWald *wald = &result->test.wald;
      double noticed;

      if (!is_tested (result))
        continue;

      result->ratio = exp (result->unit * wald->b);
      set_interval (&result->test, result->unit, INTERVAL_TAIL, &result->low, &result->high);
      noticed = gsl_cdf_tdist_Qinv (alpha / 2 / self->n_tests, wald->df) +
                gsl_cdf_tdist_Pinv (POWER, wald->df);
      result->min_detectable = exp (result->unit * get_se (&result->test) * noticed);
    }
}

static int
compare_p (gconstpointer a, gconstpointer b)
{
  const DiaryTrendResult *first = *(const DiaryTrendResult *const *) a;
  const DiaryTrendResult *second = *(const DiaryTrendResult *const *) b;

  return (first->test.wald.p > second->test.wald.p) - (first->test.wald.p < second->test.wald.p);
}

/* Holm (1979), Scandinavian J. Statistics 6, 65-70. */
static void
adjust_after_holm (DiaryTrendSelection *self)
{
  g_autoptr (GPtrArray) tested = g_ptr_array_new ();
  double largest = 0;

  for (int i = 0; i < self->n_results; i++)
    {
      if (is_tested (&self->results[i]))
        g_ptr_array_add (tested, &self->results[i]);
    }

  g_ptr_array_sort (tested, compare_p);

  for (guint i = 0; i < tested->len; i++)
    {
      DiaryTrendResult *result = g_ptr_array_index (tested, i);

      largest = MAX (largest, MIN (1, result->test.wald.p * (tested->len - i)));
      result->holm = largest;
    }
}

/* What differs by less is a tie: one factor in two units, say, told apart by rounding alone. */
#define TIE 1e-6

/* The first of the least. */
static int
find_least (const double *p, int n)
{
  int least = 0;

  for (int i = 1; i < n; i++)
    {
      if (p[i] < p[least] * (1 - TIE))
        least = i;
    }

  return least;
}

static gboolean
is_finding (const DiaryTrendSelection *self, int result)
{
  for (int k = 0; k < self->n_findings; k++)
    {
      if (self->findings[k].result == result)
        return TRUE;
    }

  return FALSE;
}

static void
get_chosen_terms (const DiaryTrendSelection *self, DiaryTrendTerm *terms)
{
  for (int k = 0; k < self->n_findings; k++)
    terms[k] = self->results[self->findings[k].result].term;
}

/* The p value of a term given those chosen so far, never below its own. */
static double
retest (const DiaryTrendSelection *self, DiaryTrendModel *model, int i)
{
  const DiaryTrendResult *result = &self->results[i];
  DiaryTrendTerm terms[DIARY_TREND_MOST_TERMS];
  DiaryTrendTest test;

  if (!is_tested (result) || is_finding (self, i) || !(result->test.wald.p < RETEST_BELOW))
    return OUT_OF_THE_RACE;

  get_chosen_terms (self, terms);
  terms[self->n_findings] = result->term;
  test = diary_trend_model_test (model, terms, self->n_findings + 1, self->n_findings);

  return test.status == DIARY_TREND_OK ? MAX (test.wald.p, result->test.wald.p) : OUT_OF_THE_RACE;
}

/* Returns FALSE if cancelled. */
static gboolean
retest_all (const DiaryTrendSelection *self,
            DiaryTrendModel *model,
            double *p,
            GCancellable *cancellable)
{
  for (int i = 0; i < self->n_results; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;

      p[i] = retest (self, model, i);
    }

  return TRUE;
}

/* Returns FALSE if cancelled. */
static gboolean
select_forward (DiaryTrendSelection *self,
                DiaryTrendModel *model,
                double alpha,
                GCancellable *cancellable)
{
  g_autofree double *p = g_new (double, self->n_results);

  for (int i = 0; i < self->n_results; i++)
    p[i] = is_tested (&self->results[i]) ? self->results[i].test.wald.p : OUT_OF_THE_RACE;

  for (int step = 0; step < MIN (DIARY_TREND_MOST_TERMS, self->n_tests); step++)
    {
      int least = find_least (p, self->n_results);

      if (!(p[least] * (self->n_tests - step) < alpha))
        break;

      self->findings[self->n_findings++] = (DiaryTrendFinding){ .result = least, .p = p[least] };

      if (step + 1 < DIARY_TREND_MOST_TERMS && !retest_all (self, model, p, cancellable))
        return FALSE;
    }

  return TRUE;
}

/* Fits all findings together, but keeps what a finding's own fit says where the days they have in
 * common lack its contrast. Their intervals are widened to the false coverage rate of Benjamini
 * and Yekutieli (2005), JASA 100, 71-81. */
static void
measure_findings (DiaryTrendSelection *self, DiaryTrendModel *model)
{
  double wide = INTERVAL_TAIL * self->n_findings / self->n_tests;
  DiaryTrendTerm terms[DIARY_TREND_MOST_TERMS];

  get_chosen_terms (self, terms);

  for (int k = 0; k < self->n_findings; k++)
    {
      DiaryTrendFinding *finding = &self->findings[k];
      double unit = self->results[finding->result].unit;

      finding->test = diary_trend_model_test (model, terms, self->n_findings, k);
      if (finding->test.status != DIARY_TREND_OK)
        finding->test = self->results[finding->result].test;
      finding->ratio = exp (unit * finding->test.wald.b);
      set_interval (&finding->test, unit, INTERVAL_TAIL, &finding->low, &finding->high);
      set_interval (&finding->test, unit, wide, &finding->low_wide, &finding->high_wide);
    }
}

/* The finding that a term goes along with. */
static int
find_closest_finding (const DiaryTrendSelection *self, DiaryTrendModel *model, int result)
{
  double largest = -1;
  int closest = 0;

  for (int k = 0; k < self->n_findings; k++)
    {
      const DiaryTrendTerm *term = &self->results[self->findings[k].result].term;
      double r = fabs (diary_trend_model_correlate (model, &self->results[result].term, term));

      if (r > largest)
        {
          largest = r;
          closest = k;
        }
    }

  return closest;
}

static void
list_goes_along (DiaryTrendSelection *self, DiaryTrendModel *model, double alpha)
{
  self->goes_along = g_new (DiaryTrendCompanion, self->n_results);

  for (int i = 0; i < self->n_results; i++)
    {
      if (is_tested (&self->results[i]) && self->results[i].holm < alpha && !is_finding (self, i))
        self->goes_along[self->n_goes_along++] = (DiaryTrendCompanion){
          .result = i,
          .finding = find_closest_finding (self, model, i),
        };
    }
}

/**
 * diary_trend_selection_new:
 * @model: the null model
 * @series: its series
 * @begin: index of the first day of its window
 * @end: index after its last day
 * @alpha: the chance of a false finding that is accepted
 * @cancellable: (nullable): what can stop the work between two terms
 *
 * Tests each factor at both lags, and chooses step by step which to report: the term with the
 * smallest p value, as long as p times the number of terms left is below @alpha; the others are
 * tested again beside those chosen, and a term's p is the larger of both.
 *
 * Of m tests with a standard error se, the ratio for a unit that would be found four times of five
 * is exp(unit se (t[1 - alpha / 2m] + t[.8])), by Holm's first step.
 *
 * Returns: (transfer full) (nullable): all results, or %NULL if cancelled
 */
DiaryTrendSelection *
diary_trend_selection_new (DiaryTrendModel *model,
                           const DiaryTrendSeries *series,
                           int begin,
                           int end,
                           double alpha,
                           GCancellable *cancellable)
{
  g_autoptr (DiaryTrendSelection) self = NULL;

  g_return_val_if_fail (model != NULL && series != NULL, NULL);

  self = g_new0 (DiaryTrendSelection, 1);
  self->n_results = N_LAGS * series->n_factors;
  self->results = g_new0 (DiaryTrendResult, self->n_results);

  if (!test_all (self, model, series, begin, end, cancellable))
    return NULL;

  set_ratios (self, alpha);
  adjust_after_holm (self);

  if (!select_forward (self, model, alpha, cancellable))
    return NULL;

  measure_findings (self, model);
  list_goes_along (self, model, alpha);

  return g_steal_pointer (&self);
}

/**
 * diary_trend_selection_free:
 * @self: (transfer full): results
 */
void
diary_trend_selection_free (DiaryTrendSelection *self)
{
  g_free (self->results);
  g_free (self->goes_along);
  g_free (self);
}
