/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diary-clock.h"
#include "diary-error.h"

#define PRIVATE_FOLDER 0700
#define PRIVATE_FILE   0600

/**
 * diary_file_get_path:
 * @file: a file
 * @error: where to put the error
 *
 * SQLite keeps its log beside the file that a link leads to, so links are followed.
 *
 * Returns: (transfer full): its absolute path, or %NULL with @error set if it is not on this
 *   computer
 */
char *
diary_file_get_path (GFile *file, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;
  char *resolved;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_get_path (file);
  if (path != NULL)
    {
      resolved = realpath (path, NULL);
      return resolved != NULL ? resolved : g_steal_pointer (&path);
    }

  uri = g_file_get_uri (file);
  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FAILED,
               _ ("The file is not on this computer: %s: choose a folder of this computer"), uri);

  return NULL;
}

/**
 * diary_file_set_error:
 * @error: where to put the error
 * @error_number: what errno was
 * @path: the file
 *
 * Says in the person's words what a failed call means for the file.
 */
void
diary_file_set_error (GError **error, int error_number, const char *path)
{
  DiaryError code;

  switch (error_number)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      code = DIARY_ERROR_READ_ONLY;
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      code = DIARY_ERROR_FULL;
      break;
    case ENOENT:
    case ENOTDIR:
      code = DIARY_ERROR_NOT_FOUND;
      break;
    default:
      code = DIARY_ERROR_FAILED;
      break;
    }

  diary_error_set_file (error, code, path, g_strerror (error_number));
}

/**
 * diary_file_sync:
 * @path: a file that SQLite does not have open, or a folder
 * @error: where to put the error
 *
 * Makes sure that what was written to a file, or the names in a folder, outlive a power cut.
 *
 * Returns: whether it is on the disk
 */
gboolean
diary_file_sync (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (!synced)
    diary_file_set_error (error, errno, path);
  if (fd >= 0)
    g_close (fd, NULL);

  return synced;
}

/**
 * diary_file_create_folder:
 * @path: a file
 * @error: where to put the error
 *
 * Creates the folder of @path, so that only the person can enter it; one that is there is left as
 * it is.
 *
 * Returns: whether the folder is there
 */
gboolean
diary_file_create_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, PRIVATE_FOLDER) == 0)
    return TRUE;

  diary_file_set_error (error, errno, folder);

  return FALSE;
}

/**
 * diary_file_create:
 * @path: the file
 * @error: where to put the error
 *
 * Creates an empty file that only the person can read, and its folder with it. One that another
 * program created in the meantime is as good.
 *
 * Returns: whether the file is there
 */
gboolean
diary_file_create (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (!diary_file_create_folder (path, error))
    return FALSE;

  fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, PRIVATE_FILE);
  if (fd < 0 && errno == EEXIST)
    return TRUE;
  if (fd < 0)
    {
      diary_file_set_error (error, errno, path);
      return FALSE;
    }

  g_close (fd, NULL);

  return diary_file_sync (folder, error);
}

/**
 * diary_file_create_temporary:
 * @path: the file that is to be replaced later
 * @error: where to put the error
 *
 * Returns: (transfer full): the path of a new, empty file in the folder of @path that only the
 *   person can read, or %NULL with @error set
 */
char *
diary_file_create_temporary (const char *path, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, PRIVATE_FILE);

  if (fd < 0)
    {
      diary_file_set_error (error, errno, path);
      return NULL;
    }

  g_close (fd, NULL);

  return g_steal_pointer (&temporary);
}

/**
 * diary_file_get_stem:
 * @path: a diary
 *
 * Returns: (transfer full): the path without ".db", for the names of files that go with it
 */
char *
diary_file_get_stem (const char *path)
{
  return g_str_has_suffix (path, ".db") ? g_strndup (path, strlen (path) - strlen (".db"))
                                        : g_strdup (path);
}

/**
 * diary_file_name_aside:
 * @path: a diary
 *
 * Returns: (transfer full): a name beside it that no file has yet, with the local time in it
 */
