/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-body-block.h"

#include "diary-body-painter.h"

struct _DiaryBodyBlock
{
  DiaryBlock parent_instance;

  DiaryBodyCounts *counts;
  DiaryBodyPainter *painter; /* (nullable): not laid out yet */
  double height;
};

G_DEFINE_FINAL_TYPE (DiaryBodyBlock, diary_body_block, DIARY_TYPE_BLOCK)

static DiaryBodyPainter *
create_painter (DiaryBodyBlock *self, const DiaryBlockSpace *space, double scale)
{
  PangoContext *context = diary_block_space_create_context (space);
  DiaryChartTheme theme = space->theme;
  DiaryBodyPainter *painter;

  theme.scale = scale;
  painter = diary_body_painter_new (context, &theme);
  g_object_unref (context);
  diary_body_painter_set_counts (painter, self->counts);
  diary_body_painter_set_numbers (painter, TRUE);

  return painter;
}

/* All its views stand in one row. */
static int
diary_body_block_lay_out (DiaryBlock *block, const DiaryBlockSpace *space)
{
  DiaryBodyBlock *self = DIARY_BODY_BLOCK (block);

  g_clear_object (&self->painter);
  self->painter = create_painter (self, space, DIARY_BLOCK_DRAWING_SCALE);
  if (diary_body_painter_get_natural_width (self->painter) > space->width)
    {
      double scale = space->width / diary_body_painter_get_natural_width (self->painter);

      g_object_unref (self->painter);
      self->painter = create_painter (self, space, DIARY_BLOCK_DRAWING_SCALE * scale);
    }
  self->height = diary_body_painter_measure (self->painter, space->width);
  diary_body_painter_allocate (self->painter, space->width);

  return 1;
}

static double
diary_body_block_get_height (DiaryBlock *block, int strip)
{
  return DIARY_BODY_BLOCK (block)->height;
}

static void
diary_body_block_paint (DiaryBlock *block, cairo_t *cr, int strip)
{
  diary_body_painter_paint (DIARY_BODY_BLOCK (block)->painter, cr);
}

static const char *
diary_body_block_get_tag (DiaryBlock *block)
{
  return "Figure";
}

static void
diary_body_block_dispose (GObject *object)
{
  DiaryBodyBlock *self = DIARY_BODY_BLOCK (object);

  g_clear_object (&self->counts);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (diary_body_block_parent_class)->dispose (object);
}

static void
diary_body_block_class_init (DiaryBodyBlockClass *klass)
{
  DiaryBlockClass *block_class = DIARY_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_body_block_dispose;
  block_class->lay_out = diary_body_block_lay_out;
  block_class->get_height = diary_body_block_get_height;
  block_class->paint = diary_body_block_paint;
  block_class->get_tag = diary_body_block_get_tag;
}

static void
diary_body_block_init (DiaryBodyBlock *self)
{
}

/**
 * diary_body_block_new:
 * @counts: the episodes by region
 *
 * Returns: (transfer full): the block
 */
DiaryBlock *
diary_body_block_new (DiaryBodyCounts *counts)
{
  DiaryBodyBlock *self;

  g_return_val_if_fail (DIARY_IS_BODY_COUNTS (counts), NULL);

  self = g_object_new (DIARY_TYPE_BODY_BLOCK, NULL);
  self->counts = g_object_ref (counts);

  return DIARY_BLOCK (self);
}
