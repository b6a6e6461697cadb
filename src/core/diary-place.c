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
