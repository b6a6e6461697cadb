/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-fit.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <math.h>

#define TOLERANCE       1e-10 /* of the linear predictor */
#define ROUNDING        1e-6  /* below which a change that no longer shrinks is rounding */
#define MOST_ITERATIONS 100
#define LONGEST_STEP    2.0
#define PATIENCE        8 /* iterations before a stalling fit takes half steps */
#define STALLED         0.7
#define LEAST_PHI       0.8
#define MOST_LEVERAGE   0.9

struct _DiaryTrendFit
{
  int most_rows;
  int most_columns;
  int n_rows;
  int n_columns;

  double *days;
  double *counts;
  double *means;
  double *design;    /* n_rows by n_columns */
  double *whitened;  /* n_rows by n_columns + 1, the working response last */
  double *residuals; /* of the whitened rows */
  double *scratch;
  double *information; /* n_columns by n_columns: its Cholesky factor, or its inverse */
  double *beta;

  gboolean inverted;
  double rss;
  double log_determinant; /* of the covariance */
  double log_information; /* log determinant of the information */
};

static gpointer
handle_gsl_errors_ourselves (gpointer unused)
{
  gsl_set_error_handler_off ();

  return NULL;
}

static double *
new_table (int n_rows, int n_columns)
{
  return g_new (double, (size_t) n_rows *(size_t) n_columns);
}

/**
 * diary_trend_fit_new:
 * @most_rows: rows it must have room for
 * @most_columns: columns of the design it must have room for
 *
 * Returns: (transfer full): an empty fit
 */
DiaryTrendFit *
diary_trend_fit_new (int most_rows, int most_columns)
{
  static GOnce once = G_ONCE_INIT;
  DiaryTrendFit *self;

  g_return_val_if_fail (most_rows > 0 && most_columns > 0, NULL);

  g_once (&once, handle_gsl_errors_ourselves, NULL);

  self = g_new0 (DiaryTrendFit, 1);
  self->most_rows = most_rows;
  self->most_columns = most_columns;
  self->days = g_new (double, most_rows);
  self->counts = g_new (double, most_rows);
  self->means = g_new (double, most_rows);
  self->design = new_table (most_rows, most_columns);
  self->whitened = new_table (most_rows, most_columns + 1);
  self->residuals = g_new (double, most_rows);
  self->scratch = g_new (double, most_columns + 1);
  self->information = new_table (most_columns, most_columns);
  self->beta = g_new (double, most_columns);

  return self;
}

/**
 * diary_trend_fit_free:
 * @self: (transfer full): a fit
 */
void
diary_trend_fit_free (DiaryTrendFit *self)
{
  g_free (self->days);
  g_free (self->counts);
  g_free (self->means);
  g_free (self->design);
  g_free (self->whitened);
  g_free (self->residuals);
  g_free (self->scratch);
  g_free (self->information);
  g_free (self->beta);
  g_free (self);
}

/**
 * diary_trend_fit_begin:
 * @self: a fit
 * @n_columns: columns of the design, at most what there is room for
 *
 * Empties it.
 */
void
diary_trend_fit_begin (DiaryTrendFit *self, int n_columns)
{
  g_return_if_fail (self != NULL && n_columns <= self->most_columns);

  self->n_rows = 0;
  self->n_columns = n_columns;
}

/**
 * diary_trend_fit_add_row:
 * @self: a fit
 * @day: the day number, later than that of the row before
 * @count: what was counted
 * @mean: the expected count to start from, above 0
 *
 * Returns: (transfer none): where the row of the design is to be written
 */
double *
diary_trend_fit_add_row (DiaryTrendFit *self, double day, double count, double mean)
{
  int i;

  g_return_val_if_fail (self->n_rows < self->most_rows, NULL);

  i = self->n_rows++;
  self->days[i] = day;
  self->counts[i] = count;
  self->means[i] = mean;

  return self->design + (size_t) i * self->n_columns;
}

/**
 * diary_trend_fit_get_n_rows:
 * @self: a fit
 *
 * Returns: the rows added since it was last emptied
 */
int
diary_trend_fit_get_n_rows (DiaryTrendFit *self)
{
  return self->n_rows;
}

/**
 * diary_trend_fit_get_n_columns:
 * @self: a fit
 *
 * Returns: the columns of the design
 */
int
diary_trend_fit_get_n_columns (DiaryTrendFit *self)
{
  return self->n_columns;
}

/**
 * diary_trend_fit_get_means:
 * @self: a fit
 *
 * Returns: (transfer none): the expected counts, as the last fit left them, a row each
 */
const double *
diary_trend_fit_get_means (DiaryTrendFit *self)
{
  return self->means;
}

/**
 * diary_trend_fit_get_counts:
 * @self: a fit
 *
 * Returns: (transfer none): what was counted, a row each
 */
