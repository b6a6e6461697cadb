/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-columns-block.h"

/* In points. */
#define GAP          18
#define SPACE_BEFORE 9

/* Side by side they take at most this share of a page, so that they don't leave one empty. */
#define MAX_SHARE_OF_PAGE 0.75

struct _DiaryColumnsBlock
{
  DiaryBlock parent_instance;

  double first_share;
  GPtrArray *stacks[2];

  DiaryBlockSpace space;
  double height;
};

G_DEFINE_FINAL_TYPE (DiaryColumnsBlock, diary_columns_block, DIARY_TYPE_BLOCK)

static double
get_width (DiaryColumnsBlock *self, int stack)
{
  double first = (self->space.width - GAP) * self->first_share;

  return stack == 0 ? first : self->space.width - GAP - first;
}

static double
lay_out_stack (DiaryColumnsBlock *self, int stack, double width)
{
  DiaryBlockSpace space = self->space;
  double height = 0;

  space.width = width;
  for (guint i = 0; i < self->stacks[stack]->len; i++)
    {
      DiaryBlock *block = g_ptr_array_index (self->stacks[stack], i);

      diary_block_lay_out (block, &space);
      height += diary_block_get_full_height (block) +
                (i > 0 ? diary_block_get_space_before (block) : 0);
    }

  return height;
}

static int
diary_columns_block_lay_out (DiaryBlock *block, const DiaryBlockSpace *space)
{
  DiaryColumnsBlock *self = DIARY_COLUMNS_BLOCK (block);

  self->space = *space;
  self->height = 0;
  for (int i = 0; i < 2; i++)
    self->height = MAX (self->height, lay_out_stack (self, i, get_width (self, i)));

  return 1;
}

static double
diary_columns_block_get_height (DiaryBlock *block, int strip)
{
  return DIARY_COLUMNS_BLOCK (block)->height;
}

static void
paint_stack (DiaryColumnsBlock *self, cairo_t *cr, int stack)
{
  gboolean at_left = (stack == 0) != self->space.theme.right_to_left;

  cairo_save (cr);
  cairo_translate (cr, at_left ? 0 : self->space.width - get_width (self, stack), 0);
  for (guint i = 0; i < self->stacks[stack]->len; i++)
    {
      DiaryBlock *block = g_ptr_array_index (self->stacks[stack], i);

      if (i > 0)
        cairo_translate (cr, 0, diary_block_get_space_before (block));
      diary_block_paint_run (block, cr, 0, diary_block_get_n_strips (block));
      cairo_translate (cr, 0, diary_block_get_full_height (block));
    }
  cairo_restore (cr);
}

static void
diary_columns_block_paint (DiaryBlock *block, cairo_t *cr, int strip)
{
  DiaryColumnsBlock *self = DIARY_COLUMNS_BLOCK (block);

  paint_stack (self, cr, 0);
  paint_stack (self, cr, 1);
}

static void
diary_columns_block_finalize (GObject *object)
{
  DiaryColumnsBlock *self = DIARY_COLUMNS_BLOCK (object);

  g_ptr_array_unref (self->stacks[0]);
  g_ptr_array_unref (self->stacks[1]);

  G_OBJECT_CLASS (diary_columns_block_parent_class)->finalize (object);
}

static void
diary_columns_block_class_init (DiaryColumnsBlockClass *klass)
{
  DiaryBlockClass *block_class = DIARY_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = diary_columns_block_finalize;
  block_class->lay_out = diary_columns_block_lay_out;
  block_class->get_height = diary_columns_block_get_height;
  block_class->paint = diary_columns_block_paint;
}

static void
diary_columns_block_init (DiaryColumnsBlock *self)
{
  self->stacks[0] = g_ptr_array_new_with_free_func (g_object_unref);
  self->stacks[1] = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * diary_columns_block_new:
 * @first_share: the share of the width that the first stack has, between 0 and 1
 *
 * Returns: (transfer full): two empty stacks
 */
DiaryBlock *
diary_columns_block_new (double first_share)
{
  DiaryColumnsBlock *self;

  g_return_val_if_fail (first_share > 0 && first_share < 1, NULL);

  self = g_object_new (DIARY_TYPE_COLUMNS_BLOCK, NULL);
  self->first_share = first_share;
  diary_block_set_space_before (DIARY_BLOCK (self), SPACE_BEFORE);

  return DIARY_BLOCK (self);
}

/**
 * diary_columns_block_add:
 * @self: two stacks
 * @second: whether to add it to the second
 * @block: (transfer full): what comes next in the stack
 */
void
diary_columns_block_add (DiaryColumnsBlock *self, gboolean second, DiaryBlock *block)
{
  g_return_if_fail (DIARY_IS_COLUMNS_BLOCK (self));
  g_return_if_fail (DIARY_IS_BLOCK (block));

  g_ptr_array_add (self->stacks[second ? 1 : 0], block);
}

/**
 * diary_columns_block_get_fits:
 * @self: two stacks that are laid out
 *
 * Returns: whether they are low enough to stand side by side; if not, what is in them is to be
 *   printed one after the other
 */
gboolean
diary_columns_block_get_fits (DiaryColumnsBlock *self)
{
  g_return_val_if_fail (DIARY_IS_COLUMNS_BLOCK (self), FALSE);

  return self->height <= self->space.height * MAX_SHARE_OF_PAGE;
}

/**
 * diary_columns_block_get_stack:
 * @self: two stacks
 * @second: which of them
 *
 * Returns: (transfer none) (element-type DiaryBlock): what is in it, from the top
 */
GPtrArray *
diary_columns_block_get_stack (DiaryColumnsBlock *self, gboolean second)
{
  g_return_val_if_fail (DIARY_IS_COLUMNS_BLOCK (self), NULL);

  return self->stacks[second ? 1 : 0];
}
