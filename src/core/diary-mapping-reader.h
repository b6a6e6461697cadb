/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-foreign-output.h"
#include "diary-mapping.h"

G_BEGIN_DECLS

/**
 * DiaryMappingPreview:
 * @line: where the row is in the file
 * @text: what will come of it, or what is wrong with it, in the person's language
 * @is_refused: whether it can't be taken
 */
typedef struct
{
  gint64 line;
  char *text;
  gboolean is_refused;
} DiaryMappingPreview;

/* Somebody's table, read as a mapping says. */
gboolean   diary_mapping_convert (DiaryMapping       *mapping,
                                  GBytes             *content,
                                  DiaryForeignOutput *output,
                                  GError            **error);
GPtrArray *diary_mapping_preview (DiaryMapping       *mapping,
                                  GBytes             *content,
                                  guint               n_rows,
                                  GError            **error);

DiaryMappingDates diary_mapping_find_dates  (DiaryMapping *mapping,
                                             GBytes       *content,
                                             gboolean     *certain);
char            **diary_mapping_list_places (DiaryMapping *mapping,
                                             GBytes       *content,
                                             guint         max);

G_END_DECLS
