/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-trend-rising.h"
#include "diary-trend-selection.h"
#include "diary-trend-spreading.h"
#include "diary-trends-input.h"

G_BEGIN_DECLS

/* Findings are said when a false one has at most this chance, at each look. */
#define DIARY_TRENDS_ALPHA 0.01

/* The days that findings are computed from, up to the last recorded one. */
#define DIARY_TRENDS_WINDOW 365

/* What it takes before anything is computed. */
#define DIARY_TRENDS_LEAST_DAYS         28
#define DIARY_TRENDS_LEAST_WITH_EPISODE 8
#define DIARY_TRENDS_LEAST_EPISODES     15

/**
 * DiaryTrendsQuery:
 * @today: the present day, which a look does not see yet
 * @as_of: the last day to see, or %DIARY_DATE_NONE for the last look before @today
 * @alpha: the chance of a false finding that is accepted
 * @window: the most days to compute from, or 0 for all
 */
typedef struct
{
  DiaryDate today;
  DiaryDate as_of;
  double alpha;
  int window;
} DiaryTrendsQuery;

/**
 * DiaryTrendsStatus:
 * @DIARY_TRENDS_OK: it was computed
 * @DIARY_TRENDS_NOT_ENOUGH_DAYS: there is too little, or no look has come yet
 * @DIARY_TRENDS_NO_CONVERGENCE: no number is possible
 */
typedef enum
{
  DIARY_TRENDS_OK,
  DIARY_TRENDS_NOT_ENOUGH_DAYS,
  DIARY_TRENDS_NO_CONVERGENCE,
} DiaryTrendsStatus;

/**
 * DiaryTrendsRecent:
 * @status: what came of it
 * @as_of: the last day it could see, or %DIARY_DATE_NONE before the first look
 * @next_look: when it is looked at next
 * @last: the last recorded day up to @as_of: the end of the 28 days
 * @rising: the last 28 days against those before
 * @said: whether the difference is said
 *
 * Whether twitches became more or fewer.
 */
typedef struct
{
  DiaryTrendsStatus status;
  DiaryDate as_of;
  DiaryDate next_look;
  DiaryDate last;
  DiaryTrendRising rising;
  gboolean said;
} DiaryTrendsRecent;

/**
 * DiaryTrendsPlaces:
 * @status: what came of it; with too few days there are numbers too, but nothing is said of them
 * @as_of: the last day it could see, or %DIARY_DATE_NONE before the first look
 * @next_look: when it is looked at next
 * @last: the last recorded day up to @as_of: the end of the 28 days
 * @spreading: the places that are new in the last 28 days against what would be expected
 * @new_places: (element-type DiaryPlace): which they are
 * @said: whether there are more than expected
 *
 * Whether the twitching came to new places.
 */
typedef struct
{
  DiaryTrendsStatus status;
  DiaryDate as_of;
  DiaryDate next_look;
  DiaryDate last;
  DiaryTrendSpreading spreading;
  GArray *new_places;
  gboolean said;
} DiaryTrendsPlaces;

/**
 * DiaryTrends:
 * @input: what it was computed from
 * @status: whether there was enough
 * @alpha: the chance of a false finding that was accepted
 * @as_of: the last day it could see; today before the first look
 * @next_look: when the diary is looked at next, or %DIARY_DATE_NONE while nothing is recorded
 * @series: the series up to @as_of
 * @begin: index of the first day of the window
 * @end: index after its last day, the last recorded one
 * @n_recorded: recorded days in the window
 * @n_with_episode: those of them with an episode
 * @n_episodes: episodes in the window
 * @model: (nullable): the null model, if there was enough
 * @selection: (nullable): what was looked at and what was found, if there was enough
 * @recent: rising or falling
 * @places: spreading
 *
 * What goes with what. Read it, and free it with diary_trends_free().
 */
typedef struct
{
  DiaryTrendsInput *input;
  DiaryTrendsStatus status;
  double alpha;
  DiaryDate as_of;
  DiaryDate next_look;
  DiaryTrendSeries series;
  int begin;
  int end;
  int n_recorded;
  int n_with_episode;
  double n_episodes;
  DiaryTrendModel *model;
  DiaryTrendSelection *selection;
  DiaryTrendsRecent recent;
  DiaryTrendsPlaces places;
} DiaryTrends;

DiaryTrendsQuery diary_trends_query_new (DiaryDate today);

DiaryTrends *diary_trends_compute (DiaryTrendsInput       *input,
                                   const DiaryTrendsQuery *query,
                                   GCancellable           *cancellable,
                                   GError                **error);
void         diary_trends_free    (DiaryTrends            *self);

/* The two questions that a single look answers, on their own. */
void diary_trends_look_for_change (DiaryTrendsInput  *input,
                                   DiaryDate          as_of,
                                   int                window,
                                   DiaryTrendsRecent *recent);
void diary_trends_look_for_places (DiaryTrendsInput  *input,
                                   DiaryDate          as_of,
                                   DiaryTrendsPlaces *places);

DiaryDate diary_trends_get_previous_look (const DiaryTrends *self);
GArray   *diary_trends_list_gone         (const DiaryTrends *self,
                                          const DiaryTrends *before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryTrends, diary_trends_free)

G_END_DECLS
