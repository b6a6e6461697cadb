/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "diary-chart-theme.h"

G_BEGIN_DECLS

/**
 * DiaryBlockSpace:
 * @context: the fonts, at 72 dots an inch
 * @theme: the inks, and the side where reading begins
 * @width: how wide the block is, in points
 * @height: how high a page is that it can fill, in points
 *
 * Where a block is laid out. Whoever lays it out keeps @context.
 */
typedef struct
{
  PangoContext *context;
  DiaryChartTheme theme;
  double width;
  double height;
} DiaryBlockSpace;

/* Lines, bars and spaces of drawings on paper against those on a screen. */
#define DIARY_BLOCK_DRAWING_SCALE 0.6

PangoContext *diary_block_space_create_context (const DiaryBlockSpace *self);

#define DIARY_TYPE_BLOCK (diary_block_get_type ())
G_DECLARE_DERIVABLE_TYPE (DiaryBlock, diary_block, DIARY, BLOCK, GObject)

/**
 * DiaryBlockClass:
 * @lay_out: cuts the block into strips that no page break may part; returns how many
 * @get_height: how high a strip is, in points
 * @paint: draws a strip, with the origin at its upper left
 * @get_n_headings: how many of the first strips stand again at the top of the next page
 * @get_outline: the text by which the document's outline names the block, or %NULL; and how deep
 *   it stands there, from 1 on
 * @get_tag: what its strips on one page are together, as a structure element of PDF, or %NULL
 *
 * A piece of a printed document, such as a paragraph or a table. All lengths are points, 1/72 of an
 * inch, and everything reckons from the left.
 */
struct _DiaryBlockClass
{
  GObjectClass parent_class;

  int (*lay_out) (DiaryBlock *self, const DiaryBlockSpace *space);
  double (*get_height) (DiaryBlock *self, int strip);
  void (*paint) (DiaryBlock *self, cairo_t *cr, int strip);
  int (*get_n_headings) (DiaryBlock *self);
  const char *(*get_outline) (DiaryBlock *self, int *depth);
  const char *(*get_tag) (DiaryBlock *self);
};

int         diary_block_lay_out         (DiaryBlock            *self,
                                         const DiaryBlockSpace *space);
int         diary_block_get_n_strips    (DiaryBlock            *self);
double      diary_block_get_height      (DiaryBlock            *self,
                                         int                    strip);
double      diary_block_get_full_height (DiaryBlock            *self);
void        diary_block_paint           (DiaryBlock            *self,
                                         cairo_t               *cr,
                                         int                    strip);
void        diary_block_paint_run       (DiaryBlock            *self,
                                         cairo_t               *cr,
                                         int                    first_strip,
                                         int                    n_strips);
int         diary_block_get_n_headings  (DiaryBlock            *self);
const char *diary_block_get_outline     (DiaryBlock            *self,
                                         int                   *depth);
const char *diary_block_get_tag         (DiaryBlock            *self);

double   diary_block_get_space_before (DiaryBlock *self);
void     diary_block_set_space_before (DiaryBlock *self,
                                       double      space_before);
gboolean diary_block_get_keeps_next   (DiaryBlock *self);
void     diary_block_set_keeps_next   (DiaryBlock *self,
                                       gboolean    keeps_next);

G_END_DECLS
