/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-database.h"
#include "diary-weekly-check.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WEEKLY_SAVE (diary_weekly_save_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWeeklySave, diary_weekly_save, DIARY, WEEKLY_SAVE, GObject)

/* The answers of a weekly check as a change of the diary, which can be undone. Questions are
 * counted as in diary_weekly_check_get_questions(). */
DiaryWeeklySave *diary_weekly_save_new (DiaryDate  date,
                                        GPtrArray *signs);

DiarySign *diary_weekly_save_get_before (DiaryWeeklySave  *self,
                                         size_t            question);
void       diary_weekly_save_answer     (DiaryWeeklySave  *self,
                                         size_t            question,
                                         DiaryWeeklyAnswer answer,
                                         const DiaryPlace *place,
                                         const char       *note);
int        diary_weekly_save_count      (DiaryWeeklySave  *self);
gboolean   diary_weekly_save_is_empty   (DiaryWeeklySave  *self);

gboolean diary_weekly_save_run  (DiaryWeeklySave *self,
                                 DiaryDatabase   *database,
                                 GError         **error);
gboolean diary_weekly_save_undo (DiaryWeeklySave *self,
                                 DiaryDatabase   *database,
                                 GError         **error);

G_END_DECLS
