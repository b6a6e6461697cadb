/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-theme.h"

#define HATCH_DISTANCE 6
#define HATCH_TINT     0.2

/* The shades of a map: the first, and how much of the foreground is in the last. */
#define FIRST_STEP 0.2
#define LAST_MIX   0.45

/* How far black letters can be read on the shades of a light theme, and white ones on those of a
 * dark one, whose accent is light. */
#define BLACK_UNTIL 0.7
#define WHITE_UNTIL 0.4

typedef struct
{
  double alpha;
  double contrast_alpha;
} InkStrength;

static const InkStrength strengths[] = {
  [DIARY_INK_TEXT] = { 0.8, 1 },         [DIARY_INK_GRID] = { 0.15, 0.5 },
  [DIARY_INK_GAP] = { 0.25, 0.6 },       [DIARY_INK_BAR] = { 0.8, 1 },
  [DIARY_INK_TRACK] = { 0.1, 0.3 },      [DIARY_INK_LINE] = { 0.9, 1 },
  [DIARY_INK_SELECTION] = { 0.12, 0.3 },
};

/**
 * diary_chart_theme_init_paper:
 * @theme: (out caller-allocates): a theme
 *
 * Makes the theme one of black and blue ink on white paper.
 */
void
diary_chart_theme_init_paper (DiaryChartTheme *theme)
{
  g_return_if_fail (theme != NULL);

  *theme = (DiaryChartTheme){
    .foreground = { 0, 0, 0, 1 },
    .accent = { 0.11, 0.44, 0.85, 1 },
    .scale = 1,
  };
}

/**
 * diary_chart_theme_set_ink:
 * @theme: a theme
 * @cr: where to draw
 * @ink: what is to be drawn
 *
 * Makes what is drawn next on @cr look like @ink.
 */
void
diary_chart_theme_set_ink (const DiaryChartTheme *theme, cairo_t *cr, DiaryInk ink)
{
  const DiaryColor *color;
  double alpha;

  g_return_if_fail (theme != NULL && cr != NULL);
  g_return_if_fail (ink < G_N_ELEMENTS (strengths));

  color = ink == DIARY_INK_BAR ? &theme->accent : &theme->foreground;
  alpha = theme->high_contrast ? strengths[ink].contrast_alpha : strengths[ink].alpha;
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

/* How far @step is on the way from the first to the last: 0 to 1. */
static double
get_share (int step, int n_steps)
{
  return n_steps > 1 ? (step - 1.0) / (n_steps - 1) : 0.5;
}

static double
mix (double a, double b, double share)
{
  return a + (b - a) * share;
}

/**
 * diary_chart_theme_set_step:
 * @theme: a theme
 * @cr: where to draw
 * @step: a shade, from 1 for the least
 * @n_steps: how many of them there are
 *
 * Makes what is drawn next on @cr one of the shades of a map: from a hint of the accent to one that
 * goes towards the foreground, so that they also differ in grey.
 */
void
diary_chart_theme_set_step (const DiaryChartTheme *theme, cairo_t *cr, int step, int n_steps)
{
  double share, dark;

  g_return_if_fail (theme != NULL && cr != NULL);
  g_return_if_fail (step >= 1 && step <= n_steps);

  share = get_share (step, n_steps);
  dark = LAST_MIX * share * share;
  cairo_set_source_rgba (cr, mix (theme->accent.red, theme->foreground.red, dark),
                         mix (theme->accent.green, theme->foreground.green, dark),
                         mix (theme->accent.blue, theme->foreground.blue, dark),
                         mix (FIRST_STEP, 1, share));
}

/**
 * diary_chart_theme_set_on_step:
 * @theme: a theme
 * @cr: where to draw
 * @step: a shade, from 1 for the least
 * @n_steps: how many of them there are
 *
 * Makes what is drawn next on @cr readable on that shade: the foreground, or its opposite.
 */
void
diary_chart_theme_set_on_step (const DiaryChartTheme *theme, cairo_t *cr, int step, int n_steps)
{
  const DiaryColor *ink;
  gboolean is_dark;

  g_return_if_fail (theme != NULL && cr != NULL);
  g_return_if_fail (step >= 1 && step <= n_steps);

  ink = &theme->foreground;
  is_dark = ink->red + ink->green + ink->blue > 1.5;
  if (get_share (step, n_steps) < (is_dark ? WHITE_UNTIL : BLACK_UNTIL))
    cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, 1);
  else
    cairo_set_source_rgba (cr, 1 - ink->red, 1 - ink->green, 1 - ink->blue, 1);
}

/**
 * diary_chart_theme_hatch:
 * @theme: a theme
 * @cr: where to draw
 * @area: what to fill
 *
 * Fills @area with the thin slanting lines that stand for "not recorded". They lie on one pattern
 * over the whole drawing, so that areas side by side look like one.
 */
void
diary_chart_theme_hatch (const DiaryChartTheme *theme, cairo_t *cr, const cairo_rectangle_t *area)
{
  double distance = HATCH_DISTANCE * theme->scale;
  double bottom = area->y + area->height;
  double right = area->x + area->width;
  int first = (int) ((area->x + area->y) / distance);

  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);
  diary_chart_theme_set_ink (theme, cr, DIARY_INK_GAP);
  cairo_paint_with_alpha (cr, HATCH_TINT);
  cairo_set_line_width (cr, theme->scale);
  for (double sum = first * distance; sum < right + bottom; sum += distance)
    {
      cairo_move_to (cr, sum - bottom, bottom);
      cairo_line_to (cr, sum - area->y, area->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}
