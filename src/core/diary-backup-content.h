/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-date.h"
#include "diary-sqlite.h"

G_BEGIN_DECLS

/**
 * DiaryBackupContent:
 * @n_episodes: how many episodes
 * @n_days: how many days of which anything was recorded of the day itself
 * @n_signs: how many signs, present or absent
 * @oldest: the first date on which anything was recorded, or %DIARY_DATE_NONE
 * @newest: the last date on which anything was recorded, or %DIARY_DATE_NONE
 *
 * What is in a diary, in the numbers by which a person tells one copy from another.
 */
typedef struct
{
  gint64 n_episodes;
  gint64 n_days;
  gint64 n_signs;
  DiaryDate oldest;
  DiaryDate newest;
} DiaryBackupContent;

gboolean diary_backup_content_read     (DiaryBackupContent       *self,
                                        DiarySqlite              *sqlite,
                                        GError                  **error);
gboolean diary_backup_content_look     (DiaryBackupContent       *self,
                                        GFile                    *file,
                                        GError                  **error);
char    *diary_backup_content_describe (const DiaryBackupContent *self);

G_END_DECLS
