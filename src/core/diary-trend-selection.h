/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-trend-model.h"

G_BEGIN_DECLS

/**
 * DiaryTrendResult:
 * @term: what was looked at
 * @test: what the fit of this term alone says
 * @holm: the p value of @test, adjusted after Holm for the number of terms tested, or NAN
 * @unit: the step of the factor that the ratios are for
 * @ratio: how many times as many episodes a step more goes with
 * @low: lower end of the 95 % interval of @ratio
 * @high: upper end
 * @min_detectable: the least ratio that could have been noticed with a power of 80 %
 */
typedef struct
{
  DiaryTrendTerm term;
  DiaryTrendTest test;
  double holm;
  double unit;
  double ratio;
  double low;
  double high;
  double min_detectable;
} DiaryTrendResult;

/**
 * DiaryTrendFinding:
 * @result: index of the term in the results
 * @p: with which it was chosen
 * @test: what the fit of all findings together says of it
 * @ratio: how many times as many episodes a step more goes with
 * @low: lower end of the 95 % interval of @ratio
 * @high: upper end
 * @low_wide: lower end of the interval widened for having been chosen
 * @high_wide: upper end
 */
typedef struct
{
  int result;
  double p;
  DiaryTrendTest test;
  double ratio;
  double low;
  double high;
  double low_wide;
  double high_wide;
} DiaryTrendFinding;

/**
 * DiaryTrendCompanion:
 * @result: index of a term that was not chosen, but that Holm alone would report
 * @finding: index of the finding that it is most correlated with
 */
typedef struct
{
  int result;
  int finding;
} DiaryTrendCompanion;

/**
 * DiaryTrendSelection:
 * @results: every term: lag 0 in the order of the factors, then lag 1
 * @n_results: how many
 * @n_tests: how many of them have a result
 * @findings: those to be reported, in the order in which they were chosen
 * @n_findings: how many
 * @goes_along: terms that can't be told apart from a finding
 * @n_goes_along: how many
 */
typedef struct
{
  DiaryTrendResult *results;
  int n_results;
  int n_tests;
  DiaryTrendFinding findings[DIARY_TREND_MOST_TERMS];
  int n_findings;
  DiaryTrendCompanion *goes_along;
  int n_goes_along;
} DiaryTrendSelection;

DiaryTrendSelection *diary_trend_selection_new  (DiaryTrendModel        *model,
                                                 const DiaryTrendSeries *series,
                                                 int                     begin,
                                                 int                     end,
                                                 double                  alpha,
                                                 GCancellable           *cancellable);
void                 diary_trend_selection_free (DiaryTrendSelection    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryTrendSelection, diary_trend_selection_free)

G_END_DECLS
