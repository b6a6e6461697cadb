/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-painting.h"

#include <math.h>

#define FIRST 740000
#define WIDTH 600

static const char *const short_names[] = { "Calf", "Foot", "Hand" };
static const char *const long_names[] = { "Vorderseite des rechten Oberschenkels", "Lid",
                                          "Ein Name, der so lang ist, dass er auf keine Zeile passt "
                                          "und deshalb gekürzt werden muss" };

/* Rows that begin one column after the other, each with 1, 2, 3 … in its cells, with a column that
 * isn't recorded. */
static DiaryChartData *
new_grid (const char *const *names, int n_rows, int n_columns, int gap)
{
  g_autofree double *values = g_new (double, n_rows);
  DiaryChartData *data = diary_chart_data_new_grid (
      "By place", "Place", "Week", diary_axis_new_periods (FIRST, FIRST + n_columns * 7 - 1, 7));

  for (int i = 0; i < n_rows; i++)
    diary_chart_data_add_point_at (data, names[i % 3], FIRST + 7 * i);
  for (int column = 0; column < n_columns; column++)
    {
      g_autofree char *name = g_strdup_printf ("Week %d", column + 1);

      for (int i = 0; i < n_rows; i++)
        values[i] = column == gap ? NAN : MAX (0, column - i + 1);
      diary_chart_data_add_column (data,
                                   diary_series_new (name, DIARY_SERIES_CELLS, values, n_rows),
                                   FIRST + 7 * column);
    }
  return data;
}

/* From which pixel to before which one a column is. */
static void
find_column (TestPainting *painting, int column, double *left, double *right)
{
  *left = INFINITY;
  *right = -1;
  for (double x = 0; x < painting->width; x++)
    if (diary_chart_painter_find_column (painting->painter, x) == column)
      {
        *left = MIN (*left, x);
        *right = MAX (*right, x + 1);
      }
}

/* The area that the bar of a cell fills. */
static cairo_rectangle_t
find_bar (TestPainting *painting, int point, int column)
{
  cairo_rectangle_t row = test_painting_get_rect (painting, point);
  double left = INFINITY, top = INFINITY, right = -1, bottom = -1, start, end;

  find_column (painting, column, &start, &end);
  for (double y = ceil (row.y); y < row.y + row.height; y++)
    for (double x = start; x < end; x++)
      if (test_painting_look (painting, x, y) == TEST_INK_BLUE)
        {
          left = MIN (left, x);
          right = MAX (right, x + 1);
          top = MIN (top, y);
          bottom = MAX (bottom, y + 1);
        }
  return (cairo_rectangle_t){ left, top, right - left, bottom - top };
}

/* Each number above another is drawn higher, by as much, on the same line. */
static void
test_grid_painter_steps (void)
{
  g_autoptr (DiaryChartData) data = new_grid (short_names, 2, 5, -1);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  cairo_rectangle_t first = find_bar (painting, 0, 0);

  for (int column = 1; column < 5; column++)
    {
      cairo_rectangle_t bar = find_bar (painting, 0, column);

      g_assert_cmpfloat_with_epsilon (bar.height, (column + 1) * first.height, 0.5);
      g_assert_cmpfloat_with_epsilon (bar.y + bar.height, first.y + first.height, 0.5);
      g_assert_cmpfloat (bar.x, >, find_bar (painting, 0, column - 1).x);
    }
  g_assert_cmpfloat (first.height, >=, 3);
}

/* Where there were none is nothing to be seen, and the row has no line before its place came up. */
static void
test_grid_painter_stair (void)
{
  g_autoptr (DiaryChartData) data = new_grid (short_names, 3, 8, -1);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  double starts[3];

  for (int point = 0; point < 3; point++)
    {
      cairo_rectangle_t bar = find_bar (painting, point, 7);
      double y = bar.y + bar.height, x = WIDTH - 1;

      while (x > 0 && test_painting_look (painting, x - 1, y) != TEST_INK_NONE)
        x--;
      starts[point] = x;
    }
  for (int point = 1; point < 3; point++)
    {
      g_assert_true (isinf (find_bar (painting, point, point - 1).x));
      g_assert_cmpint (diary_chart_painter_find_column (painting->painter, starts[point] + 1), ==,
                       point);
    }
}

/* A column that isn't recorded is hatched in each row, and one with none is not. */
static void
test_grid_painter_gaps (void)
{
  g_autoptr (DiaryChartData) data = new_grid (short_names, 3, 8, 4);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  cairo_rectangle_t none = test_painting_get_rect (painting, 2), gap = none;
  double end;

  find_column (painting, 4, &gap.x, &end);
  find_column (painting, 0, &none.x, &end);
  gap.x += 6;
  none.x += 6;
  gap.width = none.width = 24;
  none.height = gap.height = 16;
  g_assert_cmpint (test_painting_count (painting, &gap, TEST_INK_GREY), >, 60);
  g_assert_cmpint (test_painting_count (painting, &gap, TEST_INK_BLUE), ==, 0);
  g_assert_cmpint (test_painting_count (painting, &none, TEST_INK_GREY), <, 30);
}

