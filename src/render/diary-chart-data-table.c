/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-data.h"

#include <glib/gi18n-lib.h>

/* A chart as a table has a row for each of its points and a column for each of its series. A grid
 * has one for each of its periods, which says in words where there were how many episodes: a column
 * for each place would be too many for a narrow window, and a row for each cell too many to be
 * listened to. So it is told by time what the points of the chart tell by place, in as many rows as
 * there are columns, and a period without a record stands in its row, too. */
static gboolean
is_grid (DiaryChartData *self)
{
  return diary_chart_data_get_kind (self) == DIARY_CHART_GRID;
}

/* Where there were episodes in this period, in the order of the points. */
static char *
format_places (DiaryChartData *self, int column)
{
  const DiarySeries *series = diary_chart_data_get_series (self, column);
  GString *text = g_string_new (NULL);

  if (diary_series_get_is_gap (series, 0))
    g_string_append (text, diary_series_get_gap_name (series));
  for (int point = 0; point < diary_chart_data_get_n_points (self); point++)
    {
      g_autofree char *number = diary_series_format (series, point);

      if (!(diary_series_get_value (series, point) > 0))
        continue;
      if (text->len > 0)
        g_string_append (text, " · ");
      /* Translators: a place and how many episodes were there, like “Calf, left: 3”. */
      g_string_append_printf (text, _ ("%s: %s"), diary_chart_data_get_point (self, point), number);
    }
  if (text->len == 0)
    g_string_append (text, C_ ("episodes in a period", "None"));
  return g_string_free (text, FALSE);
}

/**
 * diary_chart_data_get_n_rows:
 * @self: a chart's data
 *
 * Returns: how many rows its table has
 */
int
diary_chart_data_get_n_rows (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), 0);

  return is_grid (self) ? diary_chart_data_get_n_columns (self)
                        : diary_chart_data_get_n_points (self);
}

/**
 * diary_chart_data_get_n_headings:
 * @self: a chart's data
 *
 * Returns: how many columns its table has, the first of which names the rows
 */
int
diary_chart_data_get_n_headings (DiaryChartData *self)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), 0);

  return is_grid (self) ? 2 : 1 + diary_chart_data_get_n_series (self);
}

const char *
diary_chart_data_get_heading (DiaryChartData *self, int heading)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);
  g_return_val_if_fail (heading >= 0 && heading < diary_chart_data_get_n_headings (self), NULL);

  if (is_grid (self))
    return heading == 0 ? diary_chart_data_get_columns_title (self) : _ ("Episodes");
  if (heading == 0)
    return diary_chart_data_get_points_title (self);
  return diary_series_get_name (diary_chart_data_get_series (self, heading - 1));
}

/**
 * diary_chart_data_get_heading_is_text:
 * @self: a chart's data
 * @heading: a column of its table
 *
 * Returns: whether there are words below it, or numbers
 */
gboolean
diary_chart_data_get_heading_is_text (DiaryChartData *self, int heading)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), FALSE);

  return heading == 0 || is_grid (self);
}

/**
 * diary_chart_data_format_row:
 * @self: a chart's data
 * @row: a row of its table
 * @heading: a column of its table
 *
 * Returns: (transfer full): what is written there
 */
char *
diary_chart_data_format_row (DiaryChartData *self, int row, int heading)
{
  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);
  g_return_val_if_fail (row >= 0 && row < diary_chart_data_get_n_rows (self), NULL);

  if (is_grid (self))
    return heading == 0 ? g_strdup (diary_series_get_name (diary_chart_data_get_series (self, row)))
                        : format_places (self, row);
  if (heading == 0)
    return g_strdup (diary_chart_data_get_point (self, row));
  return diary_series_format (diary_chart_data_get_series (self, heading - 1), row);
}

/**
 * diary_chart_data_describe_row:
 * @self: a chart's data
 * @row: a row of its table
 *
 * Returns: (transfer full): the row in words, as it is spoken
 */
char *
diary_chart_data_describe_row (DiaryChartData *self, int row)
{
  g_autofree char *name = NULL;
  g_autofree char *places = NULL;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  if (!is_grid (self))
    return diary_chart_data_describe_point (self, row);
  name = diary_chart_data_format_row (self, row, 0);
  places = diary_chart_data_format_row (self, row, 1);
  return g_strdup_printf (_ ("%s · %s"), name, places);
}

/**
 * diary_chart_data_describe_table_cell:
 * @self: a chart's data
 * @row: a row of its table
 * @heading: a column of its table
 *
 * Returns: (transfer full): the cell in words, as it is spoken within its row
 */
char *
diary_chart_data_describe_table_cell (DiaryChartData *self, int row, int heading)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  text = diary_chart_data_format_row (self, row, heading);
  /* Translators: a cell of a table: the heading of its column and what is written there. */
  return g_strdup_printf (_ ("%s: %s"), diary_chart_data_get_heading (self, heading), text);
}
