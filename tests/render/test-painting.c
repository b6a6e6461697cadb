/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-painting.h"

#include <math.h>

/* Below this, a pixel is as good as white. */
#define FAINTEST 8

/**
 * test_painting_create_context:
 *
 * Returns: (transfer full): the fonts that tests paint with
 */
PangoContext *
test_painting_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

/**
 * test_painting_new:
 * @data: the chart
 * @theme: (nullable): how it looks; %NULL for black and blue on white
 * @width: in pixels; the chart is as high as it wants to be
 *
 * Returns: (transfer full): the chart, painted
 */
TestPainting *
test_painting_new (DiaryChartData *data, const DiaryChartTheme *theme, double width)
{
  PangoContext *context = test_painting_create_context ();
  TestPainting *self = g_new0 (TestPainting, 1);
  DiaryChartTheme paper;

  diary_chart_theme_init_paper (&paper);
  self->painter = diary_chart_painter_new (data, context, theme ? theme : &paper);
  g_object_unref (context);
  self->width = width;
  self->height = diary_chart_painter_measure (self->painter, width);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width,
                                              (int) ceil (self->height));
  diary_chart_painter_allocate (self->painter, self->width, self->height);
  test_painting_repaint (self);
  return self;
}

void
test_painting_free (TestPainting *self)
{
  g_object_unref (self->painter);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

void
test_painting_repaint (TestPainting *self)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  diary_chart_painter_paint (self->painter, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

/**
 * test_painting_look:
 * @self: a painting
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Returns: whether there is nothing, text and lines, or the accent of bars
 */
TestInk
test_painting_look (TestPainting *self, double x, double y)
{
  const unsigned char *bytes = cairo_image_surface_get_data (self->surface);
  int stride = cairo_image_surface_get_stride (self->surface);
  guint32 pixel;
  int red, blue;

  g_assert (x >= 0 && x < self->width && y >= 0 && y < self->height);

  memcpy (&pixel, bytes + (int) y * stride + (int) x * 4, sizeof pixel);
  red = pixel >> 16 & 0xff;
  blue = pixel & 0xff;
  if (255 - red < FAINTEST)
    return TEST_INK_NONE;
  return blue - red > 3 * FAINTEST ? TEST_INK_BLUE : TEST_INK_GREY;
}

int
test_painting_count (TestPainting *self, const cairo_rectangle_t *area, TestInk ink)
{
  int n = 0;

  for (int y = (int) ceil (area->y); y < floor (area->y + area->height); y++)
    for (int x = (int) ceil (area->x); x < floor (area->x + area->width); x++)
      n += test_painting_look (self, x, y) == ink;
  return n;
}

cairo_rectangle_t
test_painting_get_rect (TestPainting *self, int point)
{
  cairo_rectangle_t rect;

  diary_chart_painter_get_point_rect (self->painter, point, &rect);
  return rect;
}
