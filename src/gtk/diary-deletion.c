/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-deletion.h"

#include <glib/gi18n-lib.h>

#include "diary-failure.h"
#include "diary-platform.h"
#include "diary-record-words.h"
#include "diary-window.h"

/* A record that is being deleted, or was and can be put back. */
typedef struct
{
  GWeakRef window;
  DiaryStore *store;
  DiaryRecord *record;
} Deletion;

static void
deletion_free (gpointer data)
{
  Deletion *deletion = data;

  g_weak_ref_clear (&deletion->window);
  g_object_unref (deletion->store);
  g_object_unref (deletion->record);
  g_free (deletion);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryRecord) record = NULL;
  g_autoptr (DiaryWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  record = diary_store_save_finish (DIARY_STORE (source), result, &error);
  if (record != NULL)
    diary_platform_announce_result (GTK_WIDGET (window), diary_record_words_is_back (record));
  else
    diary_window_undo_failed (window, _ ("The entry could not be put back"), error);
}

static void
put_back (gpointer data)
{
  Deletion *deletion = data;
  DiaryWindow *window = g_weak_ref_get (&deletion->window);

  if (window != NULL)
    diary_store_save_async (deletion->store, deletion->record, NULL, on_saved, window);
}

static void
on_deleted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Deletion *deletion = user_data;
  g_autoptr (DiaryWindow) window = g_weak_ref_get (&deletion->window);
  g_autoptr (GError) error = NULL;
  gboolean deleted = diary_store_delete_finish (DIARY_STORE (source), result, &error);

  if (window != NULL && deleted)
    {
      diary_window_offer_undo (window, diary_record_words_deleted (deletion->record),
                               diary_undo_new (put_back, deletion, deletion_free));
      return;
    }

  if (window != NULL)
    diary_failure_present (GTK_WIDGET (window), _ ("The entry could not be deleted"), error);
  deletion_free (deletion);
}

/**
 * diary_deletion_start:
 * @widget: any widget of the window that is to offer to undo it
 * @store: the diary
 * @record: an episode or another record of the diary that the history lists
 *
 * Deletes @record, and says so with an offer to put it back.
 */
void
diary_deletion_start (GtkWidget *widget, DiaryStore *store, DiaryRecord *record)
{
  Deletion *deletion;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (DIARY_IS_RECORD (record));

  deletion = g_new0 (Deletion, 1);
  g_weak_ref_init (&deletion->window, diary_window_find (widget));
  deletion->store = g_object_ref (store);
  deletion->record = diary_record_copy (record);
  diary_store_delete_async (store, record, NULL, on_deleted, deletion);
}
