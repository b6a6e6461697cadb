/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-painting.h"

#include <math.h>

#define GAP   NAN
#define WIDTH 400

/* A chart of a day a number, the first of them Monday, 2 March 2026. */
static DiaryChartData *
new_days (const double *values, int n_values)
{
  DiaryDate first = diary_date_new (2026, 3, 2);
  DiaryChartData *data = diary_chart_data_new ("Episodes a day", "Day",
                                               diary_axis_new_dates (first, first + n_values - 1));

  for (int i = 0; i < n_values; i++)
    diary_chart_data_add_point (data, "Day");
  diary_chart_data_add_series (data,
                               diary_series_new ("Episodes", DIARY_SERIES_BARS, values, n_values));
  return data;
}

/* How high the column of @point is, in pixels. */
static int
column_height (TestPainting *painting, int point)
{
  cairo_rectangle_t rect = test_painting_get_rect (painting, point);
  cairo_rectangle_t middle = { floor (rect.x + rect.width / 2) - 2, rect.y, 2, rect.height };

  return test_painting_count (painting, &middle, TEST_INK_BLUE) / 2;
}

static void
test_column_painter_heights (void)
{
  static const double values[] = { 8, 4, 2, 0 };
  g_autoptr (DiaryChartData) data = new_days (values, 4);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  double full = test_painting_get_rect (painting, 0).height;

  /* The axis ends at 8. */
  g_assert_cmpfloat_with_epsilon (column_height (painting, 0), full, 2);
  g_assert_cmpfloat_with_epsilon (column_height (painting, 1), full / 2, 2);
  g_assert_cmpfloat_with_epsilon (column_height (painting, 2), full / 4, 2);
}

static void
test_column_painter_zero_is_no_gap (void)
{
  static const double values[] = { 4, 0, GAP };
  g_autoptr (DiaryChartData) data = new_days (values, 3);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  cairo_rectangle_t zero = test_painting_get_rect (painting, 1);
  cairo_rectangle_t gap = test_painting_get_rect (painting, 2);
  double area = gap.width * gap.height;

  /* A known zero stands on the ground, and above it is nothing but the lines behind. */
  g_assert_cmpint (column_height (painting, 1), >=, 1);
  g_assert_cmpint (column_height (painting, 1), <=, 3);
  g_assert_cmpint (test_painting_count (painting, &zero, TEST_INK_GREY), <, area / 10);

  g_assert_cmpint (test_painting_count (painting, &gap, TEST_INK_BLUE), ==, 0);
  g_assert_cmpint (test_painting_count (painting, &gap, TEST_INK_GREY), >, area * 0.9);
}

static void
test_column_painter_line_breaks (void)
{
  static const double values[] = { GAP, GAP, GAP, GAP, GAP };
  static const double mean[] = { 4, 4, GAP, GAP, 4 };
  DiaryChartTheme theme;
  g_autoptr (DiaryChartData) data = new_days (values, 5);
  g_autoptr (TestPainting) painting = NULL;
  double y;

  /* With blue for black, the line is told from the hatching behind it. */
  diary_chart_theme_init_paper (&theme);
  theme.foreground = (DiaryColor){ 0, 0, 1, 1 };
  diary_chart_data_add_series (data, diary_series_new ("Mean", DIARY_SERIES_LINE, mean, 5));
  painting = test_painting_new (data, &theme, WIDTH);
  y = test_painting_get_rect (painting, 0).y + 1;

  for (int i = 0; i < 5; i++)
    {
      cairo_rectangle_t rect = test_painting_get_rect (painting, i);
      cairo_rectangle_t top = { rect.x + rect.width / 2 - 2, y - 2, 4, 3 };
      guint32 *pixels = (guint32 *) cairo_image_surface_get_data (painting->surface);
      int stride = cairo_image_surface_get_stride (painting->surface) / 4;
      guint32 pixel = pixels[(int) (top.y + 1) * stride + (int) (top.x + 2)];

      if (isnan (mean[i]))
        g_assert_cmphex (pixel >> 16 & 0xff, >, 0x60);
      else
        g_assert_cmphex (pixel >> 16 & 0xff, <, 0x60);
    }
}

/* In high contrast, where bars are as strong as the line, a seam keeps them apart. */
static void
test_column_painter_seam (void)
{
  static const double values[] = { 8, 8, 8 };
  static const double mean[] = { 4, 4, 4 };
  g_autoptr (DiaryChartData) data = new_days (values, 3);
  DiaryChartTheme theme;

  diary_chart_theme_init_paper (&theme);
  diary_chart_data_add_series (data, diary_series_new ("Mean", DIARY_SERIES_LINE, mean, 3));
  for (int contrast = 0; contrast < 2; contrast++)
    {
      g_autoptr (TestPainting) painting = NULL;
      cairo_rectangle_t rect;

      theme.high_contrast = contrast;
      painting = test_painting_new (data, &theme, WIDTH);
      rect = test_painting_get_rect (painting, 1);
      g_assert_cmpint (test_painting_look (painting, rect.x + rect.width / 2,
                                           rect.y + rect.height / 2 - 3),
                       ==, contrast ? TEST_INK_NONE : TEST_INK_BLUE);
    }
}

