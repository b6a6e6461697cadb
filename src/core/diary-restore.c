/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-restore.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "diary-backup.h"
#include "diary-connection.h"
#include "diary-error.h"
#include "diary-file.h"

/* What -journal and -wal hold belongs to the diary and goes with it; -shm can be made anew. */
static const char *const companions[] = { "-wal", "-journal" };

/* Opens @path and checks all of it, which also brings it up to the newest schema. */
static gboolean
make_ready (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DiaryDatabase) database = diary_database_open (file, error);

  return database != NULL && diary_database_check (database, error);
}

/* Whether an error is about the place where the copy goes, and not about the backup. */
static gboolean
is_about_room (const GError *error)
{
  return g_error_matches (error, DIARY_ERROR, DIARY_ERROR_FULL) ||
         g_error_matches (error, DIARY_ERROR, DIARY_ERROR_READ_ONLY);
}

/* Opens the backup and finds whatever is wrong with it. */
static DiarySqlite *
open_backup (GFile *backup, const char *path, GError **error)
{
  g_autofree char *backup_path = diary_file_get_path (backup, error);

  if (backup_path == NULL)
    return NULL;
  if (!diary_file_is_same (path, backup_path))
    return diary_connection_open_backup (backup_path, error);

  g_set_error (error, DIARY_ERROR, DIARY_ERROR_FAILED,
               _ ("This is the diary itself: %s: choose a backup of it"), backup_path);

  return NULL;
}

/* Copies the backup to a file beside the diary that is ready to take its place. */
static char *
stage (GFile *backup, const char *path, GError **error)
{
  g_autoptr (DiarySqlite) sqlite = open_backup (backup, path, error);
  g_autofree char *staged = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *blamed;

  if (sqlite == NULL || !diary_file_create_folder (path, error))
    return NULL;

  staged = diary_file_create_temporary (path, error);
  if (staged == NULL)
    return NULL;

  if (diary_backup_copy (sqlite, staged, &local_error) && make_ready (staged, &local_error) &&
      diary_file_sync (staged, &local_error))
    return g_steal_pointer (&staged);

  g_unlink (staged);
  blamed = is_about_room (local_error) ? path : diary_sqlite_get_path (sqlite);
  diary_error_propagate_file (error, g_steal_pointer (&local_error), blamed);

  return NULL;
}

/* Whether a diary that gives this error can only be replaced as a file. */
static gboolean
is_beyond_repair (const GError *error)
{
  return g_error_matches (error, DIARY_ERROR, DIARY_ERROR_DAMAGED) ||
         g_error_matches (error, DIARY_ERROR, DIARY_ERROR_NOT_A_DIARY) ||
         g_error_matches (error, DIARY_ERROR, DIARY_ERROR_NEWER);
}

/* Moves a diary that nobody has open, with what belongs to it. */
static gboolean
move_diary (const char *from, const char *to, GError **error)
{
  g_autofree char *shared_memory = g_strconcat (from, "-shm", NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *companion = g_strconcat (from, companions[i], NULL);
      g_autofree char *moved = g_strconcat (to, companions[i], NULL);

      if (g_file_test (companion, G_FILE_TEST_EXISTS) && !diary_file_move (companion, moved, error))
        return FALSE;
    }
  g_unlink (shared_memory);

  return diary_file_move (from, to, error);
}

/* Puts the staged copy into a diary that works: what other programs have open stays the diary. */
static gboolean
replace_content (DiaryDatabase *database, const char *staged, const char *aside, GError **error)
{
  g_autoptr (GFile) staged_file = g_file_new_for_path (staged);
  g_autoptr (GFile) aside_file = g_file_new_for_path (aside);

  return diary_database_replace_content (database, staged_file, aside_file, error);
}

/* Makes the staged copy the diary, where there is none. */
static gboolean
put_file (DiaryDatabase **database, GFile *file, const char *staged, GError **error)
{
  g_autofree char *path = diary_file_get_path (file, error);

  if (path == NULL || !diary_file_move (staged, path, error))
    return FALSE;

  *database = diary_database_open (file, error);

  return *database != NULL;
}

/* Replaces a file that can't be used as a diary; if that fails, it is back where it was. */
static gboolean
replace_file (DiaryDatabase **database,
              GFile *file,
              const char *staged,
              const char *aside,
              GError **error)
{
  g_autofree char *path = diary_file_get_path (file, error);
  g_autoptr (GError) move_error = NULL;

  if (path == NULL || !move_diary (path, aside, error))
    return FALSE;
  if (put_file (database, file, staged, error))
    return TRUE;

  if (!move_diary (aside, path, &move_error))
    g_warning ("%s", move_error->message);

  return FALSE;
}

static gboolean
replace (DiaryDatabase **database,
         GFile *file,
         const char *staged,
         const char *aside,
         GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (*database == NULL)
    *database = diary_database_open (file, &local_error);
  if (*database != NULL && replace_content (*database, staged, aside, &local_error))
    return TRUE;

  if (!is_beyond_repair (local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_clear_object (database);

  return replace_file (database, file, staged, aside, error);
}

/**
 * diary_restore:
 * @database: (inout) (nullable): the diary if it is open; afterwards it is open if it can be
 * @file: the diary, there or not
 * @backup: a backup; it stays as it is
 * @kept_aside: (out) (nullable) (transfer full): where the present diary is kept, or %NULL if there
 *   was none
 * @error: where to put the error
 *
 * Puts the content of a backup in the place of a diary. The backup is checked first, and the
 * present diary is kept beside the new one, under a name with the time in it.
 *
 * Where the present diary can be opened, its content is replaced in one transaction, which other
 * programs that have it open see as one change. Where it can't, because it is damaged or too new,
 * the file itself is replaced.
 *
 * Returns: whether the diary is what the backup was; if not, it is what it was
 */
gboolean
diary_restore (DiaryDatabase **database,
               GFile *file,
               GFile *backup,
               GFile **kept_aside,
               GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *staged = NULL;
  g_autofree char *aside = NULL;
  gboolean was_there;
  gboolean replaced;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (G_IS_FILE (backup), FALSE);
  g_return_val_if_fail (kept_aside != NULL, FALSE);

  path = diary_file_get_path (file, error);
  staged = path != NULL ? stage (backup, path, error) : NULL;
  if (staged == NULL)
    return FALSE;

  was_there = g_file_test (path, G_FILE_TEST_EXISTS);
  aside = diary_file_name_aside (path);
  replaced = was_there ? replace (database, file, staged, aside, error)
                       : put_file (database, file, staged, error);
  g_unlink (staged);
  *kept_aside = replaced && was_there ? g_file_new_for_path (aside) : NULL;

  return replaced;
}
