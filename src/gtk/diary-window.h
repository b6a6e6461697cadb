/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-store.h"
#include "diary-undo.h"
#include "diary-warnings-model.h"

G_BEGIN_DECLS

#define DIARY_TYPE_WINDOW (diary_window_get_type ())
G_DECLARE_FINAL_TYPE (DiaryWindow, diary_window, DIARY, WINDOW, AdwApplicationWindow)

/* Names of the pages, as --page and the action "win.show-page" take them. */
#define DIARY_WINDOW_TODAY   "today"
#define DIARY_WINDOW_HISTORY "history"
#define DIARY_WINDOW_TRENDS  "trends"

DiaryWindow *diary_window_new     (GtkApplication *application,
                                   DiaryStore     *store);
DiaryWindow *diary_window_find    (GtkWidget      *widget);
gboolean     diary_window_is_page (const char     *name);

DiaryStore         *diary_window_get_store    (DiaryWindow *self);
void                diary_window_set_store    (DiaryWindow *self,
                                               DiaryStore  *store);
DiaryWarningsModel *diary_window_get_warnings (DiaryWindow *self);
void                diary_window_open         (DiaryWindow *self);

void diary_window_show_page    (DiaryWindow  *self,
                                const char   *name);
void diary_window_show_day     (DiaryWindow  *self,
                                DiaryDate     date);
void diary_window_start_search (DiaryWindow  *self);
void diary_window_log          (DiaryWindow  *self);
void diary_window_say          (DiaryWindow  *self,
                                const char   *text);
void diary_window_add_toast    (DiaryWindow  *self,
                                AdwToast     *toast);
void diary_window_offer_undo   (DiaryWindow  *self,
                                const char   *title,
                                DiaryUndo    *undo);
void diary_window_undo         (DiaryWindow  *self);
void diary_window_undo_failed  (DiaryWindow  *self,
                                const char   *heading,
                                const GError *error);

G_END_DECLS
