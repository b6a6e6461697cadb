/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-merge-files.h"

#include <glib/gstdio.h>

#include "diary-database-private.h"
#include "diary-file.h"
#include "diary-stage.h"

/* A copy beside the diary, which goes with it. */
static void
remove_staged (gpointer data)
{
  g_autofree char *path = data;

  g_unlink (path);
}

/* Returns: (transfer full) (nullable): copies of all files, ready to be united */
static GPtrArray *
stage (const char *path,
       GPtrArray *files,
       DiaryPassphrase *passphrase,
       GCancellable *cancellable,
       GError **error)
{
  g_autoptr (GPtrArray) staged = g_ptr_array_new_with_free_func (remove_staged);

  for (guint i = 0; i < files->len; i++)
    {
      char *copy = NULL;

      if (!g_cancellable_set_error_if_cancelled (cancellable, error))
        copy = diary_stage_backup (g_ptr_array_index (files, i), passphrase, path, cancellable,
                                   error);
      if (copy == NULL)
        return NULL;
      g_ptr_array_add (staged, copy);
    }

  return g_steal_pointer (&staged);
}

/* Unites the copies with each other, in the first of them: what comes out is the same in any
 * order, and so the diary itself takes part in one transaction only. */
static gboolean
unite (GPtrArray *staged, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) first = g_file_new_for_path (g_ptr_array_index (staged, 0));
  g_autoptr (DiaryDatabase) database = NULL;

  if (staged->len == 1)
    return TRUE;

  database = diary_database_open (first, error);
  if (database == NULL)
    return FALSE;

  for (guint i = 1; i < staged->len; i++)
    {
      g_autoptr (GFile) other = g_file_new_for_path (g_ptr_array_index (staged, i));
      DiaryMergeSummary summary;

      if (!diary_database_merge (database, other, NULL, &summary, NULL, NULL, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * diary_merge_files:
 * @database: a diary outside of a transaction
 * @files: (element-type GFile): at least one backup or other copy of it; they stay as they are
 * @passphrase: (nullable): opens those that are sealed
 * @summary: (out caller-allocates): what came in
 * @kept_aside: (out) (nullable) (transfer full): where the diary as it was is kept, or %NULL if
 *   nothing came in
 * @progress: (nullable): told how far it has come
 * @data: data for @progress
 * @cancellable: (nullable): to stop it
 * @error: where to put the error: also that of diary_stage_backup()
 *
 * Unites a diary with copies of it that have gone on by themselves, all in one transaction; see
 * diary_merge_attached().
 *
 * Returns: whether it was done; if not, the diary is as it was
 */
gboolean
diary_merge_files (DiaryDatabase *database,
                   GPtrArray *files,
                   DiaryPassphrase *passphrase,
                   DiaryMergeSummary *summary,
                   GFile **kept_aside,
                   DiaryProgressFunc progress,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  const char *path;
  g_autoptr (GPtrArray) staged = NULL;
  g_autoptr (GFile) source = NULL;
  g_autoptr (GFile) aside = NULL;
  g_autofree char *aside_path = NULL;

  g_return_val_if_fail (DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (files != NULL && files->len > 0, FALSE);
  g_return_val_if_fail (summary != NULL, FALSE);
  g_return_val_if_fail (kept_aside != NULL, FALSE);

  *kept_aside = NULL;
  path = diary_sqlite_get_path (diary_database_get_sqlite (database));
  staged = stage (path, files, passphrase, cancellable, error);
  if (staged == NULL || !unite (staged, cancellable, error))
    return FALSE;

  source = g_file_new_for_path (g_ptr_array_index (staged, 0));
  aside_path = diary_file_name_aside (path);
  aside = g_file_new_for_path (aside_path);
  if (!diary_database_merge (database, source, aside, summary, progress, data, cancellable, error))
    return FALSE;

  if (!diary_merge_summary_is_empty (summary))
    *kept_aside = g_steal_pointer (&aside);

  return TRUE;
}
