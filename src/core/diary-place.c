/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-place.h"

#include <glib/gi18n-lib.h>

#include "diary-vocabulary.h"

/**
 * diary_place_format:
 * @site: a key of the vocabulary
 * @side: (nullable): a key of the vocabulary
 *
 * Returns: (transfer full): the place for people, as in "Calf, left"
 */
char *
diary_place_format (const char *site, const char *side)
{
  const char *label;

  g_return_val_if_fail (site != NULL, NULL);

  label = diary_vocabulary_label (DIARY_TERMS_SITES, site);
  if (g_strcmp0 (side, "left") == 0)
    return g_strdup_printf (C_ ("place", "%s, left"), label);
  if (g_strcmp0 (side, "right") == 0)
    return g_strdup_printf (C_ ("place", "%s, right"), label);
  if (g_strcmp0 (side, "both") == 0)
    return g_strdup_printf (C_ ("place", "%s, both sides"), label);
  if (g_strcmp0 (side, "middle") == 0)
    return g_strdup_printf (C_ ("place", "%s, middle"), label);

  return g_strdup (label);
}

/**
 * diary_place_split:
 * @self: a place, with keys of the vocabulary
 * @parts: (out) (array fixed-size=2): the places that it counts for
 *
 * Both sides count for the left and for the right, every other place for itself.
 *
 * Returns: how many places those are
 */
int
diary_place_split (const DiaryPlace *self, DiaryPlace *parts)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (parts != NULL, 0);

  parts[0] = *self;
  if (g_strcmp0 (self->side, "both") != 0)
    return 1;

  parts[1] = *self;
  parts[0].side = diary_vocabulary_canonical (DIARY_TERMS_SIDES, "left");
  parts[1].side = diary_vocabulary_canonical (DIARY_TERMS_SIDES, "right");

  return 2;
}

/* Whether @side, where it was recorded, says "both" and @other says one of them. */
static gboolean
includes_side (const char *side, const char *other)
{
  return g_strcmp0 (side, "both") == 0 &&
         (g_strcmp0 (other, "left") == 0 || g_strcmp0 (other, "right") == 0);
}

/**
 * diary_place_matches:
 * @a: a place
 * @b: another
 *
 * Compares where two entries were. A side that was not recorded may be any; a site that was not
 * recorded is no place at all.
 *
 * Returns: whether both may be the same place of the body
 */
gboolean
diary_place_matches (const DiaryPlace *a, const DiaryPlace *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->site == NULL || g_strcmp0 (a->site, b->site) != 0)
    return FALSE;

  return a->side == NULL || b->side == NULL || g_str_equal (a->side, b->side) ||
         includes_side (a->side, b->side) || includes_side (b->side, a->side);
}

/**
 * diary_place_compare:
 * @a: a place
 * @b: another
 *
 * Returns: below 0, 0 or above 0 as the key of @a sorts before, with or after that of @b; what was
 *   not recorded comes first
 */
int
diary_place_compare (const DiaryPlace *a, const DiaryPlace *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  order = g_strcmp0 (a->site, b->site);

  return order != 0 ? order : g_strcmp0 (a->side, b->side);
}
