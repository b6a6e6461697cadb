/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-canvas.h"
#include "diary-body-painter.h"

G_BEGIN_DECLS

#define DIARY_TYPE_BODY_CANVAS (diary_body_canvas_get_type ())
G_DECLARE_FINAL_TYPE (DiaryBodyCanvas, diary_body_canvas, DIARY, BODY_CANVAS, DiaryCanvas)

/* What is seen of the body map, in the colours and font of the desktop. It hears nothing of the
 * keyboard and says nothing to a screen reader. */

GtkWidget *diary_body_canvas_new (void);

void diary_body_canvas_set_counts      (DiaryBodyCanvas   *self,
                                        DiaryBodyCounts   *counts);
void diary_body_canvas_set_region      (DiaryBodyCanvas   *self,
                                        DiaryBodyState     state,
                                        int                region);
void diary_body_canvas_get_region_rect (DiaryBodyCanvas   *self,
                                        int                region,
                                        cairo_rectangle_t *rect);
int  diary_body_canvas_find_region     (DiaryBodyCanvas   *self,
                                        double             x,
                                        double             y);
int  diary_body_canvas_find_nearest    (DiaryBodyCanvas   *self,
                                        int                from,
                                        GtkDirectionType   direction);

G_END_DECLS
