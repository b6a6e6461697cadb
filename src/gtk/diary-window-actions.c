/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-window-actions.h"

#include <glib/gi18n-lib.h>

#include "diary-platform-dialogs.h"
#include "diary-shortcuts.h"
#include "diary-weekly-form.h"

static void
on_show_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  diary_window_show_page (DIARY_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

/* A date that is none is ignored, as a page that is none is. */
static void
on_show_day (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DiaryDate date = diary_date_parse (g_variant_get_string (parameter, NULL));

  if (date != DIARY_DATE_NONE)
    diary_window_show_day (DIARY_WINDOW (user_data), date);
}

static void
on_log (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  diary_window_log (DIARY_WINDOW (user_data));
}

static void
present_weekly (GtkWidget *window)
{
  DiaryStore *store = diary_window_get_store (DIARY_WINDOW (window));

  diary_form_present (DIARY_FORM (diary_weekly_form_new (store)), window);
}

static void
on_weekly_check (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  diary_platform_after_menu (GTK_WINDOW (user_data), present_weekly);
}

static void
on_open_again (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  diary_window_open (DIARY_WINDOW (user_data));
}

static void
on_other_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkWidget *window = GTK_WIDGET (source);
  g_autoptr (GListModel) files = diary_platform_choose_files_finish (window, result, NULL);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;
  g_autoptr (DiaryStore) store = file != NULL ? diary_store_new (file) : NULL;

  if (store != NULL)
    diary_window_set_store (DIARY_WINDOW (window), store);
}

static void
on_open_other (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const DiaryFileQuestion question = {
    .mode = DIARY_FILE_OPEN,
    .title = _ ("Open another diary"),
    .accept = _ ("_Open"),
  };

  diary_platform_choose_files_async (GTK_WIDGET (user_data), &question, on_other_chosen, NULL);
}

static void
on_search (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  diary_window_start_search (DIARY_WINDOW (user_data));
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  diary_window_undo (DIARY_WINDOW (user_data));
}

static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  diary_platform_after_menu (GTK_WINDOW (user_data), diary_shortcuts_present);
}

/* Those that need an open diary, and whether it must be one that can be written to. */
static const struct
{
  const char *name;
  gboolean writes;
} on_diary[] = {
  { "show-page", FALSE }, { "show-day", FALSE }, { "undo", FALSE },
  { "search", FALSE },    { "log", TRUE },       { "weekly-check", TRUE },
};

static const GActionEntry actions[] = {
  { "show-page", on_show_page, "s" },
  { "show-day", on_show_day, "s" },
  { "undo", on_undo },
  { "log", on_log },
  { "weekly-check", on_weekly_check },
  { "search", on_search },
  { "shortcuts", on_shortcuts },
  { "open-again", on_open_again },
  { "open-other", on_open_other },
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

/**
 * diary_window_actions_set_ready:
 * @window: a window
 * @ready: whether its diary is open
 *
 * Takes actions that need an open diary out of use as long as there is none.
 */
void
diary_window_actions_set_ready (DiaryWindow *window, gboolean ready)
{
  gboolean writable;

  g_return_if_fail (DIARY_IS_WINDOW (window));

  writable = ready && !diary_store_get_read_only (diary_window_get_store (window));
  for (size_t i = 0; i < G_N_ELEMENTS (on_diary); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), on_diary[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), on_diary[i].writes ? writable : ready);
    }
}
