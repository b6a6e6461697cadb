/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-block.h"

/* The size of text in drawings, in points. */
#define DRAWING_TEXT_SIZE 7

typedef struct
{
  int n_strips;
  double space_before;
  gboolean keeps_next;
} DiaryBlockPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DiaryBlock, diary_block, G_TYPE_OBJECT)

static DiaryBlockPrivate *
get_private (DiaryBlock *self)
{
  return diary_block_get_instance_private (self);
}

static int
diary_block_have_no_headings (DiaryBlock *self)
{
  return 0;
}

static const char *
diary_block_have_no_outline (DiaryBlock *self, int *depth)
{
  return NULL;
}

static const char *
diary_block_have_no_tag (DiaryBlock *self)
{
  return NULL;
}

static void
diary_block_class_init (DiaryBlockClass *klass)
{
  klass->get_n_headings = diary_block_have_no_headings;
  klass->get_outline = diary_block_have_no_outline;
  klass->get_tag = diary_block_have_no_tag;
}

static void
diary_block_init (DiaryBlock *self)
{
}

/**
 * diary_block_space_create_context:
 * @self: where a block is laid out
 *
 * Returns: (transfer full): the font for the texts of drawings
 */
PangoContext *
diary_block_space_create_context (const DiaryBlockSpace *self)
{
  PangoContext *context;
  g_autoptr (PangoFontDescription) font = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  context = pango_font_map_create_context (pango_context_get_font_map (self->context));
  font = pango_font_description_copy (pango_context_get_font_description (self->context));
  pango_font_description_set_absolute_size (font, pango_units_from_double (DRAWING_TEXT_SIZE));
  pango_context_set_font_description (context, font);
  pango_context_set_base_dir (context, pango_context_get_base_dir (self->context));
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_font_options (context,
                                        pango_cairo_context_get_font_options (self->context));
  pango_cairo_context_set_resolution (context, pango_cairo_context_get_resolution (self->context));

  return context;
}

/**
 * diary_block_lay_out:
 * @self: a block
 * @space: where it is to stand
 *
 * Cuts the block into strips. Must come before whatever asks for them; may be done again for
 * another space.
 *
 * Returns: how many strips there are
 */
int
diary_block_lay_out (DiaryBlock *self, const DiaryBlockSpace *space)
{
  g_return_val_if_fail (DIARY_IS_BLOCK (self), 0);
  g_return_val_if_fail (space != NULL && PANGO_IS_CONTEXT (space->context), 0);
  g_return_val_if_fail (space->width > 0 && space->height > 0, 0);

  get_private (self)->n_strips = DIARY_BLOCK_GET_CLASS (self)->lay_out (self, space);
  return get_private (self)->n_strips;
}

int
diary_block_get_n_strips (DiaryBlock *self)
{
  g_return_val_if_fail (DIARY_IS_BLOCK (self), 0);

  return get_private (self)->n_strips;
}

/**
 * diary_block_get_height:
 * @self: a block that is laid out
 * @strip: which of its strips
 *
 * Returns: the height of the strip, in points
 */
double
diary_block_get_height (DiaryBlock *self, int strip)
{
  g_return_val_if_fail (DIARY_IS_BLOCK (self), 0);
  g_return_val_if_fail (strip >= 0 && strip < get_private (self)->n_strips, 0);

  return DIARY_BLOCK_GET_CLASS (self)->get_height (self, strip);
}

/**
 * diary_block_get_full_height:
 * @self: a block that is laid out
 *
 * Returns: the height of all its strips, in points, without the space before it
 */
double
diary_block_get_full_height (DiaryBlock *self)
{
  double height = 0;

  g_return_val_if_fail (DIARY_IS_BLOCK (self), 0);

  for (int i = 0; i < get_private (self)->n_strips; i++)
    height += diary_block_get_height (self, i);
  return height;
}

/**
 * diary_block_paint:
 * @self: a block that is laid out
 * @cr: where to draw, with the origin at the upper left of the strip
 * @strip: which of its strips
 */
void
diary_block_paint (DiaryBlock *self, cairo_t *cr, int strip)
{
  g_return_if_fail (DIARY_IS_BLOCK (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (strip >= 0 && strip < get_private (self)->n_strips);

  cairo_save (cr);
  DIARY_BLOCK_GET_CLASS (self)->paint (self, cr, strip);
  cairo_restore (cr);
}

/**
 * diary_block_paint_run:
 * @self: a block that is laid out
 * @cr: where to draw, with the origin at the upper left of the first strip
 * @first_strip: the first of some strips
 * @n_strips: how many
 *
 * Draws strips one below the other, which are one structure element of the document.
 */
void
diary_block_paint_run (DiaryBlock *self, cairo_t *cr, int first_strip, int n_strips)
{
  const char *tag = diary_block_get_tag (self);

  cairo_save (cr);
  if (tag != NULL)
    cairo_tag_begin (cr, tag, NULL);
  for (int i = first_strip; i < first_strip + n_strips; i++)
    {
      diary_block_paint (self, cr, i);
      cairo_translate (cr, 0, diary_block_get_height (self, i));
    }
  if (tag != NULL)
    cairo_tag_end (cr, tag);
  cairo_restore (cr);
}

/**
 * diary_block_get_n_headings:
 * @self: a block that is laid out
 *
 * Returns: how many of its first strips stand again at the top of each page it goes on to
 */
int
diary_block_get_n_headings (DiaryBlock *self)
{
  g_return_val_if_fail (DIARY_IS_BLOCK (self), 0);

  return DIARY_BLOCK_GET_CLASS (self)->get_n_headings (self);
}

/**
 * diary_block_get_outline:
 * @self: a block
 * @depth: (out): how deep it stands in the outline, from 1 on
 *
 * Returns: (nullable): the text by which the document's outline names it
 */
const char *
diary_block_get_outline (DiaryBlock *self, int *depth)
{
  g_return_val_if_fail (DIARY_IS_BLOCK (self), NULL);
  g_return_val_if_fail (depth != NULL, NULL);

  return DIARY_BLOCK_GET_CLASS (self)->get_outline (self, depth);
}

/**
 * diary_block_get_tag:
 * @self: a block
 *
 * Returns: (nullable): what its strips on one page are together, as a structure element of PDF
 */
const char *
diary_block_get_tag (DiaryBlock *self)
{
  g_return_val_if_fail (DIARY_IS_BLOCK (self), NULL);

  return DIARY_BLOCK_GET_CLASS (self)->get_tag (self);
}

/**
 * diary_block_get_space_before:
 * @self: a block
 *
 * Returns: the room left above it unless it begins a page, in points
 */
double
diary_block_get_space_before (DiaryBlock *self)
{
  g_return_val_if_fail (DIARY_IS_BLOCK (self), 0);

  return get_private (self)->space_before;
}

void
diary_block_set_space_before (DiaryBlock *self, double space_before)
{
  g_return_if_fail (DIARY_IS_BLOCK (self));
  g_return_if_fail (space_before >= 0);

  get_private (self)->space_before = space_before;
}

/**
 * diary_block_get_keeps_next:
 * @self: a block
 *
 * Returns: whether the beginning of the next block must stand on the same page
 */
gboolean
diary_block_get_keeps_next (DiaryBlock *self)
{
  g_return_val_if_fail (DIARY_IS_BLOCK (self), FALSE);

  return get_private (self)->keeps_next;
}

void
diary_block_set_keeps_next (DiaryBlock *self, gboolean keeps_next)
{
  g_return_if_fail (DIARY_IS_BLOCK (self));

  get_private (self)->keeps_next = keeps_next;
}
