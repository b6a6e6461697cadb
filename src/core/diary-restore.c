/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-restore.h"

#include <glib/gstdio.h>

#include "diary-error.h"
#include "diary-file.h"
#include "diary-stage.h"

/* What -journal and -wal hold belongs to the diary and goes with it; -shm can be made anew. */
static const char *const companions[] = { "-wal", "-journal" };

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
 * @passphrase: (nullable): opens it, if it is sealed
 * @kept_aside: (out) (nullable) (transfer full): where the present diary is kept, or %NULL if there
 *   was none
 * @error: where to put the error: also that of diary_stage_backup()
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
               DiaryPassphrase *passphrase,
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
  staged = path != NULL ? diary_stage_backup (backup, passphrase, path, NULL, error) : NULL;
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
