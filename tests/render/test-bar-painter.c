/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-painting.h"

#include <math.h>

#define WIDTH 400

static const char *const short_names[] = { "Calf", "Eyelid", "Thigh" };
static const char *const long_names[] = { "Vorderseite des rechten Oberschenkels", "Lid",
                                          "Ein Name, der so lang ist, dass er auf keine Zeile passt "
                                          "und deshalb gekürzt werden muss" };

static DiaryChartData *
new_sites (const char *const *names, const double *values)
{
  DiaryChartData *data = diary_chart_data_new ("Episodes by site", "Site", NULL);

  for (int i = 0; i < 3; i++)
    diary_chart_data_add_point (data, names[i]);
  diary_chart_data_add_series (data, diary_series_new ("Episodes", DIARY_SERIES_BARS, values, 3));
  return data;
}

/* The area that the bar of @point fills. */
static cairo_rectangle_t
find_bar (TestPainting *painting, int point)
{
  cairo_rectangle_t row = test_painting_get_rect (painting, point);
  double left = INFINITY, top = INFINITY, right = -1, bottom = -1;

  for (double y = ceil (row.y); y < row.y + row.height; y++)
    for (double x = 0; x < painting->width; x++)
      if (test_painting_look (painting, x, y) == TEST_INK_BLUE)
        {
          left = MIN (left, x);
          right = MAX (right, x + 1);
          top = MIN (top, y);
          bottom = MAX (bottom, y + 1);
        }
  return (cairo_rectangle_t){ left, top, right - left, bottom - top };
}

static void
test_bar_painter_lengths (void)
{
  static const double values[] = { 40, 10, 0 };
  g_autoptr (DiaryChartData) data = new_sites (short_names, values);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  cairo_rectangle_t first = find_bar (painting, 0);
  cairo_rectangle_t second = find_bar (painting, 1);
  cairo_rectangle_t row = test_painting_get_rect (painting, 2);

  g_assert_cmpfloat_with_epsilon (second.width, first.width / 4, 2);
  g_assert_cmpfloat_with_epsilon (first.x, second.x, 1);
  g_assert_cmpfloat (first.x, >, 0);
  g_assert_cmpint (test_painting_count (painting, &row, TEST_INK_BLUE), ==, 0);
}

static void
test_bar_painter_long_names (void)
{
  static const double values[] = { 40, 10, 1 };
  g_autoptr (DiaryChartData) brief = new_sites (short_names, values);
  g_autoptr (DiaryChartData) data = new_sites (long_names, values);
  g_autoptr (TestPainting) beside = test_painting_new (brief, NULL, WIDTH);
  g_autoptr (TestPainting) above = test_painting_new (data, NULL, WIDTH);
  cairo_rectangle_t bar = find_bar (above, 0);
  cairo_rectangle_t row = test_painting_get_rect (above, 0);

  /* Above its bar, a name takes nothing from it. */
  g_assert_cmpfloat (above->height, >, beside->height * 1.3);
  g_assert_cmpfloat_with_epsilon (bar.width, WIDTH, 2);
  g_assert_cmpfloat (bar.y, >, row.y + row.height / 3);
}

static void
test_bar_painter_right_to_left (void)
{
  static const double values[] = { 40, 10, 1 };
  g_autoptr (DiaryChartData) data = new_sites (short_names, values);
  g_autoptr (TestPainting) painting = NULL;
  cairo_rectangle_t first, second;
  DiaryChartTheme theme;

  diary_chart_theme_init_paper (&theme);
  theme.right_to_left = TRUE;
  painting = test_painting_new (data, &theme, WIDTH);
  first = find_bar (painting, 0);
  second = find_bar (painting, 1);

  g_assert_cmpfloat_with_epsilon (first.x + first.width, second.x + second.width, 1);
  g_assert_cmpfloat (first.x, <, second.x);
}

static void
test_bar_painter_rows (void)
{
  static const double values[] = { 3, 2, 1 };
  g_autoptr (DiaryChartData) data = new_sites (long_names, values);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);

  for (int i = 0; i < 3; i++)
    {
      cairo_rectangle_t row = test_painting_get_rect (painting, i);

      g_assert_cmpfloat (row.x, ==, 0);
      g_assert_cmpfloat (row.width, ==, WIDTH);
      g_assert_cmpint (
          diary_chart_painter_find_point (painting->painter, 5, row.y + row.height / 2), ==, i);
    }
  g_assert_cmpint (diary_chart_painter_find_point (painting->painter, 5, painting->height + 1), ==,
                   DIARY_CHART_PAINTER_NO_POINT);
}

static void
test_bar_painter_selection (void)
{
  static const double values[] = { 3, 2, 1 };
  g_autoptr (DiaryChartData) data = new_sites (short_names, values);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  cairo_rectangle_t row = test_painting_get_rect (painting, 1);

  g_assert_cmpint (test_painting_look (painting, WIDTH - 1, row.y + 1), ==, TEST_INK_NONE);
  diary_chart_painter_set_selected (painting->painter, 1);
  test_painting_repaint (painting);
  g_assert_cmpint (test_painting_look (painting, WIDTH - 1, row.y + 1), ==, TEST_INK_GREY);
}

/* A chart can get narrower than anything can be read in; it must not break. */
static void
test_bar_painter_no_room (void)
{
  static const double values[] = { 3, NAN, 0 };
  g_autoptr (DiaryChartData) data = new_sites (long_names, values);

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
  g_test_add_func ("/bar-painter/lengths", test_bar_painter_lengths);
  g_test_add_func ("/bar-painter/long-names", test_bar_painter_long_names);
  g_test_add_func ("/bar-painter/right-to-left", test_bar_painter_right_to_left);
  g_test_add_func ("/bar-painter/rows", test_bar_painter_rows);
  g_test_add_func ("/bar-painter/selection", test_bar_painter_selection);
  g_test_add_func ("/bar-painter/no-room", test_bar_painter_no_room);

  return g_test_run ();
}
