/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-copy-keeper.h"

#include <glib/gi18n-lib.h>

#include "diary-daily-copy.h"
#include "diary-failure.h"
#include "diary-platform.h"
#include "diary-sample-flow.h"

/* The key of why there is no copy, once that is told. */
#define WHY "diary-copy-why"

/* Runs on the store's thread. */
static gpointer
make_copy (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean made;

  return GINT_TO_POINTER (diary_daily_copy_make (database, &made, error));
}

static void
on_details (AdwToast *toast, gpointer window)
{
  diary_failure_present (window, _ ("There is no new copy of the diary today"),
                         g_object_get_data (window, WHY));
}

static void
show (GtkWidget *window)
{
  AdwToast *toast;

  if (!gtk_widget_get_mapped (window))
    return;

  toast = adw_toast_new (_ ("There is no new copy of the diary today. The diary itself is fine."));
  adw_toast_set_button_label (toast, _ ("_Details"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_details), window, 0);
  diary_window_add_toast (DIARY_WINDOW (window), toast);
}

/* Once is enough: nothing of the diary is lost, and tomorrow it is tried again. A screen reader may
 * only just be meeting the window. */
static void
tell (DiaryWindow *window, GError *error)
{
  if (g_object_get_data (G_OBJECT (window), WHY) != NULL)
    return;

  g_object_set_data_full (G_OBJECT (window), WHY, g_error_copy (error),
                          (GDestroyNotify) g_error_free);
  diary_platform_call_later (GTK_WIDGET (window), DIARY_PLATFORM_TELLING_DELAY, show);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  diary_store_run_finish (DIARY_STORE (source), result, &error);
  if (error != NULL && gtk_widget_get_mapped (GTK_WIDGET (window)))
    tell (window, error);
}

/* What the pages asked for when the diary was opened is before it in the queue. */
static gboolean
on_idle (gpointer user_data)
{
  DiaryWindow *window = user_data;
  DiaryStore *store = diary_window_get_store (window);

  if (store != NULL && diary_store_get_is_open (store) && !diary_sample_flow_is_sample (store))
    diary_store_run_async (store, make_copy, NULL, NULL, NULL, NULL, on_made,
                           g_object_ref (window));

  return G_SOURCE_REMOVE;
}

static void
on_ready (DiaryWindow *window)
{
  gboolean ready;

  g_object_get (window, "ready", &ready, NULL);
  if (ready)
    g_idle_add_full (G_PRIORITY_LOW, on_idle, g_object_ref (window), g_object_unref);
}

/**
 * diary_copy_keeper_init:
 * @window: a window
 *
 * Has the copy of the day made when @window has opened a diary, unless it is the sample; see
 * diary_daily_copy_make(). If it can't be made, the window says so once.
 */
void
diary_copy_keeper_init (DiaryWindow *window)
{
  g_return_if_fail (DIARY_IS_WINDOW (window));

  g_signal_connect (window, "notify::ready", G_CALLBACK (on_ready), NULL);
}
