/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-model.h"

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics.h>
#include <math.h>

/* Of a standard deviation, against the mean. */
#define LEAST_SPREAD 1e-9

/* Of a term beside the others: below it there is nothing but rounding to go by. */
#define LEAST_TOLERANCE 1e-12

struct _DiaryTrendModel
{
  const DiaryTrendSeries *series;
  int begin;
  int n_days;

  DiaryTrendDesign design;
  DiaryTrendFit *fit;
  DiaryTrendBaseline baseline;
  gboolean fitted;
  double *beta;
  double *null_means; /* a number a day; NAN where the count is not known */

  int *rows; /* days that go into the present test */
  double *columns[DIARY_TREND_MOST_TERMS];
  double *sorted;
};

static double
get_count (DiaryTrendModel *self, int day)
{
  return self->series->counts[self->begin + day];
}

/* What was recorded of a term for a day; the day before the window is not looked at. */
static double
get_value (DiaryTrendModel *self, const DiaryTrendTerm *term, int day)
{
  const double *values = self->series->factors[term->factor].values + self->begin;

  return day < term->lag ? NAN : values[day - term->lag];
}

static void
fill_null_rows (DiaryTrendModel *self)
{
  double sum = 0;
  int n = 0;

  for (int day = 0; day < self->n_days; day++)
    {
      if (!isnan (get_count (self, day)))
        {
          sum += get_count (self, day);
          n++;
        }
    }

  diary_trend_fit_begin (self->fit, diary_trend_design_get_n_columns (&self->design));

  for (int day = 0; day < self->n_days; day++)
    {
      double count = get_count (self, day);

      if (!isnan (count))
        diary_trend_design_fill_row (&self->design, day,
                                     diary_trend_fit_add_row (self->fit, day, count,
                                                              (count + sum / n) / 2));
    }
}

static void
keep_null_means (DiaryTrendModel *self)
{
  const double *means = diary_trend_fit_get_means (self->fit);

  for (int day = 0, row = 0; day < self->n_days; day++)
    self->null_means[day] = isnan (get_count (self, day)) ? NAN : means[row++];
}

/* Fits ever simpler designs until one can be fitted. */
static void
fit_null (DiaryTrendModel *self)
{
  double episodes[DIARY_TREND_WEEK];

  diary_trend_series_sum_weekdays (self->series, self->begin, self->begin + self->n_days, episodes);

  do
    {
      fill_null_rows (self);
      self->fitted = diary_trend_baseline_estimate (&self->baseline, self->fit, self->beta);
    }
  while (!self->fitted && diary_trend_design_simplify (&self->design, episodes));

  keep_null_means (self);
}

static int
count_recorded (const DiaryTrendSeries *series, int begin, int end)
{
  int n = 0;

  for (int i = begin; i < end; i++)
    n += !isnan (series->counts[i]);

  return n;
}

/* All that the fits need, so that they allocate nothing. */
static void
make_room (DiaryTrendModel *self)
{
  int most_columns = diary_trend_design_get_n_columns (&self->design) + DIARY_TREND_MOST_TERMS;

  self->fit = diary_trend_fit_new (self->n_days, most_columns);
  self->beta = g_new (double, most_columns);
  self->null_means = g_new (double, self->n_days);
  self->rows = g_new (int, self->n_days);
  self->sorted = g_new (double, self->n_days);

  for (int i = 0; i < DIARY_TREND_MOST_TERMS; i++)
    self->columns[i] = g_new (double, self->n_days);
}

/**
 * diary_trend_model_new:
 * @series: the series, which must outlive the model
 * @begin: index of the first day of the window
 * @end: index after its last day
 *
 * Fits the null model: the counts by the base design alone, on all recorded days.
 *
 * Returns: (transfer full): a model
 */
DiaryTrendModel *
diary_trend_model_new (const DiaryTrendSeries *series, int begin, int end)
{
  DiaryTrendModel *self;

  g_return_val_if_fail (series != NULL && 0 <= begin && begin < end, NULL);
  g_return_val_if_fail (end <= series->n_days, NULL);

  self = g_new0 (DiaryTrendModel, 1);
  self->series = series;
  self->begin = begin;
  self->n_days = end - begin;
  self->design = (DiaryTrendDesign){
    .first = series->first + begin,
    .n_days = end - begin,
    .weekdays = diary_trend_design_choose_weekdays (count_recorded (series, begin, end)),
    .order = diary_trend_design_choose_order (end - begin),
  };

  make_room (self);
  fit_null (self);

  return self;
}

