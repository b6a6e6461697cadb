/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-painting.h"

#include <math.h>

#define WIDTH 400

typedef struct
{
  const char *name;
  double ratio;
  double low;
  double high;
  double detectable;
} Row;

static DiaryChartData *
new_ranges (const Row *rows, int n_rows, gboolean band)
{
  DiaryChartData *data = diary_chart_data_new_ranges ("Looked at", "What");
  double numbers[4][8];

  for (int i = 0; i < n_rows; i++)
    {
      diary_chart_data_add_point (data, rows[i].name);
      numbers[0][i] = rows[i].ratio;
      numbers[1][i] = rows[i].low;
      numbers[2][i] = rows[i].high;
      numbers[3][i] = rows[i].detectable;
    }
  diary_chart_data_add_series (data,
                               diary_series_new ("Times", DIARY_SERIES_DOTS, numbers[0], n_rows));
  diary_chart_data_add_series (data,
                               diary_series_new ("From", DIARY_SERIES_FROM, numbers[1], n_rows));
  diary_chart_data_add_series (data, diary_series_new ("To", DIARY_SERIES_TO, numbers[2], n_rows));
  if (band)
    diary_chart_data_add_series (data,
                                 diary_series_new ("Band", DIARY_SERIES_BAND, numbers[3], n_rows));
  return data;
}

/* The middle of the dot of @point, from the left, or NAN without one. */
static double
find_dot (TestPainting *painting, int point)
{
  cairo_rectangle_t row = test_painting_get_rect (painting, point);
  double sum = 0, n = 0;

  for (double y = ceil (row.y); y < floor (row.y + row.height); y++)
    for (double x = 0; x < painting->width; x++)
      if (test_painting_look (painting, x, y) == TEST_INK_BLUE)
        {
          sum += x + 0.5;
          n++;
        }
  return sum / n;
}

/* The ends of what is drawn at the height of the dot of @point. */
static void
find_range (TestPainting *painting, int point, double *left, double *right)
{
  cairo_rectangle_t row = test_painting_get_rect (painting, point);
  double y = row.y + row.height - 8 - 9;

  *left = INFINITY;
  *right = -INFINITY;
  for (double x = 0; x < painting->width; x++)
    if (test_painting_look (painting, x, y) != TEST_INK_NONE)
      {
        *left = MIN (*left, x);
        *right = MAX (*right, x);
      }
}

static void
test_range_painter_scale (void)
{
  static const Row rows[] = {
    { "Half", 0.5, 0.5, 0.5 },
    { "Same", 1, 1, 1 },
    { "Twice", 2, 2, 2 },
  };
  g_autoptr (DiaryChartData) data = new_ranges (rows, 3, FALSE);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  double half = find_dot (painting, 0);
  double same = find_dot (painting, 1);
  double twice = find_dot (painting, 2);

  g_assert_cmpfloat_with_epsilon (same, WIDTH / 2.0, 2);
  g_assert_cmpfloat_with_epsilon (twice - same, same - half, 2);
  g_assert_cmpfloat (twice - same, >, WIDTH / 3.0);
}

/* The range lies around its dot, and reaches twice as far below as above on a scale of doublings. */
static void
test_range_painter_range (void)
{
  static const Row rows[] = { { "Sleep", 1.4142135623730951, 0.5, 2 } };
  g_autoptr (DiaryChartData) data = new_ranges (rows, 1, FALSE);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  double dot = find_dot (painting, 0), left, right;

  find_range (painting, 0, &left, &right);
  g_assert_cmpfloat_with_epsilon (dot - left, 3 * (right - dot), 6);
}

static void
test_range_painter_right_to_left (void)
{
  static const Row rows[] = { { "Sleep", 1.5, 1.2, 1.8 } };
  g_autoptr (DiaryChartData) data = new_ranges (rows, 1, FALSE);
  g_autoptr (TestPainting) plain = test_painting_new (data, NULL, WIDTH);
  g_autoptr (TestPainting) turned = NULL;
  DiaryChartTheme theme;

  diary_chart_theme_init_paper (&theme);
  theme.right_to_left = TRUE;
  turned = test_painting_new (data, &theme, WIDTH);
  g_assert_cmpfloat (find_dot (plain, 0), >, WIDTH / 2.0);
  g_assert_cmpfloat_with_epsilon (find_dot (turned, 0), WIDTH - find_dot (plain, 0), 2);
}

