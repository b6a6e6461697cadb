/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends.h"

#include <math.h>

#include "diary-trend-look.h"

/* What is said of the last 28 days is said below this p value. */
#define RECENT_ALPHA     0.005
#define LEAST_NEW_PLACES 2

static void
count_days (DiaryTrends *self)
{
  for (int i = self->begin; i < self->end; i++)
    {
      double count = self->series.counts[i];

      if (isnan (count))
        continue;

      self->n_recorded++;
      self->n_with_episode += count > 0;
      self->n_episodes += count;
    }
}

static gboolean
has_enough (const DiaryTrends *self)
{
  return self->n_recorded >= DIARY_TRENDS_LEAST_DAYS &&
         self->n_with_episode >= DIARY_TRENDS_LEAST_WITH_EPISODE &&
         self->n_episodes >= DIARY_TRENDS_LEAST_EPISODES;
}

/* The day up to which a look sees, or what was asked for. */
static DiaryDate
choose_day (const DiaryTrendsQuery *query, const DiaryTrendLook *look, DiaryDate first)
{
  if (query->as_of != DIARY_DATE_NONE)
    return query->as_of;

  return diary_trend_look_get_last (look, first, query->today);
}

static void
compute_findings (DiaryTrends *self,
                  const DiaryTrendsQuery *query,
                  DiaryDate first,
                  GCancellable *cancellable)
{
  DiaryDate day = choose_day (query, &diary_trend_look_findings, first);

  self->alpha = query->alpha;
  self->as_of = day != DIARY_DATE_NONE ? day : query->today;
  self->next_look = diary_trend_look_get_next (&diary_trend_look_findings, first, self->as_of);
  self->series = diary_trends_input_get_series (self->input, self->as_of);
  self->status = DIARY_TRENDS_NOT_ENOUGH_DAYS;

  if (!diary_trend_series_get_window (&self->series, query->window, &self->begin, &self->end))
    return;

  count_days (self);

  if (day == DIARY_DATE_NONE || !has_enough (self))
    return;

  self->status = DIARY_TRENDS_OK;
  self->model = diary_trend_model_new (&self->series, self->begin, self->end);
  self->selection = diary_trend_selection_new (self->model, &self->series, self->begin, self->end,
                                               self->alpha, cancellable);
}

static void
compute_recent (DiaryTrends *self, const DiaryTrendsQuery *query, DiaryDate first)
{
  const DiaryTrendLook *look = &diary_trend_look_rising;
  DiaryTrendsRecent *recent = &self->recent;

  diary_trends_look_for_change (self->input, choose_day (query, look, first), query->window,
                                recent);
  recent->next_look = diary_trend_look_get_next (
      look, first, recent->as_of != DIARY_DATE_NONE ? recent->as_of : query->today);
}

static void
compute_places (DiaryTrends *self, const DiaryTrendsQuery *query, DiaryDate first)
{
  const DiaryTrendLook *look = &diary_trend_look_spreading;
  DiaryTrendsPlaces *places = &self->places;

  diary_trends_look_for_places (self->input, choose_day (query, look, first), places);
  places->next_look = diary_trend_look_get_next (
      look, first, places->as_of != DIARY_DATE_NONE ? places->as_of : query->today);
}

static gboolean
is_same_term (const DiaryTrendTerm *a, const DiaryTrendTerm *b)
{
  return a->factor == b->factor && a->lag == b->lag;
}

static gboolean
has_finding (const DiaryTrends *self, const DiaryTrendTerm *term)
{
  for (int k = 0; self->selection != NULL && k < self->selection->n_findings; k++)
    {
      int result = self->selection->findings[k].result;

      if (is_same_term (&self->selection->results[result].term, term))
        return TRUE;
    }

  return FALSE;
}

/**
 * diary_trends_query_new:
 * @today: the present day
 *
 * Returns: the question that the program asks: what the last looks found
 */
DiaryTrendsQuery
diary_trends_query_new (DiaryDate today)
{
  return (DiaryTrendsQuery){
    .today = today,
    .alpha = DIARY_TRENDS_ALPHA,
    .window = DIARY_TRENDS_WINDOW,
  };
}

/**
 * diary_trends_compute:
 * @input: the diary's numbers
 * @query: what is asked
 * @cancellable: (nullable): what can stop the work
 * @error: where to put the error: %G_IO_ERROR_CANCELLED
 *
 * Computes what goes with what, whether twitches became more or fewer, and whether they came to new
 * places. Every look follows from the diary alone: findings are looked for at the end of day 30,
 * 60, … counted from the first recorded day, the last 28 days are compared at the end of day 28,
 * 56, …, new places at the end of day 84, 112, …. A look sees the diary up to its day, and its
 * windows end with the last recorded day that it sees. With @query.as_of all three see the diary up
 * to that day.
 *
 * It takes some milliseconds for a year: call it in a worker thread.
 *
 * Returns: (transfer full): what was computed, or %NULL with @error set
 */
