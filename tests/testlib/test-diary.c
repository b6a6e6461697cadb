/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-diary.h"

#include <sqlite3.h>

#include "diary-clock.h"
#include "diary-sample.h"
#include "test-wait.h"

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/**
 * test_diary_open:
 * @folder: a folder
 *
 * Returns: (transfer full): the diary of @folder, open; the same one however often it is opened
 */
DiaryStore *
test_diary_open (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "diary.db", NULL);
  DiaryStore *store = diary_store_new (file);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  diary_store_open_async (store, NULL, on_done, &result);
  test_wait_until (result != NULL);
  diary_store_open_finish (store, result, &error);
  g_assert_no_error (error);

  return store;
}

/**
 * test_diary_close:
 * @store: (transfer full): a store that whoever else holds is about to let go of
 */
void
test_diary_close (DiaryStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  diary_store_close_async (store, on_done, &result);
  test_wait_until (result != NULL);
  diary_store_close_finish (store, result, &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  test_wait_finalize (store);
}

/**
 * test_diary_make_episode:
 * @site: a key of the vocabulary
 * @date: its date, of a clock that shows UTC
 * @minute: the minute of the day it began at
 *
 * Returns: (transfer full): an episode that is not saved
 */
DiaryEpisode *
test_diary_make_episode (const char *site, DiaryDate date, int minute)
{
  DiaryInstant instant = { 0 };
  int year, month, day;
  g_autoptr (GDateTime) midnight = NULL;

  diary_date_get_ymd (date, &year, &month, &day);
  midnight = g_date_time_new_utc (year, month, day, 0, 0, 0);
  instant.unix_seconds = g_date_time_to_unix (midnight) + minute * 60;

  return diary_episode_new (site, NULL, &instant);
}

/**
 * test_diary_add_episode:
 * @store: a diary
 * @site: a key of the vocabulary
 * @date: its date, of a clock that shows UTC
 * @minute: the minute of the day it began at
 *
 * Saves an episode of which no more is known.
 */
void
test_diary_add_episode (DiaryStore *store, const char *site, DiaryDate date, int minute)
{
  g_autoptr (DiaryEpisode) episode = test_diary_make_episode (site, date, minute);

  g_object_unref (test_diary_save (store, DIARY_RECORD (episode)));
}

static gpointer
add (DiaryDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *records = data;

  if (!diary_database_begin (database, error))
    return NULL;
  for (guint i = 0; i < records->len; i++)
    {
      if (!diary_database_save (database, g_ptr_array_index (records, i), error))
        return NULL;
    }

  return diary_database_commit (database, error) ? records : NULL;
}

/**
 * test_diary_add:
 * @store: a diary
 * @records: (element-type DiaryRecord): what to save, all at once
 */
void
test_diary_add (DiaryStore *store, GPtrArray *records)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  diary_store_run_async (store, add, records, NULL, NULL, NULL, on_done, &result);
  test_wait_until (result != NULL);
  diary_store_run_finish (store, result, &error);
  g_assert_no_error (error);
}

/**
 * test_diary_add_sample:
 * @store: a diary
 *
 * Saves the sample's year up to today.
 */
void
test_diary_add_sample (DiaryStore *store)
{
  g_autoptr (GTimeZone) zone = diary_clock_dup_zone ();
  const DiarySample wish = {
    .last = diary_clock_today (),
    .n_days = DIARY_SAMPLE_N_DAYS,
    .seed = DIARY_SAMPLE_SEED,
    .zone = zone,
  };
  g_autoptr (GPtrArray) records = diary_sample_make (&wish);

  test_diary_add (store, records);
}

/**
 * test_diary_save:
 * @store: a diary
 * @record: a record
 *
 * Returns: (transfer full): what was saved
 */
DiaryRecord *
test_diary_save (DiaryStore *store, DiaryRecord *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  DiaryRecord *saved;

  diary_store_save_async (store, record, NULL, on_done, &result);
  test_wait_until (result != NULL);
  saved = diary_store_save_finish (store, result, &error);
  g_assert_no_error (error);

  return saved;
}

/**
 * test_diary_delete:
 * @store: a diary
 * @record: a record of it
 */
void
test_diary_delete (DiaryStore *store, DiaryRecord *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  diary_store_delete_async (store, record, NULL, on_done, &result);
  test_wait_until (result != NULL);
  diary_store_delete_finish (store, result, &error);
  g_assert_no_error (error);
}

/**
 * test_diary_load:
 * @store: a diary
 * @type: a type of record
 * @id: an id
 *
 * Returns: (transfer full) (nullable): the record, or %NULL if the diary has none such
 */
DiaryRecord *
test_diary_load (DiaryStore *store, GType type, const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;

  diary_store_load_async (store, type, id, NULL, on_done, &result);
  test_wait_until (result != NULL);

  return diary_store_load_finish (store, result, NULL);
}

/**
 * test_diary_count:
 * @store: a diary
 *
 * Returns: how many episodes it has
 */
gint64
test_diary_count (DiaryStore *store)
{
  const DiaryEpisodeQuery all = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_episodes;

  diary_store_count_episodes_async (store, &all, NULL, on_done, &result);
  test_wait_until (result != NULL);
  n_episodes = diary_store_count_episodes_finish (store, result, &error);
  g_assert_no_error (error);

  return n_episodes;
}

/**
 * test_diary_list:
 * @store: a diary
 *
 * Returns: (transfer full) (element-type DiaryEpisode): all its episodes, newest first
 */
GPtrArray *
test_diary_list (DiaryStore *store)
{
  const DiaryEpisodeQuery all = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *episodes;

  diary_store_list_episodes_async (store, &all, 0, G_MAXINT, NULL, on_done, &result);
  test_wait_until (result != NULL);
  episodes = diary_store_list_episodes_finish (store, result, &error);
  g_assert_no_error (error);

  return episodes;
}

/**
 * test_diary_execute:
 * @store: a diary
 * @sql: statements
 *
 * Runs @sql on the file of @store, behind its back.
 */
void
test_diary_execute (DiaryStore *store, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (g_file_peek_path (diary_store_get_file (store)), &handle,
                                    SQLITE_OPEN_READWRITE, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

/**
 * test_diary_list_records:
 * @store: a diary
 * @type: a type of record
 *
 * Returns: (transfer full) (element-type DiaryRecord): all that it has, in the order of the diary
 */
GPtrArray *
test_diary_list_records (DiaryStore *store, GType type)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *records;

  diary_store_list_async (store, type, DIARY_DATE_NONE, DIARY_DATE_NONE, NULL, on_done, &result);
  test_wait_until (result != NULL);
  records = diary_store_list_finish (store, result, &error);
  g_assert_no_error (error);

  return records;
}

/**
 * test_diary_refuse:
 * @store: a diary
 *
 * From now on @store can be read, but every episode, day and visit to be saved fails, as on a bad
 * disk.
 */
void
test_diary_refuse (DiaryStore *store)
{
  test_diary_execute (store, "CREATE TRIGGER refuse_episode BEFORE INSERT ON episode "
                             "BEGIN SELECT RAISE (ABORT, 'refused'); END;"
                             "CREATE TRIGGER refuse_visit BEFORE INSERT ON visit "
                             "BEGIN SELECT RAISE (ABORT, 'refused'); END;"
                             "CREATE TRIGGER refuse_day BEFORE INSERT ON day "
                             "BEGIN SELECT RAISE (ABORT, 'refused'); END;");
}
