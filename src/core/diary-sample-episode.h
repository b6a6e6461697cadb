/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-episode.h"

G_BEGIN_DECLS

/**
 * DiarySampleTime:
 * @DIARY_SAMPLE_TIME_USUAL: any time of a day like most days
 * @DIARY_SAMPLE_TIME_SPELL: any time of a day in weeks in which an eyelid twitches
 * @DIARY_SAMPLE_TIME_MIDNIGHT: within half an hour after midnight
 *
 * When a made-up episode begins.
 */
typedef enum
{
  DIARY_SAMPLE_TIME_USUAL,
  DIARY_SAMPLE_TIME_SPELL,
  DIARY_SAMPLE_TIME_MIDNIGHT,
} DiarySampleTime;

DiaryInstant  diary_sample_instant     (DiaryDate       date,
                                        int             second,
                                        GTimeZone      *zone);
DiaryEpisode *diary_sample_episode_new (GRand          *random,
                                        DiaryDate       date,
                                        DiarySampleTime time,
                                        GTimeZone      *zone);

G_END_DECLS
