/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-region.h"

/**
 * diary_region_new:
 * @place: a place, with keys of the vocabulary
 *
 * Returns: (transfer full): a region without episodes
 */
DiaryRegion *
diary_region_new (const DiaryPlace *place)
{
  DiaryRegion *self;

  g_return_val_if_fail (place != NULL, NULL);

  self = g_new0 (DiaryRegion, 1);
  self->place = *place;
  self->dates = g_array_new (FALSE, FALSE, sizeof (DiaryDate));
  self->counts = g_array_new (FALSE, FALSE, sizeof (int));

  return self;
}

/**
 * diary_region_free:
 * @self: (transfer full): a region
 */
void
diary_region_free (DiaryRegion *self)
{
  g_array_unref (self->dates);
  g_array_unref (self->counts);
  g_free (self);
}

/**
 * diary_region_add_date:
 * @self: a region
 * @date: a day with episodes there, later than all others
 * @n_episodes: how many
 */
void
diary_region_add_date (DiaryRegion *self, DiaryDate date, int n_episodes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->dates->len == 0 ||
                    g_array_index (self->dates, DiaryDate, self->dates->len - 1) < date);
  g_return_if_fail (n_episodes > 0);

  g_array_append_val (self->dates, date);
  g_array_append_val (self->counts, n_episodes);
}
