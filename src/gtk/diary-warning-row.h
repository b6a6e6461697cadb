/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-open-row.h"
#include "diary-warnings-model.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WARNING_ROW (diary_warning_row_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWarningRow, diary_warning_row, DIARY, WARNING_ROW, DiaryOpenRow)

/* One warning in a line, which opens its page. */

GtkWidget *diary_warning_row_new  (void);
void       diary_warning_row_show (DiaryWarningRow    *self,
                                   DiaryWarningsModel *model,
                                   const DiaryWarning *warning);

G_END_DECLS
