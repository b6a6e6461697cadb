/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * DiaryColor:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0 (clear) to 1 (opaque)
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} DiaryColor;

/**
 * DiaryInk:
 * @DIARY_INK_TEXT: names and numbers
 * @DIARY_INK_GRID: the lines behind the data
 * @DIARY_INK_GAP: what stands for "not recorded"
 * @DIARY_INK_BAR: bars
 * @DIARY_INK_TRACK: where a bar could reach
 * @DIARY_INK_LINE: the line over the bars
 * @DIARY_INK_SELECTION: the ground of the point in question
 */
typedef enum
{
  DIARY_INK_TEXT,
  DIARY_INK_GRID,
  DIARY_INK_GAP,
  DIARY_INK_BAR,
  DIARY_INK_TRACK,
  DIARY_INK_LINE,
  DIARY_INK_SELECTION,
} DiaryInk;

/**
 * DiaryChartTheme:
 * @foreground: text and lines
 * @accent: bars
 * @high_contrast: whether nothing may be faint
 * @right_to_left: whether text, and so time and bars, begin at the right
 * @scale: the size of lines and spaces, 1 for a screen at its usual size; text has its own
 *
 * How charts look. They paint no background. More and less are told apart by length, never by
 * colour, and what differs in colour also differs in shape. On a map, where nothing has a length,
 * shades of one colour tell them apart, which are as different in grey.
 */
typedef struct
{
  DiaryColor foreground;
  DiaryColor accent;
  gboolean high_contrast;
  gboolean right_to_left;
  double scale;
} DiaryChartTheme;

void diary_chart_theme_init_paper (DiaryChartTheme *theme);

void diary_chart_theme_set_ink     (const DiaryChartTheme   *theme,
                                    cairo_t                 *cr,
                                    DiaryInk                 ink);
void diary_chart_theme_set_step    (const DiaryChartTheme   *theme,
                                    cairo_t                 *cr,
                                    int                      step,
                                    int                      n_steps);
void diary_chart_theme_set_on_step (const DiaryChartTheme   *theme,
                                    cairo_t                 *cr,
                                    int                      step,
                                    int                      n_steps);
void diary_chart_theme_hatch       (const DiaryChartTheme   *theme,
                                    cairo_t                 *cr,
                                    const cairo_rectangle_t *area);

G_END_DECLS