/**
 * diary_trend_model_free:
 * @self: (transfer full): a model
 */
void
diary_trend_model_free (DiaryTrendModel *self)
{
  diary_trend_fit_free (self->fit);
  g_free (self->beta);
  g_free (self->null_means);
  g_free (self->rows);
  g_free (self->sorted);

  for (int i = 0; i < DIARY_TREND_MOST_TERMS; i++)
    g_free (self->columns[i]);

  g_free (self);
}

/**
 * diary_trend_model_get_fitted:
 * @self: a model
 *
 * Returns: whether the null fit converged; if not, no term has a result
 */
gboolean
diary_trend_model_get_fitted (DiaryTrendModel *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->fitted;
}

/**
 * diary_trend_model_get_baseline:
 * @self: a model
 *
 * Returns: (transfer none): how the series varies beyond its base design
 */
const DiaryTrendBaseline *
diary_trend_model_get_baseline (DiaryTrendModel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->baseline;
}

/**
 * diary_trend_model_get_beta:
 * @self: a model
 * @n_columns: (out): how many
 *
 * Returns: (transfer none): the coefficients of the null fit
 */
const double *
diary_trend_model_get_beta (DiaryTrendModel *self, int *n_columns)
{
  g_return_val_if_fail (self != NULL && n_columns != NULL, NULL);

  *n_columns = diary_trend_design_get_n_columns (&self->design);

  return self->beta;
}

/* Gathers the days on which the count and all terms are known. */
static int
gather_rows (DiaryTrendModel *self, const DiaryTrendTerm *terms, int n_terms)
{
  int n = 0;

  for (int day = 0; day < self->n_days; day++)
    {
      gboolean known = !isnan (get_count (self, day));

      for (int i = 0; known && i < n_terms; i++)
        {
          self->columns[i][n] = get_value (self, &terms[i], day);
          known = !isnan (self->columns[i][n]);
        }

      if (known)
        self->rows[n++] = day;
    }

  return n;
}

static int
count_most_frequent (DiaryTrendModel *self, const double *column, int n)
{
  int most = 0;
  int run = 0;

  memcpy (self->sorted, column, n * sizeof *column);
  gsl_sort (self->sorted, 1, n);

  for (int i = 0; i < n; i++)
    {
      run = i > 0 && self->sorted[i] == self->sorted[i - 1] ? run + 1 : 1;
      most = MAX (most, run);
    }

  return most;
}

/* Standardises a column; returns its standard deviation, or 0 if it is constant. */
static double
standardise (double *column, int n)
{
  double mean = gsl_stats_mean (column, 1, n);
  double deviation = gsl_stats_sd_m (column, 1, n, mean);

  if (!(deviation > LEAST_SPREAD * (1 + fabs (mean))))
    return 0;

  for (int i = 0; i < n; i++)
    column[i] = (column[i] - mean) / deviation;

  return deviation;
}

static void
fill_rows (DiaryTrendModel *self, int n_rows, int n_terms)
{
  int n_base = diary_trend_design_get_n_columns (&self->design);

  diary_trend_fit_begin (self->fit, n_base + n_terms);

  for (int i = 0; i < n_rows; i++)
    {
      int day = self->rows[i];
      double *row = diary_trend_fit_add_row (self->fit, day, get_count (self, day),
                                             self->null_means[day]);

      diary_trend_design_fill_row (&self->design, day, row);

      for (int j = 0; j < n_terms; j++)
        row[n_base + j] = self->columns[j][i];
    }
}

/* How the episodes lie to the lowest value of a term; its column is as recorded. */
static DiaryTrendContrast
describe_contrast (DiaryTrendModel *self, const double *column, int n_rows)
{
  DiaryTrendContrast contrast = { .lowest = gsl_stats_min (column, 1, n_rows) };

  for (int i = 0; i < n_rows; i++)
    {
      gboolean above = column[i] > contrast.lowest;
      gboolean with_episode = get_count (self, self->rows[i]) > 0;

      contrast.n_above += above;
      contrast.n_lowest += !above;
      contrast.n_above_with_episode += above && with_episode;
      contrast.n_lowest_with_episode += !above && with_episode;
    }

  return contrast;
}

