/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-regions.h"

#include <adwaita.h>

/* The key of what in a region had the keyboard last. */
#define LAST "diary-regions-last"

static void
weak_ref_free (GWeakRef *ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
}

static void
remember (GtkWidget *region, GtkWidget *focus)
{
  GWeakRef *ref = g_new (GWeakRef, 1);

  g_weak_ref_init (ref, focus);
  g_object_set_data_full (G_OBJECT (region), LAST, ref, (GDestroyNotify) weak_ref_free);
}

/* The keyboard goes to where it was in @region, if that is still there, and else to its beginning. */
static gboolean
enter (GtkWidget *region)
{
  GWeakRef *ref = g_object_get_data (G_OBJECT (region), LAST);
  g_autoptr (GtkWidget) last = ref != NULL ? g_weak_ref_get (ref) : NULL;

  if (last != NULL && gtk_widget_is_ancestor (last, region) && gtk_widget_get_mapped (last) &&
      gtk_widget_grab_focus (last))
    return TRUE;

  return gtk_widget_get_mapped (region) && gtk_widget_child_focus (region, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
get_next (GtkWidget *region, gboolean back)
{
  GtkWidget *parent = gtk_widget_get_parent (region);
  GtkWidget *next = back ? gtk_widget_get_prev_sibling (region)
                         : gtk_widget_get_next_sibling (region);

  if (next != NULL)
    return next;

  return back ? gtk_widget_get_last_child (parent) : gtk_widget_get_first_child (parent);
}

static gboolean
on_key (GtkWidget *window, GVariant *args, gpointer user_data)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  gboolean back = g_variant_get_boolean (args);
  GtkWidget *region = focus;
  GtkWidget *next;

  /* A dialog that lies inside the window keeps the keyboard. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, content))
    return GDK_EVENT_PROPAGATE;

  while (gtk_widget_get_parent (region) != content)
    region = gtk_widget_get_parent (region);
  remember (region, focus);
  next = get_next (region, back);
  while (next != region && !enter (next))
    next = get_next (next, back);

  return GDK_EVENT_STOP;
}

/**
 * diary_regions_add_keys:
 * @widget_class: a class of #AdwApplicationWindow whose content is a box of regions
 *
 * Has F6 and Shift+F6 move the keyboard between the children of the content, such as the header
 * bar and the page, and in each to where it was before.
 */
void
diary_regions_add_keys (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, 0, on_key, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, GDK_SHIFT_MASK, on_key, "b", TRUE);
}
