/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-random.h"

#include <math.h>

/* Never 0, so that its logarithm is finite. */
static double
uniform (GRand *random)
{
  return 1.0 - g_rand_double (random);
}

/**
 * diary_random_chance:
 * @random: where the draw comes from
 * @probability: 0 to 1
 *
 * Returns: %TRUE with the given probability
 */
gboolean
diary_random_chance (GRand *random, double probability)
{
  g_return_val_if_fail (random != NULL, FALSE);

  return g_rand_double (random) < probability;
}

/**
 * diary_random_normal:
 * @random: where the draw comes from
 * @mean: the mean
 * @deviation: the standard deviation
 *
 * Returns: a normally distributed number, by Box and Muller's transform
 */
double
diary_random_normal (GRand *random, double mean, double deviation)
{
  double radius, angle;

  g_return_val_if_fail (random != NULL, mean);

  radius = sqrt (-2.0 * log (uniform (random)));
  angle = 2.0 * G_PI * g_rand_double (random);

  return mean + deviation * radius * cos (angle);
}

/**
 * diary_random_gamma:
 * @random: where the draw comes from
 * @shape: 1 or more
 * @scale: above 0; the mean is @shape times @scale
 *
 * Returns: a gamma distributed number, by the method of Marsaglia and Tsang (2000)
 */
double
diary_random_gamma (GRand *random, double shape, double scale)
{
  double d, c;

  g_return_val_if_fail (random != NULL, 0.0);
  g_return_val_if_fail (shape >= 1.0 && scale > 0.0, 0.0);

  d = shape - 1.0 / 3.0;
  c = 1.0 / sqrt (9.0 * d);

  for (;;)
    {
      double x = diary_random_normal (random, 0.0, 1.0);
      double v = pow (1.0 + c * x, 3.0);

      if (v > 0.0 && log (uniform (random)) < 0.5 * x * x + d * (1.0 - v + log (v)))
        return d * v * scale;
    }
}

/**
 * diary_random_poisson:
 * @random: where the draw comes from
 * @mean: 0 to 500
 *
 * Returns: a Poisson distributed count, by Knuth's multiplication
 */
int
diary_random_poisson (GRand *random, double mean)
{
  double limit, product;
  int count = 0;

  g_return_val_if_fail (random != NULL, 0);
  g_return_val_if_fail (mean >= 0.0 && mean <= 500.0, 0);

  limit = exp (-mean);
  for (product = uniform (random); product > limit; product *= uniform (random))
    count++;

  return count;
}

/**
 * diary_random_pick:
 * @random: where the draw comes from
 * @weights: (array length=n_weights): how likely each is, 0 or more, in any unit
 * @n_weights: how many there are, at least 1
 *
 * Returns: the index of one of them
 */
size_t
diary_random_pick (GRand *random, const double *weights, size_t n_weights)
{
  double total = 0.0, point;
  size_t i;

  g_return_val_if_fail (random != NULL && n_weights > 0, 0);

  for (i = 0; i < n_weights; i++)
    total += weights[i];

  point = g_rand_double (random) * total;
  for (i = 0; i < n_weights - 1; i++)
    {
      point -= weights[i];
      if (point < 0.0)
        break;
    }

  return i;
}

/**
 * diary_random_uuid:
 * @random: where the draw comes from
 *
 * Returns: (transfer full): a UUID of version 4 (RFC 4122) that is as random as @random is
 */
char *
diary_random_uuid (GRand *random)
{
  guint32 a, b, c, d;

  g_return_val_if_fail (random != NULL, NULL);

  a = g_rand_int (random);
  b = g_rand_int (random);
  c = g_rand_int (random);
  d = g_rand_int (random);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%04x%08x", a, b >> 16, b & 0x0fffu,
                          0x8000u | (c >> 16 & 0x3fffu), c & 0xffffu, d);
}
