/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DiaryPointer:
 * @x: in the window, where it was last seen
 * @y: likewise
 *
 * The pointer over a widget. GTK tells of motion also when the window moved below a pointer at
 * rest, as it does while the keyboard goes from point to point; that is none.
 */
typedef struct
{
  double x;
  double y;
} DiaryPointer;

gboolean diary_pointer_has_moved (DiaryPointer       *self,
                                  GtkEventController *controller);

G_END_DECLS
