/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-trend-spreading.h"

#include <gsl/gsl_sf_gamma.h>
#include <math.h>

#define RECENT_DAYS 28
#define LONGEST_GAP 7
#define NEW_BOUT    7 /* days after which a run that goes on counts again */

typedef struct
{
  int n;
  int n_recent;
} Bouts;

/* Counts the bouts of one region from the sorted dates of its episodes. */
static Bouts
count_bouts (const GArray *dates, DiaryDate last)
{
  Bouts bouts = { 0 };
  DiaryDate start = 0;
  DiaryDate previous = 0;

  for (guint i = 0; i < dates->len; i++)
    {
      DiaryDate date = g_array_index (dates, DiaryDate, i);

      if (date > last)
        break;

      if (i == 0 || date - previous > LONGEST_GAP || date - start >= NEW_BOUT)
        {
          start = date;
          bouts.n++;
          bouts.n_recent += date > last - RECENT_DAYS;
        }

      previous = date;
    }

  return bouts;
}

/* The chance that all of @n of @total bouts fall among the @recent ones: C(recent, n) / C(total,
 * n). */
static double
chance_all_recent (int n, int recent, int total)
{
  if (n > recent)
    return 0;

  return exp (gsl_sf_lnchoose (recent, n) - gsl_sf_lnchoose (total, n));
}

/* Adds one more independent event to the distribution of how many happen, which has room for it. */
static void
convolve (double *distribution, int n, double chance)
{
  distribution[n + 1] = 0;

  for (int k = n + 1; k > 0; k--)
    distribution[k] = distribution[k] * (1 - chance) + distribution[k - 1] * chance;

  distribution[0] *= 1 - chance;
}

/**
 * diary_trend_spreading_compute:
 * @regions: (element-type GArray): for each region, the sorted dates of its episodes
 * @last: the last day to count
 *
 * Compares the regions that are new in the last 28 days with those that would be new if the bouts
 * had come in any order: the number of such regions follows a Poisson binomial distribution.
 *
 * Returns: the comparison
 */
DiaryTrendSpreading
diary_trend_spreading_compute (const GArray *regions, DiaryDate last)
{
  DiaryTrendSpreading self = { .p = 1 };
  g_autofree Bouts *bouts = g_new (Bouts, regions->len + 1);
  g_autofree double *distribution = g_new0 (double, regions->len + 2);

  for (guint i = 0; i < regions->len; i++)
    {
      Bouts of = count_bouts (g_array_index (regions, GArray *, i), last);

      if (of.n == 0)
        continue;

      bouts[self.regions++] = of;
      self.bouts_total += of.n;
      self.bouts_recent += of.n_recent;
      self.n_new += of.n == of.n_recent;
    }

  distribution[0] = 1;

  for (int i = 0; i < self.regions; i++)
    {
      double chance = chance_all_recent (bouts[i].n, self.bouts_recent, self.bouts_total);

      self.expected += chance;
      convolve (distribution, i, chance);
    }

  self.p = 0;
  for (int k = self.n_new; k <= self.regions; k++)
    self.p += distribution[k];

  return self;
}
