/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-episode.h"

G_BEGIN_DECLS

#define DIARY_TYPE_EPISODE_ROW (diary_episode_row_get_type ())
G_DECLARE_FINAL_TYPE (DiaryEpisodeRow, diary_episode_row, DIARY, EPISODE_ROW, AdwActionRow)

/* Signal "stopped": the episode still went on, and is over now. */

GtkWidget *diary_episode_row_new (DiaryEpisode *episode);

DiaryEpisode *diary_episode_row_get_episode (DiaryEpisodeRow *self);

G_END_DECLS
