/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-form.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WEEKLY_FORM (diary_weekly_form_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWeeklyForm, diary_weekly_form, DIARY, WEEKLY_FORM, DiaryForm)

/* The weekly check: every question, and what was answered today already. */

DiaryWeeklyForm *diary_weekly_form_new (DiaryStore *store);

G_END_DECLS
