/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-data-actions.h"

#include <glib/gi18n-lib.h>

#include "diary-backup-dialog.h"
#include "diary-failure.h"
#include "diary-import-flow.h"
#include "diary-preferences.h"
#include "diary-report-dialog.h"
#include "diary-restore-flow.h"
#include "diary-sample-flow.h"
#include "diary-save-flow.h"

static void
on_import (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  diary_import_flow_start (GTK_WIDGET (window), diary_window_get_store (window));
}

static void
on_export_report (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  diary_report_dialog_present (window);
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
on_export_everything (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  diary_save_flow_start (window, DIARY_SAVE_EVERYTHING);
}

static void
on_back_up (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  diary_backup_dialog_present (window);
}

static void
on_restore (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  diary_restore_flow_start (window);
}

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  diary_preferences_present (GTK_WIDGET (window), diary_window_get_store (window));
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

/* What needs an open diary, or one that can be written to; a damaged one can be restored. Nothing
 * of the person's own goes into the sample. */
static const struct
{
  const char *name;
  gboolean on_closed;
  gboolean on_sample;
  gboolean on_read_only;
} limits[] = {
  { "import", FALSE, FALSE, FALSE },          { "export-report", FALSE, TRUE, TRUE },
  { "export-everything", FALSE, TRUE, TRUE }, { "back-up", FALSE, FALSE, TRUE },
  { "restore", TRUE, FALSE, TRUE },           { "preferences", FALSE, TRUE, TRUE },
};

static void
on_diary_changed (DiaryWindow *window)
{
  DiaryStore *store = diary_window_get_store (window);
  gboolean is_sample = diary_sample_flow_is_sample (store);
  gboolean is_read_only = store != NULL && diary_store_get_read_only (store);
  gboolean ready;

  g_object_get (window, "ready", &ready, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), limits[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                                   (ready || limits[i].on_closed) &&
                                       (!is_sample || limits[i].on_sample) &&
                                       (!is_read_only || limits[i].on_read_only));
    }
}

static const GActionEntry actions[] = {
  { "import", on_import },
  { "export-report", on_export_report },
  { "export-everything", on_export_everything },
  { "open-file", on_open_file, "s" },
  { "back-up", on_back_up },
  { "restore", on_restore },
  { "preferences", on_preferences },
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
