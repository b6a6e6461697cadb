/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bench-simulation.h"

#include <math.h>

#include "diary-random.h"

#define FIRST (diary_date_new (2024, 1, 1))

/* Episodes. */
#define USUAL_COUNT   3.0
#define UNREST        0.5 /* standard deviation of the log rate */
#define SHAPE         4.0 /* of the gamma distribution that the rate of a day has besides */
#define WEEKEND_SHIFT -0.3
#define TREND         0.7 /* of the log rate, from the first day to the last */
#define HIGHEST_LOG   5.0

/* Factors. */
#define COMMON         0.3 /* correlation of two of them */
#define FACTOR_WEEKEND 0.5 /* in standard deviations */
#define FACTOR_TREND   1.0
#define RATING_MEAN    4.0
#define RATING_SPREAD  2.0

/* Days left out. */
#define MISSING       0.15
#define STAYS_MISSING 0.5
#define VALUE_MISSING 0.05

/* The distance of the means of the two halves of a normal distribution, in standard deviations. */
#define HALVES_APART (2 * sqrt (2 / G_PI))

typedef struct
{
  const BenchSimulation *of;
  GRand *random;
  double *values; /* n_factors a day */
} Life;

static double
draw_next (GRand *random, double state, double autocorrelation)
{
  double share = sqrt (1 - autocorrelation * autocorrelation);

  return autocorrelation * state + share * diary_random_normal (random, 0, 1);
}

/* From -1/2 on the first day to 1/2 on the last. */
static double
get_time (const BenchSimulation *self, int day)
{
  return self->n_days > 1 ? (double) day / (self->n_days - 1) - 0.5 : 0;
}

static gboolean
is_weekend (int day)
{
  return day % 7 >= 5;
}

static double
draw_sign (GRand *random)
{
  return diary_random_chance (random, 0.5) ? 1 : -1;
}

/* Ratings of 0 to 10 that drift together; every third factor is there or not. */
static void
draw_factors (Life *life)
{
  const BenchSimulation *of = life->of;
  g_autofree double *states = g_new0 (double, of->n_factors + 1);
  g_autofree double *trends = g_new (double, of->n_factors + 1);
  double together = 0;

  for (int j = 0; j < of->n_factors; j++)
    trends[j] = FACTOR_TREND * draw_sign (life->random);

  for (int day = 0; day < of->n_days; day++)
    {
      together = draw_next (life->random, together, of->autocorrelation);

      for (int j = 0; j < of->n_factors; j++)
        {
          double z;

          states[j] = draw_next (life->random, states[j], of->autocorrelation);
          z = sqrt (COMMON) * together + sqrt (1 - COMMON) * states[j];
          z += FACTOR_WEEKEND * is_weekend (day) + trends[j] * get_time (of, day);
          life->values[day * of->n_factors + j] =
              j % 3 == 2 ? z > 0.5 : CLAMP (round (RATING_MEAN + RATING_SPREAD * z), 0, 10);
        }
    }
}

static void
draw_counts (Life *life, double *counts)
{
  const BenchSimulation *of = life->of;
  double trend = of->steady ? 0 : TREND * draw_sign (life->random);
  double unrest = diary_random_normal (life->random, 0, 1);

  for (int day = 0; day < of->n_days; day++)
    {
      double rate = log (USUAL_COUNT) - UNREST * UNREST / 2 + UNREST * unrest;

      rate += WEEKEND_SHIFT * is_weekend (day) + trend * get_time (of, day);
      if (of->n_factors > 0)
        rate += bench_simulation_get_slope (of) *
                (life->values[MAX (0, day - of->lag) * of->n_factors] - RATING_MEAN);
      rate = exp (MIN (rate, HIGHEST_LOG));
      counts[day] = diary_random_poisson (life->random,
                                          diary_random_gamma (life->random, SHAPE, rate / SHAPE));
      unrest = draw_next (life->random, unrest, of->autocorrelation);
    }
}

/* Whole days are left out in runs, and single values here and there. */
static void
record (Life *life, const double *counts, DiaryTrendsInput *input)
{
  const BenchSimulation *of = life->of;
  double starts_missing = MISSING * (1 - STAYS_MISSING) / (1 - MISSING);
  gboolean missing = diary_random_chance (life->random, MISSING);
  g_autofree double **columns = g_new (double *, of->n_factors + 1);

  for (int j = 0; j < of->n_factors; j++)
    {
      g_autofree char *name = g_strdup_printf ("factor %d", j);

      columns[j] = diary_trends_input_add_own_factor (input, name, NULL, DIARY_SCALE_AMOUNT);
    }

  for (int day = 0; day < of->n_days; day++)
    {
      if (!missing)
        diary_trends_input_set_count (input, day, counts[day]);

      for (int j = 0; j < of->n_factors; j++)
        {
          if (!missing && !diary_random_chance (life->random, VALUE_MISSING))
            columns[j][day] = life->values[day * of->n_factors + j];
        }

      missing = diary_random_chance (life->random, missing ? STAYS_MISSING : starts_missing);
    }
}

/**
 * bench_simulation_draw:
 * @self: what the diary is like
 * @random: where chance comes from
 *
 * Returns: (transfer full): a made-up diary
 */
DiaryTrendsInput *
bench_simulation_draw (const BenchSimulation *self, GRand *random)
{
  g_autofree double *values = g_new (double, self->n_days * self->n_factors + 1);
  g_autofree double *counts = g_new (double, self->n_days);
  Life life = { self, random, values };
  DiaryTrendsInput *input = diary_trends_input_new (FIRST, self->n_days);

  draw_factors (&life);
  draw_counts (&life, counts);
  record (&life, counts, input);

  return input;
}

/**
 * bench_simulation_get_slope:
 * @self: what the diary is like
 *
 * Returns: what one unit of the first factor does to the log rate
 */
double
bench_simulation_get_slope (const BenchSimulation *self)
{
  return log (self->ratio) / (HALVES_APART * RATING_SPREAD);
}
