/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_linalg.h>
#include <math.h>

#include "diary-trend-noise.h"

#define N_ROWS    9
#define N_COLUMNS 3

static const double DAYS[N_ROWS] = { 0, 1, 2, 5, 6, 13, 14, 15, 400 };
static const double MEANS[N_ROWS] = { 2, 0.1, 7, 3, 3, 1e-4, 55, 1, 2.5 };

static const DiaryTrendNoise NOISES[] = {
  { 0, 0, 0 }, { 0.4, 0, 0 }, { 0, 0.7, 0.9 }, { 0.3, 0.2, 0.55 }, { 0, 2, 0.2 },
};

/* The covariance as its definition has it, and then its Cholesky factor. */
static gsl_matrix *
factorise_covariance (const DiaryTrendNoise *noise)
{
  gsl_matrix *covariance = gsl_matrix_alloc (N_ROWS, N_ROWS);

  for (int i = 0; i < N_ROWS; i++)
    {
      for (int j = 0; j < N_ROWS; j++)
        {
          double value = noise->s2 > 0 ? noise->s2 * pow (noise->rho, fabs (DAYS[i] - DAYS[j])) : 0;

          if (i == j)
            value += 1 / MEANS[i] + noise->tau;
          gsl_matrix_set (covariance, i, j, value);
        }
    }

  g_assert_cmpint (gsl_linalg_cholesky_decomp1 (covariance), ==, GSL_SUCCESS);

  return covariance;
}

static void
fill_table (double *table)
{
  for (int i = 0; i < N_ROWS * N_COLUMNS; i++)
    table[i] = sin (1 + i) * 3;
}

/* The filter makes of each column what the inverse of the Cholesky factor makes of it. */
static void
test_noise_whiten (const void *data)
{
  const DiaryTrendNoise *noise = data;
  gsl_matrix *factor = factorise_covariance (noise);
  double ours[N_ROWS * N_COLUMNS], dense[N_ROWS * N_COLUMNS], scratch[N_COLUMNS];
  gsl_matrix_view view = gsl_matrix_view_array (dense, N_ROWS, N_COLUMNS);
  double log_determinant = 0;

  fill_table (ours);
  fill_table (dense);
  gsl_blas_dtrsm (CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, 1, factor, &view.matrix);
  for (int i = 0; i < N_ROWS; i++)
    log_determinant += 2 * log (gsl_matrix_get (factor, i, i));

  g_assert_cmpfloat_with_epsilon (diary_trend_noise_whiten (noise, N_ROWS, DAYS, MEANS, N_COLUMNS,
                                                            ours, scratch),
                                  log_determinant, 1e-12);
  for (int i = 0; i < N_ROWS * N_COLUMNS; i++)
    g_assert_cmpfloat_with_epsilon (ours[i], dense[i], 1e-12);

  gsl_matrix_free (factor);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (NOISES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/trend-noise/whiten/%d", (int) i);

      g_test_add_data_func (path, &NOISES[i], test_noise_whiten);
    }

  return g_test_run ();
}
