/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-store.h"
#include "diary-worker.h"

G_BEGIN_DECLS

/* What all calls of the store come down to; the tag is the function that was called. */

void     diary_store_push   (DiaryStore         *self,
                             GTask              *task,
                             gpointer            tag,
                             DiaryWorkerJob      job,
                             GDestroyNotify      free_result);
void     diary_store_start  (DiaryStore         *self,
                             gpointer            tag,
                             DiaryStoreJob       job,
                             gpointer            data,
                             GDestroyNotify      free_data,
                             GDestroyNotify      free_result,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);
gpointer diary_store_finish (DiaryStore         *self,
                             gpointer            tag,
                             GAsyncResult       *result,
                             GError            **error);

G_END_DECLS