char *
diary_file_name_aside (const char *path)
{
  DiaryInstant now = diary_clock_now ();
  g_autoptr (GDateTime) date_time = diary_instant_to_date_time (&now);
  g_autofree char *time = g_date_time_format (date_time, "%Y-%m-%d-%H%M%S");
  g_autofree char *stem = diary_file_get_stem (path);
  char *aside = g_strconcat (stem, "-", time, ".db", NULL);

  for (int i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s-%s-%d.db", stem, time, i);
    }

  return aside;
}

/**
 * diary_file_parse_aside:
 * @path: a diary
 * @name: the name of a file beside it
 * @date: (out): the local date in the name
 * @minute: (out): the local time in the name, in minutes since midnight
 *
 * Returns: whether the name is one of diary_file_name_aside()
 */
gboolean
diary_file_parse_aside (const char *path, const char *name, DiaryDate *date, int *minute)
{
  g_autofree char *stem = diary_file_get_stem (path);
  g_autofree char *stem_name = g_path_get_basename (stem);
  g_autofree char *pattern = NULL;
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *escaped = g_regex_escape_string (stem_name, -1);
  g_autofree char *day = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *minutes = NULL;

  pattern = g_strdup_printf (
      "^%s-(\\d{4}-\\d\\d-\\d\\d)-([01]\\d|2[0-3])([0-5]\\d)\\d\\d(-\\d+)?\\.db$", escaped);
  regex = g_regex_new (pattern, 0, 0, NULL);
  if (!g_regex_match (regex, name, 0, &match))
    return FALSE;

  day = g_match_info_fetch (match, 1);
  hours = g_match_info_fetch (match, 2);
  minutes = g_match_info_fetch (match, 3);
  *date = diary_date_parse (day);
  *minute = atoi (hours) * 60 + atoi (minutes);

  return *date != DIARY_DATE_NONE;
}

/**
 * diary_file_protect:
 * @path: a diary, or the folder of one
 * @error: where to put the error
 *
 * Takes from others the right to look into it.
 *
 * Returns: whether nobody else can; what belongs to somebody else is left as it is
 */
gboolean
diary_file_protect (const char *path, GError **error)
{
  GStatBuf info;
  mode_t mode;

  if (g_stat (path, &info) == 0)
    {
      mode = S_ISDIR (info.st_mode) ? PRIVATE_FOLDER : PRIVATE_FILE;
      if (info.st_uid != geteuid () || (info.st_mode & 0777 & ~mode) == 0 ||
          g_chmod (path, (int) mode) == 0)
        return TRUE;
    }

  diary_file_set_error (error, errno, path);

  return FALSE;
}

/**
 * diary_file_is_same:
 * @a: a path
 * @b: another one
 *
 * Returns: whether both name the same file, however they are written
 */
gboolean
diary_file_is_same (const char *a, const char *b)
{
  GStatBuf info_a;
  GStatBuf info_b;

  return g_stat (a, &info_a) == 0 && g_stat (b, &info_b) == 0 && info_a.st_dev == info_b.st_dev &&
         info_a.st_ino == info_b.st_ino;
}

/**
 * diary_file_has_companion:
 * @path: a diary
 * @suffix: what follows its name in that of the companion, such as "-wal"
 *
 * Returns: whether SQLite keeps something that belongs to the diary in a file beside it
 */
gboolean
diary_file_has_companion (const char *path, const char *suffix)
{
  g_autofree char *companion = g_strconcat (path, suffix, NULL);
  GStatBuf info;

  return g_stat (companion, &info) == 0 && info.st_size > 0;
}

/**
 * diary_file_move:
 * @from: a file
 * @to: its new name in the same folder; a file of that name is replaced
 * @error: where to put the error
 *
 * Gives a file another name, at once and for good.
 *
 * Returns: whether it is in its place
 */
gboolean
diary_file_move (const char *from, const char *to, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (g_rename (from, to) != 0)
    {
      diary_file_set_error (error, errno, to);
      return FALSE;
    }

  return diary_file_sync (folder, error);
}