const double *
diary_trend_fit_get_counts (DiaryTrendFit *self)
{
  return self->counts;
}

/**
 * diary_trend_fit_get_beta:
 * @self: a fit after a pass
 * @column: which column of the design
 *
 * Returns: its coefficient, on the log scale
 */
double
diary_trend_fit_get_beta (DiaryTrendFit *self, int column)
{
  return self->beta[column];
}

static void
whiten (DiaryTrendFit *self, const DiaryTrendNoise *noise)
{
  int p = self->n_columns;

  for (int i = 0; i < self->n_rows; i++)
    {
      double *row = self->whitened + (size_t) i * (p + 1);
      double mean = self->means[i];

      memcpy (row, self->design + (size_t) i * p, p * sizeof *row);
      row[p] = log (mean) + (self->counts[i] - mean) / mean;
    }

  self->log_determinant = diary_trend_noise_whiten (noise, self->n_rows, self->days, self->means,
                                                    p + 1, self->whitened, self->scratch);
}

/* Adds the products of four rows at once, which keeps the sums in the cache. */
static void
add_products (double *sums, int n_sums, const double *rows, int n_columns, int n_rows)
{
  const double *of[4];

  for (int k = 0; k < 4; k++)
    of[k] = rows + (size_t) MIN (k, n_rows - 1) * n_columns;

  for (int i = 0; i < n_sums; i++)
    {
      const double a = of[0][i];
      const double b = n_rows > 1 ? of[1][i] : 0;
      const double c = n_rows > 2 ? of[2][i] : 0;
      const double d = n_rows > 3 ? of[3][i] : 0;
      double *sum = sums + (size_t) i * n_sums;

      for (int j = 0; j <= i; j++)
        sum[j] += a * of[0][j] + b * of[1][j] + c * of[2][j] + d * of[3][j];
    }
}

/* The lower triangle of X'X of the whitened rows. */
static void
sum_products (DiaryTrendFit *self)
{
  int p = self->n_columns;

  memset (self->information, 0, (size_t) p * p * sizeof *self->information);

  for (int i = 0; i < self->n_rows; i += 4)
    add_products (self->information, p, self->whitened + (size_t) i * (p + 1), p + 1,
                  MIN (4, self->n_rows - i));
}

static gboolean
solve_normal_equations (DiaryTrendFit *self)
{
  int p = self->n_columns;
  gsl_matrix_view rows = gsl_matrix_view_array_with_tda (self->whitened, self->n_rows, p, p + 1);
  gsl_matrix_view table = gsl_matrix_view_array (self->whitened, self->n_rows, p + 1);
  gsl_vector_view response = gsl_matrix_column (&table.matrix, p);
  gsl_vector_view residuals = gsl_vector_view_array (self->residuals, self->n_rows);
  gsl_matrix_view information = gsl_matrix_view_array (self->information, p, p);
  gsl_vector_view beta = gsl_vector_view_array (self->beta, p);

  sum_products (self);
  gsl_blas_dgemv (CblasTrans, 1, &rows.matrix, &response.vector, 0, &beta.vector);

  if (gsl_linalg_cholesky_decomp1 (&information.matrix) != GSL_SUCCESS ||
      gsl_linalg_cholesky_svx (&information.matrix, &beta.vector) != GSL_SUCCESS)
    return FALSE;

  gsl_vector_memcpy (&residuals.vector, &response.vector);
  gsl_blas_dgemv (CblasNoTrans, -1, &rows.matrix, &beta.vector, 1, &residuals.vector);
  gsl_blas_ddot (&residuals.vector, &residuals.vector, &self->rss);

  self->log_information = 0;
  for (int j = 0; j < p; j++)
    self->log_information += 2 * log (self->information[j * p + j]);

  return isfinite (self->rss);
}

/**
 * diary_trend_fit_pass:
 * @self: a filled fit
 * @noise: the noise
 *
 * One weighted least squares fit of the working response z = log mu + (y - mu) / mu at the present
 * means, which stay as they are: beta = (X'V^-1 X)^-1 X'V^-1 z (McCullagh and Nelder (1989),
 * "Generalized linear models", section 2.5, with the covariance V for the weights).
 *
 * Returns: whether the columns of the design can be told apart
 */
gboolean
diary_trend_fit_pass (DiaryTrendFit *self, const DiaryTrendNoise *noise)
{
  self->inverted = FALSE;
  whiten (self, noise);

  return solve_normal_equations (self);
}

/* Moves the means towards the present coefficients; returns the largest change of their logarithm. */
static double
move_means (DiaryTrendFit *self, double step)
{
  double largest = 0;

  for (int i = 0; i < self->n_rows; i++)
    {
      const double *row = self->design + (size_t) i * self->n_columns;
      double before = log (self->means[i]);
      double eta = 0;
      double change;

      for (int j = 0; j < self->n_columns; j++)
        eta += row[j] * self->beta[j];

      change = CLAMP (step * (eta - before), -LONGEST_STEP, LONGEST_STEP);
      self->means[i] = exp (before + change);
      largest = MAX (largest, fabs (change));
    }

  return largest;
}

