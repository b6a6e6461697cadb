/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-place.h"

G_BEGIN_DECLS

/**
 * DiaryDayRow:
 * @date: the local date
 * @complete: whether the person said that all of the day is recorded
 * @has_entry: whether the diary holds a day record for the date
 * @n_episodes: episodes that began on the date
 * @n_durations: how many of them have a recorded duration
 * @twitching_s: the sum of their recorded durations, in seconds
 * @highest_intensity: 1 to 5, or 0 where none is recorded
 *
 * One calendar day. Its count is known if it has an episode or is complete; see
 * diary_day_row_get_count().
 */
typedef struct
{
  DiaryDate date;
  gboolean complete;
  gboolean has_entry;
  int n_episodes;
  int n_durations;
  gint64 twitching_s;
  int highest_intensity;
} DiaryDayRow;

/**
 * DiaryPlaceCount:
 * @place: where, as it was recorded
 * @n_episodes: how many episodes
 */
typedef struct
{
  DiaryPlace place;
  int n_episodes;
} DiaryPlaceCount;

#define DIARY_TYPE_DAY_TABLE (diary_day_table_get_type ())
G_DECLARE_FINAL_TYPE (DiaryDayTable, diary_day_table, DIARY, DAY_TABLE, GObject)

/* The diary as one row a calendar day, recorded or not: immutable once loaded, so any thread may
 * read it. */
DiaryDayTable *diary_day_table_load (DiaryDatabase *database,
                                     DiaryDate      from,
                                     DiaryDate      to,
                                     GError       **error);

int                diary_day_table_get_n_days (DiaryDayTable     *self);
const DiaryDayRow *diary_day_table_get_row    (DiaryDayTable     *self,
                                               int                index);
int                diary_day_row_get_count    (const DiaryDayRow *row);

/* Factors: the vocabulary's in its order, then the person's own by name. */
int           diary_day_table_get_n_factors     (DiaryDayTable *self);
const char   *diary_day_table_get_factor_key    (DiaryDayTable *self,
                                                 int            factor);
const char   *diary_day_table_get_factor_column (DiaryDayTable *self,
                                                 int            factor);
const double *diary_day_table_get_values        (DiaryDayTable *self,
                                                 int            factor);

/* Counts over the same days. */
const DiaryPlaceCount *diary_day_table_get_place_counts (DiaryDayTable *self,
                                                         int           *n_counts);
int                    diary_day_table_get_site_count   (DiaryDayTable *self,
                                                         const char    *site);
int                    diary_day_table_get_hour_count   (DiaryDayTable *self,
                                                         int            hour);

G_END_DECLS
