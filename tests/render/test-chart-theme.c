/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-theme.h"

#include <math.h>

static void
get_ink (const DiaryChartTheme *theme, DiaryInk ink, DiaryColor *color)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  diary_chart_theme_set_ink (theme, cr, ink);
  g_assert_cmpint (cairo_pattern_get_rgba (cairo_get_source (cr), &color->red, &color->green,
                                           &color->blue, &color->alpha),
                   ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_chart_theme_inks (void)
{
  DiaryChartTheme theme;
  DiaryColor bar, text, line;

  diary_chart_theme_init_paper (&theme);
  get_ink (&theme, DIARY_INK_BAR, &bar);
  get_ink (&theme, DIARY_INK_TEXT, &text);
  get_ink (&theme, DIARY_INK_LINE, &line);

  g_assert_cmpfloat (bar.blue, ==, theme.accent.blue);
  g_assert_cmpfloat (text.blue, ==, theme.foreground.blue);
  g_assert_cmpfloat (line.blue, ==, theme.foreground.blue);
  g_assert_cmpfloat (text.alpha, >, 0.7);
}

static double
get_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* The contrast of WCAG 2.2 with white paper. */
static double
get_contrast (const DiaryColor *color)
{
  double red = get_linear (1 - color->alpha * (1 - color->red));
  double green = get_linear (1 - color->alpha * (1 - color->green));
  double blue = get_linear (1 - color->alpha * (1 - color->blue));

  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/* WCAG 2.2, 1.4.3 and 1.4.11: https://www.w3.org/TR/WCAG22/ */
static void
test_chart_theme_contrast (void)
{
  DiaryChartTheme theme;
  DiaryColor color;

  diary_chart_theme_init_paper (&theme);
  get_ink (&theme, DIARY_INK_TEXT, &color);
  g_assert_cmpfloat (get_contrast (&color), >=, 4.5);
  get_ink (&theme, DIARY_INK_BAR, &color);
  g_assert_cmpfloat (get_contrast (&color), >=, 3);
  get_ink (&theme, DIARY_INK_LINE, &color);
  g_assert_cmpfloat (get_contrast (&color), >=, 3);
}

/* In high contrast what carries meaning is opaque, and nothing is fainter than it was. */
static void
test_chart_theme_high_contrast (void)
{
  for (DiaryInk ink = DIARY_INK_TEXT; ink <= DIARY_INK_SELECTION; ink++)
    {
      DiaryChartTheme theme;
      DiaryColor usual, contrast;

      diary_chart_theme_init_paper (&theme);
      get_ink (&theme, ink, &usual);
      theme.high_contrast = TRUE;
      get_ink (&theme, ink, &contrast);

      g_assert_cmpfloat (contrast.alpha, >, usual.alpha);
      if (ink == DIARY_INK_TEXT || ink == DIARY_INK_BAR || ink == DIARY_INK_LINE)
        g_assert_cmpfloat (contrast.alpha, ==, 1);
    }
}

static int
count_inked (cairo_surface_t *surface, int from_x, int to_x)
{
  const unsigned char *bytes = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = from_x; x < to_x; x++)
      n += bytes[y * stride + x] > 0;
  return n;
}

static void
test_chart_theme_hatch (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 60, 40);
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle_t area = { 20, 0, 20, 40 };
  DiaryChartTheme theme;

  diary_chart_theme_init_paper (&theme);
  diary_chart_theme_hatch (&theme, cr, &area);
  cairo_surface_flush (surface);

  g_assert_cmpint (count_inked (surface, 0, 20), ==, 0);
  g_assert_cmpint (count_inked (surface, 20, 40), ==, 20 * 40);
  g_assert_cmpint (count_inked (surface, 40, 60), ==, 0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-theme/inks", test_chart_theme_inks);
  g_test_add_func ("/chart-theme/contrast", test_chart_theme_contrast);
  g_test_add_func ("/chart-theme/high-contrast", test_chart_theme_high_contrast);
  g_test_add_func ("/chart-theme/hatch", test_chart_theme_hatch);

  return g_test_run ();
}
