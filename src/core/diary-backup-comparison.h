/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-backup-content.h"
#include "diary-database.h"

G_BEGIN_DECLS

/**
 * DiaryBackupComparison:
 * @backup: what is in a backup
 * @has_present: whether there is a diary that can be read
 * @present: what is in the diary, if there is one
 *
 * A backup beside the diary it may be restored to.
 */
typedef struct
{
  DiaryBackupContent backup;
  gboolean has_present;
  DiaryBackupContent present;
} DiaryBackupComparison;

gboolean diary_backup_comparison_make (DiaryBackupComparison *self,
                                       DiaryDatabase         *database,
                                       GFile                 *diary,
                                       GFile                 *backup,
                                       DiaryPassphrase       *passphrase,
                                       GCancellable          *cancellable,
                                       GError               **error);

G_END_DECLS
