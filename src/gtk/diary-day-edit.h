/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-day.h"
#include "diary-store.h"

G_BEGIN_DECLS

/* Changes one thing of a day and leaves the rest as the diary has it by then: another program may
 * have changed the day since it was shown. */
void      diary_day_edit_value_async    (DiaryStore         *store,
                                         DiaryDate           date,
                                         const char         *factor,
                                         double              value,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
void      diary_day_edit_complete_async (DiaryStore         *store,
                                         DiaryDate           date,
                                         gboolean            complete,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
DiaryDay *diary_day_edit_finish         (DiaryStore         *store,
                                         GAsyncResult       *result,
                                         GError            **error);

G_END_DECLS
