/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "diary-store.h"
#include "diary-warnings.h"
#include "diary-weekly-check.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WARNINGS_MODEL (diary_warnings_model_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWarningsModel, diary_warnings_model, DIARY, WARNINGS_MODEL, GObject)

/* What in the diary is worth a doctor's time as of today, and where the weekly check stands. It is
 * kept up to date with the diary and the calendar as long as it is held, which it is to be while it
 * is seen.
 *
 * Property "store": the diary, or NULL.
 * Signal "loaded": it was judged, or judged again; or there is nothing to show any more.
 * Signal "failed" (const GError *error): the diary could not be read. */

DiaryWarningsModel *diary_warnings_model_new (void);

DiaryStore *diary_warnings_model_get_store  (DiaryWarningsModel *self);
void        diary_warnings_model_set_store  (DiaryWarningsModel *self,
                                             DiaryStore         *store);
void        diary_warnings_model_hold       (DiaryWarningsModel *self);
void        diary_warnings_model_release    (DiaryWarningsModel *self);
void        diary_warnings_model_check_date (DiaryWarningsModel *self);

DiaryWarnings          *diary_warnings_model_get_warnings (DiaryWarningsModel *self);
const DiaryWeeklyCheck *diary_warnings_model_get_check    (DiaryWarningsModel *self);

G_END_DECLS
