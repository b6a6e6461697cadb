/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-shortcuts.h"

#include <glib/gi18n-lib.h>

#include "diary-platform-dialogs.h"
#include "diary-platform.h"
#include "diary-wording.h"

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
    { "win.shortcuts", { "<Control>question", "F1" } },
  };

  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (size_t i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action,
                                           accelerators[i].keys);
}

/* --- The list of them, as a screen reader says it --- */

static char *
describe_keys (const char *accelerators)
{
  g_auto (GStrv) keys = g_strsplit (accelerators, " ", -1);

  for (char **key = keys; *key != NULL; key++)
    {
      guint keyval;
      GdkModifierType modifiers;

      if (!gtk_accelerator_parse (*key, &keyval, &modifiers))
        continue;
      g_free (*key);
      *key = gtk_accelerator_get_label (keyval, modifiers);
    }

  /* Translators: stands between keys of which any will do, like "Ctrl+? or F1". */
  return g_strjoinv (_ (" or "), keys);
}

/* GTK shows what it does and its keys, but nobody can go there. */
static void
speak_shortcut (GtkWidget *shortcut)
{
  g_autofree char *title = NULL;
  g_autofree char *accelerators = NULL;
  g_autofree char *keys = NULL;
  g_autofree char *label = NULL;

  g_object_get (shortcut, "title", &title, "accelerator", &accelerators, NULL);
  keys = describe_keys (accelerators);
  label = diary_wording_heading (title, keys);
  g_object_set (shortcut, "accessible-role", GTK_ACCESSIBLE_ROLE_LABEL, "focusable", TRUE, NULL);
  diary_platform_set_label (shortcut, label);
}

static void
name_group (GtkWidget *group)
{
  g_autofree char *title = NULL;

  g_object_get (group, "title", &title, NULL);
  g_object_set (group, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  if (title != NULL)
    diary_platform_set_label (group, title);
}

static gboolean
is_search (GtkWidget *widget)
{
  return GTK_IS_TOGGLE_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "edit-find-symbolic") == 0;
}

static void
name_within (GtkWidget *widget)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    speak_shortcut (widget);
  else if (GTK_IS_SHORTCUTS_GROUP (widget))
    name_group (widget);
  else if (is_search (widget))
    diary_platform_set_label (widget, _ ("Search"));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_within (child);
}

/**
 * diary_shortcuts_present:
 * @window: a window
 *
 * Shows the list of shortcuts over @window.
 *
 * It is made each time. GTK would make it with the window and keep it hidden, and GTK 4.8 ends the
 * program when a screen reader asks for one window more than are shown while the last was never
 * shown.
 */
void
diary_shortcuts_present (GtkWidget *window)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *list;

  g_return_if_fail (GTK_IS_WINDOW (window));

  builder = gtk_builder_new_from_resource (DIARY_RESOURCE_PATH "/diary-shortcuts.ui");
  list = GTK_WIDGET (gtk_builder_get_object (builder, "list"));
  name_within (list);
  diary_platform_set_label (list, gtk_window_get_title (GTK_WINDOW (list)));
  diary_platform_present (list, GTK_WINDOW (window));
}
