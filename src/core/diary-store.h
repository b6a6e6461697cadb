/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-backup-comparison.h"
#include "diary-database.h"

G_BEGIN_DECLS

#define DIARY_TYPE_STORE (diary_store_get_type ())
G_DECLARE_FINAL_TYPE (DiaryStore, diary_store, DIARY, STORE, GObject)

/**
 * DiaryStoreJob:
 * @database: the open diary; this runs on the store's thread
 * @data: the data given with the job
 * @cancellable: (nullable): asks a long job to stop; a job that stops so rolls back
 *
 * Work on the diary. Returns what the finish function is to return, or %NULL with @error set.
 */
typedef gpointer (*DiaryStoreJob) (DiaryDatabase *database,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

/* The public, asynchronous face of a diary. One worker thread owns the connection and does all jobs
 * in order. A job of diary_store_run_async() that changes several things begins and commits a
 * transaction of its own; what it leaves uncommitted is rolled back. Callbacks and "changed" come
 * in the main context that was the thread default when the store was made. A finish function that
 * reports no error about a change does so after its commit: the change is on the disk.
 *
 * A call that is cancelled before its turn does nothing; one that was done is reported as done.
 *
 * Signal "changed": the content changed, by this program or by another one on the same file, or can
 * be read from now on.
 * Properties "is-open" and "read-only" (notified): what can be done with it. */

DiaryStore *diary_store_new              (GFile      *file);
GFile      *diary_store_get_file         (DiaryStore *self);
GFile      *diary_store_get_default_file (void);
gboolean    diary_store_get_is_open      (DiaryStore *self);
gboolean    diary_store_get_read_only    (DiaryStore *self);

void     diary_store_open_async   (DiaryStore         *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean diary_store_open_finish  (DiaryStore         *self,
                                   GAsyncResult       *result,
                                   GError            **error);
void     diary_store_close_async  (DiaryStore         *self,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean diary_store_close_finish (DiaryStore         *self,
                                   GAsyncResult       *result,
                                   GError            **error);

void     diary_store_run_async  (DiaryStore         *self,
                                 DiaryStoreJob       job,
                                 gpointer            data,
                                 GDestroyNotify      free_data,
                                 GDestroyNotify      free_result,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gpointer diary_store_run_finish (DiaryStore         *self,
                                 GAsyncResult       *result,
                                 GError            **error);

void         diary_store_save_async            (DiaryStore              *self,
                                                DiaryRecord             *record,
                                                GCancellable            *cancellable,
                                                GAsyncReadyCallback      callback,
                                                gpointer                 user_data);
DiaryRecord *diary_store_save_finish           (DiaryStore              *self,
                                                GAsyncResult            *result,
                                                GError                 **error);
void         diary_store_delete_async          (DiaryStore              *self,
                                                DiaryRecord             *record,
                                                GCancellable            *cancellable,
                                                GAsyncReadyCallback      callback,
                                                gpointer                 user_data);
gboolean     diary_store_delete_finish         (DiaryStore              *self,
                                                GAsyncResult            *result,
                                                GError                 **error);
void         diary_store_load_async            (DiaryStore              *self,
                                                GType                    type,
                                                const char              *id,
                                                GCancellable            *cancellable,
                                                GAsyncReadyCallback      callback,
                                                gpointer                 user_data);
DiaryRecord *diary_store_load_finish           (DiaryStore              *self,
                                                GAsyncResult            *result,
                                                GError                 **error);
void         diary_store_list_async            (DiaryStore              *self,
                                                GType                    type,
                                                DiaryDate                from,
                                                DiaryDate                to,
                                                GCancellable            *cancellable,
                                                GAsyncReadyCallback      callback,
                                                gpointer                 user_data);
GPtrArray   *diary_store_list_finish           (DiaryStore              *self,
                                                GAsyncResult            *result,
                                                GError                 **error);
void         diary_store_count_episodes_async  (DiaryStore              *self,
                                                const DiaryEpisodeQuery *query,
                                                GCancellable            *cancellable,
                                                GAsyncReadyCallback      callback,
                                                gpointer                 user_data);
gint64       diary_store_count_episodes_finish (DiaryStore              *self,
                                                GAsyncResult            *result,
                                                GError                 **error);
void         diary_store_list_episodes_async   (DiaryStore              *self,
                                                const DiaryEpisodeQuery *query,
                                                gint64                   offset,
                                                gint64                   limit,
                                                GCancellable            *cancellable,
                                                GAsyncReadyCallback      callback,
                                                gpointer                 user_data);
GPtrArray   *diary_store_list_episodes_finish  (DiaryStore              *self,
                                                GAsyncResult            *result,
                                                GError                 **error);

/* Looks whether a backup can be restored, and what is in it beside what is in the diary. */
void     diary_store_compare_async  (DiaryStore            *self,
                                     GFile                 *backup,
                                     DiaryPassphrase       *passphrase,
                                     GCancellable          *cancellable,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data);
gboolean diary_store_compare_finish (DiaryStore            *self,
                                     GAsyncResult          *result,
                                     DiaryBackupComparison *comparison,
                                     GError               **error);

/* Puts a backup in the place of the diary; the present one is kept aside, and @kept_aside says
 * where. */
void     diary_store_restore_async  (DiaryStore         *self,
                                     GFile              *backup,
                                     DiaryPassphrase    *passphrase,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean diary_store_restore_finish (DiaryStore         *self,
                                     GAsyncResult       *result,
                                     GFile             **kept_aside,
                                     GError            **error);

G_END_DECLS
