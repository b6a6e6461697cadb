/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryForeignPlace:
 * @kind: (nullable): a key of the kinds
 * @site: (nullable): a key of the sites
 * @side: (nullable): a key of the sides
 *
 * What the words of a name mean in the diary's vocabulary.
 */
typedef struct
{
  const char *kind;
  const char *site;
  const char *side;
} DiaryForeignPlace;

DiaryForeignPlace diary_foreign_words_read (const char *text);

/* The factor that every diary has for what another program calls @name and counts in @unit. */
gboolean diary_foreign_words_find_factor    (const char  *name,
                                             const char  *unit,
                                             const char **factor,
                                             double      *multiplier);
gboolean diary_foreign_words_get_multiplier (const char  *unit,
                                             const char  *wanted,
                                             double      *multiplier);
void     diary_foreign_words_split_unit     (const char  *text,
                                             char       **name,
                                             char       **unit);

G_END_DECLS
