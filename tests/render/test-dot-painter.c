/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-painting.h"

#include <math.h>

#define WIDTH 400

typedef struct
{
  double place;
  double episodes;
  double n_days;
  double median;
} Dot;

static DiaryChartData *
new_dots (const Dot *dots, int n_dots)
{
  DiaryChartData *data = diary_chart_data_new_dots ("Days", "Hours slept",
                                                    diary_axis_new_range (4, 8));
  double numbers[3][8];

  for (int i = 0; i < n_dots; i++)
    {
      diary_chart_data_add_point_at (data, "Day", dots[i].place);
      numbers[0][i] = dots[i].episodes;
      numbers[1][i] = dots[i].n_days;
      numbers[2][i] = dots[i].median;
    }
  diary_chart_data_add_series (data, diary_series_new ("Episodes", DIARY_SERIES_DOTS, numbers[0],
                                                       n_dots));
  diary_chart_data_add_series (data,
                               diary_series_new ("Days", DIARY_SERIES_DAYS, numbers[1], n_dots));
  diary_chart_data_add_series (data, diary_series_new ("Median", DIARY_SERIES_LEVELS, numbers[2],
                                                       n_dots));
  return data;
}

static double
get_middle_x (TestPainting *painting, int point)
{
  cairo_rectangle_t rect = test_painting_get_rect (painting, point);

  return rect.x + rect.width / 2;
}

static double
get_middle_y (TestPainting *painting, int point)
{
  cairo_rectangle_t rect = test_painting_get_rect (painting, point);

  return rect.y + rect.height / 2;
}

/* How wide what is drawn around the middle of @point is. */
static int
get_width (TestPainting *painting, int point)
{
  double y = get_middle_y (painting, point);
  int n = 0;

  for (double x = get_middle_x (painting, point);
       test_painting_look (painting, x, y) == TEST_INK_BLUE; x++)
    n++;
  return 2 * n;
}

static void
test_dot_painter_places (void)
{
  static const Dot dots[] = { { 4, 8, 1, NAN }, { 6, 4, 1, NAN }, { 8, 0, 1, NAN } };
  g_autoptr (DiaryChartData) data = new_dots (dots, 3);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);

  for (int i = 0; i < 3; i++)
    {
      double x = get_middle_x (painting, i), y = get_middle_y (painting, i);

      g_assert_cmpint (test_painting_look (painting, x, y), ==, TEST_INK_BLUE);
      g_assert_cmpint (diary_chart_painter_find_point (painting->painter, x, y), ==, i);
    }
  g_assert_cmpfloat_with_epsilon (get_middle_x (painting, 1) - get_middle_x (painting, 0),
                                  get_middle_x (painting, 2) - get_middle_x (painting, 1), 0.1);
  g_assert_cmpfloat_with_epsilon (get_middle_y (painting, 1) - get_middle_y (painting, 0),
                                  get_middle_y (painting, 2) - get_middle_y (painting, 1), 0.1);
}

/* A dot for several days is wider, by as much for each, and never reaches its neighbour. */
static void
test_dot_painter_several_days (void)
{
  static const Dot dots[] = { { 4, 4, 1, NAN },
                              { 4, 6, 2, NAN },
                              { 4, 8, 3, NAN },
                              { 4.5, 8, 3, NAN } };
  g_autoptr (DiaryChartData) data = new_dots (dots, 4);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  int one = get_width (painting, 0), two = get_width (painting, 1), three = get_width (painting, 2);

  g_assert_cmpint (two, >, one);
  g_assert_cmpfloat_with_epsilon (three - two, two - one, 2);
  g_assert_cmpfloat (three, <, get_middle_x (painting, 3) - get_middle_x (painting, 2));
}

/* Points at one place that lie over one another: the nearest to the pointer is meant. */
static void
test_dot_painter_overlap (void)
{
  static const Dot dots[] = { { 6, 20, 1, NAN }, { 6, 21, 1, NAN }, { 6, 22, 1, NAN } };
  g_autoptr (DiaryChartData) data = new_dots (dots, 3);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);

  for (int i = 0; i < 3; i++)
    g_assert_cmpint (diary_chart_painter_find_point (painting->painter, get_middle_x (painting, i),
                                                     get_middle_y (painting, i)),
                     ==, i);
}

static void
test_dot_painter_medians (void)
{
  static const Dot dots[] = { { 4, 8, 1, 2 }, { 6, 8, 1, 2 }, { 8, 8, 1, NAN } };
  g_autoptr (DiaryChartData) data = new_dots (dots, 3);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  g_autoptr (DiaryChartData)
      at_two = new_dots ((const Dot[]){ { 4, 2, 1, NAN }, { 8, 8, 1, NAN } }, 2);
  g_autoptr (TestPainting) other = test_painting_new (at_two, NULL, WIDTH);
  double y = get_middle_y (other, 0);
  double between = (get_middle_x (painting, 0) + get_middle_x (painting, 1)) / 2;

  /* One line over days that have the same, and none where it is not known. */
  g_assert_cmpint (test_painting_look (painting, between, y), ==, TEST_INK_GREY);
  g_assert_cmpint (test_painting_look (painting, get_middle_x (painting, 2), y - 3), ==,
                   TEST_INK_NONE);
}

static void
test_dot_painter_right_to_left (void)
{
  static const Dot dots[] = { { 4, 8, 1, NAN }, { 8, 8, 1, NAN } };
  g_autoptr (DiaryChartData) data = new_dots (dots, 2);
  g_autoptr (TestPainting) painting = NULL;
  DiaryChartTheme theme;

  diary_chart_theme_init_paper (&theme);
  theme.right_to_left = TRUE;
  painting = test_painting_new (data, &theme, WIDTH);
  g_assert_cmpfloat (get_middle_x (painting, 0), >, get_middle_x (painting, 1));
  g_assert_cmpint (test_painting_look (painting, get_middle_x (painting, 0),
                                       get_middle_y (painting, 0)),
                   ==, TEST_INK_BLUE);
}

static void
test_dot_painter_selection (void)
{
  static const Dot dots[] = { { 4, 8, 1, NAN }, { 6, 4, 1, NAN } };
  g_autoptr (DiaryChartData) data = new_dots (dots, 2);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  cairo_rectangle_t around = test_painting_get_rect (painting, 1);

  g_assert_cmpint (test_painting_count (painting, &around, TEST_INK_BLUE), >, 0);
  diary_chart_painter_set_selected (painting->painter, 1);
  test_painting_repaint (painting);
  g_assert_cmpint (test_painting_count (painting, &around, TEST_INK_GREY), >, 20);
}

static void
test_dot_painter_no_room (void)
{
  static const Dot dots[] = { { 4, 8, 30, 2 }, { 6, 4, 1, NAN } };
  g_autoptr (DiaryChartData) data = new_dots (dots, 2);

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
  g_test_add_func ("/dot-painter/places", test_dot_painter_places);
  g_test_add_func ("/dot-painter/several-days", test_dot_painter_several_days);
  g_test_add_func ("/dot-painter/overlap", test_dot_painter_overlap);
  g_test_add_func ("/dot-painter/medians", test_dot_painter_medians);
  g_test_add_func ("/dot-painter/right-to-left", test_dot_painter_right_to_left);
  g_test_add_func ("/dot-painter/selection", test_dot_painter_selection);
  g_test_add_func ("/dot-painter/no-room", test_dot_painter_no_room);

  return g_test_run ();
}
