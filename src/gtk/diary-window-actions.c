/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-window-actions.h"

static void
on_show_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  diary_window_show_page (DIARY_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  diary_window_undo (DIARY_WINDOW (user_data));
}

static const GActionEntry actions[] = {
  { "show-page", on_show_page, "s" },
  { "undo", on_undo },
};

/**
 * diary_window_actions_init:
 * @window: a window
 *
 * Adds the actions that the menu, the shortcuts and the pages name as "win.…".
 */
void
diary_window_actions_init (DiaryWindow *window)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}
