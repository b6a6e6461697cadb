/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-window.h"

G_BEGIN_DECLS

void     diary_unite_flow_run_async  (DiaryWindow        *window,
                                      DiaryStore         *store,
                                      GFile              *backup,
                                      DiaryPassphrase    *passphrase,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean diary_unite_flow_run_finish (DiaryWindow        *window,
                                      GAsyncResult       *result,
                                      GError            **error);

G_END_DECLS
