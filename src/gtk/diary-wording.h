/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-episode.h"

G_BEGIN_DECLS

/* What the window says of dates, times and episodes, on the screen and through a screen reader. */
char *diary_wording_day             (DiaryDate           date);
char *diary_wording_time            (const DiaryInstant *instant);
char *diary_wording_episode_place   (DiaryEpisode       *episode);
char *diary_wording_episode_details (DiaryEpisode       *episode);
char *diary_wording_episode_note    (DiaryEpisode       *episode);
char *diary_wording_episode         (DiaryEpisode       *episode);

G_END_DECLS
