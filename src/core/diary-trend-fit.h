/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gsl/gsl_matrix.h>

#include "diary-trend-noise.h"

G_BEGIN_DECLS

/**
 * DiaryTrendFit:
 *
 * Room for a count regression with a log link and a given noise, and its result. It is filled row
 * by row, fitted, and filled again, without allocating.
 */
typedef struct _DiaryTrendFit DiaryTrendFit;

/**
 * DiaryTrendWald:
 * @b: the coefficient, on the log scale
 * @se_model: its standard error by the model, the dispersion at least .8
 * @se_hc3: its standard error by HC3 on the whitened rows, leverage at most .9
 * @phi: the dispersion
 * @df: degrees of freedom
 * @t: @b over the larger standard error
 * @p: of the two-sided t test
 *
 * What a fit says of one coefficient.
 */
typedef struct
{
  double b;
  double se_model;
  double se_hc3;
  double phi;
  double df;
  double t;
  double p;
} DiaryTrendWald;

DiaryTrendFit *diary_trend_fit_new  (int            most_rows,
                                     int            most_columns);
void           diary_trend_fit_free (DiaryTrendFit *self);

void          diary_trend_fit_begin         (DiaryTrendFit *self,
                                             int            n_columns);
double       *diary_trend_fit_add_row       (DiaryTrendFit *self,
                                             double         day,
                                             double         count,
                                             double         mean);
int           diary_trend_fit_get_n_rows    (DiaryTrendFit *self);
int           diary_trend_fit_get_n_columns (DiaryTrendFit *self);
const double *diary_trend_fit_get_means     (DiaryTrendFit *self);
const double *diary_trend_fit_get_counts    (DiaryTrendFit *self);
double        diary_trend_fit_get_beta      (DiaryTrendFit *self,
                                             int            column);

gboolean diary_trend_fit_iterate       (DiaryTrendFit         *self,
                                        const DiaryTrendNoise *noise);
gboolean diary_trend_fit_pass          (DiaryTrendFit         *self,
                                        const DiaryTrendNoise *noise);
double   diary_trend_fit_get_criterion (DiaryTrendFit         *self);
double   diary_trend_fit_get_tolerance (DiaryTrendFit         *self,
                                        int                    column);
void     diary_trend_fit_wald          (DiaryTrendFit         *self,
                                        int                    column,
                                        DiaryTrendWald        *wald);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryTrendFit, diary_trend_fit_free)

G_END_DECLS
