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

static Bouts *
count_all_bouts (DiaryTrendSpreading *self,
                 const GPtrArray *regions,
                 DiaryDate last,
                 GArray *new_places)
{
  Bouts *bouts = g_new (Bouts, regions->len + 1);

  for (guint i = 0; i < regions->len; i++)
    {
      const DiaryRegion *region = g_ptr_array_index (regions, i);
      Bouts of = count_bouts (region->dates, last);

      if (of.n == 0)
        continue;

      bouts[self->regions++] = of;
      self->bouts_total += of.n;
      self->bouts_recent += of.n_recent;

      if (of.n > of.n_recent)
        continue;

      self->n_new++;
      if (new_places != NULL)
        g_array_append_val (new_places, region->place);
    }

  return bouts;
}

/**
 * diary_trend_spreading_compute:
 * @regions: (element-type DiaryRegion): every region of the diary
 * @last: the last day to count
 * @new_places: (element-type DiaryPlace) (nullable): where to add the places that are new
 *
 * Compares the regions that are new in the last 28 days with those that would be new if the bouts
 * had come in any order. Of N bouts M are recent; all c of a region are with the chance C(M,c) /
 * C(N,c) of the hypergeometric distribution. The number of such regions follows a Poisson binomial
 * distribution, whose exact tail adds one region after the other (Hong (2013), Computational
 * Statistics and Data Analysis 59, 41-51).
 *
 * Returns: the comparison
 */
DiaryTrendSpreading
diary_trend_spreading_compute (const GPtrArray *regions, DiaryDate last, GArray *new_places)
{
  DiaryTrendSpreading self = { 0 };
  g_autofree Bouts *bouts = NULL;
  g_autofree double *distribution = NULL;

  g_return_val_if_fail (regions != NULL, self);

  bouts = count_all_bouts (&self, regions, last, new_places);
  distribution = g_new0 (double, self.regions + 2);
  distribution[0] = 1;

  for (int i = 0; i < self.regions; i++)
    {
      double chance = chance_all_recent (bouts[i].n, self.bouts_recent, self.bouts_total);

      self.expected += chance;
      convolve (distribution, i, chance);
    }

  for (int k = self.n_new; k <= self.regions; k++)
    self.p += distribution[k];

  return self;
}
