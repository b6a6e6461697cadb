/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "diary-episode.h"
#include "diary-store.h"

G_BEGIN_DECLS

#define DIARY_TYPE_EPISODE_FORM (diary_episode_form_get_type ())
G_DECLARE_FINAL_TYPE (DiaryEpisodeForm, diary_episode_form, DIARY, EPISODE_FORM, AdwBin)

/* Signal "saved" (DiaryEpisode *episode): the episode is safe in the diary. */

DiaryEpisodeForm *diary_episode_form_new (DiaryStore   *store,
                                          DiaryEpisode *episode);

void diary_episode_form_present (DiaryEpisodeForm *self,
                                 GtkWidget        *parent);
void diary_episode_form_save    (DiaryEpisodeForm *self);

G_END_DECLS