DiaryTrends *
diary_trends_compute (DiaryTrendsInput *input,
                      const DiaryTrendsQuery *query,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (DiaryTrends) self = NULL;
  DiaryDate first;

  g_return_val_if_fail (DIARY_IS_TRENDS_INPUT (input), NULL);
  g_return_val_if_fail (query != NULL && query->alpha > 0 && query->alpha < 1, NULL);

  self = g_new0 (DiaryTrends, 1);
  self->input = g_object_ref (input);
  first = diary_trends_input_get_first_recorded (input);
  compute_findings (self, query, first, cancellable);
  compute_recent (self, query, first);
  compute_places (self, query, first);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * diary_trends_free:
 * @self: (transfer full): trends
 */
void
diary_trends_free (DiaryTrends *self)
{
  g_clear_pointer (&self->selection, diary_trend_selection_free);
  g_clear_pointer (&self->model, diary_trend_model_free);
  g_clear_pointer (&self->places.new_places, g_array_unref);
  g_clear_object (&self->input);
  g_free (self);
}

/**
 * diary_trends_look_for_change:
 * @input: the diary's numbers
 * @as_of: the last day to see, or %DIARY_DATE_NONE before the first look
 * @window: the most days to compute from, or 0 for all
 * @recent: (out caller-allocates): whether twitches became more or fewer; its @next_look is not set
 *
 * Takes about a millisecond.
 */
void
diary_trends_look_for_change (DiaryTrendsInput *input,
                              DiaryDate as_of,
                              int window,
                              DiaryTrendsRecent *recent)
{
  DiaryTrendSeries series;
  int begin, end;

  g_return_if_fail (DIARY_IS_TRENDS_INPUT (input));
  g_return_if_fail (recent != NULL);

  *recent = (DiaryTrendsRecent){ .status = DIARY_TRENDS_NOT_ENOUGH_DAYS, .as_of = as_of };
  series = diary_trends_input_get_series (input, as_of);

  if (!diary_trend_series_get_window (&series, window, &begin, &end))
    return;

  recent->last = series.first + end - 1;
  recent->rising = diary_trend_rising_compute (&series, begin, end);

  if (recent->rising.enough)
    recent->status = recent->rising.converged ? DIARY_TRENDS_OK : DIARY_TRENDS_NO_CONVERGENCE;

  recent->said = recent->status == DIARY_TRENDS_OK && recent->rising.wald.p < RECENT_ALPHA;
}

/**
 * diary_trends_look_for_places:
 * @input: the diary's numbers
 * @as_of: the last day to see, or %DIARY_DATE_NONE before the first look
 * @places: (out caller-allocates): whether the twitching came to new places; its @next_look is not
 *   set, and its @new_places are the caller's
 */
void
diary_trends_look_for_places (DiaryTrendsInput *input, DiaryDate as_of, DiaryTrendsPlaces *places)
{
  DiaryDate first;
  DiaryTrendSeries series;
  int begin, end;

  g_return_if_fail (DIARY_IS_TRENDS_INPUT (input));
  g_return_if_fail (places != NULL);

  *places = (DiaryTrendsPlaces){ .status = DIARY_TRENDS_NOT_ENOUGH_DAYS, .as_of = as_of };
  places->new_places = g_array_new (FALSE, FALSE, sizeof (DiaryPlace));
  first = diary_trends_input_get_first_recorded (input);
  series = diary_trends_input_get_series (input, as_of);

  if (diary_trend_series_get_window (&series, 0, &begin, &end))
    places->last = series.first + end - 1;

  places->spreading = diary_trend_spreading_compute (diary_trends_input_get_regions (input),
                                                     places->last, places->new_places);

  if (places->last != DIARY_DATE_NONE && as_of - first + 1 >= diary_trend_look_spreading.from)
    places->status = DIARY_TRENDS_OK;

  places->said = places->status == DIARY_TRENDS_OK && places->spreading.p < RECENT_ALPHA &&
                 places->spreading.n_new >= LEAST_NEW_PLACES;
}

/**
 * diary_trends_get_previous_look:
 * @self: trends
 *
 * Returns: the date of the look for findings before that of @self, or %DIARY_DATE_NONE
 */
DiaryDate
diary_trends_get_previous_look (const DiaryTrends *self)
{
  g_return_val_if_fail (self != NULL, DIARY_DATE_NONE);

  return diary_trend_look_get_last (&diary_trend_look_findings,
                                    diary_trends_input_get_first_recorded (self->input),
                                    self->as_of);
}

/**
 * diary_trends_list_gone:
 * @self: trends
 * @before: trends of an earlier look at the same input
 *
 * Returns: (transfer full) (element-type int): the findings of @before that @self does not have, by
 *   their index in @before
 */
GArray *
diary_trends_list_gone (const DiaryTrends *self, const DiaryTrends *before)
{
  GArray *gone = g_array_new (FALSE, FALSE, sizeof (int));

  g_return_val_if_fail (self != NULL && before != NULL, gone);

  for (int k = 0; before->selection != NULL && k < before->selection->n_findings; k++)
    {
      int result = before->selection->findings[k].result;

      if (!has_finding (self, &before->selection->results[result].term))
        g_array_append_val (gone, k);
    }

  return gone;
}
