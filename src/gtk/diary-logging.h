/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "diary-episode.h"
#include "diary-store.h"

G_BEGIN_DECLS

void   diary_logging_save        (GtkWidget    *widget,
                                  DiaryStore   *store,
                                  DiaryEpisode *episode);
void   diary_logging_stop        (GtkWidget    *widget,
                                  DiaryStore   *store,
                                  DiaryEpisode *episode);
void   diary_logging_confirm     (GtkWidget    *widget,
                                  DiaryStore   *store,
                                  DiaryRecord  *record);
gint64 diary_logging_get_elapsed (DiaryEpisode *episode);

G_END_DECLS
