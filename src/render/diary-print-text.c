/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-print-text.h"

typedef struct
{
  double size; /* in points */
  PangoWeight weight;
  double space_before; /* in points */
  const char *tag;
} Look;

/* Where a line is, in points from the upper left of the text. */
typedef struct
{
  double x;
  double top;
  double height;
  double baseline;
} Line;

struct _DiaryPrintText
{
  PangoLayout *layout;
  GArray *lines;
};

static const Look looks[] = {
  [DIARY_PRINT_TITLE] = { 14, PANGO_WEIGHT_BOLD, 0, "H1" },
  [DIARY_PRINT_HEADING] = { 10, PANGO_WEIGHT_BOLD, 8, "H2" },
  [DIARY_PRINT_SUBHEADING] = { 8.5, PANGO_WEIGHT_BOLD, 6, "H3" },
  [DIARY_PRINT_BODY] = { 8.5, PANGO_WEIGHT_NORMAL, 2, "P" },
  [DIARY_PRINT_STRONG] = { 8.5, PANGO_WEIGHT_BOLD, 2, "P" },
  [DIARY_PRINT_SMALL] = { 7, PANGO_WEIGHT_NORMAL, 2, "P" },
};

/**
 * diary_print_style_get_space_before:
 * @style: a style
 *
 * Returns: the room left above a paragraph in it, in points
 */
double
diary_print_style_get_space_before (DiaryPrintStyle style)
{
  return looks[style].space_before;
}

/**
 * diary_print_style_get_tag:
 * @style: a style
 *
 * Returns: what a paragraph in it is, as a structure element of PDF
 */
const char *
diary_print_style_get_tag (DiaryPrintStyle style)
{
  return looks[style].tag;
}

static void
set_look (PangoLayout *layout, const Look *look)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (
      pango_context_get_font_description (pango_layout_get_context (layout)));

  pango_font_description_set_absolute_size (font, pango_units_from_double (look->size));
  pango_font_description_set_weight (font, look->weight);
  pango_layout_set_font_description (layout, font);
}

static void
find_lines (DiaryPrintText *self)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (self->layout);

  do
    {
      PangoRectangle extents;
      int top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      g_array_append_val (
          self->lines, ((Line){ pango_units_to_double (extents.x), pango_units_to_double (top),
                                pango_units_to_double (bottom - top),
                                pango_units_to_double (pango_layout_iter_get_baseline (iter)) }));
    }
  while (pango_layout_iter_next_line (iter));
}

static double
measure (PangoLayout *layout, int width)
{
  PangoRectangle extents;

  pango_layout_set_width (layout, width);
  pango_layout_get_extents (layout, NULL, &extents);

  return pango_units_to_double (extents.width);
}

/**
 * diary_print_text_measure:
 * @context: the fonts, at 72 dots an inch
 * @style: how it looks
 * @text: what it says
 * @least: (out): the width of its longest word, in points
 * @natural: (out): the width at which it needs no other line, in points
 */
void
diary_print_text_measure (PangoContext *context,
                          DiaryPrintStyle style,
                          const char *text,
                          double *least,
                          double *natural)
{
  g_autoptr (PangoLayout) layout = NULL;

  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (text != NULL);

  layout = pango_layout_new (context);
  set_look (layout, &looks[style]);
  pango_layout_set_text (layout, text, -1);
  *natural = measure (layout, -1);
  *least = measure (layout, 0);
}

/**
 * diary_print_text_new:
 * @context: the fonts, at 72 dots an inch
 * @style: how it looks
 * @text: what it says; may have several paragraphs
 * @width: where its lines are broken, in points
 * @at_end: whether its lines end at the far side, as numbers do
 *
 * Returns: (transfer full): the text, laid out
 */
DiaryPrintText *
diary_print_text_new (PangoContext *context,
                      DiaryPrintStyle style,
                      const char *text,
                      double width,
                      gboolean at_end)
{
  DiaryPrintText *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (width > 0, NULL);

  self = g_new0 (DiaryPrintText, 1);
  self->layout = pango_layout_new (context);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  set_look (self->layout, &looks[style]);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout, pango_units_from_double (width));
  pango_layout_set_alignment (self->layout, at_end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_text (self->layout, text, -1);
  find_lines (self);

  return self;
}

void
diary_print_text_free (DiaryPrintText *self)
{
  g_object_unref (self->layout);
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * diary_print_text_get_n_lines:
 * @self: a text
 *
 * Returns: how many lines it has, at least 1
 */
int
diary_print_text_get_n_lines (const DiaryPrintText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (int) self->lines->len;
}

/**
 * diary_print_text_get_height:
 * @self: a text
 * @first_line: the first of some lines
 * @n_lines: how many; those that it doesn't have take no room
 *
 * Returns: the height of the lines, in points
 */
double
diary_print_text_get_height (const DiaryPrintText *self, int first_line, int n_lines)
{
  double height = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (int i = first_line; i < MIN (first_line + n_lines, (int) self->lines->len); i++)
    height += g_array_index (self->lines, Line, i).height;

  return height;
}

/**
 * diary_print_text_paint:
 * @self: a text
 * @theme: its ink
 * @cr: where to draw, with the origin at the upper left of the first line
 * @first_line: the first of some lines
 * @n_lines: how many; those that it doesn't have are left out
 */
void
diary_print_text_paint (const DiaryPrintText *self,
                        const DiaryChartTheme *theme,
                        cairo_t *cr,
                        int first_line,
                        int n_lines)
{
  g_return_if_fail (self != NULL && theme != NULL && cr != NULL);

  diary_chart_theme_set_ink (theme, cr, DIARY_INK_TEXT);
  for (int i = first_line; i < MIN (first_line + n_lines, (int) self->lines->len); i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      double top = g_array_index (self->lines, Line, first_line).top;

      cairo_move_to (cr, line->x, line->baseline - top);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (self->layout, i));
    }
}
