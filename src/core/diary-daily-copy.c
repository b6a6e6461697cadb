/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-daily-copy.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "diary-backup.h"
#include "diary-clock.h"
#include "diary-copy-plan.h"
#include "diary-database-private.h"
#include "diary-error.h"
#include "diary-file.h"

#define FOLDER "backups"
#define SUFFIX ".db"

/* Where the copies of a diary are, and what their names begin with. */
typedef struct
{
  char *folder;
  char *prefix;
} Place;

static void
place_clear (Place *self)
{
  g_free (self->folder);
  g_free (self->prefix);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static void
place_init (Place *self, const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *stem = diary_file_get_stem (path);
  g_autofree char *name = g_path_get_basename (stem);

  self->folder = g_build_filename (parent, FOLDER, NULL);
  self->prefix = g_strconcat (name, "-", NULL);
}

static char *
place_get_path (const Place *self, DiaryDate date)
{
  g_autofree char *text = diary_date_format (date);
  g_autofree char *name = g_strconcat (self->prefix, text, SUFFIX, NULL);

  return g_build_filename (self->folder, name, NULL);
}

/* Returns: the date in the name of a copy, or %DIARY_DATE_NONE if it is the name of anything else */
static DiaryDate
place_parse_name (const Place *self, const char *name)
{
  g_autofree char *path = NULL;
  g_autofree char *own_name = NULL;
  g_autofree char *text = NULL;
  size_t length = strlen (name);
  size_t around = strlen (self->prefix) + strlen (SUFFIX);
  DiaryDate date;

  if (length <= around || !g_str_has_prefix (name, self->prefix))
    return DIARY_DATE_NONE;

  text = g_strndup (name + strlen (self->prefix), length - around);
  date = diary_date_parse (text);
  if (date == DIARY_DATE_NONE)
    return DIARY_DATE_NONE;

  path = place_get_path (self, date);
  own_name = g_path_get_basename (path);

  return g_str_equal (own_name, name) ? date : DIARY_DATE_NONE;
}

/* Whether there is a file at @path, and neither a folder nor a link to something else. */
static gboolean
is_file (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0 && S_ISREG (info.st_mode);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return *(const DiaryDate *) b - *(const DiaryDate *) a;
}

/* Returns: (transfer full) (nullable): the dates of the copies that there are, the newest first */
static GArray *
place_list (const Place *self, GError **error)
{
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (DiaryDate));
  g_autoptr (GDir) directory = NULL;
  const char *name;

  if (!g_file_test (self->folder, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&dates);

  directory = g_dir_open (self->folder, 0, NULL);
  if (directory == NULL)
    {
      diary_file_set_error (error, errno, self->folder);
      return NULL;
    }

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      DiaryDate date = place_parse_name (self, name);
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (date != DIARY_DATE_NONE && is_file (path))
        g_array_append_val (dates, date);
    }
  g_array_sort (dates, compare_newest_first);

  return g_steal_pointer (&dates);
}

/* Whether there is anything that the newest copy does not have. */
static gboolean
is_due (DiaryDatabase *database, const Place *place, GArray *dates, DiaryDate today)
{
  guint i = 0;
  g_autofree char *path = NULL;

  while (i < dates->len && g_array_index (dates, DiaryDate, i) > today)
    i++;
  if (i == dates->len)
    return TRUE;
  if (g_array_index (dates, DiaryDate, i) == today)
    return FALSE;

  path = place_get_path (place, g_array_index (dates, DiaryDate, i));

  return !diary_backup_is_current (diary_database_get_sqlite (database), path);
}

static gboolean
remove_old (const Place *place, GArray *dates, DiaryDate today, GError **error)
{
  g_autoptr (GArray) old = diary_copy_plan_find_old (dates, today);

  for (guint i = 0; i < old->len; i++)
    {
      g_autofree char *path = place_get_path (place, g_array_index (old, DiaryDate, i));

      if (g_unlink (path) != 0 && errno != ENOENT)
        {
          diary_file_set_error (error, errno, path);
          return FALSE;
        }
    }

  return old->len == 0 || diary_file_sync (place->folder, error);
}

static DiaryDailyCopy *
look_at (const char *path, DiaryDate date, int minute)
{
  DiaryDailyCopy *self = g_new0 (DiaryDailyCopy, 1);

  self->file = g_file_new_for_path (path);
  self->date = date;
  self->minute = minute;
  diary_backup_content_look (&self->content, self->file, &self->error);

  return self;
}

