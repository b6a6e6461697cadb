/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-chart-theme.h"

G_BEGIN_DECLS

#define DIARY_TYPE_CANVAS (diary_canvas_get_type ())
G_DECLARE_DERIVABLE_TYPE (DiaryCanvas, diary_canvas, DIARY, CANVAS, GtkWidget)

/* A widget that has itself painted in the colours, font and direction of the desktop. It hears
 * nothing of the keyboard and says nothing to a screen reader.
 *
 * "create_painter": (transfer full) (nullable): a new painter of what there is to be seen; it is
 *   laid out by the widget's own "size_allocate".
 * "paint": has @painter paint. */
struct _DiaryCanvasClass
{
  GtkWidgetClass parent_class;

  GObject *(*create_painter) (DiaryCanvas *self,
                              PangoContext *context,
                              const DiaryChartTheme *theme);
  void (*paint) (DiaryCanvas *self, GObject *painter, cairo_t *cr);
};

gpointer diary_canvas_get_painter    (DiaryCanvas *self);
gpointer diary_canvas_peek_painter   (DiaryCanvas *self);
void     diary_canvas_forget_painter (DiaryCanvas *self);

G_END_DECLS
