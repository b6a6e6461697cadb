/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-first-start.h"

#include "diary-sample-flow.h"
#include "diary-welcome.h"

/* Runs on the store's thread. Returns 1, or 2 where the diary is empty. */
static gpointer
look (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean empty;

  if (!diary_database_is_empty (database, &empty, error))
    return NULL;

  return GINT_TO_POINTER (empty ? 2 : 1);
}

/* If the diary can't be read, its pages say so. */
static void
on_looked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  gpointer seen = diary_store_run_finish (DIARY_STORE (source), result, NULL);

  if (GPOINTER_TO_INT (seen) == 2 && gtk_widget_get_mapped (window))
    diary_welcome_present (window);
}

static void
on_ready (DiaryWindow *window)
{
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  DiaryStore *store = diary_window_get_store (window);
  gboolean ready;

  g_object_get (window, "ready", &ready, NULL);
  if (ready && !g_settings_get_boolean (settings, "welcome-done") &&
      !diary_sample_flow_is_sample (store))
    diary_store_run_async (store, look, NULL, NULL, NULL, NULL, on_looked, g_object_ref (window));
}

/**
 * diary_first_start_init:
 * @window: a window
 *
 * Welcomes the person when @window shows an empty diary, until they have started theirs.
 */
void
diary_first_start_init (DiaryWindow *window)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));

  g_signal_connect (window, "notify::ready", G_CALLBACK (on_ready), NULL);
}
