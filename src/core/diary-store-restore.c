/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-store-private.h"

#include "diary-restore.h"

/* A backup, to be restored or only to be looked at. */
typedef struct
{
  GFile *backup;
  DiaryPassphrase *passphrase; /* or NULL */
} Restore;

static void
restore_free (Restore *restore)
{
  g_object_unref (restore->backup);
  g_clear_pointer (&restore->passphrase, diary_passphrase_unref);
  g_free (restore);
}

/* Returns: (transfer full): a task about @backup */
static GTask *
make_task (DiaryStore *self,
           GFile *backup,
           DiaryPassphrase *passphrase,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Restore *restore = g_new0 (Restore, 1);

  restore->backup = g_object_ref (backup);
  if (passphrase != NULL)
    restore->passphrase = diary_passphrase_ref (passphrase);
  g_task_set_task_data (task, restore, (GDestroyNotify) restore_free);

  return task;
}

static gpointer
job_compare (DiaryDatabase **database, GTask *task, GError **error)
{
  DiaryStore *self = g_task_get_source_object (task);
  Restore *restore = g_task_get_task_data (task);
  g_autofree DiaryBackupComparison *comparison = g_new0 (DiaryBackupComparison, 1);

  if (!diary_backup_comparison_make (comparison, *database, diary_store_get_file (self),
                                     restore->backup, restore->passphrase,
                                     g_task_get_cancellable (task), error))
    return NULL;

  return g_steal_pointer (&comparison);
}

static gpointer
job_restore (DiaryDatabase **database, GTask *task, GError **error)
{
  DiaryStore *self = g_task_get_source_object (task);
  Restore *restore = g_task_get_task_data (task);
  GFile *kept_aside;

  if (!diary_restore (database, diary_store_get_file (self), restore->backup, restore->passphrase,
                      &kept_aside, error))
    return NULL;

  return kept_aside;
}

/**
 * diary_store_compare_async:
 * @self: a store, open or not
 * @backup: a backup
 * @passphrase: (nullable): opens it, if it is sealed
 * @cancellable: (nullable): stops it
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Looks whether a backup can be restored, and what is in it; see diary_backup_comparison_make().
 */
void
diary_store_compare_async (DiaryStore *self,
                           GFile *backup,
                           DiaryPassphrase *passphrase,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (DIARY_IS_STORE (self));
  g_return_if_fail (G_IS_FILE (backup));

  diary_store_push (self, make_task (self, backup, passphrase, cancellable, callback, user_data),
                    diary_store_compare_async, job_compare, g_free);
}

/**
 * diary_store_compare_finish:
 * @self: a store
 * @result: the result
 * @comparison: (out caller-allocates): where to put what is in both
 * @error: where to put the error: that of diary_backup_comparison_make()
 *
 * Returns: whether the backup can be restored
 */
gboolean
diary_store_compare_finish (DiaryStore *self,
                            GAsyncResult *result,
                            DiaryBackupComparison *comparison,
                            GError **error)
{
  g_autofree DiaryBackupComparison *made = NULL;

  g_return_val_if_fail (comparison != NULL, FALSE);

  made = diary_store_finish (self, diary_store_compare_async, result, error);
  if (made == NULL)
    return FALSE;

  *comparison = *made;

  return TRUE;
}

/**
 * diary_store_restore_async:
 * @self: a store, open or not
 * @backup: a backup
 * @passphrase: (nullable): opens it, if it is sealed
 * @cancellable: (nullable): cancels it as long as it waits
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Puts the content of a backup in the place of the diary, which is open afterwards; see
 * diary_restore().
 */
void
diary_store_restore_async (DiaryStore *self,
                           GFile *backup,
                           DiaryPassphrase *passphrase,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (DIARY_IS_STORE (self));
  g_return_if_fail (G_IS_FILE (backup));

  diary_store_push (self, make_task (self, backup, passphrase, cancellable, callback, user_data),
                    diary_store_restore_async, job_restore, g_object_unref);
}

/**
 * diary_store_restore_finish:
 * @self: a store
 * @result: the result
 * @kept_aside: (out) (optional) (nullable) (transfer full): where the present diary is kept, or
 *   %NULL if there was none
 * @error: where to put the error: that of diary_restore()
 *
 * Returns: whether the diary is what the backup was
 */
gboolean
diary_store_restore_finish (DiaryStore *self,
                            GAsyncResult *result,
                            GFile **kept_aside,
                            GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GFile)
      file = diary_store_finish (self, diary_store_restore_async, result, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (kept_aside != NULL)
    *kept_aside = g_steal_pointer (&file);

  return TRUE;
}
