/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <time.h>

#include "bench-simulation.h"

typedef struct
{
  const char *name;
  BenchSimulation simulation;
  int window;
  int n_runs;
  double limit_ms; /* that we promise on one core of a desktop */
} Case;

static const Case CASES[] = {
  { "a year, 12 factors at 2 lags", { 365, 12, 0.4, 1, 0, FALSE }, 365, 50, 25 },
  { "a year of ten, 12 factors at 2 lags", { 3650, 12, 0.4, 1, 0, FALSE }, 365, 50, 25 },
  { "ten years at once, 12 factors at 2 lags", { 3650, 12, 0.4, 1, 0, FALSE }, 0, 3, 1000 },
};

/* In milliseconds of the processor. */
static double
time_once (DiaryTrendsInput *input, int window)
{
  DiaryTrendsQuery query = diary_trends_query_new (DIARY_DATE_NONE);
  clock_t begin = clock ();
  g_autoptr (DiaryTrends) trends = NULL;

  query.as_of = diary_date_new (2100, 1, 1);
  query.window = window;
  trends = diary_trends_compute (input, &query, NULL, NULL);
  g_assert_cmpint (trends->status, ==, DIARY_TRENDS_OK);

  return 1000. * (double) (clock () - begin) / CLOCKS_PER_SEC;
}

static void
measure (const Case *of)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (DiaryTrendsInput) input = bench_simulation_draw (&of->simulation, random);
  double least = G_MAXDOUBLE;
  double sum = 0;

  for (int i = 0; i < of->n_runs; i++)
    {
      double time = time_once (input, of->window);

      least = MIN (least, time);
      sum += time;
    }

  g_print ("%-42s %8.1f ms, at best %8.1f ms (limit %.0f ms)\n", of->name, sum / of->n_runs, least,
           of->limit_ms);
}

int
main (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    measure (&CASES[i]);

  return 0;
}
