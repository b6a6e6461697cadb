/* SPDX-FileCopyrightText: 2026 The Fascicle developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "diary-episode.h"

G_BEGIN_DECLS

/* What the window says of dates, times and episodes, on the screen and through a screen reader. */
char *diary_wording_day                  (DiaryDate           date);
char *diary_wording_date                 (DiaryDate           date);
char *diary_wording_time                 (const DiaryInstant *instant);
char *diary_wording_heading              (const char         *text,
                                          const char         *details);
char *diary_wording_sentences            (const char         *text,
                                          const char         *next);
char *diary_wording_note                 (const char         *note);
char *diary_wording_spoken               (const char         *title,
                                          const char         *lead,
                                          char              **details,
                                          const char         *note);
GStrv diary_wording_episode_list_details (DiaryEpisode       *episode);
char *diary_wording_episode_place        (DiaryEpisode       *episode);
char *diary_wording_episode_details      (DiaryEpisode       *episode);
char *diary_wording_episode              (DiaryEpisode       *episode);

G_END_DECLS
