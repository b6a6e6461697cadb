/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SWATCH_WIDTH  22
#define SWATCH_HEIGHT 14
#define SPACE         6
#define ENTRY_SPACE   16

/* Steps below the first. */
#define STEP_NONE    0
#define STEP_UNSIDED -1
#define STEP_TITLE   -2

typedef struct
{
  PangoLayout *text;
  int step;
  double x; /* from where reading begins */
  double y;
  double width;
} Entry;

struct _DiaryBodyLegend
{
  DiaryChartTheme theme;
  int n_steps;
  GArray *entries; /* of Entry */
  double width;
  double row_height;
};

static void
clear_entry (gpointer data)
{
  g_object_unref (((Entry *) data)->text);
}

static gboolean
has_swatch (const Entry *entry)
{
  return entry->step != STEP_TITLE;
}

static void
add_entry (DiaryBodyLegend *self, PangoContext *context, int step, const char *text)
{
  Entry entry = { .text = pango_layout_new (context), .step = step };
  int width, height;

  pango_layout_set_text (entry.text, text, -1);
  pango_layout_get_pixel_size (entry.text, &width, &height);
  entry.width = width + (has_swatch (&entry) ? (SWATCH_WIDTH + SPACE) * self->theme.scale : 0);
  self->row_height = MAX (self->row_height, height + SPACE * self->theme.scale);
  g_array_append_val (self->entries, entry);
}

static void
paint_swatch (DiaryBodyLegend *self, cairo_t *cr, int step, const cairo_rectangle_t *area)
{
  if (step == STEP_UNSIDED)
    diary_chart_theme_hatch (&self->theme, cr, area);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  if (step > STEP_NONE)
    {
      diary_chart_theme_set_step (&self->theme, cr, step, self->n_steps);
      cairo_fill_preserve (cr);
    }
  diary_chart_theme_set_ink (&self->theme, cr, DIARY_INK_GAP);
  cairo_set_line_width (cr, self->theme.scale);
  cairo_stroke (cr);
}

static void
paint_entry (DiaryBodyLegend *self, cairo_t *cr, const Entry *entry)
{
  double scale = self->theme.scale;
  gboolean rtl = self->theme.right_to_left;
  double x = rtl ? self->width - entry->x - entry->width : entry->x;
  double shift = has_swatch (entry) ? (SWATCH_WIDTH + SPACE) * scale : 0;
  cairo_rectangle_t area = {
    .x = rtl ? x + entry->width - SWATCH_WIDTH * scale : x,
    .y = round (entry->y + (self->row_height - (SWATCH_HEIGHT + SPACE) * scale) / 2),
    .width = SWATCH_WIDTH * scale,
    .height = SWATCH_HEIGHT * scale,
  };

  if (has_swatch (entry))
    paint_swatch (self, cr, entry->step, &area);
  diary_chart_theme_set_ink (&self->theme, cr, DIARY_INK_TEXT);
  cairo_move_to (cr, round (rtl ? x : x + shift), round (entry->y));
  pango_cairo_show_layout (cr, entry->text);
}

/**
 * diary_body_legend_new:
 * @counts: what is shown
 * @context: the fonts
 * @theme: how it looks; copied
 *
 * Returns: (transfer full): the legend of @counts
 */
DiaryBodyLegend *
diary_body_legend_new (DiaryBodyCounts *counts, PangoContext *context, const DiaryChartTheme *theme)
{
  DiaryBodyLegend *self = g_new0 (DiaryBodyLegend, 1);
  DiarySteps steps = diary_body_counts_get_steps (counts);

  self->theme = *theme;
  self->n_steps = steps.n_steps;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);

  /* Translators: before the shades of a map, each with its number of episodes. */
  add_entry (self, context, STEP_TITLE, _ ("Episodes:"));
  add_entry (self, context, STEP_NONE, C_ ("episodes", "None"));
  for (int step = 1; step <= self->n_steps; step++)
    {
      g_autofree char *range = diary_steps_format (&steps, step);

      add_entry (self, context, step, range);
    }
  if (diary_body_counts_get_has_unsided (counts))
    add_entry (self, context, STEP_UNSIDED, _ ("Side not recorded"));

  return self;
}

void
diary_body_legend_free (DiaryBodyLegend *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * diary_body_legend_allocate:
 * @self: a legend
 * @width: the width it has
 *
 * Returns: how high it is
 */
double
diary_body_legend_allocate (DiaryBodyLegend *self, double width)
{
  double x = 0, y = 0;

  g_return_val_if_fail (self != NULL, 0);

  self->width = width;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (x > 0 && x + entry->width > width)
        {
          x = 0;
          y += self->row_height;
        }
      entry->x = x;
      entry->y = y;
      x += entry->width + ENTRY_SPACE * self->theme.scale;
    }

  return y + self->row_height;
}

/**
 * diary_body_legend_paint:
 * @self: a legend that is laid out
 * @cr: where to draw it
 */
void
diary_body_legend_paint (DiaryBodyLegend *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    paint_entry (self, cr, &g_array_index (self->entries, Entry, i));
}
