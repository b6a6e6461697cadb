/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-weekly-done.h"

#include <glib/gi18n-lib.h>

#include "diary-weekly-plan.h"
#include "diary-window.h"

/* A check that was saved and can be taken back. */
typedef struct
{
  GWeakRef window;
  DiaryStore *store;
  DiaryWeeklySave *save;
  GSettings *settings;
  char *not_before; /* as it was set before the check */
} Done;

static void
done_free (gpointer data)
{
  Done *done = data;

  g_weak_ref_clear (&done->window);
  g_object_unref (done->store);
  g_object_unref (done->save);
  g_object_unref (done->settings);
  g_free (done->not_before);
  g_free (done);
}

static void
on_taken_back (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryWindow) window = user_data;
  g_autoptr (GSettings) settings = g_settings_new (DIARY_APPLICATION_ID);
  g_autoptr (GError) error = NULL;

  if (diary_store_run_finish (DIARY_STORE (source), result, &error))
    {
      diary_window_say (window, _ ("Weekly check taken back"));
      return;
    }

  diary_weekly_plan_put_off (settings, diary_clock_today ());
  diary_window_undo_failed (window, _ ("The weekly check could not be taken back"), error);
}

static gpointer
undo (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (diary_weekly_save_undo (data, database, error));
}

static void
take_back (gpointer data)
{
  Done *done = data;
  DiaryWindow *window = g_weak_ref_get (&done->window);

  if (window == NULL)
    return;
  g_settings_set_string (done->settings, DIARY_WEEKLY_NOT_BEFORE, done->not_before);
  diary_store_run_async (done->store, undo, g_object_ref (done->save), g_object_unref, NULL, NULL,
                         on_taken_back, window);
}

/**
 * diary_weekly_done_say:
 * @widget: any widget of the window
 * @store: the diary
 * @save: a check that is safe in the diary
 *
 * Says so, and offers to take it back. However little was answered, it is not asked again for a
 * week.
 */
void
diary_weekly_done_say (GtkWidget *widget, DiaryStore *store, DiaryWeeklySave *save)
{
  GtkRoot *window;
  Done *done;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (DIARY_IS_WEEKLY_SAVE (save));

  window = gtk_widget_get_root (widget);
  if (!DIARY_IS_WINDOW (window))
    return;

  done = g_new0 (Done, 1);
  g_weak_ref_init (&done->window, window);
  done->store = g_object_ref (store);
  done->save = g_object_ref (save);
  done->settings = g_settings_new (DIARY_APPLICATION_ID);
  done->not_before = g_settings_get_string (done->settings, DIARY_WEEKLY_NOT_BEFORE);
  diary_weekly_plan_put_off (done->settings, diary_clock_today ());
  diary_window_offer_undo (DIARY_WINDOW (window), _ ("Weekly check saved"),
                           diary_undo_new (take_back, done, done_free));
}