static void
test_grid_painter_right_to_left (void)
{
  g_autoptr (DiaryChartData) data = new_grid (short_names, 3, 8, 4);
  g_autoptr (TestPainting) plain = test_painting_new (data, NULL, WIDTH);
  g_autoptr (TestPainting) turned = NULL;
  DiaryChartTheme theme;

  diary_chart_theme_init_paper (&theme);
  theme.right_to_left = TRUE;
  turned = test_painting_new (data, &theme, WIDTH);
  for (int column = 0; column < 8; column++)
    {
      cairo_rectangle_t bar = find_bar (plain, 0, column);
      cairo_rectangle_t mirrored = find_bar (turned, 0, column);

      if (column == 4)
        continue;
      g_assert_cmpfloat_with_epsilon (mirrored.x + mirrored.width, WIDTH - bar.x, 1.5);
      g_assert_cmpfloat_with_epsilon (mirrored.height, bar.height, 0.5);
    }
}

/* At each width rows lie below one another, columns beside one another, and each cell is a few
 * pixels wide. */
static void
test_grid_painter_widths (void)
{
  for (double width = 240; width <= 2000; width += 220)
    {
      g_autoptr (DiaryChartData)
          data = new_grid (width < 1000 ? long_names : short_names, 30, 60, 9);
      g_autoptr (TestPainting) painting = test_painting_new (data, NULL, width);
      double end = 0, left, right;

      for (int point = 0; point < 30; point++)
        {
          cairo_rectangle_t row = test_painting_get_rect (painting, point);

          g_assert_cmpfloat (row.y, >=, end);
          end = row.y + row.height;
        }
      g_assert_cmpfloat (end, <=, painting->height);
      for (int point = 0; point < 30; point += 29)
        {
          cairo_rectangle_t row = test_painting_get_rect (painting, point);
          cairo_rectangle_t bar = find_bar (painting, point, 59);

          g_assert_cmpfloat (bar.y, >=, row.y);
          g_assert_cmpfloat (bar.y + bar.height, <=, row.y + row.height);
          g_assert_cmpfloat (bar.width, >=, 2);
        }
      find_column (painting, 59, &left, &right);
      g_assert_cmpfloat (right - left, >, find_bar (painting, 0, 59).width);
    }
}

/* A name that would leave no room for the cells stands above them. */
static void
test_grid_painter_names (void)
{
  g_autoptr (DiaryChartData) brief = new_grid (short_names, 3, 8, -1);
  g_autoptr (DiaryChartData) lengthy = new_grid (long_names, 3, 8, -1);
  g_autoptr (TestPainting) beside = test_painting_new (brief, NULL, WIDTH);
  g_autoptr (TestPainting) above = test_painting_new (lengthy, NULL, WIDTH);

  g_assert_cmpint (diary_chart_painter_find_column (beside->painter, 2), ==,
                   DIARY_CHART_PAINTER_NO_COLUMN);
  g_assert_cmpint (diary_chart_painter_find_column (above->painter, 2), ==, 0);
  g_assert_cmpfloat (test_painting_get_rect (above, 0).height, >,
                     test_painting_get_rect (beside, 0).height + 8);
}

static char *
get_checksum (TestPainting *painting)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                      cairo_image_surface_get_data (painting->surface),
                                      (gsize) cairo_image_surface_get_stride (painting->surface) *
                                          cairo_image_surface_get_height (painting->surface));
}

/* The row in question has a ground, and the cell in question a frame. */
static void
test_grid_painter_selection (void)
{
  g_autoptr (DiaryChartData) data = new_grid (short_names, 3, 8, -1);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  cairo_rectangle_t row = test_painting_get_rect (painting, 2);
  g_autofree char *ground = NULL;
  g_autofree char *framed = NULL;

  g_assert_cmpint (test_painting_look (painting, 1, row.y + 1), ==, TEST_INK_NONE);
  diary_chart_painter_set_selected (painting->painter, 2);
  test_painting_repaint (painting);
  g_assert_cmpint (test_painting_look (painting, 1, row.y + 1), ==, TEST_INK_GREY);
  ground = get_checksum (painting);

  diary_chart_painter_set_column (painting->painter, 7);
  g_assert_cmpint (diary_chart_painter_get_column (painting->painter), ==, 7);
  test_painting_repaint (painting);
  framed = get_checksum (painting);
  g_assert_cmpstr (ground, !=, framed);
}

/* A chart can get narrower than anything can be read in; it must not break. */
static void
test_grid_painter_no_room (void)
{
  g_autoptr (DiaryChartData) data = new_grid (long_names, 3, 60, 4);

  for (double width = 1; width < 100; width += 33)
    {
      g_autoptr (TestPainting) painting = test_painting_new (data, NULL, width);

      g_assert_cmpfloat (painting->height, >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-painter/steps", test_grid_painter_steps);
  g_test_add_func ("/grid-painter/stair", test_grid_painter_stair);
  g_test_add_func ("/grid-painter/gaps", test_grid_painter_gaps);
  g_test_add_func ("/grid-painter/right-to-left", test_grid_painter_right_to_left);
  g_test_add_func ("/grid-painter/widths", test_grid_painter_widths);
  g_test_add_func ("/grid-painter/names", test_grid_painter_names);
  g_test_add_func ("/grid-painter/selection", test_grid_painter_selection);
  g_test_add_func ("/grid-painter/no-room", test_grid_painter_no_room);

  return g_test_run ();
}
