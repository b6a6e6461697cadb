/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-chart-block.h"

#include "diary-chart-painter.h"

struct _DiaryChartBlock
{
  DiaryBlock parent_instance;

  DiaryChartData *data;
  DiaryChartPainter *painter; /* (nullable): not laid out yet */
  double height;
};

G_DEFINE_FINAL_TYPE (DiaryChartBlock, diary_chart_block, DIARY_TYPE_BLOCK)

static int
diary_chart_block_lay_out (DiaryBlock *block, const DiaryBlockSpace *space)
{
  DiaryChartBlock *self = DIARY_CHART_BLOCK (block);
  PangoContext *context = diary_block_space_create_context (space);
  DiaryChartTheme theme = space->theme;

  theme.scale = DIARY_BLOCK_DRAWING_SCALE;
  g_clear_object (&self->painter);
  self->painter = diary_chart_painter_new (self->data, context, &theme);
  g_object_unref (context);
  self->height = MIN (diary_chart_painter_measure (self->painter, space->width), space->height);
  diary_chart_painter_allocate (self->painter, space->width, self->height);

  return 1;
}

static double
diary_chart_block_get_height (DiaryBlock *block, int strip)
{
  return DIARY_CHART_BLOCK (block)->height;
}

static void
diary_chart_block_paint (DiaryBlock *block, cairo_t *cr, int strip)
{
  diary_chart_painter_paint (DIARY_CHART_BLOCK (block)->painter, cr);
}

static const char *
diary_chart_block_get_tag (DiaryBlock *block)
{
  return "Figure";
}

static void
diary_chart_block_dispose (GObject *object)
{
  DiaryChartBlock *self = DIARY_CHART_BLOCK (object);

  g_clear_object (&self->data);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (diary_chart_block_parent_class)->dispose (object);
}

static void
diary_chart_block_class_init (DiaryChartBlockClass *klass)
{
  DiaryBlockClass *block_class = DIARY_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = diary_chart_block_dispose;
  block_class->lay_out = diary_chart_block_lay_out;
  block_class->get_height = diary_chart_block_get_height;
  block_class->paint = diary_chart_block_paint;
  block_class->get_tag = diary_chart_block_get_tag;
}

static void
diary_chart_block_init (DiaryChartBlock *self)
{
}

/**
 * diary_chart_block_new:
 * @data: what the chart shows, with at least one point and one series
 *
 * Returns: (transfer full): the block
 */
DiaryBlock *
diary_chart_block_new (DiaryChartData *data)
{
  DiaryChartBlock *self;

  g_return_val_if_fail (DIARY_IS_CHART_DATA (data), NULL);

  self = g_object_new (DIARY_TYPE_CHART_BLOCK, NULL);
  self->data = g_object_ref (data);
  diary_block_set_space_before (DIARY_BLOCK (self), 4);

  return DIARY_BLOCK (self);
}
