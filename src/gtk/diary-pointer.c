/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-pointer.h"

/**
 * diary_pointer_has_moved:
 * @self: the pointer, of zeros to begin with
 * @controller: what tells of motion
 *
 * Returns: whether the pointer is elsewhere than when it was last asked for
 */
gboolean
diary_pointer_has_moved (DiaryPointer *self, GtkEventController *controller)
{
  GdkEvent *event;
  double x, y;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GTK_IS_EVENT_CONTROLLER (controller), FALSE);

  event = gtk_event_controller_get_current_event (controller);
  if (event == NULL || !gdk_event_get_position (event, &x, &y))
    return TRUE;
  if (x == self->x && y == self->y)
    return FALSE;
  self->x = x;
  self->y = y;
  return TRUE;
}
