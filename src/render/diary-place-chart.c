/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-place-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-period-unit.h"
#include "diary-region.h"

/* A place with a cell for each period. */
typedef struct
{
  DiaryPlace place;
  DiaryDate first; /* in the whole diary */
  int total;
  int *cells;
} Row;

typedef struct
{
  DiaryPeriodUnit unit;
  DiaryDate last;
  GArray *starts;     /* of each period, and of the one after the last */
  gboolean *recorded; /* whether anything is known of each period */
  GPtrArray *rows;
} Grid;

static void
row_free (gpointer data)
{
  Row *self = data;

  g_free (self->cells);
  g_free (self);
}

static int
get_n_columns (const Grid *self)
{
  return (int) self->starts->len - 1;
}

static DiaryDate
get_start (const Grid *self, int column)
{
  return g_array_index (self->starts, DiaryDate, column);
}

static void
add_starts (Grid *self, DiaryDate first)
{
  DiaryDate start = diary_period_unit_get_start (self->unit, first);

  g_array_set_size (self->starts, 0);
  g_array_append_val (self->starts, start);
  while (start <= self->last)
    {
      start = diary_period_unit_get_next (self->unit, start);
      g_array_append_val (self->starts, start);
    }
}

/* The shortest periods that are not too many. */
static void
choose_unit (Grid *self, DiaryDate first)
{
  self->unit = DIARY_PERIOD_UNIT_WEEK;
  add_starts (self, first);
  while (get_n_columns (self) > DIARY_PLACE_CHART_MAX_COLUMNS &&
         self->unit < DIARY_PERIOD_UNIT_YEAR)
    {
      self->unit++;
      add_starts (self, first);
    }
}

static void
grid_init (Grid *self, DiaryDate first, DiaryDate last)
{
  self->last = last;
  self->starts = g_array_new (FALSE, FALSE, sizeof (DiaryDate));
  self->rows = g_ptr_array_new_with_free_func (row_free);
  choose_unit (self, first);
  self->recorded = g_new0 (gboolean, get_n_columns (self));
}

static void
grid_clear (Grid *self)
{
  g_array_unref (self->starts);
  g_ptr_array_unref (self->rows);
  g_free (self->recorded);
}

/* Returns: the period of @date, or -1 where it is in none */
static int
find_column (const Grid *self, DiaryDate date)
{
  int low = 0, high = get_n_columns (self);

  if (date < get_start (self, 0) || date > self->last)
    return -1;
  while (high - low > 1)
    {
      int middle = (low + high) / 2;

      *(get_start (self, middle) <= date ? &low : &high) = middle;
    }
  return low;
}

static void
take_counts (Grid *self, const double *counts, DiaryDate from)
{
  for (DiaryDate date = from; date <= self->last; date++)
    {
      int column = find_column (self, date);

      if (column >= 0 && !isnan (counts[date - from]))
        self->recorded[column] = TRUE;
    }
}

