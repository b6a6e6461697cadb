/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-passphrase.h"

G_BEGIN_DECLS

#define DIARY_TYPE_RESTORE_DIALOG (diary_restore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DiaryRestoreDialog, diary_restore_dialog, DIARY, RESTORE_DIALOG, AdwBin)

/* Lets a person choose a backup, and give its passphrase; it does nothing with them.
 *
 * Signal "chosen": a backup was chosen, a GFile.
 * Signal "unsealed": a passphrase was entered. */

GtkWidget *diary_restore_dialog_new     (GFile              *diary);
void       diary_restore_dialog_present (DiaryRestoreDialog *self,
                                         GtkWidget          *parent);

void diary_restore_dialog_show_list      (DiaryRestoreDialog *self);
void diary_restore_dialog_show_busy      (DiaryRestoreDialog *self,
                                          const char         *doing);
void diary_restore_dialog_ask_passphrase (DiaryRestoreDialog *self,
                                          GFile              *backup,
                                          const char         *problem);

GCancellable    *diary_restore_dialog_get_cancellable (DiaryRestoreDialog *self);
DiaryPassphrase *diary_restore_dialog_get_passphrase  (DiaryRestoreDialog *self);

G_END_DECLS
