/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-foreign.h"

G_BEGIN_DECLS

/* What the backup and the table of Nomie have in common: times, and notes with "#tags" in them. */

/**
 * DiaryForeignNomieTag:
 * @tag: the tag without "#", in lower case
 * @value: its number
 * @unit: (nullable): its unit, if one is written behind the number; of a time it is hours
 */
typedef struct
{
  char *tag;
  double value;
  char *unit;
} DiaryForeignNomieTag;

gboolean diary_foreign_nomie_read_instant   (double              milliseconds,
                                             double              minutes_west,
                                             DiaryForeignEntry  *entry,
                                             DiaryInstant       *at);
GArray  *diary_foreign_nomie_read_note      (const char         *note,
                                             gboolean           *has_words);
gboolean diary_foreign_nomie_convert_backup (GBytes             *content,
                                             DiaryForeignOutput *output,
                                             GError            **error);

G_END_DECLS