/* Standardises the columns of all terms; returns the standard deviation of the target's, or 0 if
 * any column is constant. */
static double
standardise_terms (DiaryTrendModel *self, int n_rows, int n_terms, int target)
{
  double deviation = 0;

  for (int i = 0; i < n_terms; i++)
    {
      double spread = standardise (self->columns[i], n_rows);

      if (spread == 0)
        return 0;

      if (i == target)
        deviation = spread;
    }

  return deviation;
}

/* Whether each term says something that the base design and the terms before it do not. */
static gboolean
can_tell_apart (DiaryTrendModel *self, int n_terms)
{
  int n_base = diary_trend_design_get_n_columns (&self->design);

  for (int i = 0; i < n_terms; i++)
    {
      if (!(diary_trend_fit_get_tolerance (self->fit, n_base + i) > LEAST_TOLERANCE))
        return FALSE;
    }

  return TRUE;
}

/* Fits the gathered rows; whether that gives numbers for the target. */
static gboolean
fit_terms (DiaryTrendModel *self, int n_terms, int target, double deviation, DiaryTrendTest *test)
{
  int n_base = diary_trend_design_get_n_columns (&self->design);

  fill_rows (self, test->n, n_terms);

  if (!self->fitted || !diary_trend_fit_iterate (self->fit, &self->baseline.noise) ||
      !can_tell_apart (self, n_terms))
    return FALSE;

  diary_trend_fit_wald (self->fit, n_base + target, &test->wald);
  test->wald.b /= deviation;
  test->wald.se_model /= deviation;
  test->wald.se_hc3 /= deviation;

  return isfinite (test->wald.t);
}

static DiaryTrendStatus
test_terms (DiaryTrendModel *self,
            const DiaryTrendTerm *terms,
            int n_terms,
            int target,
            DiaryTrendTest *test)
{
  int most_frequent;
  double deviation;

  test->n = gather_rows (self, terms, n_terms);

  if (test->n < DIARY_TREND_LEAST_ROWS)
    return DIARY_TREND_FEW_DAYS;

  test->contrast = describe_contrast (self, self->columns[target], test->n);
  most_frequent = count_most_frequent (self, self->columns[target], test->n);
  deviation = standardise_terms (self, test->n, n_terms, target);

  if (deviation == 0)
    return DIARY_TREND_CONSTANT;

  if (test->n - most_frequent < DIARY_TREND_LEAST_CONTRAST)
    return DIARY_TREND_LITTLE_CONTRAST;

  return fit_terms (self, n_terms, target, deviation, test) ? DIARY_TREND_OK
                                                            : DIARY_TREND_NO_CONVERGENCE;
}

/**
 * diary_trend_model_test:
 * @self: a model
 * @terms: terms to fit together
 * @n_terms: how many, at most %DIARY_TREND_MOST_TERMS
 * @target: which of them is asked about
 *
 * Appends the standardised terms to the base design and fits all by generalised least squares, from
 * the means of the null fit and with its noise.
 *
 * Returns: what the fit says of the target
 */
DiaryTrendTest
diary_trend_model_test (DiaryTrendModel *self, const DiaryTrendTerm *terms, int n_terms, int target)
{
  DiaryTrendTest test = { 0 };

  g_return_val_if_fail (self != NULL && terms != NULL, test);
  g_return_val_if_fail (n_terms <= DIARY_TREND_MOST_TERMS && target < n_terms, test);

  test.status = test_terms (self, terms, n_terms, target, &test);

  return test;
}

/**
 * diary_trend_model_correlate:
 * @self: a model
 * @first: a term that was tested
 * @second: another one
 *
 * Returns: Pearson's correlation of the two over the days on which both and the count are known
 */
double
diary_trend_model_correlate (DiaryTrendModel *self,
                             const DiaryTrendTerm *first,
                             const DiaryTrendTerm *second)
{
  const DiaryTrendTerm terms[] = { *first, *second };
  int n;

  g_return_val_if_fail (self != NULL, NAN);

  n = gather_rows (self, terms, G_N_ELEMENTS (terms));

  return n > 1 ? gsl_stats_correlation (self->columns[0], 1, self->columns[1], 1, n) : 0;
}
