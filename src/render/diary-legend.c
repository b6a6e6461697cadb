/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-legend.h"

#define SAMPLE_WIDTH  18
#define SAMPLE_SPACE  6
#define ENTRY_SPACE   18
#define LEGEND_BOTTOM 6

typedef struct
{
  char *text;
  DiaryInk ink;
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
add_entry (DiaryLegend *self, const char *text, DiaryInk ink)
{
  Entry entry = { .text = g_strdup (text), .ink = ink };

  g_array_append_val (self->entries, entry);
}

static double
get_scale (DiaryLegend *self)
{
  return diary_chart_painter_get_theme (self->painter)->scale;
}

static void
paint_sample (DiaryLegend *self, cairo_t *cr, DiaryInk ink, const cairo_rectangle_t *area)
{
  const DiaryChartTheme *theme = diary_chart_painter_get_theme (self->painter);

  diary_chart_theme_set_ink (theme, cr, ink);
  switch ((int) ink)
    {
    case DIARY_INK_LINE:
      cairo_rectangle (cr, area->x, area->y + area->height / 2 - theme->scale, area->width,
                       2 * theme->scale);
      cairo_fill (cr);
      break;
    case DIARY_INK_GAP:
      diary_chart_theme_hatch (theme, cr, area);
      break;
    default:
      cairo_rectangle (cr, area->x, area->y, area->width, area->height);
      cairo_fill (cr);
      break;
    }
}

static void
paint_entry (DiaryLegend *self, cairo_t *cr, const Entry *entry)
{
  double scale = get_scale (self);
  double line = diary_chart_painter_get_line_height (self->painter);
  double text_x = entry->x + (SAMPLE_WIDTH + SAMPLE_SPACE) * scale;
  cairo_rectangle_t sample = { entry->x, entry->y + line / 4, SAMPLE_WIDTH * scale, line / 2 };
  g_autoptr (PangoLayout) text = NULL;

  diary_chart_painter_mirror (self->painter, &sample);
  paint_sample (self, cr, entry->ink, &sample);
  text = diary_chart_painter_create_text (self->painter, entry->text,
                                          entry->width - (text_x - entry->x));
  diary_chart_painter_draw_text (self->painter, cr, text, text_x, entry->y, 0);
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
  if (n_series == 1 && !has_gaps)
    return self;

  for (int i = 0; i < n_series; i++)
    {
      const DiarySeries *series = diary_chart_data_get_series (data, i);
      gboolean line = diary_series_get_style (series) == DIARY_SERIES_LINE;

      add_entry (self, diary_series_get_name (series), line ? DIARY_INK_LINE : DIARY_INK_BAR);
    }
  if (has_gaps)
    add_entry (self, diary_series_get_gap_name (diary_chart_data_get_series (data, 0)),
               DIARY_INK_GAP);
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
  line = diary_chart_painter_get_line_height (self->painter);
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
