/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A mean over seven days is said only if at least this many of them are recorded: over half, so
 * that a single busy day doesn't stand for a week. */
#define DIARY_SERIES_MEAN_DAYS     7
#define DIARY_SERIES_MEAN_RECORDED 4

/**
 * DiarySeriesStyle:
 * @DIARY_SERIES_BARS: bars as long as the numbers
 * @DIARY_SERIES_LINE: a line from number to number
 * @DIARY_SERIES_DOTS: a dot at each number
 * @DIARY_SERIES_LEVELS: a level line over the points that have the same number
 * @DIARY_SERIES_DAYS: how many days a dot stands for, which is its size
 * @DIARY_SERIES_FROM: where a range begins
 * @DIARY_SERIES_TO: where it ends
 * @DIARY_SERIES_BAND: a ratio; a band from so many times fewer to so many times more
 * @DIARY_SERIES_CELLS: a column of a grid, with a cell for each of the points
 *
 * How a series is drawn.
 */
typedef enum
{
  DIARY_SERIES_BARS,
  DIARY_SERIES_LINE,
  DIARY_SERIES_DOTS,
  DIARY_SERIES_LEVELS,
  DIARY_SERIES_DAYS,
  DIARY_SERIES_FROM,
  DIARY_SERIES_TO,
  DIARY_SERIES_BAND,
  DIARY_SERIES_CELLS,
} DiarySeriesStyle;

/* Numbers in a row under one name. A NaN is a gap: the number isn't known, which is not zero. */
typedef struct _DiarySeries DiarySeries;

DiarySeries *diary_series_new      (const char      *name,
                                    DiarySeriesStyle style,
                                    const double    *values,
                                    int              n_values);
DiarySeries *diary_series_new_mean (const char      *name,
                                    const double    *days,
                                    int              n_days,
                                    int              n_lead);
void         diary_series_free     (DiarySeries     *self);

const char      *diary_series_get_name     (const DiarySeries *self);
DiarySeriesStyle diary_series_get_style    (const DiarySeries *self);
int              diary_series_get_digits   (const DiarySeries *self);
void             diary_series_set_digits   (DiarySeries       *self,
                                            int                digits);
const char      *diary_series_get_gap_name (const DiarySeries *self);
void             diary_series_set_gap_name (DiarySeries       *self,
                                            const char        *gap_name);

int      diary_series_get_n_values (const DiarySeries *self);
double   diary_series_get_value    (const DiarySeries *self,
                                    int                index);
gboolean diary_series_get_is_gap   (const DiarySeries *self,
                                    int                index);
double   diary_series_get_maximum  (const DiarySeries *self);
gboolean diary_series_next_run     (const DiarySeries *self,
                                    gboolean           gaps,
                                    int               *start,
                                    int               *end);
char    *diary_series_format       (const DiarySeries *self,
                                    int                index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiarySeries, diary_series_free)

G_END_DECLS
