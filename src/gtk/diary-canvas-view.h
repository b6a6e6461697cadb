/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-canvas.h"

G_BEGIN_DECLS

#define DIARY_CANVAS_NO_TARGET (-1)

#define DIARY_TYPE_CANVAS_VIEW (diary_canvas_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (DiaryCanvasView, diary_canvas_view, DIARY, CANVAS_VIEW, GtkWidget)

/* A canvas with targets over what it paints: widgets that the keyboard and a screen reader can go
 * to, numbered from 0. Tab leads to one of them and away from them all; arrow keys, Page Up, Page
 * Down, Home and End lead from one to another.
 *
 * "page_step": how many targets Page Up and Page Down go.
 * "create_target": a new target.
 * "get_target_rect": where it is on the canvas, which has been allocated.
 * "move": leads from the target that has the keyboard to the next one in @direction, if there is
 *   one.
 * "entering": (nullable): the keyboard is about to come to a target from elsewhere.
 * "focused": another target has the keyboard than did, or none; @before had it last.
 * "pointed": the pointer is at a point of the canvas.
 * "left": it no longer is. */
struct _DiaryCanvasViewClass
{
  GtkWidgetClass parent_class;

  int page_step;
  GtkWidget *(*create_target) (DiaryCanvasView *self, int target);
  void (*get_target_rect) (DiaryCanvasView *self, int target, cairo_rectangle_t *rect);
  gboolean (*move) (DiaryCanvasView *self, int focused, GtkDirectionType direction);
  void (*entering) (DiaryCanvasView *self);
  void (*focused) (DiaryCanvasView *self, int before);
  void (*pointed) (DiaryCanvasView *self, double x, double y);
  void (*left) (DiaryCanvasView *self);
};

gpointer diary_canvas_view_get_canvas    (DiaryCanvasView *self);
void     diary_canvas_view_set_canvas    (DiaryCanvasView *self,
                                          GtkWidget       *canvas);
int      diary_canvas_view_get_n_targets (DiaryCanvasView *self);
void     diary_canvas_view_set_n_targets (DiaryCanvasView *self,
                                          int              n_targets);
gpointer diary_canvas_view_get_target    (DiaryCanvasView *self,
                                          int              target);
int      diary_canvas_view_find_target   (DiaryCanvasView *self,
                                          GtkWidget       *widget);
int      diary_canvas_view_get_focused   (DiaryCanvasView *self);
void     diary_canvas_view_focus_target  (DiaryCanvasView *self,
                                          int              target);
int      diary_canvas_view_get_entry     (DiaryCanvasView *self);
void     diary_canvas_view_set_entry     (DiaryCanvasView *self,
                                          int              target);

G_END_DECLS