static void
test_column_painter_rects (void)
{
  static const double values[] = { 1, 2, 3, 4, 5, 6, 7 };
  g_autoptr (DiaryChartData) data = new_days (values, 7);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  double end = 0;

  for (int i = 0; i < 7; i++)
    {
      cairo_rectangle_t rect = test_painting_get_rect (painting, i);

      if (i > 0)
        g_assert_cmpfloat_with_epsilon (rect.x, end, 1e-6);
      end = rect.x + rect.width;
      g_assert_cmpint (diary_chart_painter_find_point (painting->painter, rect.x + rect.width / 2,
                                                       rect.y + rect.height / 2),
                       ==, i);
    }
  g_assert_cmpfloat_with_epsilon (end, WIDTH, 1e-6);
  g_assert_cmpint (diary_chart_painter_find_point (painting->painter, 1, 20), ==,
                   DIARY_CHART_PAINTER_NO_POINT);
  g_assert_cmpint (diary_chart_painter_find_point (painting->painter, WIDTH / 2, -1), ==,
                   DIARY_CHART_PAINTER_NO_POINT);
}

static void
test_column_painter_right_to_left (void)
{
  static const double values[] = { 8, 1, GAP };
  g_autoptr (DiaryChartData) data = new_days (values, 3);
  g_autoptr (TestPainting) painting = NULL;
  cairo_rectangle_t first, last;
  DiaryChartTheme theme;

  diary_chart_theme_init_paper (&theme);
  theme.right_to_left = TRUE;
  painting = test_painting_new (data, &theme, WIDTH);
  first = test_painting_get_rect (painting, 0);
  last = test_painting_get_rect (painting, 2);

  /* Time begins at the right, beside the numbers of the axis. */
  g_assert_cmpfloat (first.x, >, last.x);
  g_assert_cmpfloat_with_epsilon (last.x, 0, 1e-6);
  g_assert_cmpint (column_height (painting, 0), >, column_height (painting, 1));
  g_assert_cmpint (test_painting_count (painting, &last, TEST_INK_BLUE), ==, 0);
  g_assert_cmpint (diary_chart_painter_find_point (painting->painter, WIDTH - 40, first.y + 1), ==,
                   0);
}

static void
test_column_painter_selection (void)
{
  static const double values[] = { 0, 0, 0 };
  g_autoptr (DiaryChartData) data = new_days (values, 3);
  g_autoptr (TestPainting) painting = test_painting_new (data, NULL, WIDTH);
  cairo_rectangle_t rect = test_painting_get_rect (painting, 1);
  int before = test_painting_count (painting, &rect, TEST_INK_GREY);

  g_assert_cmpint (diary_chart_painter_get_selected (painting->painter), ==,
                   DIARY_CHART_PAINTER_NO_POINT);
  diary_chart_painter_set_selected (painting->painter, 1);
  test_painting_repaint (painting);

  g_assert_cmpint (diary_chart_painter_get_selected (painting->painter), ==, 1);
  g_assert_cmpint (test_painting_count (painting, &rect, TEST_INK_GREY), >,
                   before + rect.width * rect.height / 2);
}

/* From three days to years, at every width and text size, the chart keeps within its bounds. */
static void
test_column_painter_sizes (void)
{
  static const int days[] = { 1, 28, 366, 731 };
  static const double widths[] = { 1, 60, 280, 900 };

  for (size_t i = 0; i < G_N_ELEMENTS (days); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (widths); j++)
      {
        g_autofree double *values = g_new0 (double, days[i]);
        g_autoptr (DiaryChartData) data = NULL;
        g_autoptr (TestPainting) painting = NULL;
        cairo_rectangle_t rect;

        values[0] = GAP;
        data = new_days (values, days[i]);
        painting = test_painting_new (data, NULL, widths[j]);
        rect = test_painting_get_rect (painting, days[i] - 1);

        g_assert_cmpfloat (rect.width, >, 0);
        g_assert_cmpfloat (rect.height, >, 0);
        g_assert_cmpfloat (rect.y + rect.height, <, painting->height);
        if (widths[j] > 100)
          g_assert_cmpfloat (rect.x + rect.width, <=, widths[j] + 1e-6);
      }
}

/* Where it doesn't fit into one row, the legend takes more of them. */
static void
test_column_painter_legend_wraps (void)
{
  static const double values[] = { 1, 2 };
  static const double with_gap[] = { 1, GAP };
  g_autoptr (DiaryChartData) plain = new_days (values, 2);
  g_autoptr (DiaryChartData) data = new_days (with_gap, 2);
  g_autoptr (TestPainting) none = test_painting_new (plain, NULL, WIDTH);
  g_autoptr (TestPainting) wide = test_painting_new (data, NULL, WIDTH);
  g_autoptr (TestPainting) narrow = test_painting_new (data, NULL, 120);

  g_assert_cmpfloat (wide->height, >, none->height);
  g_assert_cmpfloat (narrow->height, >, wide->height);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-painter/heights", test_column_painter_heights);
  g_test_add_func ("/column-painter/zero-is-no-gap", test_column_painter_zero_is_no_gap);
  g_test_add_func ("/column-painter/line-breaks", test_column_painter_line_breaks);
  g_test_add_func ("/column-painter/seam", test_column_painter_seam);
  g_test_add_func ("/column-painter/rects", test_column_painter_rects);
  g_test_add_func ("/column-painter/right-to-left", test_column_painter_right_to_left);
  g_test_add_func ("/column-painter/selection", test_column_painter_selection);
  g_test_add_func ("/column-painter/sizes", test_column_painter_sizes);
  g_test_add_func ("/column-painter/legend-wraps", test_column_painter_legend_wraps);

  return g_test_run ();
}
