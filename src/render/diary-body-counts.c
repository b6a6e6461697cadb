/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-counts.h"

#include <glib/gi18n-lib.h>

#include "diary-body-map.h"

struct _DiaryBodyCounts
{
  GObject parent_instance;

  GArray *counts; /* of DiaryPlaceCount */
  DiarySteps steps;
};

G_DEFINE_FINAL_TYPE (DiaryBodyCounts, diary_body_counts, G_TYPE_OBJECT)

static char *
format_episodes (int count)
{
  return g_strdup_printf (ngettext ("%'d episode", "%'d episodes", (unsigned long) count), count);
}

static const DiaryPlaceCount *
get_nth (DiaryBodyCounts *self, guint index)
{
  return &g_array_index (self->counts, DiaryPlaceCount, index);
}

/* Whether @count has no region, nor a pair of them that it may belong to. */
static gboolean
is_beside (const DiaryPlaceCount *count)
{
  DiaryPlace parts[2];

  if (!diary_body_map_has_site (count->place.site))
    return TRUE;
  if (count->place.side == NULL)
    return FALSE;
  diary_place_split (&count->place, parts);

  return diary_body_map_find_place (&parts[0]) == DIARY_BODY_NO_REGION;
}

/* The region with most episodes, or the first of those; or that there is none. */
static int
find_most (DiaryBodyCounts *self)
{
  int most = DIARY_BODY_NO_REGION, count = 0;

  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    if (diary_body_counts_get_count (self, i) > count)
      {
        most = i;
        count = diary_body_counts_get_count (self, i);
      }

  return most;
}

static void
diary_body_counts_finalize (GObject *object)
{
  g_array_unref (DIARY_BODY_COUNTS (object)->counts);

  G_OBJECT_CLASS (diary_body_counts_parent_class)->finalize (object);
}

static void
diary_body_counts_class_init (DiaryBodyCountsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = diary_body_counts_finalize;
}

static void
diary_body_counts_init (DiaryBodyCounts *self)
{
  self->counts = g_array_new (FALSE, FALSE, sizeof (DiaryPlaceCount));
}

/**
 * diary_body_counts_new:
 * @counts: (array length=n_counts): the places of a period, with keys of the vocabulary
 * @n_counts: how many there are
 *
 * Returns: (transfer full): the counts by region
 */
DiaryBodyCounts *
diary_body_counts_new (const DiaryPlaceCount *counts, int n_counts)
{
  DiaryBodyCounts *self = g_object_new (DIARY_TYPE_BODY_COUNTS, NULL);
  int most;

  g_return_val_if_fail (counts != NULL || n_counts == 0, self);

  if (n_counts > 0)
    g_array_append_vals (self->counts, counts, (guint) n_counts);
  most = diary_body_counts_find_most (self);
  self->steps = diary_steps_new (
      most != DIARY_BODY_NO_REGION ? diary_body_counts_get_count (self, most) : 0);

  return self;
}

/**
 * diary_body_counts_get_count:
 * @self: counts
 * @region: a region of the map
 *
 * Returns: how many episodes were recorded at the region, or at both sides
 */
int
diary_body_counts_get_count (DiaryBodyCounts *self, int region)
{
  int count = 0;

  g_return_val_if_fail (DIARY_IS_BODY_COUNTS (self), 0);

  for (guint i = 0; i < self->counts->len; i++)
    {
      DiaryPlace parts[2];
      int n_parts = diary_place_split (&get_nth (self, i)->place, parts);
      gboolean counts = FALSE;

      for (int part = 0; part < n_parts; part++)
        counts |= diary_body_map_find_place (&parts[part]) == region;
      count += counts ? get_nth (self, i)->n_episodes : 0;
    }

  return count;
}

/**
 * diary_body_counts_find_most:
 * @self: counts
 *
 * Returns: the region with most episodes, the first one of several, or %DIARY_BODY_NO_REGION where
 *   none has any
 */
int
diary_body_counts_find_most (DiaryBodyCounts *self)
{
  int most = DIARY_BODY_NO_REGION;
  int maximum = 0;

  g_return_val_if_fail (DIARY_IS_BODY_COUNTS (self), DIARY_BODY_NO_REGION);

  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    {
      int count = diary_body_counts_get_count (self, i);

      if (count > maximum)
        {
          most = i;
          maximum = count;
        }
    }

  return most;
}

/**
 * diary_body_counts_get_unsided:
 * @self: counts
 * @region: a region of the map
 *
 * Returns: how many more episodes may have been there: their site is that of the region, their side
 *   was not recorded
 */
int
diary_body_counts_get_unsided (DiaryBodyCounts *self, int region)
{
  const DiaryPlace *place = diary_body_map_get_place (region);
  int count = 0;

  g_return_val_if_fail (DIARY_IS_BODY_COUNTS (self), 0);
  g_return_val_if_fail (place != NULL, 0);

  for (guint i = 0; i < self->counts->len; i++)
    {
      const DiaryPlace *other = &get_nth (self, i)->place;

      if (other->side == NULL && place->side != NULL && g_str_equal (other->site, place->site))
        count += get_nth (self, i)->n_episodes;
    }

  return count;
}

