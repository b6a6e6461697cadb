/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>

#include "bench-simulation.h"
#include "diary-trend-look.h"

#define ALPHA     0.05
#define N_FACTORS 8
#define A_YEAR    365

/* Shares of diaries, or of what they came to. */
typedef struct
{
  int n_diaries;
  int n_with_finding;
  int n_planted_found;
  int n_intervals;
  int n_covered;
} Tally;

static double
percent (int part, int whole)
{
  return whole > 0 ? 100. * part / whole : 0;
}

static DiaryTrends *
look (DiaryTrendsInput *input, DiaryDate as_of, double alpha)
{
  DiaryTrendsQuery query = diary_trends_query_new (DIARY_DATE_NONE);

  query.as_of = as_of;
  query.alpha = alpha;

  return diary_trends_compute (input, &query, NULL, NULL);
}

/* Whether the plain 95 % interval of a result covers what it should. */
static gboolean
covers (const DiaryTrendResult *result, double slope)
{
  double expected = exp (result->unit * slope);

  return result->low <= expected && expected <= result->high;
}

/* Only factors that act on no one, and the planted one at its lag, have a known slope; the others
 * go along with the planted one. */
static void
count_coverage (Tally *tally, const DiaryTrends *trends, const BenchSimulation *simulation)
{
  for (int i = 0; i < trends->selection->n_results; i++)
    {
      const DiaryTrendResult *result = &trends->selection->results[i];
      gboolean planted = result->term.factor == 0 && result->term.lag == simulation->lag;

      if (result->test.status != DIARY_TREND_OK || (simulation->ratio != 1 && !planted))
        continue;

      tally->n_intervals++;
      tally->n_covered += covers (result, bench_simulation_get_slope (simulation));
    }
}

static void
count_findings (Tally *tally, const DiaryTrends *trends, const BenchSimulation *simulation)
{
  tally->n_with_finding += trends->selection->n_findings > 0;

  for (int k = 0; k < trends->selection->n_findings; k++)
    {
      int result = trends->selection->findings[k].result;
      const DiaryTrendTerm *term = &trends->selection->results[result].term;

      tally->n_planted_found += term->factor == 0 && term->lag == simulation->lag;
    }
}

static Tally
run (const BenchSimulation *simulation, int n_diaries)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260101);
  Tally tally = { 0 };

  for (int i = 0; i < n_diaries; i++)
    {
      g_autoptr (DiaryTrendsInput) input = bench_simulation_draw (simulation, random);
      g_autoptr (DiaryTrends) trends = look (input, diary_date_new (2100, 1, 1), ALPHA);

      tally.n_diaries++;
      if (trends->selection == NULL)
        continue;

      count_findings (&tally, trends, simulation);
      count_coverage (&tally, trends, simulation);
    }

  return tally;
}

static void
measure_false_alarms (int n_diaries)
{
  const double autocorrelations[] = { 0.4, 0.7 };
  const int lengths[] = { 90, A_YEAR };

  g_print ("Nothing planted, one look at alpha .05\n%16s %6s %8s %14s %10s\n", "autocorrelation",
           "days", "diaries", "false alarms", "coverage");

  for (size_t i = 0; i < G_N_ELEMENTS (autocorrelations); i++)
    {
      for (size_t j = 0; j < G_N_ELEMENTS (lengths); j++)
        {
          const BenchSimulation simulation = { lengths[j], N_FACTORS, autocorrelations[i],
                                               1,          0,         FALSE };
          Tally tally = run (&simulation, n_diaries);

          g_print ("%16.1f %6d %8d %12.1f %% %8.1f %%\n", autocorrelations[i], lengths[j],
                   tally.n_diaries, percent (tally.n_with_finding, tally.n_diaries),
                   percent (tally.n_covered, tally.n_intervals));
        }
    }
}

static void
measure_power (int n_diaries)
{
  const double ratios[] = { 1.5, 2 };
  const int lengths[] = { 90, 180, A_YEAR };

  g_print ("\nPlanted, one look at alpha .05\n%6s %4s %6s %8s %8s %10s\n", "ratio", "lag", "days",
           "diaries", "power", "coverage");

  for (size_t i = 0; i < G_N_ELEMENTS (ratios); i++)
    {
      for (size_t j = 0; j < G_N_ELEMENTS (lengths); j++)
        {
          for (int lag = 0; lag <= 1; lag++)
            {
              const BenchSimulation simulation = {
                lengths[j], N_FACTORS, 0.4, ratios[i], lag, FALSE
              };
              Tally tally = run (&simulation, n_diaries);

              g_print ("%6.1f %4d %6d %8d %6.1f %% %8.1f %%\n", ratios[i], lag, lengths[j],
                       tally.n_diaries, percent (tally.n_planted_found, tally.n_diaries),
                       percent (tally.n_covered, tally.n_intervals));
            }
        }
    }
}

static gboolean
has_finding (const DiaryTrends *trends)
{
  return trends->selection != NULL && trends->selection->n_findings > 0;
}

static gboolean
is_rising_said (const DiaryTrends *trends)
{
  return trends->recent.said;
}

/* Whether something is said at any of the looks of a year. */
static gboolean
is_ever_said (DiaryTrendsInput *input,
              const DiaryTrendLook *looks,
              gboolean (*is_said) (const DiaryTrends *trends))
{
  DiaryDate first = diary_trends_input_get_first_recorded (input);
  DiaryDate day = DIARY_DATE_NONE;

  while ((day = diary_trend_look_get_next (looks, first, day)) < first + A_YEAR)
    {
      g_autoptr (DiaryTrends) trends = look (input, day, DIARY_TRENDS_ALPHA);

      if (is_said (trends))
        return TRUE;
    }

  return FALSE;
}

/* A rate that drifts over the year does rise or fall, so rising is looked for in steady diaries. */
static void
measure_a_year_of_looks (int n_diaries)
{
  const double autocorrelations[] = { 0.4, 0.7 };

  g_print ("\nNothing planted, all looks of a year\n%16s %8s %10s %18s\n", "autocorrelation",
           "diaries", "findings", "rising or falling");

  for (size_t i = 0; i < G_N_ELEMENTS (autocorrelations); i++)
    {
      const BenchSimulation drifting = { A_YEAR, N_FACTORS, autocorrelations[i], 1, 0, FALSE };
      const BenchSimulation steady = { A_YEAR, 0, autocorrelations[i], 1, 0, TRUE };
      g_autoptr (GRand) random = g_rand_new_with_seed (20260102);
      int n_found = 0, n_risen = 0;

      for (int k = 0; k < n_diaries; k++)
        {
          g_autoptr (DiaryTrendsInput) first = bench_simulation_draw (&drifting, random);
          g_autoptr (DiaryTrendsInput) second = bench_simulation_draw (&steady, random);

          n_found += is_ever_said (first, &diary_trend_look_findings, has_finding);
          n_risen += is_ever_said (second, &diary_trend_look_rising, is_rising_said);
        }

      g_print ("%16.1f %8d %8.1f %% %16.1f %%\n", autocorrelations[i], n_diaries,
               percent (n_found, n_diaries), percent (n_risen, n_diaries));
    }
}

/* bench-trends-honesty [DIARIES]: so many for each line of the first table, half as many for those
 * of the others; 1000 if not said. */
int
main (int argc, char **argv)
{
  int n_diaries = argc > 1 ? atoi (argv[1]) : 1000;

  measure_false_alarms (n_diaries);
  measure_power (n_diaries / 2);
  measure_a_year_of_looks (n_diaries / 2);

  return 0;
}
