/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-logging.h"

#include <glib/gi18n-lib.h>

#include "diary-clock.h"
#include "diary-duration.h"
#include "diary-failure.h"
#include "diary-record-words.h"
#include "diary-window.h"

/* A record that was added and can be taken back. It is counted who holds it. */
typedef struct
{
  GWeakRef window;
  DiaryStore *store;
  DiaryRecord *record;
} Logged;

static void
logged_clear (gpointer data)
{
  Logged *logged = data;

  g_weak_ref_clear (&logged->window);
  g_object_unref (logged->store);
  g_object_unref (logged->record);
}

static void
logged_unref (gpointer data)
{
  g_rc_box_release_full (data, logged_clear);
}

static void
on_taken_back (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Logged *logged = user_data;
  g_autoptr (DiaryWindow) window = g_weak_ref_get (&logged->window);
  g_autoptr (GError) error = NULL;
  gboolean done = diary_store_delete_finish (DIARY_STORE (source), result, &error);

  if (window != NULL && !done)
    diary_window_undo_failed (window, _ ("The entry could not be taken back"), error);
  else if (window != NULL)
    {
      g_autofree char *text = diary_record_words_taken_back (logged->record);

      diary_window_say (window, text);
    }
  logged_unref (logged);
}

static void
take_back (gpointer data)
{
  Logged *logged = data;

  diary_store_delete_async (logged->store, logged->record, NULL, on_taken_back,
                            g_rc_box_acquire (logged));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DiaryStore *store = DIARY_STORE (source);
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryRecord) record = diary_store_save_finish (store, result, &error);

  if (gtk_widget_get_root (widget) == NULL)
    return;
  if (record != NULL)
    diary_logging_confirm (widget, store, record);
  else
    diary_failure_present (widget, _ ("The episode was not saved"), error);
}

/**
 * diary_logging_save:
 * @widget: any widget of the window
 * @store: the diary
 * @episode: an episode that is not saved yet
 *
 * Saves @episode, and says so when it is safe.
 */
void
diary_logging_save (GtkWidget *widget, DiaryStore *store, DiaryEpisode *episode)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (DIARY_IS_EPISODE (episode));

  diary_store_save_async (store, DIARY_RECORD (episode), NULL, on_saved, g_object_ref (widget));
}

static void
on_stop_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DiaryRecord) record = diary_store_save_finish (DIARY_STORE (source), result, &error);
  GtkRoot *window = gtk_widget_get_root (widget);

  if (record == NULL && window != NULL)
    diary_failure_present (widget, _ ("The end was not saved"), error);
  else if (DIARY_IS_WINDOW (window))
    {
      g_autofree char *duration = diary_duration_format (
          diary_episode_get_duration (DIARY_EPISODE (record)));
      g_autofree char *title = g_strdup_printf (_ ("Stopped after %s"), duration);

      diary_window_say (DIARY_WINDOW (window), title);
    }
}

/**
 * diary_logging_stop:
 * @widget: any widget of the window
 * @store: the diary
 * @episode: an episode that still goes on
 *
 * Saves that @episode is over now.
 */
void
diary_logging_stop (GtkWidget *widget, DiaryStore *store, DiaryEpisode *episode)
{
  g_autoptr (DiaryEpisode) over = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (DIARY_IS_EPISODE (episode));

  over = DIARY_EPISODE (diary_record_copy (DIARY_RECORD (episode)));
  diary_episode_set_running (over, FALSE);
  diary_episode_set_duration (over, diary_logging_get_elapsed (episode));
  diary_store_save_async (store, DIARY_RECORD (over), NULL, on_stop_saved, g_object_ref (widget));
}

/**
 * diary_logging_get_elapsed:
 * @episode: an episode
 *
 * Returns: the seconds since its beginning, at least 0
 */
gint64
diary_logging_get_elapsed (DiaryEpisode *episode)
{
  DiaryInstant now = diary_clock_now ();

  g_return_val_if_fail (DIARY_IS_EPISODE (episode), 0);

  return MAX (0, now.unix_seconds - diary_episode_get_started_at (episode)->unix_seconds);
}

/**
 * diary_logging_confirm:
 * @widget: any widget of the window
 * @store: the diary
 * @record: an episode or another record that has just been added and is safe
 *
 * Says so, and offers to take it back.
 */
void
diary_logging_confirm (GtkWidget *widget, DiaryStore *store, DiaryRecord *record)
{
  g_autofree char *title = NULL;
  GtkRoot *window;
  Logged *logged;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (DIARY_IS_RECORD (record));

  window = gtk_widget_get_root (widget);
  if (!DIARY_IS_WINDOW (window))
    return;

  title = diary_record_words_added (record);
  logged = g_rc_box_new0 (Logged);
  g_weak_ref_init (&logged->window, window);
  logged->store = g_object_ref (store);
  logged->record = g_object_ref (record);
  diary_window_offer_undo (DIARY_WINDOW (window), title,
                           diary_undo_new (take_back, logged, logged_unref));
}
