/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-day.h"
#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_TODAY_MODEL (diary_today_model_get_type ())
G_DECLARE_FINAL_TYPE (DiaryTodayModel, diary_today_model, DIARY, TODAY_MODEL, GObject)

/* What the Today page shows, kept up to date with the diary and the calendar.
 *
 * Signal "loaded": what is shown was read, or read again.
 * Signal "failed" (const GError *error): it could not be read. */

DiaryTodayModel *diary_today_model_new (DiaryStore *store);

DiaryDate diary_today_model_get_date      (DiaryTodayModel *self);
gboolean  diary_today_model_get_yesterday (DiaryTodayModel *self);
void      diary_today_model_set_yesterday (DiaryTodayModel *self,
                                           gboolean         yesterday);
void      diary_today_model_check_date    (DiaryTodayModel *self);

GListModel *diary_today_model_get_episodes    (DiaryTodayModel *self);
GArray     *diary_today_model_get_places      (DiaryTodayModel *self);
DiaryDay   *diary_today_model_get_day         (DiaryTodayModel *self);
GPtrArray  *diary_today_model_get_own_factors (DiaryTodayModel *self);

G_END_DECLS
