/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-store-private.h"

/* What a call asks for: each uses what it needs. */
typedef struct
{
  DiaryRecord *record;
  GType type;
  char *id;
  DiaryDate from;
  DiaryDate to;
  DiaryEpisodeQuery *query;
  gint64 offset;
  gint64 limit;
} Request;

static void
request_free (Request *request)
{
  g_clear_object (&request->record);
  g_clear_pointer (&request->query, diary_episode_query_free);
  g_free (request->id);
  g_free (request);
}

static gpointer
job_save (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;

  if (!diary_database_save (database, request->record, error))
    return NULL;

  return g_object_ref (request->record);
}

static gpointer
job_delete (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;

  return GINT_TO_POINTER (diary_database_delete (database, request->type, request->id, error));
}

static gpointer
job_load (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;
  DiaryRecord *record;

  if (!diary_database_load (database, request->type, request->id, &record, error))
    return NULL;

  return record;
}

static gpointer
job_list (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;

  return diary_database_list (database, request->type, request->from, request->to, error);
}

static gpointer
job_count_episodes (DiaryDatabase *database,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  Request *request = data;
  gint64 count = diary_database_count_episodes (database, request->query, error);

  return count >= 0 ? g_memdup2 (&count, sizeof count) : NULL;
}

static gpointer
job_list_episodes (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;

  return diary_database_list_episodes (database, request->query, request->offset, request->limit,
                                       error);
}

static void
start (DiaryStore *self,
       gpointer tag,
       DiaryStoreJob job,
       Request *request,
       GDestroyNotify free_result,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  diary_store_start (self, tag, job, request, (GDestroyNotify) request_free, free_result,
                     cancellable, callback, user_data);
}

/**
 * diary_store_save_async:
 * @self: a store
 * @record: what to save; it is copied, so it may change meanwhile
 * @cancellable: (nullable): cancels it as long as it waits
 * @callback: (nullable): called when it is on the disk
 * @user_data: data for @callback
 *
 * Saves what the person entered or changed; see diary_database_save().
 */
void
diary_store_save_async (DiaryStore *self,
                        DiaryRecord *record,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Request *request;

  g_return_if_fail (DIARY_IS_STORE (self));
  g_return_if_fail (DIARY_IS_RECORD (record));

  request = g_new0 (Request, 1);
  request->record = diary_record_copy (record);
  start (self, diary_store_save_async, job_save, request, g_object_unref, cancellable, callback,
         user_data);
}

/**
 * diary_store_save_finish:
 * @self: a store
 * @result: the result
 * @error: where to put the error: that of diary_database_save(), or %DIARY_ERROR_CLOSED
 *
 * Returns: (transfer full): the record as it is on the disk, or %NULL with @error set
 */
DiaryRecord *
diary_store_save_finish (DiaryStore *self, GAsyncResult *result, GError **error)
{
  return diary_store_finish (self, diary_store_save_async, result, error);
}

/**
 * diary_store_delete_async:
 * @self: a store
 * @record: a record that was saved
 * @cancellable: (nullable): cancels it as long as it waits
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Deletes a record; saving it again brings it back.
 */
void
diary_store_delete_async (DiaryStore *self,
                          DiaryRecord *record,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Request *request;

  g_return_if_fail (DIARY_IS_STORE (self));
  g_return_if_fail (DIARY_IS_RECORD (record));
  g_return_if_fail (diary_record_get_id (record) != NULL);

  request = g_new0 (Request, 1);
  request->type = G_OBJECT_TYPE (record);
  request->id = g_strdup (diary_record_get_id (record));
  start (self, diary_store_delete_async, job_delete, request, NULL, cancellable, callback,
         user_data);
}

/**
 * diary_store_delete_finish:
 * @self: a store
 * @result: the result
 * @error: where to put the error: that of diary_database_delete(), or %DIARY_ERROR_CLOSED
 *
 * Returns: whether it is deleted
 */
gboolean
diary_store_delete_finish (DiaryStore *self, GAsyncResult *result, GError **error)
{
  return diary_store_finish (self, diary_store_delete_async, result, error) != NULL;
}

/**
 * diary_store_load_async:
 * @self: a store
 * @type: the type of the record
 * @id: its id
 * @cancellable: (nullable): cancels it as long as it waits
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Loads one record.
 */
