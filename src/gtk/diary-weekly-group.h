/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-place.h"
#include "diary-weekly-check.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WEEKLY_GROUP (diary_weekly_group_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWeeklyGroup, diary_weekly_group, DIARY, WEEKLY_GROUP, AdwBin)

/* A question of the weekly check with its answers; a yes also asks where, and for a note. */

GtkWidget *diary_weekly_group_new (const DiaryWeeklyQuestion *question);

DiaryWeeklyAnswer diary_weekly_group_get_answer (DiaryWeeklyGroup *self);
void              diary_weekly_group_set_answer (DiaryWeeklyGroup *self,
                                                 DiaryWeeklyAnswer answer);
gboolean          diary_weekly_group_get_place  (DiaryWeeklyGroup *self,
                                                 DiaryPlace       *place);
char             *diary_weekly_group_dup_note   (DiaryWeeklyGroup *self);
void              diary_weekly_group_show_sign  (DiaryWeeklyGroup *self,
                                                 DiarySign        *sign);

G_END_DECLS