static Row *
find_row (Grid *self, const DiaryPlace *place)
{
  Row *row;

  for (unsigned int i = 0; i < self->rows->len; i++)
    {
      row = g_ptr_array_index (self->rows, i);
      if (diary_place_compare (&row->place, place) == 0)
        return row;
    }
  row = g_new0 (Row, 1);
  row->place = *place;
  row->first = DIARY_DATE_NONE;
  row->cells = g_new0 (int, get_n_columns (self));
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
take_days (Grid *self, const DiaryRegion *region, Row *row)
{
  for (unsigned int i = 0; i < region->dates->len; i++)
    {
      DiaryDate date = g_array_index (region->dates, DiaryDate, i);
      int count = g_array_index (region->counts, int, i);
      int column = find_column (self, date);

      if (row->first == DIARY_DATE_NONE || date < row->first)
        row->first = date;
      if (column < 0)
        continue;
      row->cells[column] += count;
      row->total += count;
      self->recorded[column] = TRUE;
    }
}

static void
take_region (Grid *self, const DiaryRegion *region)
{
  DiaryPlace parts[2];
  int n_parts = diary_place_split (&region->place, parts);

  for (int i = 0; i < n_parts; i++)
    take_days (self, region, find_row (self, &parts[i]));
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *one = *(const Row *const *) a, *other = *(const Row *const *) b;

  if (one->first != other->first)
    return one->first < other->first ? -1 : 1;
  if (one->total != other->total)
    return one->total > other->total ? -1 : 1;
  return diary_place_compare (&one->place, &other->place);
}

static void
take_regions (Grid *self, const GPtrArray *regions)
{
  for (unsigned int i = 0; i < regions->len; i++)
    {
      const DiaryRegion *region = g_ptr_array_index (regions, i);

      /* A site of a newer version of the program is none of ours. */
      if (region->place.site != NULL)
        take_region (self, region);
    }
  for (unsigned int i = self->rows->len; i > 0; i--)
    if (((const Row *) g_ptr_array_index (self->rows, i - 1))->total == 0)
      g_ptr_array_remove_index (self->rows, i - 1);
  g_ptr_array_sort (self->rows, compare_rows);
}

static char *
join (char *one, char *other)
{
  g_autofree char *before = one;
  g_autofree char *after = other;

  /* Translators: two short statements side by side. */
  return g_strdup_printf (_ ("%s · %s"), before, after);
}

/* Adds in which period there were most of them, if that is one of several. */
static char *
add_most (const Grid *self, const Row *row, char *text)
{
  g_autofree char *label = NULL;
  int most = 0, n_most = 0;

  for (int i = 0; i < get_n_columns (self); i++)
    if (row->cells[i] > row->cells[most])
      most = i;
  for (int i = 0; i < get_n_columns (self); i++)
    n_most += row->cells[i] == row->cells[most];
  if (n_most > 1 || row->cells[most] == row->total)
    return text;
  label = diary_period_unit_format (self->unit, get_start (self, most), TRUE);
  /* Translators: the greatest number of episodes and its period, like “most: 9 in the week of 4 May
   * 2026”, “most: 9 in May 2026” or “most: 9 in 2026”. */
  return join (text, g_strdup_printf (_ ("most: %'d in %s"), row->cells[most], label));
}

/* Like “first in the week of 2 March 2026 · in 8 of 12 recorded weeks · 34 episodes · most: 9 in
 * the week of 4 May 2026”. */
static char *
describe_row (const Grid *self, const Row *row)
{
  DiaryDate start = diary_period_unit_get_start (self->unit, row->first);
  g_autofree char *label = diary_period_unit_format (self->unit, start, TRUE);
  int n_with = 0, n_recorded = 0;
  char *text;

  for (int i = 0; i < get_n_columns (self); i++)
    {
      n_with += row->cells[i] > 0;
      n_recorded += self->recorded[i];
    }
  /* Translators: when there was the first episode at a place, like “first in the week of 2 March
   * 2026”, “first in March 2026” or “first in 2026”. */
  text = g_strdup_printf (_ ("first in %s"), label);
  text = join (text, diary_period_unit_format_share (self->unit, n_with, n_recorded));
  text = join (text, g_strdup_printf (ngettext ("%'d episode", "%'d episodes",
                                                (unsigned long) row->total),
                                      row->total));
  return add_most (self, row, text);
}

static void
add_rows (const Grid *self, DiaryChartData *chart)
{
  for (unsigned int i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *name = diary_place_format (row->place.site, row->place.side);
      g_autofree char *remark = describe_row (self, row);

      diary_chart_data_add_point_at (chart, name, row->first);
      diary_chart_data_set_remark (chart, (int) i, remark);
    }
}

static void
add_columns (const Grid *self, DiaryChartData *chart)
{
  g_autofree double *values = g_new (double, self->rows->len);

  for (int column = 0; column < get_n_columns (self); column++)
    {
      DiaryDate start = get_start (self, column);
      g_autofree char *label = diary_period_unit_format (self->unit, start, FALSE);

      for (unsigned int i = 0; i < self->rows->len; i++)
        {
          const Row *row = g_ptr_array_index (self->rows, i);

          values[i] = self->recorded[column] ? row->cells[column] : NAN;
        }
      diary_chart_data_add_column (
          chart, diary_series_new (label, DIARY_SERIES_CELLS, values, (int) self->rows->len),
          start);
    }
}

/* Says which place came last, unless several or all of them did. */
static void
summarise (const Grid *self, DiaryChartData *chart)
{
  unsigned int n_places = self->rows->len;
  const Row *newest = g_ptr_array_index (self->rows, n_places - 1);
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%'u place", "%'u places", (unsigned long) n_places), n_places);
  if (n_places > 1 &&
      ((const Row *) g_ptr_array_index (self->rows, n_places - 2))->first < newest->first)
    {
      DiaryDate start = diary_period_unit_get_start (self->unit, newest->first);
      g_autofree char *label = diary_period_unit_format (self->unit, start, TRUE);
      g_autofree char *name = diary_place_format (newest->place.site, newest->place.side);

      /* Translators: a place and since when, like “the newest: Foot, right, since the week of 2
       * March 2026” or “the newest: Foot, right, since March 2026”. */
      text = join (g_steal_pointer (&text),
                   g_strdup_printf (_ ("the newest: %s, since %s"), name, label));
    }
  diary_chart_data_set_summary (chart, text);
}

/**
 * diary_place_chart_new:
 * @regions: (element-type DiaryRegion): each place of the diary with all of its days
 * @counts: the number of episodes of each day from @counted_from to @last, NaN where it isn't known
 * @counted_from: a date not after @first
 * @first: the first date of the chart
 * @last: the last one
 *
 * Tells which place twitched when and how often: a row for each place in the order in which they
 * first came up in the whole diary, so that spreading is seen as a stair. Episodes on both sides
 * count for the left and for the right.
 *
 * The columns are weeks from Monday to Sunday, as in ISO 8601, so that they stay the same from day
 * to day and the same for each reader; the first one is whole, also where @first is in the midst of
 * it, and the last one ends with @last. Where those would be more than
 * %DIARY_PLACE_CHART_MAX_COLUMNS, they are months, quarters or years, and title and names say so. A
 * period is recorded if one of its days is.
 *
 * Returns: (transfer full) (nullable): the chart, or %NULL without episodes
 */
DiaryChartData *
diary_place_chart_new (const GPtrArray *regions,
                       const double *counts,
                       DiaryDate counted_from,
                       DiaryDate first,
                       DiaryDate last)
{
  DiaryChartData *chart = NULL;
  Grid grid = { 0 };

  g_return_val_if_fail (regions != NULL && counts != NULL, NULL);
  g_return_val_if_fail (counted_from <= first && first <= last, NULL);

  grid_init (&grid, first, last);
  take_counts (&grid, counts, counted_from);
  take_regions (&grid, regions);
  if (grid.rows->len > 0)
    {
      int n_days = diary_period_unit_get_min_days (grid.unit);
      DiaryDate end = get_start (&grid, get_n_columns (&grid));

      chart = diary_chart_data_new_grid (diary_period_unit_get_places_title (grid.unit),
                                         _ ("Place"), diary_period_unit_get_name (grid.unit),
                                         diary_axis_new_periods (get_start (&grid, 0), end - 1,
                                                                 n_days));
      add_rows (&grid, chart);
      add_columns (&grid, chart);
      summarise (&grid, chart);
    }
  grid_clear (&grid);
  return chart;
}
