/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-episode.h"
#include "diary-factor.h"
#include "diary-foreign-table.h"
#include "diary-mapping.h"

G_BEGIN_DECLS

/**
 * DiaryMappedValue:
 * @target: which factor
 * @value: its number
 * @scale: what that means
 */
typedef struct
{
  const DiaryMappingTarget *target;
  double value;
  DiaryScale scale;
} DiaryMappedValue;

/**
 * DiaryMappedRow:
 * @date: its date
 * @has_time: whether it tells the time of day
 * @at: when; at 12:00 if it does not
 * @episode: (nullable): the episode that it tells of
 * @values: (element-type DiaryMappedValue): the numbers that it tells
 * @note: what the person wrote, if that does not belong to the episode
 *
 * A row of somebody's table, as it is to be imported.
 */
typedef struct
{
  DiaryDate date;
  gboolean has_time;
  DiaryInstant at;
  DiaryEpisode *episode;
  GArray *values;
  char *note;
} DiaryMappedRow;

gboolean diary_mapped_row_read   (DiaryMappedRow       *self,
                                  DiaryMapping         *mapping,
                                  DiaryMappingDates     dates,
                                  DiaryForeignTable    *table,
                                  GError              **error);
void     diary_mapped_row_clear  (DiaryMappedRow       *self);
char    *diary_mapped_row_format (const DiaryMappedRow *self);

G_END_DECLS
