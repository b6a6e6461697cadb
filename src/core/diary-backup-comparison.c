/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "diary-backup-comparison.h"

#include <glib/gstdio.h>

#include "diary-database-private.h"
#include "diary-file.h"
#include "diary-stage.h"

static gboolean
read_present (DiaryBackupComparison *self, DiaryDatabase *database, GError **error)
{
  self->has_present = database != NULL;

  return !self->has_present ||
         diary_backup_content_read (&self->present, diary_database_get_sqlite (database), error);
}

/**
 * diary_backup_comparison_make:
 * @self: (out caller-allocates): where to put what is in both
 * @database: (nullable): the diary if it is open
 * @diary: where the diary is, or would be
 * @backup: a backup; it stays as it is
 * @passphrase: (nullable): opens it, if it is sealed
 * @cancellable: (nullable): to stop it
 * @error: where to put the error: that of diary_stage_backup()
 *
 * Tries everything with a backup that restoring it would do before it changes the diary, and looks
 * at what is in both. Nothing of it is left beside the diary.
 *
 * Returns: whether the backup can be restored
 */
gboolean
diary_backup_comparison_make (DiaryBackupComparison *self,
                              DiaryDatabase *database,
                              GFile *diary,
                              GFile *backup,
                              DiaryPassphrase *passphrase,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *staged = NULL;
  g_autoptr (GFile) staged_file = NULL;
  gboolean looked;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (database == NULL || DIARY_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (G_IS_FILE (diary), FALSE);
  g_return_val_if_fail (G_IS_FILE (backup), FALSE);

  path = diary_file_get_path (diary, error);
  staged = path != NULL ? diary_stage_backup (backup, passphrase, path, cancellable, error) : NULL;
  if (staged == NULL)
    return FALSE;

  staged_file = g_file_new_for_path (staged);
  looked = diary_backup_content_look (&self->backup, staged_file, error);
  g_unlink (staged);

  return looked && read_present (self, database, error);
}
