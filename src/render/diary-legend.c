/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "diary-grid-steps.h"

#define SAMPLE_WIDTH  18
#define SAMPLE_SPACE  6
#define DOT_RADIUS    4
#define STEP_WIDTH    10
#define STEP_SPACE    6
#define ENTRY_SPACE   18
#define LEGEND_BOTTOM 6

typedef enum
{
  SAMPLE_BLOCK,
  SAMPLE_LINE,
  SAMPLE_DOT,
  SAMPLE_WIDE_DOT,
  SAMPLE_HATCH,
  SAMPLE_STEP,
} Sample;

typedef struct
{
  char *text;
  DiaryInk ink;
  Sample sample;
  int step; /* of a grid */
  double x;
  double y;
  double width;
} Entry;

struct _DiaryLegend
{
  DiaryChartPainter *painter;
  GArray *entries;
};

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->text);
}

static void
add_entry (DiaryLegend *self, const char *text, DiaryInk ink, Sample sample)
{
  Entry entry = { .text = g_strdup (text), .ink = ink, .sample = sample };

  g_array_append_val (self->entries, entry);
}

/* The two ends of a range are one thing. */
static void
add_series (DiaryLegend *self, const DiarySeries *series)
{
  const char *name = diary_series_get_name (series);

  switch (diary_series_get_style (series))
    {
    case DIARY_SERIES_BARS:
      add_entry (self, name, DIARY_INK_BAR, SAMPLE_BLOCK);
      break;
    case DIARY_SERIES_LINE:
    case DIARY_SERIES_LEVELS:
      add_entry (self, name, DIARY_INK_LINE, SAMPLE_LINE);
      break;
    case DIARY_SERIES_DOTS:
      add_entry (self, name, DIARY_INK_BAR, SAMPLE_DOT);
      break;
    case DIARY_SERIES_FROM:
      add_entry (self, _ ("Likely range"), DIARY_INK_LINE, SAMPLE_LINE);
      break;
    case DIARY_SERIES_BAND:
      add_entry (self, _ ("Too small to be noticed"), DIARY_INK_TRACK, SAMPLE_BLOCK);
      break;
    case DIARY_SERIES_DAYS:
      add_entry (self, _ ("Several days alike"), DIARY_INK_BAR, SAMPLE_WIDE_DOT);
      break;
    case DIARY_SERIES_TO:
    case DIARY_SERIES_CELLS:
      break;
    }
}

/* The columns of a grid are told apart by where they are, and their cells by their steps. */
static void
add_steps (DiaryLegend *self, DiaryChartData *data)
{
  DiarySteps steps = diary_grid_steps_new (data);

  for (int step = 0; step <= steps.n_steps; step++)
    {
      g_autofree char *text = diary_steps_format (&steps, step);

      add_entry (self, text, DIARY_INK_BAR, SAMPLE_STEP);
      g_array_index (self->entries, Entry, self->entries->len - 1).step = step;
    }
}

static double
get_scale (DiaryLegend *self)
{
  return diary_chart_painter_get_theme (self->painter)->scale;
}

/* The steps of a grid are shown as high as they are. */
static double
get_row_height (DiaryLegend *self)
{
  double line = diary_chart_painter_get_line_height (self->painter);
  double scale = get_scale (self);

  if (diary_chart_data_get_n_columns (diary_chart_painter_get_data (self->painter)) == 0)
    return line;
  return MAX (line, diary_grid_steps_get_height (DIARY_MAX_STEPS, scale) + STEP_SPACE * scale);
}

static void
paint_line_sample (DiaryLegend *self, cairo_t *cr, const cairo_rectangle_t *area, double thickness)
{
  double width = thickness * get_scale (self);

  cairo_rectangle (cr, area->x, area->y + (area->height - width) / 2, area->width, width);
  cairo_fill (cr);
}

static void
paint_dot_sample (DiaryLegend *self, cairo_t *cr, const cairo_rectangle_t *area, double width)
{
  double radius = DOT_RADIUS * get_scale (self);
  double reach = MAX (0, width / 2 - radius);
  double x = area->x + area->width / 2, y = area->y + area->height / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x - reach, y, radius, G_PI / 2, 1.5 * G_PI);
  cairo_arc (cr, x + reach, y, radius, -G_PI / 2, G_PI / 2);
  cairo_fill (cr);
}

