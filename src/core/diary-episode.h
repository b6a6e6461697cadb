/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-record.h"

G_BEGIN_DECLS

#define DIARY_EPISODE_NO_DURATION   -1
#define DIARY_EPISODE_NO_INTENSITY  0
#define DIARY_EPISODE_MAX_DURATION  31536000 /* seconds: a year */
#define DIARY_EPISODE_MAX_INTENSITY 5

#define DIARY_TYPE_EPISODE (diary_episode_get_type ())
G_DECLARE_FINAL_TYPE (DiaryEpisode, diary_episode, DIARY, EPISODE, DiaryRecord)

DiaryEpisode *diary_episode_new (const char         *site,
                                 const char         *side,
                                 const DiaryInstant *started_at);

const DiaryInstant *diary_episode_get_started_at (DiaryEpisode       *self);
void                diary_episode_set_started_at (DiaryEpisode       *self,
                                                  const DiaryInstant *started_at);
DiaryDate           diary_episode_get_date       (DiaryEpisode       *self);
gint64              diary_episode_get_duration   (DiaryEpisode       *self);
void                diary_episode_set_duration   (DiaryEpisode       *self,
                                                  gint64              seconds);
gboolean            diary_episode_get_running    (DiaryEpisode       *self);
void                diary_episode_set_running    (DiaryEpisode       *self,
                                                  gboolean            running);
const char         *diary_episode_get_kind       (DiaryEpisode       *self);
void                diary_episode_set_kind       (DiaryEpisode       *self,
                                                  const char         *kind);
const char         *diary_episode_get_site       (DiaryEpisode       *self);
void                diary_episode_set_site       (DiaryEpisode       *self,
                                                  const char         *site);
const char         *diary_episode_get_side       (DiaryEpisode       *self);
void                diary_episode_set_side       (DiaryEpisode       *self,
                                                  const char         *side);
int                 diary_episode_get_intensity  (DiaryEpisode       *self);
void                diary_episode_set_intensity  (DiaryEpisode       *self,
                                                  int                 intensity);
const char  *const *diary_episode_get_helped     (DiaryEpisode       *self);
void                diary_episode_set_helped     (DiaryEpisode       *self,
                                                  const char  *const *remedies);
const char         *diary_episode_get_note       (DiaryEpisode       *self);
void                diary_episode_set_note       (DiaryEpisode       *self,
                                                  const char         *note);

G_END_DECLS
