/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-data-actions.h"

#include <glib/gi18n-lib.h>

#include "diary-backup-dialog.h"
#include "diary-failure.h"
#include "diary-import-flow.h"
#include "diary-platform-dialogs.h"
#include "diary-preferences.h"
#include "diary-report-dialog.h"
#include "diary-restore-flow.h"
#include "diary-sample-flow.h"
#include "diary-save-flow.h"

static void
start_import (GtkWidget *window)
{
  diary_import_flow_start (window, diary_window_get_store (DIARY_WINDOW (window)));
}

static void
start_report (GtkWidget *window)
{
  diary_report_dialog_present (DIARY_WINDOW (window));
}

static void
on_shown (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    diary_failure_present (GTK_WIDGET (source), _ ("The file could not be opened"), error);
}

static void
on_open_file (GSimpleAction *action, GVariant *uri, gpointer window)
{
  gtk_show_uri_full (GTK_WINDOW (window), g_variant_get_string (uri, NULL), GDK_CURRENT_TIME, NULL,
                     on_shown, NULL);
}

static void
start_export (GtkWidget *window)
{
  diary_save_flow_start (DIARY_WINDOW (window), DIARY_SAVE_EVERYTHING);
}

static void
start_backup (GtkWidget *window)
{
  diary_backup_dialog_present (DIARY_WINDOW (window));
}

static void
start_restore (GtkWidget *window)
{
  diary_restore_flow_start (DIARY_WINDOW (window));
}

static void
start_preferences (GtkWidget *window)
{
  diary_preferences_present (window, diary_window_get_store (DIARY_WINDOW (window)));
}

static void
on_open_sample (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  diary_sample_flow_open (window);
}

static void
on_leave_sample (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  diary_sample_flow_leave (window);
}

/* What the menu starts, and what of it needs an open diary, or one that can be written to; a
 * damaged one can be restored. Nothing of the person's own goes into the sample. */
static const struct
{
  const char *name;
  DiaryPlatformFunc start;
  gboolean on_closed;
  gboolean on_sample;
  gboolean on_read_only;
} items[] = {
  { "import", start_import, FALSE, FALSE, FALSE },
  { "export-report", start_report, FALSE, TRUE, TRUE },
  { "export-everything", start_export, FALSE, TRUE, TRUE },
  { "back-up", start_backup, FALSE, FALSE, TRUE },
  { "restore", start_restore, TRUE, FALSE, TRUE },
  { "preferences", start_preferences, FALSE, TRUE, TRUE },
};

static void
on_item (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (size_t i = 0; i < G_N_ELEMENTS (items); i++)
    if (g_str_equal (items[i].name, name))
      diary_platform_after_menu (GTK_WINDOW (window), items[i].start);
}

static void
on_diary_changed (DiaryWindow *window)
{
  DiaryStore *store = diary_window_get_store (window);
  gboolean is_sample = diary_sample_flow_is_sample (store);
  gboolean is_read_only = store != NULL && diary_store_get_read_only (store);
  gboolean ready;

  g_object_get (window, "ready", &ready, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (items); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), items[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                                   (ready || items[i].on_closed) &&
                                       (!is_sample || items[i].on_sample) &&
                                       (!is_read_only || items[i].on_read_only));
    }
}

static const GActionEntry actions[] = {
  { "import", on_item },
  { "export-report", on_item },
  { "export-everything", on_item },
  { "open-file", on_open_file, "s" },
  { "back-up", on_item },
  { "restore", on_item },
  { "preferences", on_item },
  { "open-sample", on_open_sample },
  { "leave-sample", on_leave_sample },
};

/**
 * diary_data_actions_init:
 * @window: a window
 *
 * Adds the actions on the whole diary that the menu names as "win.…".
 */
void
diary_data_actions_init (DiaryWindow *window)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  g_signal_connect (window, "notify::ready", G_CALLBACK (on_diary_changed), NULL);
  g_signal_connect (window, "notify::store", G_CALLBACK (on_diary_changed), NULL);
  on_diary_changed (window);
}
