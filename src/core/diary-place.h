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

char    *diary_place_format  (const char       *site,
                              const char       *side);
int      diary_place_split   (const DiaryPlace *self,
                              DiaryPlace       *parts);
gboolean diary_place_matches (const DiaryPlace *a,
                              const DiaryPlace *b);
int      diary_place_compare (const DiaryPlace *a,
                              const DiaryPlace *b);

G_END_DECLS
