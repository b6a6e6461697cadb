/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-shortcuts.h"

#include <glib/gi18n-lib.h>

#include "diary-platform.h"

/**
 * diary_shortcuts_init:
 * @application: the application
 *
 * Gives actions their keys. diary-shortcuts.ui is the list of them that people see.
 */
void
diary_shortcuts_init (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.show-page::today", { "<Control>1", "<Alt>1" } },
    { "win.show-page::history", { "<Control>2", "<Alt>2" } },
    { "win.show-page::trends", { "<Control>3", "<Alt>3" } },
    { "win.log", { "<Control>n" } },
    { "win.weekly-check", { "<Control>k" } },
    { "win.search", { "<Control>f" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.undo", { "<Control>z" } },
    { "win.show-help-overlay", { "<Control>question", "F1" } },
  };

  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (size_t i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action,
                                           accelerators[i].keys);
}

static GtkWidget *
find_search (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TOGGLE_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "edit-find-symbolic") == 0)
    found = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search (child);

  return found;
}

/**
 * diary_shortcuts_name_list:
 * @window: a window
 *
 * Gives the list of shortcuts of @window, and its button to search, the names that GTK doesn't.
 */
void
diary_shortcuts_name_list (GtkApplicationWindow *window)
{
  GtkShortcutsWindow *list;
  GtkWidget *search;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));

  list = gtk_application_window_get_help_overlay (window);
  if (list == NULL)
    return;

  diary_platform_set_label (GTK_WIDGET (list), gtk_window_get_title (GTK_WINDOW (list)));
  search = find_search (GTK_WIDGET (list));
  if (search != NULL)
    diary_platform_set_label (search, _ ("Search"));
}
