/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-episode.h"

G_BEGIN_DECLS

#define DIARY_TYPE_EPISODE_LIST (diary_episode_list_get_type ())
G_DECLARE_FINAL_TYPE (DiaryEpisodeList, diary_episode_list, DIARY, EPISODE_LIST, AdwBin)

/* Signal "opened" (DiaryEpisode *episode): its details are wanted.
 * Signal "stopped" (DiaryEpisode *episode): it still went on, and is over now. */

void diary_episode_list_set_model (DiaryEpisodeList *self,
                                   GListModel       *episodes);

G_END_DECLS
