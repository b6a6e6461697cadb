/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "diary-body-counts.h"
#include "diary-chart-theme.h"

G_BEGIN_DECLS

/* In pixels at a theme's scale of 1. Narrower than this, hands cannot tell the regions apart. */
#define DIARY_BODY_MIN_WIDTH   280
#define DIARY_BODY_TARGET_SIZE 24

/**
 * DiaryBodyState:
 * @DIARY_BODY_CHOSEN: the region that is chosen
 * @DIARY_BODY_HOVERED: the region under the pointer
 * @DIARY_BODY_FOCUSED: the region that has the keyboard
 */
typedef enum
{
  DIARY_BODY_CHOSEN,
  DIARY_BODY_HOVERED,
  DIARY_BODY_FOCUSED,
} DiaryBodyState;

#define DIARY_N_BODY_STATES (DIARY_BODY_FOCUSED + 1)

#define DIARY_TYPE_BODY_PAINTER (diary_body_painter_get_type ())
G_DECLARE_FINAL_TYPE (DiaryBodyPainter, diary_body_painter, DIARY, BODY_PAINTER, GObject)

/* Lays the body map out and draws it with cairo, its views beside each other as far as there is
 * room, with the legend of its counts below. */

DiaryBodyPainter *diary_body_painter_new (PangoContext          *context,
                                          const DiaryChartTheme *theme);

void diary_body_painter_set_counts  (DiaryBodyPainter *self,
                                     DiaryBodyCounts  *counts);
void diary_body_painter_set_numbers (DiaryBodyPainter *self,
                                     gboolean          numbers);
void diary_body_painter_set_region  (DiaryBodyPainter *self,
                                     DiaryBodyState    state,
                                     int               region);

double diary_body_painter_get_natural_width (DiaryBodyPainter  *self);
double diary_body_painter_measure           (DiaryBodyPainter  *self,
                                             double             width);
void   diary_body_painter_allocate          (DiaryBodyPainter  *self,
                                             double             width);
void   diary_body_painter_paint             (DiaryBodyPainter  *self,
                                             cairo_t           *cr);
void   diary_body_painter_get_region_rect   (DiaryBodyPainter  *self,
                                             int                region,
                                             cairo_rectangle_t *rect);
int    diary_body_painter_find_region       (DiaryBodyPainter  *self,
                                             double             x,
                                             double             y);

G_END_DECLS