/**
 * diary_trend_fit_iterate:
 * @self: a filled fit
 * @noise: the noise, held fixed
 *
 * Iterates generalised least squares from the means given with the rows until the linear predictor
 * stands still; where long gaps leave columns that are hard to tell apart, until only rounding
 * moves it. A fit that stalls goes on in half steps.
 *
 * Returns: whether it converged
 */
gboolean
diary_trend_fit_iterate (DiaryTrendFit *self, const DiaryTrendNoise *noise)
{
  double last = INFINITY;
  double step = 1;

  for (int i = 0; i < MOST_ITERATIONS; i++)
    {
      double change;

      if (!diary_trend_fit_pass (self, noise))
        return FALSE;

      change = move_means (self, step);

      if (change < TOLERANCE || (change < ROUNDING && change >= last))
        return diary_trend_fit_pass (self, noise);

      if (i >= PATIENCE && change > STALLED * last)
        step = 0.5;

      last = change;
    }

  return FALSE;
}

/**
 * diary_trend_fit_get_criterion:
 * @self: a fit after a pass
 *
 * Returns: minus twice the restricted log likelihood, but for a constant:
 *   log|V| + log|X'V^-1 X| + (n-p) log(rss/(n-p)) (Harville (1977), JASA 72, 320-338)
 */
double
diary_trend_fit_get_criterion (DiaryTrendFit *self)
{
  double df = self->n_rows - self->n_columns;

  return self->log_determinant + self->log_information + df * log (self->rss / df);
}

/**
 * diary_trend_fit_get_tolerance:
 * @self: a fit after a pass, before diary_trend_fit_wald()
 * @column: which column of the design
 *
 * Returns: the share of the whitened column's squares that the columns before it leave unexplained;
 *   nothing but rounding is left of a column that is a combination of others
 */
double
diary_trend_fit_get_tolerance (DiaryTrendFit *self, int column)
{
  const double *row = self->information + (size_t) column * self->n_columns;
  double squares = 0;

  for (int j = 0; j <= column; j++)
    squares += row[j] * row[j];

  return row[column] * row[column] / squares;
}

static void
invert_information (DiaryTrendFit *self)
{
  gsl_matrix_view information = gsl_matrix_view_array (self->information, self->n_columns,
                                                       self->n_columns);

  if (!self->inverted)
    gsl_linalg_cholesky_invert (&information.matrix);

  self->inverted = TRUE;
}

static double
dot (const double *a, const double *b, int n)
{
  double sum = 0;

  for (int j = 0; j < n; j++)
    sum += a[j] * b[j];

  return sum;
}

/* MacKinnon and White (1985), J. Econometrics 29, 305-325: each residual over 1 - its leverage. */
static double
hc3_variance (DiaryTrendFit *self, int column)
{
  int p = self->n_columns;
  const double *of_column = self->information + (size_t) column * p;
  double variance = 0;

  for (int i = 0; i < self->n_rows; i++)
    {
      const double *row = self->whitened + (size_t) i * (p + 1);
      double leverage = 0;
      double term;

      for (int j = 0; j < p; j++)
        leverage += row[j] * dot (row, self->information + (size_t) j * p, p);

      term = dot (row, of_column, p) * self->residuals[i] / (1 - MIN (leverage, MOST_LEVERAGE));
      variance += term * term;
    }

  return variance;
}

/**
 * diary_trend_fit_wald:
 * @self: a fit after diary_trend_fit_iterate() converged
 * @column: which coefficient
 * @wald: (out): what the fit says of it
 *
 * With A = X'V^-1 X, the whitened rows x_i and their residuals r_i of q columns, phi = sum r_i^2 /
 * (n-q), the standard errors of coefficient j are sqrt(max(.8, phi) A^-1_jj) by the model and
 * sqrt(sum (x_i'A^-1_j r_i / (1 - min(.9, x_i'A^-1 x_i)))^2) by HC3. The larger one is tested by t
 * on n-q degrees of freedom.
 */
void
diary_trend_fit_wald (DiaryTrendFit *self, int column, DiaryTrendWald *wald)
{
  double df = self->n_rows - self->n_columns;

  invert_information (self);

  wald->b = self->beta[column];
  wald->df = df;
  wald->phi = self->rss / df;
  wald->se_model = sqrt (MAX (LEAST_PHI, wald->phi) *
                         self->information[(size_t) column * self->n_columns + column]);
  wald->se_hc3 = sqrt (hc3_variance (self, column));
  wald->t = wald->b / MAX (wald->se_model, wald->se_hc3);
  wald->p = 2 * gsl_cdf_tdist_P (-fabs (wald->t), df);
}
