/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-episode.h"
#include "diary-form.h"

G_BEGIN_DECLS

#define DIARY_TYPE_EPISODE_FORM (diary_episode_form_get_type ())
G_DECLARE_FINAL_TYPE (DiaryEpisodeForm, diary_episode_form, DIARY, EPISODE_FORM, DiaryForm)

DiaryForm *diary_episode_form_new (DiaryStore   *store,
                                   DiaryEpisode *episode);

G_END_DECLS
