/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-warnings-model.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WARNING_GROUP (diary_warning_group_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWarningGroup,
                      diary_warning_group,
                      DIARY,
                      WARNING_GROUP,
                      AdwPreferencesGroup)

/* Warnings below one another, each opening its page. */

GtkWidget *diary_warning_group_new  (void);
void       diary_warning_group_show (DiaryWarningGroup  *self,
                                     DiaryWarningsModel *model,
                                     GPtrArray          *warnings,
                                     guint               n_warnings);

G_END_DECLS
