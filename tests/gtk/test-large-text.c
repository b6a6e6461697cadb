/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With letters twice as large nothing is lost: no text is cut, and all can be scrolled to.
 */
#include "config.h"

#include <adwaita.h>

#include "test-tour.h"
#include "test-wait.h"
#include "test-widgets.h"

/* https://www.w3.org/TR/WCAG22/, 1.4.4 "Resize Text". In dots per inch times 1024, as GTK has it. */
#define TWICE (2 * 96 * 1024)

/* A common window, in pixels. */
#define WIDTH  1000
#define HEIGHT 700

/* A narrow one; with letters of the usual size it can be 360 pixels wide. */
#define NARROW 480
#define STEP   80

/* Whether @widget lies in what is around it, or can be scrolled into it. */
static gboolean
is_reachable (GtkWidget *widget)
{
  GtkWidget *surface = GTK_WIDGET (gtk_widget_get_native (widget));
  GtkPolicyType across = GTK_POLICY_NEVER, down = GTK_POLICY_NEVER;
  graphene_rect_t bounds;

  for (GtkWidget *outer = widget; outer != surface; outer = gtk_widget_get_parent (outer))
    if (GTK_IS_SCROLLED_WINDOW (outer))
      {
        GtkPolicyType its_across, its_down;

        gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (outer), &its_across, &its_down);
        across = across == GTK_POLICY_NEVER ? its_across : across;
        down = down == GTK_POLICY_NEVER ? its_down : down;
      }

  return gtk_widget_compute_bounds (widget, surface, &bounds) &&
         (across != GTK_POLICY_NEVER ||
          (bounds.origin.x > -1 &&
           bounds.origin.x + bounds.size.width < (float) gtk_widget_get_width (surface) + 1)) &&
         (down != GTK_POLICY_NEVER ||
          (bounds.origin.y > -1 &&
           bounds.origin.y + bounds.size.height < (float) gtk_widget_get_height (surface) + 1));
}

static void
look_at (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if ((GTK_IS_LABEL (widget) || gtk_widget_get_focusable (widget)) && !is_reachable (widget))
    g_test_fail_printf ("a %s can’t be reached: %s", G_OBJECT_TYPE_NAME (widget),
                        GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (child);
}

/* What is only a hint may be cut in a narrow entry. */
static gboolean
is_hint (GtkWidget *cut)
{
  return GTK_IS_TEXT (gtk_widget_get_parent (cut));
}

static void
look_through (GtkWidget *place)
{
  GtkWidget *cut = test_find_cut (place);

  if (cut != NULL && !is_hint (cut))
    g_test_fail_printf ("a %s in a %s is cut: %s", G_OBJECT_TYPE_NAME (cut),
                        G_OBJECT_TYPE_NAME (gtk_widget_get_parent (cut)),
                        GTK_IS_LABEL (cut) ? gtk_label_get_text (GTK_LABEL (cut)) : "");
  look_at (place);
}

static void
resize (GtkWidget *window, int width, int height)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  test_wait_until (gdk_surface_get_width (surface) == width);
  gtk_test_widget_wait_for_draw (window);
}

static void
look (GtkWidget *place, DiaryWindow *window)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (place));
  int width = gtk_widget_get_width (root);
  int height = gtk_widget_get_height (root);

  look_through (place);
  /* Dialogs are narrower anyway. */
  if (place != GTK_WIDGET (window))
    return;
  /* As by hand: a window finds out on the way what it has no room for. */
  for (int narrower = width - STEP; narrower > NARROW; narrower -= STEP)
    resize (root, narrower, height);
  resize (root, NARROW, height);
  look_through (place);
  resize (root, width, height);
}

int
main (int argc, char **argv)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);

  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", TWICE, NULL);
  g_settings_set_int (settings, "window-width", WIDTH);
  g_settings_set_int (settings, "window-height", HEIGHT);

  return test_tour_run (argc, argv, "large-text", look);
}