/* Adds what was kept aside, beside the diary. */
static gboolean
add_kept_aside (GPtrArray *copies, const char *diary, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (diary);
  g_autoptr (GDir) directory = NULL;
  const char *name;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;

  directory = g_dir_open (folder, 0, NULL);
  if (directory == NULL)
    {
      diary_file_set_error (error, errno, folder);
      return FALSE;
    }

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      DiaryDate date;
      int minute;

      if (diary_file_parse_aside (diary, name, &date, &minute) && is_file (path))
        g_ptr_array_add (copies, look_at (path, date, minute));
    }

  return TRUE;
}

static int
compare_copies (gconstpointer a, gconstpointer b)
{
  const DiaryDailyCopy *one = *(const DiaryDailyCopy *const *) a;
  const DiaryDailyCopy *other = *(const DiaryDailyCopy *const *) b;
  int order = other->date != one->date ? other->date - one->date : other->minute - one->minute;

  return order != 0 ? order : strcmp (g_file_peek_path (other->file), g_file_peek_path (one->file));
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *copies = diary_daily_copy_list (source, &error);

  if (copies != NULL)
    g_task_return_pointer (task, copies, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * diary_daily_copy_free:
 * @self: (transfer full): a copy
 *
 * Frees what is known of it.
 */
void
diary_daily_copy_free (DiaryDailyCopy *self)
{
  g_object_unref (self->file);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * diary_daily_copy_make:
 * @database: a diary outside of a transaction
 * @made: (out): whether a copy was made
 * @error: where to put the error: %DIARY_ERROR_FULL or %DIARY_ERROR_READ_ONLY, say
 *
 * Makes the copy of the day, in the folder “backups” beside the diary: if there is none yet, if the
 * diary changed since the newest one, and if there is anything in it. The copy is checked before it
 * gets its name. Then the copies that diary_copy_plan_find_old() does not keep are deleted; nothing
 * else in the folder is touched. A diary that can only be read is left alone.
 *
 * Returns: whether all is well
 */
gboolean
diary_daily_copy_make (DiaryDatabase *database, gboolean *made, GError **error)
{
  g_auto (Place) place = { 0 };
  g_autoptr (GArray) dates = NULL;
  g_autofree char *path = NULL;
  DiaryDate today = diary_clock_today ();
  gboolean empty;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (made != NULL, FALSE);

  *made = FALSE;
  if (diary_database_get_read_only (database))
    return TRUE;

  place_init (&place, diary_sqlite_get_path (diary_database_get_sqlite (database)));
  dates = place_list (&place, error);
  if (dates == NULL || !diary_database_is_empty (database, &empty, error))
    return FALSE;
  if ((empty && dates->len == 0) || !is_due (database, &place, dates, today))
    return TRUE;

  path = place_get_path (&place, today);
  if (!diary_file_create_folder (path, error) ||
      !diary_backup_write (diary_database_get_sqlite (database), path, error))
    return FALSE;

  *made = TRUE;
  g_array_append_val (dates, today);

  return remove_old (&place, dates, today, error);
}

/**
 * diary_daily_copy_list:
 * @diary: a diary, there or not
 * @error: where to put the error
 *
 * Looks into all copies of a diary, those of days and those kept aside. It takes no store: any
 * thread can, but it takes long.
 *
 * Returns: (transfer full) (element-type DiaryDailyCopy): the copies, the newest first, or %NULL
 *   with @error set
 */
GPtrArray *
diary_daily_copy_list (GFile *diary, GError **error)
{
  g_auto (Place) place = { 0 };
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GArray) dates = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (diary), NULL);

  path = diary_file_get_path (diary, error);
  if (path == NULL)
    return NULL;

  place_init (&place, path);
  dates = place_list (&place, error);
  if (dates == NULL)
    return NULL;

  copies = g_ptr_array_new_with_free_func ((GDestroyNotify) diary_daily_copy_free);
  for (guint i = 0; i < dates->len; i++)
    {
      DiaryDate date = g_array_index (dates, DiaryDate, i);
      g_autofree char *copy = place_get_path (&place, date);

      g_ptr_array_add (copies, look_at (copy, date, -1));
    }
  if (!add_kept_aside (copies, path, error))
    return NULL;
  g_ptr_array_sort (copies, compare_copies);

  return g_steal_pointer (&copies);
}

/**
 * diary_daily_copy_list_async:
 * @diary: a diary, there or not
 * @cancellable: (nullable): to give up waiting
 * @callback: called with the list
 * @user_data: data for @callback
 *
 * As diary_daily_copy_list(), in a thread of its own.
 */
void
diary_daily_copy_list_async (GFile *diary,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (diary));

  task = g_task_new (diary, cancellable, callback, user_data);
  g_task_set_source_tag (task, diary_daily_copy_list_async);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * diary_daily_copy_list_finish:
 * @diary: the diary
 * @result: the result
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type DiaryDailyCopy): the copies, the newest first, or %NULL
 *   with @error set
 */
GPtrArray *
diary_daily_copy_list_finish (GFile *diary, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, diary), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
