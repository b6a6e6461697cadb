/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_TRENDS_PAGE (diary_trends_page_get_type ())
G_DECLARE_FINAL_TYPE (DiaryTrendsPage, diary_trends_page, DIARY, TRENDS_PAGE, AdwBin)

/* What goes with the twitching, and the charts of a period: episodes a day, by site and by hour.
 * Property "store": the diary, or NULL. While the page is seen, it follows what changes in it. */

GtkWidget  *diary_trends_page_new       (void);
DiaryStore *diary_trends_page_get_store (DiaryTrendsPage *self);
void        diary_trends_page_set_store (DiaryTrendsPage *self,
                                         DiaryStore      *store);

G_END_DECLS
