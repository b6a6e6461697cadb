/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "diary-progress.h"
#include "diary-sqlite.h"

G_BEGIN_DECLS

/**
 * DiaryMergeSummary:
 * @n_added: records that only the other diary had
 * @n_changed: records that were newer in the other diary
 * @n_deleted: records that had been deleted in the other diary
 *
 * What came into a diary when another one was united with it.
 */
typedef struct
{
  gint64 n_added;
  gint64 n_changed;
  gint64 n_deleted;
} DiaryMergeSummary;

gboolean diary_merge_summary_is_empty (const DiaryMergeSummary *self);
char    *diary_merge_summary_describe (const DiaryMergeSummary *self);

gboolean diary_merge_attached (DiarySqlite       *sqlite,
                               DiaryMergeSummary *summary,
                               DiaryProgressFunc  progress,
                               gpointer           data,
                               GCancellable      *cancellable,
                               GError           **error);

G_END_DECLS