void
diary_store_load_async (DiaryStore *self,
                        GType type,
                        const char *id,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Request *request;

  g_return_if_fail (DIARY_IS_STORE (self));
  g_return_if_fail (id != NULL);

  request = g_new0 (Request, 1);
  request->type = type;
  request->id = g_strdup (id);
  start (self, diary_store_load_async, job_load, request, g_object_unref, cancellable, callback,
         user_data);
}

/**
 * diary_store_load_finish:
 * @self: a store
 * @result: the result
 * @error: where to put the error
 *
 * Returns: (nullable) (transfer full): the record, or %NULL if there is none or @error is set
 */
DiaryRecord *
diary_store_load_finish (DiaryStore *self, GAsyncResult *result, GError **error)
{
  return diary_store_finish (self, diary_store_load_async, result, error);
}

/**
 * diary_store_list_async:
 * @self: a store
 * @type: the type of the records
 * @from: the first date, or %DIARY_DATE_NONE
 * @to: the last date, or %DIARY_DATE_NONE
 * @cancellable: (nullable): cancels it as long as it waits
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Lists records of one type; see diary_database_list().
 */
void
diary_store_list_async (DiaryStore *self,
                        GType type,
                        DiaryDate from,
                        DiaryDate to,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Request *request;

  g_return_if_fail (DIARY_IS_STORE (self));

  request = g_new0 (Request, 1);
  request->type = type;
  request->from = from;
  request->to = to;
  start (self, diary_store_list_async, job_list, request, (GDestroyNotify) g_ptr_array_unref,
         cancellable, callback, user_data);
}

/**
 * diary_store_list_finish:
 * @self: a store
 * @result: the result
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryRecord): the records, or %NULL with @error set
 */
GPtrArray *
diary_store_list_finish (DiaryStore *self, GAsyncResult *result, GError **error)
{
  return diary_store_finish (self, diary_store_list_async, result, error);
}

/**
 * diary_store_count_episodes_async:
 * @self: a store
 * @query: (nullable): which episodes, all if %NULL
 * @cancellable: (nullable): cancels it as long as it waits
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Counts episodes.
 */
void
diary_store_count_episodes_async (DiaryStore *self,
                                  const DiaryEpisodeQuery *query,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Request *request;

  g_return_if_fail (DIARY_IS_STORE (self));

  request = g_new0 (Request, 1);
  request->query = query != NULL ? diary_episode_query_copy (query) : NULL;
  start (self, diary_store_count_episodes_async, job_count_episodes, request, g_free, cancellable,
         callback, user_data);
}

/**
 * diary_store_count_episodes_finish:
 * @self: a store
 * @result: the result
 * @error: where to put the error
 *
 * Returns: how many there are, or -1 with @error set
 */
gint64
diary_store_count_episodes_finish (DiaryStore *self, GAsyncResult *result, GError **error)
{
  g_autofree gint64 *count = diary_store_finish (self, diary_store_count_episodes_async, result,
                                                 error);

  return count != NULL ? *count : -1;
}

/**
 * diary_store_list_episodes_async:
 * @self: a store
 * @query: (nullable): which episodes, all if %NULL
 * @offset: how many to leave out from the start
 * @limit: how many at most, or -1 for all
 * @cancellable: (nullable): cancels it as long as it waits
 * @callback: (nullable): called when it is done
 * @user_data: data for @callback
 *
 * Lists a slice of the history, newest first; see diary_database_list_episodes().
 */
void
diary_store_list_episodes_async (DiaryStore *self,
                                 const DiaryEpisodeQuery *query,
                                 gint64 offset,
                                 gint64 limit,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Request *request;

  g_return_if_fail (DIARY_IS_STORE (self));
  g_return_if_fail (offset >= 0);

  request = g_new0 (Request, 1);
  request->query = query != NULL ? diary_episode_query_copy (query) : NULL;
  request->offset = offset;
  request->limit = limit;
  start (self, diary_store_list_episodes_async, job_list_episodes, request,
         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * diary_store_list_episodes_finish:
 * @self: a store
 * @result: the result
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryEpisode): the episodes, or %NULL with @error set
 */
GPtrArray *
diary_store_list_episodes_finish (DiaryStore *self, GAsyncResult *result, GError **error)
{
  return diary_store_finish (self, diary_store_list_episodes_async, result, error);
}
