/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-backup-content.h"
#include "diary-database.h"

G_BEGIN_DECLS

/**
 * DiaryDailyCopy:
 * @file: where it is
 * @date: the day on which it was made
 * @minute: the time at which it was kept aside, in minutes since midnight, or -1 if it is the copy
 * of a day
 * @content: what is in it
 * @error: (nullable): why it can't be read, in the place of @content
 *
 * One of the copies of a diary that are made of themselves: one a day, and one whenever a backup
 * takes its place or is united with it.
 */
typedef struct
{
  GFile *file;
  DiaryDate date;
  int minute;
  DiaryBackupContent content;
  GError *error;
} DiaryDailyCopy;

void diary_daily_copy_free (DiaryDailyCopy *self);

gboolean   diary_daily_copy_make (DiaryDatabase *database,
                                  gboolean      *made,
                                  GError       **error);
GPtrArray *diary_daily_copy_list (GFile         *diary,
                                  GError       **error);

void       diary_daily_copy_list_async  (GFile              *diary,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray *diary_daily_copy_list_finish (GFile              *diary,
                                         GAsyncResult       *result,
                                         GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryDailyCopy, diary_daily_copy_free)

G_END_DECLS
