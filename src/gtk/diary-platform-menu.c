/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-platform-dialogs.h"
#include "diary-platform.h"

/* A menu is closed by then, and its window knows that it has the keyboard. In milliseconds. */
#define MENU_PATIENCE 100

/* What is done once a menu is closed. */
typedef struct
{
  DiaryPlatformFunc func;
} Chosen;

/* The key of it at a menu's button. */
#define CHOSEN "diary-platform-chosen"

static GtkWidget *
find_menu (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON) : NULL;
}

static void
on_menu_closed (GtkWidget *menu)
{
  g_autofree Chosen *chosen = g_object_steal_data (G_OBJECT (menu), CHOSEN);
  GtkRoot *window = gtk_widget_get_root (menu);

  if (chosen == NULL || window == NULL)
    return;

  if (gtk_root_get_focus (window) == NULL)
    gtk_widget_grab_focus (menu);
  chosen->func (GTK_WIDGET (window));
}

/**
 * diary_platform_after_menu:
 * @window: a window
 * @func: opens a dialog over @window
 *
 * Calls @func with @window; if a menu of its has the keyboard, once that is closed.
 *
 * While a menu closes, its window is told twice whether it has the keyboard. Of a dialog that opens
 * meanwhile a screen reader says the name only.
 */
void
diary_platform_after_menu (GtkWindow *window, DiaryPlatformFunc func)
{
  GtkWidget *menu;
  Chosen *chosen;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (func != NULL);

  menu = find_menu (window);
  if (menu == NULL)
    {
      func (GTK_WIDGET (window));
      return;
    }

  chosen = g_new (Chosen, 1);
  chosen->func = func;
  g_object_set_data_full (G_OBJECT (menu), CHOSEN, chosen, g_free);
  /* By itself GTK would move the keyboard to the button while the menu closes. A screen reader that
   * is there by the time that the dialog opens is silent when the keyboard comes back. */
  gtk_widget_grab_focus (menu);
  gtk_window_set_focus (window, NULL);
  diary_platform_call_later (menu, MENU_PATIENCE, on_menu_closed);
}

/**
 * diary_platform_return_to_menu:
 * @dialog: a dialog that is about to be shown
 * @window: the window that it is over
 *
 * If a menu of @window has the keyboard, has it there again when @dialog goes. A screen reader is
 * told of that only if the keyboard has been elsewhere in @window.
 */
void
diary_platform_return_to_menu (GtkWidget *dialog, GtkWindow *window)
{
  GtkWidget *menu;

  g_return_if_fail (GTK_IS_WIDGET (dialog));
  g_return_if_fail (GTK_IS_WINDOW (window));

  menu = find_menu (window);
  if (menu == NULL)
    return;

  gtk_window_set_focus (window, NULL);
  g_signal_connect_object (dialog, "unrealize", G_CALLBACK (gtk_widget_grab_focus), menu,
                           G_CONNECT_SWAPPED);
}
