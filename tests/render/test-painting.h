/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-chart-painter.h"

G_BEGIN_DECLS

/* A chart painted on white paper, to be looked at pixel by pixel. */
typedef struct
{
  DiaryChartPainter *painter;
  cairo_surface_t *surface;
  double width;
  double height;
} TestPainting;

typedef enum
{
  TEST_INK_NONE,
  TEST_INK_GREY,
  TEST_INK_BLUE,
} TestInk;

PangoContext     *test_painting_create_context (void);
TestPainting     *test_painting_new            (DiaryChartData          *data,
                                                const DiaryChartTheme   *theme,
                                                double                   width);
void              test_painting_free           (TestPainting            *self);
void              test_painting_repaint        (TestPainting            *self);
TestInk           test_painting_look           (TestPainting            *self,
                                                double                   x,
                                                double                   y);
int               test_painting_count          (TestPainting            *self,
                                                const cairo_rectangle_t *area,
                                                TestInk                  ink);
cairo_rectangle_t test_painting_get_rect       (TestPainting            *self,
                                                int                      point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestPainting, test_painting_free)

G_END_DECLS
