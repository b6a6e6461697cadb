/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-data.h"

#include <glib/gi18n-lib.h>

/* An amount is only known for what it is beside what it is of. */
static char *
name_point (DiaryChartData *self, int point)
{
  const char *name = diary_chart_data_get_point (self, point);

  if (diary_chart_data_get_kind (self) != DIARY_CHART_DOTS)
    return g_strdup (name);

  /* Translators: what a number is of and the number, like “Hours slept last night: 7.5”. */
  return g_strdup_printf (_ ("%s: %s"), diary_chart_data_get_points_title (self), name);
}

/* Translators: two parts of one statement side by side. */
static char *
join (const char *one, const char *other)
{
  return g_strdup_printf (_ ("%s · %s"), one, other);
}

/**
 * diary_chart_data_describe_point:
 * @self: a chart's data
 * @point: which point
 *
 * Returns: (transfer full): the point with its numbers in words, or with what is said instead of
 *   them, as it is spoken
 */
char *
diary_chart_data_describe_point (DiaryChartData *self, int point)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);

  text = name_point (self, point);
  if (diary_chart_data_get_remark (self, point) != NULL)
    return join (text, diary_chart_data_get_remark (self, point));
  for (int i = 0; i < diary_chart_data_get_n_series (self); i++)
    {
      const DiarySeries *series = diary_chart_data_get_series (self, i);
      g_autofree char *before = g_steal_pointer (&text);
      g_autofree char *value = diary_series_format (series, point);

      /* Translators: a point of a chart in words: what comes before, the name of a number and the
       * number, like “Monday, 2 March 2026 · Episodes: 4”, and then the same with the next number. */
      text = g_strdup_printf (_ ("%s · %s: %s"), before, diary_series_get_name (series), value);
    }
  return g_steal_pointer (&text);
}

/* Says what is known: none were there, or nothing is recorded, or how many. */
static char *
describe_count (const DiarySeries *series, int point)
{
  int count;

  if (diary_series_get_is_gap (series, point))
    return g_strdup (diary_series_get_gap_name (series));
  count = (int) diary_series_get_value (series, point);
  if (count == 0)
    return g_strdup (C_ ("episodes", "none"));
  return g_strdup_printf (ngettext ("%'d episode", "%'d episodes", (unsigned long) count), count);
}

/**
 * diary_chart_data_describe_cell:
 * @self: a grid
 * @point: which row
 * @column: which column
 * @with_point: whether to begin with the name of the row, or to leave it out for who goes along it
 *
 * Returns: (transfer full): the cell with its number in words, as it is spoken
 */
char *
diary_chart_data_describe_cell (DiaryChartData *self, int point, int column, gboolean with_point)
{
  const DiarySeries *series;
  g_autofree char *count = NULL;
  g_autofree char *cell = NULL;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (self), NULL);
  g_return_val_if_fail (column >= 0 && column < diary_chart_data_get_n_columns (self), NULL);

  series = diary_chart_data_get_series (self, column);
  count = describe_count (series, point);
  /* Translators: a cell of a chart in words, like “Week of 2 March 2026: 3 episodes”. */
  cell = g_strdup_printf (_ ("%s: %s"), diary_series_get_name (series), count);
  if (!with_point)
    return g_steal_pointer (&cell);
  return join (diary_chart_data_get_point (self, point), cell);
}

static gboolean
is_same_cell (DiaryChartData *a, DiaryChartData *b, int point, int column)
{
  g_autofree char *one = diary_chart_data_describe_cell (a, point, column, TRUE);
  g_autofree char *other = diary_chart_data_describe_cell (b, point, column, TRUE);

  return g_str_equal (one, other);
}

static gboolean
is_same_point (DiaryChartData *a, DiaryChartData *b, int point)
{
  g_autofree char *one = diary_chart_data_describe_point (a, point);
  g_autofree char *other = diary_chart_data_describe_point (b, point);

  if (!g_str_equal (one, other))
    return FALSE;
  for (int column = 0; column < diary_chart_data_get_n_columns (a); column++)
    if (!is_same_cell (a, b, point, column))
      return FALSE;
  return TRUE;
}

static gboolean
is_same_text (const char *(*get) (DiaryChartData *), DiaryChartData *a, DiaryChartData *b)
{
  return g_strcmp0 (get (a), get (b)) == 0;
}

/**
 * diary_chart_data_equal:
 * @a: (nullable): a chart's data
 * @b: (nullable): another chart's data
 *
 * Returns: whether both say the same
 */
gboolean
diary_chart_data_equal (DiaryChartData *a, DiaryChartData *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (diary_chart_data_get_kind (a) != diary_chart_data_get_kind (b) ||
      diary_chart_data_get_n_points (a) != diary_chart_data_get_n_points (b) ||
      diary_chart_data_get_n_columns (a) != diary_chart_data_get_n_columns (b) ||
      !is_same_text (diary_chart_data_get_title, a, b) ||
      !is_same_text (diary_chart_data_get_points_title, a, b) ||
      !is_same_text (diary_chart_data_get_summary, a, b))
    return FALSE;
  for (int i = 0; i < diary_chart_data_get_n_points (a); i++)
    if (!is_same_point (a, b, i))
      return FALSE;
  return TRUE;
}
