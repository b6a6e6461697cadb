/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryPlace:
 * @site: a key of the vocabulary
 * @side: a key of the vocabulary, or %NULL where it was not recorded
 *
 * A site with its side; the keys are the vocabulary's own, so nothing is owned.
 */
typedef struct
{
  const char *site;
  const char *side;
} DiaryPlace;

char *diary_place_format (const char *site,
                          const char *side);

G_END_DECLS