/**
 * diary_body_counts_get_has_unsided:
 * @self: counts
 *
 * Returns: whether the side of some episodes was not recorded
 */
gboolean
diary_body_counts_get_has_unsided (DiaryBodyCounts *self)
{
  g_return_val_if_fail (DIARY_IS_BODY_COUNTS (self), FALSE);

  for (int i = 0; i < diary_body_map_get_n_regions (); i++)
    if (diary_body_counts_get_unsided (self, i) > 0)
      return TRUE;

  return FALSE;
}

/**
 * diary_body_counts_describe:
 * @self: counts
 * @region: a region of the map
 *
 * Returns: (transfer full): the region and its episodes in words
 */
char *
diary_body_counts_describe (DiaryBodyCounts *self, int region)
{
  const DiaryPlace *place = diary_body_map_get_place (region);
  g_autofree char *name = NULL;
  g_autofree char *episodes = NULL;
  int unsided;

  g_return_val_if_fail (DIARY_IS_BODY_COUNTS (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  name = diary_place_format (place->site, place->side);
  episodes = format_episodes (diary_body_counts_get_count (self, region));
  unsided = diary_body_counts_get_unsided (self, region);
  if (unsided == 0)
    /* Translators: a place of the body, and how many episodes it had. */
    return g_strdup_printf (_ ("%s: %s"), name, episodes);

  /* Translators: like “Calf, left: 12 episodes, and 3 without a side”. */
  return g_strdup_printf (ngettext ("%s: %s, and %'d without a side",
                                    "%s: %s, and %'d without a side", (unsigned long) unsided),
                          name, episodes, unsided);
}

/**
 * diary_body_counts_list_beside:
 * @self: counts
 *
 * Returns: (transfer full) (nullable): the episodes that the map has no region for, in words, or
 *   %NULL if there are none
 */
char *
diary_body_counts_list_beside (DiaryBodyCounts *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  g_return_val_if_fail (DIARY_IS_BODY_COUNTS (self), NULL);

  for (guint i = 0; i < self->counts->len; i++)
    {
      const DiaryPlaceCount *count = get_nth (self, i);
      g_autofree char *name = diary_place_format (count->place.site, count->place.side);
      g_autofree char *episodes = format_episodes (count->n_episodes);

      if (is_beside (count))
        g_ptr_array_add (texts, g_strdup_printf (_ ("%s: %s"), name, episodes));
    }
  if (texts->len == 0)
    return NULL;
  g_ptr_array_add (texts, NULL);
  list = g_strjoinv (" · ", (char **) texts->pdata);

  /* Translators: followed by places that the picture of the body doesn’t have, such as “All over: 3
   * episodes”. */
  return g_strdup_printf (_ ("Not on the map: %s"), list);
}

/**
 * diary_body_counts_summarise:
 * @self: counts
 *
 * Returns: (transfer full) (nullable): what the map says at a glance, in words, and what it has no
 *   region for; %NULL if there is nothing
 */
char *
diary_body_counts_summarise (DiaryBodyCounts *self)
{
  g_autofree char *beside = NULL;
  g_autofree char *place = NULL;
  g_autofree char *most = NULL;
  int region;

  g_return_val_if_fail (DIARY_IS_BODY_COUNTS (self), NULL);

  beside = diary_body_counts_list_beside (self);
  region = find_most (self);
  if (region == DIARY_BODY_NO_REGION)
    return g_steal_pointer (&beside);
  place = diary_body_counts_describe (self, region);
  /* Translators: followed by a place, such as “Calf, left: 12 episodes”. */
  most = g_strdup_printf (_ ("Most often: %s"), place);

  return beside != NULL ? g_strdup_printf (_ ("%s · %s"), most, beside) : g_steal_pointer (&most);
}

/**
 * diary_body_counts_get_steps:
 * @self: counts
 *
 * Returns: the shades there are, none without an episode on the map
 */
DiarySteps
diary_body_counts_get_steps (DiaryBodyCounts *self)
{
  g_return_val_if_fail (DIARY_IS_BODY_COUNTS (self), diary_steps_new (0));

  return self->steps;
}

/**
 * diary_body_counts_get_step:
 * @self: counts
 * @region: a region of the map
 *
 * Returns: which shade the region has, from 1 for the fewest episodes, or 0 without any
 */
int
diary_body_counts_get_step (DiaryBodyCounts *self, int region)
{
  g_return_val_if_fail (DIARY_IS_BODY_COUNTS (self), 0);

  return diary_steps_find (&self->steps, diary_body_counts_get_count (self, region));
}

/**
 * diary_body_counts_equal:
 * @a: (nullable): counts
 * @b: (nullable): others
 *
 * Returns: whether both say the same
 */
gboolean
diary_body_counts_equal (DiaryBodyCounts *a, DiaryBodyCounts *b)
{
  if (a == NULL || b == NULL || a->counts->len != b->counts->len)
    return a == b;

  for (guint i = 0; i < a->counts->len; i++)
    if (diary_place_compare (&get_nth (a, i)->place, &get_nth (b, i)->place) != 0 ||
        get_nth (a, i)->n_episodes != get_nth (b, i)->n_episodes)
      return FALSE;

  return TRUE;
}
