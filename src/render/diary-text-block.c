/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-text-block.h"

/* A paragraph leaves so many of its lines together at the end and the beginning of a page. */
#define LINES_TOGETHER 2

struct _DiaryTextBlock
{
  DiaryBlock parent_instance;

  DiaryPrintStyle style;
  char *words;
  DiaryPrintText *text; /* (nullable): not laid out yet */
  DiaryChartTheme theme;
};

G_DEFINE_FINAL_TYPE (DiaryTextBlock, diary_text_block, DIARY_TYPE_BLOCK)

/* The lines of a strip: no line of a longer paragraph is left alone on a page. */
static int
get_lines (DiaryTextBlock *self, int strip, int *n_lines)
{
  int n = diary_print_text_get_n_lines (self->text);

  if (n < 2 * LINES_TOGETHER)
    {
      *n_lines = n;
      return 0;
    }

  *n_lines = strip == 0 || strip == n - 2 * LINES_TOGETHER + 1 ? LINES_TOGETHER : 1;
  return strip == 0 ? 0 : LINES_TOGETHER + strip - 1;
}

static int
diary_text_block_lay_out (DiaryBlock *block, const DiaryBlockSpace *space)
{
  DiaryTextBlock *self = DIARY_TEXT_BLOCK (block);

  g_clear_pointer (&self->text, diary_print_text_free);
  self->text = diary_print_text_new (space->context, self->style, self->words, space->width, FALSE);
  self->theme = space->theme;

  return MAX (1, diary_print_text_get_n_lines (self->text) - 2 * LINES_TOGETHER + 2);
}

static double
diary_text_block_get_height (DiaryBlock *block, int strip)
{
  DiaryTextBlock *self = DIARY_TEXT_BLOCK (block);
  int n_lines;
  int first_line = get_lines (self, strip, &n_lines);

  return diary_print_text_get_height (self->text, first_line, n_lines);
}

static void
diary_text_block_paint (DiaryBlock *block, cairo_t *cr, int strip)
{
  DiaryTextBlock *self = DIARY_TEXT_BLOCK (block);
  int n_lines;
  int first_line = get_lines (self, strip, &n_lines);

  diary_print_text_paint (self->text, &self->theme, cr, first_line, n_lines);
}

static const char *
diary_text_block_get_outline (DiaryBlock *block, int *depth)
{
  DiaryTextBlock *self = DIARY_TEXT_BLOCK (block);

  if (self->style != DIARY_PRINT_TITLE && self->style != DIARY_PRINT_HEADING)
    return NULL;

  *depth = self->style == DIARY_PRINT_TITLE ? 1 : 2;
  return self->words;
}

static const char *
diary_text_block_get_tag (DiaryBlock *block)
{
  return diary_print_style_get_tag (DIARY_TEXT_BLOCK (block)->style);
}

static void
diary_text_block_finalize (GObject *object)
{
  DiaryTextBlock *self = DIARY_TEXT_BLOCK (object);

  g_free (self->words);
  g_clear_pointer (&self->text, diary_print_text_free);

  G_OBJECT_CLASS (diary_text_block_parent_class)->finalize (object);
}

static void
diary_text_block_class_init (DiaryTextBlockClass *klass)
{
  DiaryBlockClass *block_class = DIARY_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_text_block_finalize;
  block_class->lay_out = diary_text_block_lay_out;
  block_class->get_height = diary_text_block_get_height;
  block_class->paint = diary_text_block_paint;
  block_class->get_outline = diary_text_block_get_outline;
  block_class->get_tag = diary_text_block_get_tag;
}

static void
diary_text_block_init (DiaryTextBlock *self)
{
}

/**
 * diary_text_block_new:
 * @style: how it looks; titles and headings stay with what follows
 * @text: what it says
 *
 * Returns: (transfer full): the block
 */
DiaryBlock *
diary_text_block_new (DiaryPrintStyle style, const char *text)
{
  DiaryTextBlock *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (DIARY_TYPE_TEXT_BLOCK, NULL);
  self->style = style;
  self->words = g_strdup (text);
  diary_block_set_space_before (DIARY_BLOCK (self), diary_print_style_get_space_before (style));
  diary_block_set_keeps_next (DIARY_BLOCK (self), style <= DIARY_PRINT_SUBHEADING);

  return DIARY_BLOCK (self);
}
