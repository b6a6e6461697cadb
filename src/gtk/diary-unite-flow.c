/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-unite-flow.h"

#include <glib/gi18n-lib.h>

#include "diary-merge-files.h"
#include "diary-undo.h"

/* A backup, and what came of uniting the diary with it. */
typedef struct
{
  GPtrArray *files;
  DiaryPassphrase *passphrase; /* or NULL */
  DiaryMergeSummary summary;
  GFile *kept_aside; /* or NULL */
} Unite;

/* The diary as it was before, for as long as that can come back. */
typedef struct
{
  GWeakRef window;
  DiaryStore *store;
  GFile *kept_aside;
} Before;

static void
unite_free (gpointer data)
{
  Unite *unite = data;

  g_ptr_array_unref (unite->files);
  g_clear_pointer (&unite->passphrase, diary_passphrase_unref);
  g_clear_object (&unite->kept_aside);
  g_free (unite);
}

static void
before_free (gpointer data)
{
  Before *before = data;

  g_weak_ref_clear (&before->window);
  g_object_unref (before->store);
  g_object_unref (before->kept_aside);
  g_free (before);
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DiaryWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!diary_store_restore_finish (DIARY_STORE (source), result, NULL, &error))
    diary_window_undo_failed (window, _ ("The diary as it was could not be restored"), error);
  else
    diary_window_say (window, _ ("The diary is as it was before."));
}

/* What the diary is until then is kept aside in its turn. */
static void
undo (gpointer data)
{
  Before *before = data;
  DiaryWindow *window = g_weak_ref_get (&before->window);

  if (window != NULL)
    diary_store_restore_async (before->store, before->kept_aside, NULL, NULL, on_undone, window);
}

static void
tell (DiaryWindow *window, DiaryStore *store, const Unite *unite)
{
  g_autofree char *title = diary_merge_summary_describe (&unite->summary);
  Before *before;

  if (unite->kept_aside == NULL)
    {
      diary_window_say (window, title);
      return;
    }

  before = g_new0 (Before, 1);
  g_weak_ref_init (&before->window, window);
  before->store = g_object_ref (store);
  before->kept_aside = g_object_ref (unite->kept_aside);
  diary_window_offer_undo (window, title, diary_undo_new (undo, before, before_free));
}

/* Runs on the store's thread. */
static gpointer
run (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Unite *unite = data;

  return GINT_TO_POINTER (diary_merge_files (database, unite->files, unite->passphrase,
                                             &unite->summary, &unite->kept_aside, NULL, NULL,
                                             cancellable, error));
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  diary_store_run_finish (DIARY_STORE (source), result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  tell (g_task_get_source_object (task), DIARY_STORE (source), g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

/**
 * diary_unite_flow_run_async:
 * @window: the window whose diary it is
 * @store: the diary
 * @backup: a backup, or the backup of another computer's diary
 * @passphrase: (nullable): opens it, if it is sealed
 * @cancellable: (nullable): to give it up
 * @callback: called when it is done or given up
 * @user_data: for @callback
 *
 * Unites the diary with a backup, see diary_merge_files(). The window says what came in, and offers
 * the diary as it was before.
 */
void
diary_unite_flow_run_async (DiaryWindow *window,
                            DiaryStore *store,
                            GFile *backup,
                            DiaryPassphrase *passphrase,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Unite *unite;
  GTask *task;

  g_return_if_fail (DIARY_IS_WINDOW (window));
  g_return_if_fail (DIARY_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (backup));

  unite = g_new0 (Unite, 1);
  unite->files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (unite->files, g_object_ref (backup));
  if (passphrase != NULL)
    unite->passphrase = diary_passphrase_ref (passphrase);
  task = g_task_new (window, NULL, callback, user_data);
  g_task_set_source_tag (task, diary_unite_flow_run_async);
  g_task_set_task_data (task, unite, unite_free);
  diary_store_run_async (store, run, unite, NULL, NULL, cancellable, on_run, task);
}

/**
 * diary_unite_flow_run_finish:
 * @window: the window
 * @result: the result
 * @error: %G_IO_ERROR_CANCELLED if it was given up, or that of diary_merge_files()
 *
 * Returns: whether the diary has all that the backup has
 */
gboolean
diary_unite_flow_run_finish (DiaryWindow *window, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, window), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
