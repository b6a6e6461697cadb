/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "diary-random.h"

#define N_DRAWS 20000

typedef double (*Draw) (GRand *random);

typedef struct
{
  const char *name;
  Draw draw;
  double mean;
  double variance;
} Distribution;

static double
draw_chance (GRand *random)
{
  return diary_random_chance (random, 0.3);
}

static double
draw_normal (GRand *random)
{
  return diary_random_normal (random, -2.0, 3.0);
}

static double
draw_gamma (GRand *random)
{
  return diary_random_gamma (random, 4.0, 0.5);
}

static double
draw_poisson (GRand *random)
{
  return diary_random_poisson (random, 2.5);
}

/* 0 with a weight of 1, 2 with a weight of 3. */
static double
draw_pick (GRand *random)
{
  const double weights[] = { 1.0, 0.0, 3.0 };

  return (double) diary_random_pick (random, weights, G_N_ELEMENTS (weights));
}

static const Distribution DISTRIBUTIONS[] = {
  { "chance", draw_chance, 0.3, 0.21 }, { "normal", draw_normal, -2.0, 9.0 },
  { "gamma", draw_gamma, 2.0, 1.0 },    { "poisson", draw_poisson, 2.5, 2.5 },
  { "pick", draw_pick, 1.5, 0.75 },
};

/* Within six standard errors of the mean, and a tenth of the variance. */
static void
test_distribution (const void *data)
{
  const Distribution *distribution = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  double sum = 0.0, squares = 0.0, mean, variance;

  for (int i = 0; i < N_DRAWS; i++)
    {
      double x = distribution->draw (random);

      sum += x;
      squares += x * x;
    }
  mean = sum / N_DRAWS;
  variance = squares / N_DRAWS - mean * mean;

  g_assert_cmpfloat_with_epsilon (mean, distribution->mean,
                                  6.0 * sqrt (distribution->variance / N_DRAWS));
  g_assert_cmpfloat_with_epsilon (variance, distribution->variance, 0.1 * distribution->variance);
}

static void
test_edges (void)
{
  const double only_last[] = { 0.0, 0.0, 1.0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (int i = 0; i < 100; i++)
    {
      g_assert_false (diary_random_chance (random, 0.0));
      g_assert_true (diary_random_chance (random, 1.0));
      g_assert_cmpint (diary_random_poisson (random, 0.0), ==, 0);
      g_assert_cmpuint (diary_random_pick (random, only_last, 3), ==, 2);
      g_assert_cmpfloat (diary_random_gamma (random, 1.0, 1.0), >, 0.0);
    }
}

static void
test_uuid (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GRand) again = g_rand_new_with_seed (1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 1000; i++)
    {
      char *uuid = diary_random_uuid (random);
      g_autofree char *same = diary_random_uuid (again);

      g_assert_true (g_uuid_string_is_valid (uuid));
      g_assert_cmpint (uuid[14], ==, '4');
      g_assert_nonnull (strchr ("89ab", uuid[19]));
      g_assert_cmpstr (uuid, ==, same);
      g_assert_true (g_hash_table_add (seen, uuid));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (DISTRIBUTIONS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/random/%s", DISTRIBUTIONS[i].name);

      g_test_add_data_func (path, &DISTRIBUTIONS[i], test_distribution);
    }
  g_test_add_func ("/random/edges", test_edges);
  g_test_add_func ("/random/uuid", test_uuid);

  return g_test_run ();
}
