/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_TODAY_PAGE (diary_today_page_get_type ())
G_DECLARE_FINAL_TYPE (DiaryTodayPage, diary_today_page, DIARY, TODAY_PAGE, AdwBin)

DiaryStore *diary_today_page_get_store (DiaryTodayPage *self);
void        diary_today_page_set_store (DiaryTodayPage *self,
                                        DiaryStore     *store);
void        diary_today_page_log       (DiaryTodayPage *self);

G_END_DECLS