/* As it is in the grid, on its line. */
static void
paint_step_sample (DiaryLegend *self, cairo_t *cr, const cairo_rectangle_t *area, int step)
{
  const DiaryChartTheme *theme = diary_chart_painter_get_theme (self->painter);
  double height = diary_grid_steps_get_height (step, theme->scale);
  double line = diary_chart_painter_get_line_height (self->painter);
  double bottom = round (area->y + area->height + line / 4) - 2 * theme->scale;
  double width = STEP_WIDTH * theme->scale;

  cairo_rectangle (cr, area->x + (area->width - width) / 2, bottom - height, width, height);
  cairo_fill (cr);
  diary_chart_theme_set_ink (theme, cr, DIARY_INK_GAP);
  cairo_rectangle (cr, area->x, bottom, area->width, theme->scale);
  cairo_fill (cr);
}

static void
paint_sample (DiaryLegend *self, cairo_t *cr, const Entry *entry, const cairo_rectangle_t *area)
{
  const DiaryChartTheme *theme = diary_chart_painter_get_theme (self->painter);

  diary_chart_theme_set_ink (theme, cr, entry->ink);
  switch (entry->sample)
    {
    case SAMPLE_BLOCK:
      cairo_rectangle (cr, area->x, area->y, area->width, area->height);
      cairo_fill (cr);
      break;
    case SAMPLE_LINE:
      paint_line_sample (self, cr, area, 2);
      break;
    case SAMPLE_DOT:
      paint_dot_sample (self, cr, area, 0);
      break;
    case SAMPLE_WIDE_DOT:
      paint_dot_sample (self, cr, area, area->width);
      break;
    case SAMPLE_HATCH:
      diary_chart_theme_hatch (theme, cr, area);
      break;
    case SAMPLE_STEP:
      paint_step_sample (self, cr, area, entry->step);
      break;
    }
}

static void
paint_entry (DiaryLegend *self, cairo_t *cr, const Entry *entry)
{
  double scale = get_scale (self);
  double line = diary_chart_painter_get_line_height (self->painter);
  double y = entry->y + get_row_height (self) - line;
  double text_x = entry->x + (SAMPLE_WIDTH + SAMPLE_SPACE) * scale;
  cairo_rectangle_t sample = { entry->x, y + line / 4, SAMPLE_WIDTH * scale, line / 2 };
  g_autoptr (PangoLayout) text = NULL;

  diary_chart_painter_mirror (self->painter, &sample);
  paint_sample (self, cr, entry, &sample);
  text = diary_chart_painter_create_text (self->painter, entry->text,
                                          entry->width - (text_x - entry->x));
  diary_chart_painter_draw_text (self->painter, cr, text, text_x, y, 0);
}

/**
 * diary_legend_new:
 * @painter: the painter of the chart, which must outlive the legend
 *
 * Returns: (transfer full): the legend, empty where the chart explains itself
 */
DiaryLegend *
diary_legend_new (DiaryChartPainter *painter)
{
  DiaryChartData *data = diary_chart_painter_get_data (painter);
  gboolean has_gaps = diary_chart_data_get_has_gaps (data);
  int n_series = diary_chart_data_get_n_series (data);
  DiaryLegend *self = g_new0 (DiaryLegend, 1);

  self->painter = painter;
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  if (diary_chart_data_get_n_columns (data) > 0)
    add_steps (self, data);
  else if (n_series == 1 && !has_gaps)
    return self;

  for (int i = 0; i < n_series; i++)
    add_series (self, diary_chart_data_get_series (data, i));
  if (has_gaps)
    add_entry (self, diary_series_get_gap_name (diary_chart_data_get_series (data, 0)),
               DIARY_INK_GAP, SAMPLE_HATCH);
  return self;
}

void
diary_legend_free (DiaryLegend *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

int
diary_legend_get_n_entries (const DiaryLegend *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (int) self->entries->len;
}

/**
 * diary_legend_allocate:
 * @self: a legend
 * @width: the width there is, in pixels
 *
 * Places the entries beside one another as far as they fit, and then below.
 *
 * Returns: the height needed, in pixels, with the space below it; 0 without entries
 */
double
diary_legend_allocate (DiaryLegend *self, double width)
{
  double line, scale, x = 0, y = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->entries->len == 0)
    return 0;

  scale = get_scale (self);
  line = get_row_height (self);
  for (unsigned int i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);
      double text = diary_chart_painter_get_text_width (self->painter, entry->text);

      entry->width = MIN (width, (SAMPLE_WIDTH + SAMPLE_SPACE) * scale + text);
      if (x > 0 && x + entry->width > width)
        {
          x = 0;
          y += line;
        }
      entry->x = x;
      entry->y = y;
      x += entry->width + ENTRY_SPACE * scale;
    }
  return y + line + LEGEND_BOTTOM * scale;
}

/**
 * diary_legend_paint:
 * @self: a legend that has been allocated
 * @cr: where to draw
 */
void
diary_legend_paint (DiaryLegend *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL);

  for (unsigned int i = 0; i < self->entries->len; i++)
    paint_entry (self, cr, &g_array_index (self->entries, Entry, i));
}
