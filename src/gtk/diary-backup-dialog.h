/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-window.h"

G_BEGIN_DECLS

#define DIARY_TYPE_BACKUP_DIALOG (diary_backup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DiaryBackupDialog, diary_backup_dialog, DIARY, BACKUP_DIALOG, AdwBin)

/* Asks whether a backup is to be sealed, and with what, before it is saved. */

DiaryBackupDialog *diary_backup_dialog_present (DiaryWindow       *window);
void               diary_backup_dialog_save    (DiaryBackupDialog *self,
                                                GFile             *file);

G_END_DECLS
