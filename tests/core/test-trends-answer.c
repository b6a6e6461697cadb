/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trends-answer.h"

#include <math.h>

#include "diary-random.h"

#define FIRST  diary_date_new (2025, 1, 6)
#define N_DAYS 400

/* Stress goes with the episodes for three months, and then no more. */
static DiaryTrendsInput *
make_input (void)
{
  DiaryTrendsInput *input = diary_trends_input_new (FIRST, N_DAYS);
  double *stress = diary_trends_input_add_factor (input, diary_vocabulary_find_factor ("stress"));
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int day = 0; day < N_DAYS; day++)
    {
      double effect = day < 90 ? 0.2 : 0;

      stress[day] = g_rand_int_range (random, 0, 11);
      diary_trends_input_set_count (
          input, day, diary_random_poisson (random, exp (0.5 + effect * (stress[day] - 5))));
    }

  return input;
}

static DiaryTrendsAnswer *
ask (DiaryTrendsInput *input, DiaryDate today, DiaryDate as_of)
{
  DiaryTrendsQuery query = diary_trends_query_new (today);
  g_autoptr (GError) error = NULL;
  DiaryTrendsAnswer *answer;

  query.as_of = as_of;
  answer = diary_trends_answer_compute (input, &query, NULL, &error);
  g_assert_no_error (error);

  return answer;
}

static void
test_answer_before (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input ();
  g_autoptr (DiaryTrendsAnswer) first = ask (input, FIRST + 40, DIARY_DATE_NONE);
  g_autoptr (DiaryTrendsAnswer) second = ask (input, FIRST + 70, DIARY_DATE_NONE);
  g_autoptr (DiaryTrendsAnswer) on_a_day = ask (input, FIRST + 70, FIRST + 65);
  g_autoptr (GArray) nothing = diary_trends_answer_list_gone (first);

  g_assert_cmpint (first->trends->as_of, ==, FIRST + 29);
  g_assert_null (first->before);
  g_assert_cmpint (nothing->len, ==, 0);

  g_assert_cmpint (second->trends->as_of, ==, FIRST + 59);
  g_assert_cmpint (second->before->as_of, ==, FIRST + 29);

  /* Asked for a day, there are no looks. */
  g_assert_null (on_a_day->before);
}

/* What a look found is there at the next one, or is told to be gone. */
static void
test_answer_gone (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input ();
  int n_gone = 0;

  for (int day = 60; day < N_DAYS; day += 30)
    {
      g_autoptr (DiaryTrendsAnswer) answer = ask (input, FIRST + day, DIARY_DATE_NONE);
      g_autoptr (GArray) gone = diary_trends_answer_list_gone (answer);
      const DiaryTrendSelection *now = answer->trends->selection;
      const DiaryTrendSelection *before = answer->before->selection;

      n_gone += (int) gone->len;
      if (now->n_findings == 0 && before != NULL)
        g_assert_cmpint (gone->len, ==, before->n_findings);
    }
  g_assert_cmpint (n_gone, >, 0);
}

static void
test_answer_cancelled (void)
{
  g_autoptr (DiaryTrendsInput) input = make_input ();
  DiaryTrendsQuery query = diary_trends_query_new (FIRST + 100);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (diary_trends_answer_compute (input, &query, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trends-answer/before", test_answer_before);
  g_test_add_func ("/trends-answer/gone", test_answer_gone);
  g_test_add_func ("/trends-answer/cancelled", test_answer_cancelled);

  return g_test_run ();
}
