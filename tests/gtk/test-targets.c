/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever can be pressed is large enough to be hit.
 */
#include "config.h"

#include <math.h>

#include "diary-canvas-view.h"
#include "test-tour.h"

/* https://www.w3.org/TR/WCAG22/, 2.5.8 "Target Size (Minimum)", in pixels. */
#define TARGET 24

/* The text inside an entry is a part of it. On a drawing the nearest point is meant, from wherever
 * around it: what lies there for the keyboard is no target. */
static gboolean
is_target (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget) &&
         !GTK_IS_TEXT (widget) &&
         (GTK_IS_BUTTON (widget) ||
          gtk_widget_get_ancestor (widget, DIARY_TYPE_CANVAS_VIEW) == NULL);
}

static void
look_at (GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_target (widget))
    return;

  if (is_target (widget) && gtk_widget_compute_bounds (widget, widget, &bounds) &&
      (bounds.size.width < TARGET || bounds.size.height < TARGET))
    g_test_fail_printf ("%s in %s is %.0f × %.0f pixels", G_OBJECT_TYPE_NAME (widget),
                        G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), bounds.size.width,
                        bounds.size.height);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (child);
}

static void
look (GtkWidget *place, DiaryWindow *window)
{
  look_at (place);
}

int
main (int argc, char **argv)
{
  return test_tour_run (argc, argv, "targets", look);
}