/* A wide range makes the scale wider, and what is beyond all scales is cut off. */
static void
test_range_painter_wide (void)
{
  static const Row narrow[] = { { "Sleep", 1.5, 1.2, 1.8 } };
  static const Row wide[] = { { "Sleep", 1.5, 0.1, 9 } };
  static const Row beyond[] = { { "Sleep", 1e6, 1e-9, INFINITY } };
  g_autoptr (DiaryChartData) one = new_ranges (narrow, 1, FALSE);
  g_autoptr (DiaryChartData) other = new_ranges (wide, 1, FALSE);
  g_autoptr (DiaryChartData) third = new_ranges (beyond, 1, FALSE);
  g_autoptr (TestPainting) first = test_painting_new (one, NULL, WIDTH);
  g_autoptr (TestPainting) second = test_painting_new (other, NULL, WIDTH);
  g_autoptr (TestPainting) last = test_painting_new (third, NULL, WIDTH);
  double left, right;

  g_assert_cmpfloat (find_dot (second, 0), <, find_dot (first, 0));
  g_assert_true (isnan (find_dot (last, 0)));
  find_range (last, 0, &left, &right);
  g_assert_cmpfloat (left, <, 8);
  g_assert_cmpfloat (right, >, WIDTH - 8);
}

/* How many pixels are drawn on below the range of @point, in the left or the right half. */
static int
count_band (TestPainting *painting, int point, gboolean right)
{
  cairo_rectangle_t row = test_painting_get_rect (painting, point);
  cairo_rectangle_t area = { right ? WIDTH / 2 : 0, floor (row.y + row.height) - 10, WIDTH / 2, 1 };

  return WIDTH / 2 - test_painting_count (painting, &area, TEST_INK_NONE);
}

/* The band of what is too small to be noticed is as long to both sides. */
static void
test_range_painter_band (void)
{
  static const Row rows[] = { { "Sleep", 1, 1, 1, 1.4142135623730951 }, { "Water", 1, 1, 1, NAN } };
  g_autoptr (DiaryChartData) data = new_ranges (rows, 2, TRUE);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);

  g_assert_cmpfloat_with_epsilon (count_band (painting, 0, FALSE), WIDTH / 4.0, 8);
  g_assert_cmpfloat_with_epsilon (count_band (painting, 0, TRUE), WIDTH / 4.0, 8);
  /* Where nothing could have been noticed, it is all of the scale. */
  g_assert_cmpint (count_band (painting, 1, FALSE), >, WIDTH / 2 - 8);
  g_assert_cmpint (count_band (painting, 1, TRUE), >, WIDTH / 2 - 8);
}

static void
test_range_painter_long_names (void)
{
  static const Row brief[] = { { "Sleep", 1, 1, 1 } };
  static const Row lengthy[] = { { "“Something that I drink nearly every evening” (the day before), "
                                   "per 1 more (cups and more)",
                                   1, 1, 1 } };
  g_autoptr (DiaryChartData) one = new_ranges (brief, 1, FALSE);
  g_autoptr (DiaryChartData) other = new_ranges (lengthy, 1, FALSE);
  g_autoptr (TestPainting) first = test_painting_new (one, NULL, 280);
  g_autoptr (TestPainting) second = test_painting_new (other, NULL, 280);
  cairo_rectangle_t row = test_painting_get_rect (first, 0);

  g_assert_cmpfloat (test_painting_get_rect (second, 0).height, >, row.height * 1.5);
  g_assert_cmpint (diary_chart_painter_find_point (first->painter, 5, row.y + row.height / 2), ==,
                   0);
}

/* A chart can get narrower than anything can be read in; it must not break. */
static void
test_range_painter_no_room (void)
{
  static const Row rows[] = { { "Sleep", 1, 0.5, 2, 1.5 }, { "Water", NAN, NAN, NAN, NAN } };
  g_autoptr (DiaryChartData) data = new_ranges (rows, 2, TRUE);

  for (double width = 1; width < 100; width += 33)
    {
      g_autoptr (TestPainting) painting = test_painting_new (data, NULL, width);

      g_assert_cmpfloat (painting->height, >, 0);
    }
}

static void
test_range_painter_selection (void)
{
  static const Row rows[] = { { "Sleep", 1, 0.8, 1.2 }, { "Water", 1, 0.8, 1.2 } };
  g_autoptr (DiaryChartData) data = new_ranges (rows, 2, FALSE);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  cairo_rectangle_t row = test_painting_get_rect (painting, 1);

  g_assert_cmpint (test_painting_look (painting, WIDTH - 1, row.y + 1), ==, TEST_INK_NONE);
  diary_chart_painter_set_selected (painting->painter, 1);
  test_painting_repaint (painting);
  g_assert_cmpint (test_painting_look (painting, WIDTH - 1, row.y + 1), ==, TEST_INK_GREY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range-painter/scale", test_range_painter_scale);
  g_test_add_func ("/range-painter/range", test_range_painter_range);
  g_test_add_func ("/range-painter/right-to-left", test_range_painter_right_to_left);
  g_test_add_func ("/range-painter/wide", test_range_painter_wide);
  g_test_add_func ("/range-painter/band", test_range_painter_band);
  g_test_add_func ("/range-painter/long-names", test_range_painter_long_names);
  g_test_add_func ("/range-painter/no-room", test_range_painter_no_room);
  g_test_add_func ("/range-painter/selection", test_range_painter_selection);

  return g_test_run ();
}
