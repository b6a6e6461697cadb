/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-theme.h"

#include "diary-steps.h"
#include "test-luminance.h"

/* What a drawing lies on, and what it is drawn with. */
typedef struct
{
  const char *name;
  DiaryColor background;
  DiaryColor foreground;
  DiaryColor accent;
} Look;

/* Paper, and what libadwaita has for a card:
 * https://gnome.pages.gitlab.gnome.org/libadwaita/doc/1-latest/css-variables.html */
static const Look looks[] = {
  { "paper", { 1, 1, 1, 1 }, { 0, 0, 0, 1 }, { 0.11, 0.44, 0.85, 1 } },
  { "light", { 1, 1, 1, 1 }, { 0, 0, 0, 0.8 }, { 0.11, 0.443, 0.847, 1 } },
  { "dark", { 0.21, 0.21, 0.21, 1 }, { 1, 1, 1, 1 }, { 0.471, 0.682, 0.929, 1 } },
};

static DiaryColor
get_color (cairo_t *cr)
{
  DiaryColor color;

  g_assert_cmpint (cairo_pattern_get_rgba (cairo_get_source (cr), &color.red, &color.green,
                                           &color.blue, &color.alpha),
                   ==, CAIRO_STATUS_SUCCESS);
  return color;
}

static cairo_t *
create_cr (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

static void
get_ink (const DiaryChartTheme *theme, DiaryInk ink, DiaryColor *color)
{
  cairo_t *cr = create_cr ();

  diary_chart_theme_set_ink (theme, cr, ink);
  *color = get_color (cr);
  cairo_destroy (cr);
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
get_luminance (const DiaryColor *color)
{
  return test_luminance_get (color->red, color->green, color->blue);
}

static double
get_contrast (const DiaryColor *one, const DiaryColor *other)
{
  return test_luminance_get_contrast (get_luminance (one), get_luminance (other));
}

static DiaryColor
lay_over (const DiaryColor *color, const DiaryColor *background)
{
  return (DiaryColor){
    background->red + color->alpha * (color->red - background->red),
    background->green + color->alpha * (color->green - background->green),
    background->blue + color->alpha * (color->blue - background->blue),
    1,
  };
}

/* The first look is that of what is printed. */
static void
test_chart_theme_paper (void)
{
  DiaryChartTheme theme;

  diary_chart_theme_init_paper (&theme);
  g_assert_cmpmem (&theme.foreground, sizeof theme.foreground, &looks[0].foreground,
                   sizeof looks[0].foreground);
  g_assert_cmpmem (&theme.accent, sizeof theme.accent, &looks[0].accent, sizeof looks[0].accent);
}

/* WCAG 2.2, 1.4.3 and 1.4.11: https://www.w3.org/TR/WCAG22/ */
static void
test_chart_theme_contrast (gconstpointer data)
{
  const Look *look = data;
  const DiaryChartTheme theme = { .foreground = look->foreground, .accent = look->accent };
  const struct
  {
    DiaryInk ink;
    double least;
  } inks[] = { { DIARY_INK_TEXT, 4.5 }, { DIARY_INK_BAR, 3 }, { DIARY_INK_LINE, 3 } };

  for (size_t i = 0; i < G_N_ELEMENTS (inks); i++)
    {
      DiaryColor ink;

      get_ink (&theme, inks[i].ink, &ink);
      ink = lay_over (&ink, &look->background);
      g_assert_cmpfloat (get_contrast (&ink, &look->background), >=, inks[i].least);
    }
}

/* What is written on a shade of the map can be read, however many shades there are. */
static void
test_chart_theme_on_step (gconstpointer data)
{
  const Look *look = data;
  const DiaryChartTheme theme = { .foreground = look->foreground, .accent = look->accent };
  cairo_t *cr = create_cr ();

  for (int n_steps = 1; n_steps <= DIARY_MAX_STEPS; n_steps++)
    for (int step = 1; step <= n_steps; step++)
      {
        DiaryColor shade, ink;

        diary_chart_theme_set_step (&theme, cr, step, n_steps);
        shade = get_color (cr);
        shade = lay_over (&shade, &look->background);
        diary_chart_theme_set_on_step (&theme, cr, step, n_steps);
        ink = get_color (cr);
        g_test_message ("shade %d of %d", step, n_steps);
        g_assert_cmpfloat (get_contrast (&ink, &shade), >=, 4.5);
      }
  cairo_destroy (cr);
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
  g_test_add_func ("/chart-theme/paper", test_chart_theme_paper);
  g_test_add_func ("/chart-theme/high-contrast", test_chart_theme_high_contrast);
  g_test_add_func ("/chart-theme/hatch", test_chart_theme_hatch);
  for (size_t i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *contrast = g_strconcat ("/chart-theme/contrast/", looks[i].name, NULL);
      g_autofree char *on_step = g_strconcat ("/chart-theme/on-step/", looks[i].name, NULL);

      g_test_add_data_func (contrast, &looks[i], test_chart_theme_contrast);
      g_test_add_data_func (on_step, &looks[i], test_chart_theme_on_step);
    }

  return g_test_run ();
}
