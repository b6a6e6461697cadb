/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-canvas.h"

#include <adwaita.h>

#include "test-wait.h"

typedef struct
{
  GtkWindow *window;
  DiaryChartCanvas *canvas;
} Fixture;

static DiaryChartData *
new_data (void)
{
  static const double values[] = { 8, 4, 0 };
  DiaryDate first = diary_date_new (2026, 3, 2);
  DiaryChartData *data = diary_chart_data_new ("Episodes a day", "Day",
                                               diary_axis_new_dates (first, first + 2));

  for (int i = 0; i < 3; i++)
    diary_chart_data_add_point (data, "Day");
  diary_chart_data_add_series (data, diary_series_new ("Episodes", DIARY_SERIES_BARS, values, 3));
  return data;
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (DiaryChartData) data = new_data ();

  fixture->canvas = DIARY_CHART_CANVAS (diary_chart_canvas_new ());
  diary_chart_canvas_set_data (fixture->canvas, data);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 400, 300);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->canvas));
  gtk_window_present (fixture->window);
  test_wait_until (gtk_widget_get_height (GTK_WIDGET (fixture->canvas)) > 0);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (fixture->window);
}

static int
measure_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 400, &height, NULL, NULL, NULL);
  return height;
}

/* Has the canvas laid out again, as the next frame would. */
static void
lay_out (Fixture *fixture)
{
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);

  gtk_widget_allocate (widget, gtk_widget_get_width (widget), gtk_widget_get_height (widget), -1,
                       NULL);
}

/* The colour of the canvas in the middle of the column of @point, at its foot. */
static guint32
look (Fixture *fixture, int point)
{
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle_t rect;
  guint32 pixel;

  diary_chart_canvas_get_point_rect (fixture->canvas, point, &rect);
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  memcpy (&pixel,
          cairo_image_surface_get_data (surface) +
              (int) (rect.y + rect.height - 8) * cairo_image_surface_get_stride (surface) +
              (int) (rect.x + rect.width / 2) * 4,
          sizeof pixel);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return pixel;
}

static void
test_chart_canvas_size (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->canvas);

  g_assert_cmpint (measure_height (widget), >, 100);
  diary_chart_canvas_set_data (fixture->canvas, NULL);
  g_assert_cmpint (measure_height (widget), ==, 0);
  g_assert_cmpint (diary_chart_canvas_find_point (fixture->canvas, 200, 100), ==,
                   DIARY_CHART_PAINTER_NO_POINT);
}

static void
test_chart_canvas_direction (Fixture *fixture, gconstpointer user_data)
{
  cairo_rectangle_t first, last;

  diary_chart_canvas_get_point_rect (fixture->canvas, 0, &first);
  diary_chart_canvas_get_point_rect (fixture->canvas, 2, &last);
  g_assert_cmpfloat (first.x, <, last.x);

  gtk_widget_set_direction (GTK_WIDGET (fixture->canvas), GTK_TEXT_DIR_RTL);
  lay_out (fixture);
  diary_chart_canvas_get_point_rect (fixture->canvas, 0, &first);
  diary_chart_canvas_get_point_rect (fixture->canvas, 2, &last);
  g_assert_cmpfloat (first.x, >, last.x);
  g_assert_cmpint (diary_chart_canvas_find_point (fixture->canvas, first.x + 1, first.y + 1), ==,
                   0);
}

static void
test_chart_canvas_colors (Fixture *fixture, gconstpointer user_data)
{
  guint32 light = look (fixture, 0);
  guint32 dark;

  g_assert_cmphex (light >> 24, >, 0x80);
  g_assert_cmphex (light & 0xff, >, light >> 16 & 0xff);
  g_assert_cmphex (look (fixture, 2) >> 24, <, 0x80);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  test_wait_until ((lay_out (fixture), look (fixture, 0)) != light);
  dark = look (fixture, 0);
  g_assert_cmphex (dark >> 24, >, 0x80);
  g_assert_cmphex (dark & 0xff, >, dark >> 16 & 0xff);
}

static void
test_chart_canvas_selection (Fixture *fixture, gconstpointer user_data)
{
  guint32 before = look (fixture, 2);

  diary_chart_canvas_set_selected (fixture->canvas, 2, DIARY_CHART_PAINTER_NO_COLUMN);
  g_assert_cmphex (look (fixture, 2), !=, before);
  diary_chart_canvas_set_selected (fixture->canvas, DIARY_CHART_PAINTER_NO_POINT,
                                   DIARY_CHART_PAINTER_NO_COLUMN);
  g_assert_cmphex (look (fixture, 2), ==, before);
}

/* Larger text needs more room. */
static void
test_chart_canvas_text_size (Fixture *fixture, gconstpointer user_data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int before = measure_height (GTK_WIDGET (fixture->canvas));
  int resolution;

  g_object_get (settings, "gtk-xft-dpi", &resolution, NULL);
  g_object_set (settings, "gtk-xft-dpi", resolution * 3 / 2, NULL);
  g_assert_cmpint (measure_height (GTK_WIDGET (fixture->canvas)), >, before * 5 / 4);
  g_object_set (settings, "gtk-xft-dpi", resolution, NULL);
  g_assert_cmpint (measure_height (GTK_WIDGET (fixture->canvas)), ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function)                                                                        \
  g_test_add ("/chart-canvas/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("size", test_chart_canvas_size);
  ADD ("direction", test_chart_canvas_direction);
  ADD ("colors", test_chart_canvas_colors);
  ADD ("selection", test_chart_canvas_selection);
  ADD ("text-size", test_chart_canvas_text_size);
#undef ADD

  return g_test_run ();
}
